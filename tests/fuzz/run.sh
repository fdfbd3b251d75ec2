#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every fuzzer for its share of SECONDS of processor time and fails on any finding: tests/fuzz/run.sh SECONDS [JOBS] [FUZZER ...]
# Built with `cmake --preset fuzz && cmake --build --preset fuzz`; GATEHOUSE_FUZZ_BUILD names another build folder, GATEHOUSE_FUZZ_STATE
# where corpora and findings are kept from one run to the next.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
build=${GATEHOUSE_FUZZ_BUILD:-$here/../../build/fuzz}
state=${GATEHOUSE_FUZZ_STATE:-$build/fuzzing}
seconds=${1:?how many seconds of processor time?}
jobs=${2:-$(nproc)}
shift; shift || true
fuzzers=("$@")
((${#fuzzers[@]})) || mapfile -t fuzzers < <(cd "$build/fuzzers" 2>/dev/null && find . -maxdepth 1 -type f -perm -u+x -printf '%f\n' | sort)
if ((${#fuzzers[@]} == 0)); then
  echo "no fuzzers are built in $build; run: cmake --preset fuzz && cmake --build --preset fuzz" >&2
  exit 1
fi
each=$((seconds / ${#fuzzers[@]}))
((each > 0)) || each=1
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1

# A fuzzer's name says what it reads: request-chat, answer-chat, relay-chat, path-chat-to-messages, sse, json.
corpora_of() {
  case $1 in
    sse) printf '%s\n' answers/messages answers/chat answers/responses sse ;;
    json) printf '%s\n' requests/messages requests/chat requests/responses json ;;
    request-*) printf '%s\n' "requests/${1#request-}" ;;
    answer-*) printf '%s\n' "answers/${1#answer-}" ;;
    relay-*) printf '%s\n' "answers/${1#relay-}" ;;
    path-*) local from=${1#path-}; printf '%s\n' "answers/${from%-to-*}" ;;
  esac
}

run_one() {
  local name=$1 own=$state/$1 seeds=() seed status
  mkdir -p "$own/corpus"
  while read -r seed; do [[ -d $here/corpus/$seed ]] && seeds+=("$here/corpus/$seed"); done < <(corpora_of "$name")
  "$build/fuzzers/$name" -max_total_time="$each" -timeout=20 -rss_limit_mb=3000 -max_len=8192 -dict="$here/dictionary.txt" -print_final_stats=1 \
    -artifact_prefix="$own/" "$own/corpus" "${seeds[@]}" >"$own/log" 2>&1
  status=$?
  if ((status == 0)); then
    printf 'ok       %-32s %s runs\n' "$name" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$own/log")"
  else
    printf 'FINDING  %-32s %s\n' "$name" "$own/log"
    grep -m3 -E '^FINDING|ERROR: |runtime error' "$own/log"
    sed -n 's/^artifact_prefix=.*Test unit written to /         /p; s/^Base64: /         /p' "$own/log"
  fi
  return "$status"
}

echo "${#fuzzers[@]} fuzzers, $each s each, $jobs at a time"
export -f run_one corpora_of
export here build state each
printf '%s\n' "${fuzzers[@]}" | xargs -P "$jobs" -I{} bash -c 'run_one "$1" || exit 1' _ {} || { echo 'there are findings' >&2; exit 1; }
