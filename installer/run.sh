#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and becomes Gatehouse:
#   installer/run.sh             the tray application
#   installer/run.sh serve ...   the gateway alone; all arguments are passed on
# Standard output belongs to the program; everything said here goes to standard error.
set -euo pipefail

here=${BASH_SOURCE[0]}
while [[ -L $here ]]; do # may be called through a link
  target=$(readlink "$here")
  [[ $target == /* ]] || target=$(dirname "$here")/$target
  here=$target
done
root=$(cd "${here%/*}/.." && pwd -P)
build=$root/build/release
program=$build/bin/gatehouse
stamp=$build/built-in # holds the folder that was built in: a moved tree is built anew
sources=(CMakeLists.txt CMakePresets.json cmake app core ui resources translations installer)

# True when nothing of the sources, nor a folder that holds them, is newer than the last build. Starts one process, so that a start costs no time.
is_built() {
  local built_in=
  [[ -x $program && -r $stamp ]] && read -r built_in <"$stamp" && [[ $built_in == "$root" ]] || return 1
  local newer
  newer=$(cd "$root" && find "${sources[@]}" -newer "$stamp" -print -quit 2>&1) && [[ -z $newer ]]
}

build_it() (
  . "$root/installer/dependencies.sh"
  install_packages "${packages_core[@]}" "${packages_ui[@]}" || exit
  if ! mkdir -p "$build" 2>/dev/null || ! [[ -w $build ]]; then
    say "nothing can be built in $root/build: it cannot be written"
    exit 73
  fi
  exec 9>"$build/building" && flock 9 # two starts at once build once
  is_built && exit 0
  keep_ccache_writable "$root/build/ccache"
  say 'building; the first time takes some minutes'
  new_stamp=$stamp.$$
  printf '%s\n' "$root" >"$new_stamp" # before the build: an edit during it is newer
  fresh=()
  grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt" || fresh=(--fresh)
  if ! { cd "$root" && cmake "${fresh[@]}" --preset release -DGATEHOUSE_TESTS=OFF && cmake --build "$build"; } </dev/null >&2; then
    rm -f "$new_stamp"
    say 'the build failed; the lines above say why'
    exit 70
  fi
  mv "$new_stamp" "$stamp"
)

is_built || build_it || exit
exec "$program" "$@"
