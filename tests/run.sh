#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with assertions into build/tests, runs every test and closes with one line that counts them.
# Arguments go to ctest:   tests/run.sh -L clients        tests/run.sh -R GuardTest -V
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
build=$root/build/tests

. "$root/installer/dependencies.sh"
. "$root/tests/e2e/clients.sh"
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
# From here on npm works beside the compiler.
install_clients &
clients=$!

# -O1 and few debug symbols: the tests run twice as fast as unoptimised ones and build nearly as fast.
fresh=()
grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt" || fresh=(--fresh)
cmake "${fresh[@]}" -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo \
  -DCMAKE_CXX_FLAGS=-D_GLIBCXX_ASSERTIONS -DCMAKE_CXX_FLAGS_RELWITHDEBINFO='-O1 -g1' </dev/null
cmake --build "$build" </dev/null
# The fuzzers are a build of their own, with clang; made where their test is among those asked for.
if ctest --test-dir "$build" -N "$@" </dev/null | grep ': fuzz$' >/dev/null; then
  { cmake --preset fuzz -S "$root" && cmake --build "$root/build/fuzz" --target fuzzers; } </dev/null || {
    say 'the fuzzers could not be built; their test will fail'
    rm -rf "$root/build/fuzz/fuzzers"
  }
fi
wait "$clients" || true
export_clients

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
