# SPDX-License-Identifier: GPL-3.0-or-later
# The tray application: what gatehouse_app shares with the commands, and the windows.
qt_add_executable(gatehouse-tray tray_main.cpp TrayApplication.cpp TrayApplication.h)
target_link_libraries(gatehouse-tray PRIVATE gatehouse_app gatehouse_ui)
set_target_properties(gatehouse-tray PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin" WIN32_EXECUTABLE ON)
