#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with assertions into build/tests, runs every test and closes with one line that counts them.
# Arguments go to ctest:   tests/run.sh -L clients        tests/run.sh -R GuardTest -V
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
build=$root/build/tests
claude_code=2.1.329

. "$root/installer/dependencies.sh"
cd "$root"

node_packages=()
command -v node >/dev/null || node_packages+=(nodejs)
command -v npm >/dev/null || node_packages+=(npm)
install_packages "${packages_core[@]}" "${packages_ui[@]}" "${packages_tests[@]}" "${node_packages[@]}"

# The clients are kept outside the tree, so that a new clone finds them again.
cache=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/gatehouse-tests
if ! mkdir -p "$cache" 2>/dev/null || ! [[ -w $cache ]]; then
  cache=$root/build/clients
fi
keep_ccache_writable "$cache/ccache"
claude_home=$cache/claude-code-$claude_code

claude_program() {
  local at
  for at in "$claude_home"/node_modules/.bin/claude "$claude_home"/node_modules/@anthropic-ai/claude-code-linux-*/claude; do
    [[ -x $at ]] && [[ $(HOME=$cache "$at" --version 2>/dev/null) == "$claude_code "* ]] && printf '%s\n' "$at" && return
  done
  return 1
}

if ! GATEHOUSE_CLAUDE=$(claude_program); then
  say "installing Claude Code $claude_code from npm"
  mkdir -p "$claude_home"
  npm_home=${HOME:-$cache}
  [[ -w $npm_home ]] || npm_home=$cache
  HOME=$npm_home npm install --prefix "$claude_home" --no-audit --no-fund --no-save --loglevel error "@anthropic-ai/claude-code@$claude_code" </dev/null >&2 ||
    say 'npm failed; the tests labelled clients will fail'
  GATEHOUSE_CLAUDE=$(claude_program) || true
fi
export GATEHOUSE_CLAUDE

# -O1 and few debug symbols: the tests run twice as fast as unoptimised ones and build nearly as fast.
fresh=()
grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt" || fresh=(--fresh)
cmake "${fresh[@]}" -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo \
  -DCMAKE_CXX_FLAGS=-D_GLIBCXX_ASSERTIONS -DCMAKE_CXX_FLAGS_RELWITHDEBINFO='-O1 -g1' </dev/null
cmake --build "$build" </dev/null

log=$build/ctest.log
# No display and no session bus of whoever runs this: a test that wants one starts its own.
status=0
env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS \
  ctest --test-dir "$build" --parallel "${GATEHOUSE_TEST_JOBS:-2}" --output-on-failure --no-tests=error "$@" </dev/null | tee "$log" || status=$?

# ctest's own count takes a test that could not be started as failed, and a skipped one as passed.
read -r failed total < <(sed -nE 's/^[0-9]+% tests passed, ([0-9]+) tests? failed out of ([0-9]+)$/\1 \2/p' "$log") || { failed=0 total=0; }
skipped=$(grep -cE '^[[:space:]]*[0-9]+ - .* \(Skipped\)$' "$log") || true
((total > 0 || status != 0)) || status=8
printf '\n%d passed, %d failed' $((total - failed - skipped)) "$failed"
((skipped == 0)) || printf ', %d skipped' "$skipped"
printf '\n'
exit "$status"
