# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The real clients and the official SDKs that the tests drive, each at one version, from npm. Sourced by tests/run.sh, which has `say` and sets
# `cache`, where they are kept outside the tree, so that a new clone finds them again.

# name, variable, packages, program below node_modules (or the folder itself)
client_list=(
  'claude-code-2.1.329|GATEHOUSE_CLAUDE|@anthropic-ai/claude-code@2.1.329|.bin/claude'
  'codex-0.169.0|GATEHOUSE_CODEX|@openai/codex@0.169.0|.bin/codex'
  'opencode-1.18.33|GATEHOUSE_OPENCODE|opencode-ai@1.18.33|.bin/opencode'
  'qwen-code-0.24.4|GATEHOUSE_QWEN|@qwen-code/qwen-code@0.24.4|.bin/qwen'
  'sdks-1.11.0-6.49.0|GATEHOUSE_SDKS|@anthropic-ai/sdk@1.11.0 openai@6.49.0|'
  'node-22.23.3|GATEHOUSE_NODE22|node@22.23.3|.bin/node'
)

# Whether a client is there whole: npm writes its own list last.
has_client() { [[ -e $1/node_modules/.package-lock.json && -e $1/node_modules/$2 ]]; }

# Gets what is missing, and exports where each is. What could not be got is left out: its tests fail and say so.
install_clients() {
  local entry name variable packages program home npm_home=${HOME:-$cache}
  [[ -w $npm_home ]] || npm_home=$cache
  for entry in "${client_list[@]}"; do
    IFS='|' read -r name variable packages program <<<"$entry"
    home=$cache/$name
    if [[ -z ${!variable:-} ]] && ! has_client "$home" "$program"; then
      say "installing $packages from npm"
      mkdir -p "$home"
      # shellcheck disable=SC2086 # several packages
      HOME=$npm_home npm install --prefix "$home" --no-audit --no-fund --no-save --loglevel error $packages </dev/null >&2 || say "npm could not get $packages; its tests will fail"
    fi
  done
}
export_clients() {
  local entry name variable packages program
  for entry in "${client_list[@]}"; do
    IFS='|' read -r name variable packages program <<<"$entry"
    [[ -n ${!variable:-} ]] || { has_client "$cache/$name" "$program" && export "$variable=$cache/$name${program:+/node_modules/$program}"; } || true
  done
}
