# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project is built with.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

add_library(gatehouse_options INTERFACE)
target_include_directories(gatehouse_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(gatehouse_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  GATEHOUSE_VERSION="${PROJECT_VERSION}")
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(gatehouse_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(gatehouse_options INTERFACE -fcoroutines -fpch-preprocess)
    if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
      # When it optimises, GCC 12 sees these where they are not: in std::string's operator+, std::variant and coroutine frames.
      target_compile_options(gatehouse_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
    endif()
  endif()
  if(GATEHOUSE_SANITIZE)
    target_compile_options(gatehouse_options INTERFACE -fsanitize=${GATEHOUSE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(gatehouse_options INTERFACE -fsanitize=${GATEHOUSE_SANITIZE})
  endif()
elseif(MSVC)
  target_compile_options(gatehouse_options INTERFACE /W4 /WX /utf-8 /permissive-)
endif()
