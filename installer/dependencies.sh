# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# Which packages of Debian 12 the project needs, and how they are put there. Sourced by run.sh and tests/run.sh; prints to standard error only.

# To build and run the gateway.
packages_core=(
  g++ cmake ninja-build ccache pkg-config
  qt6-base-dev qt6-httpserver-dev qt6-websockets-dev qtkeychain-qt6-dev qcoro-qt6-dev
  libsimdjson-dev nlohmann-json3-dev libtomlplusplus-dev libcurl4-openssl-dev libssl-dev zlib1g-dev
  libsecret-1-0 ca-certificates
)
# Beside them, for the tray application.
packages_ui=(qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev libvulkan-dev)
# Beside them, for the tests: a display, two kinds of tray, a real keyring, a screen reader's view, letters of all our languages, and what the
# fuzzers are built with.
packages_tests=(
  xvfb openbox trayer xfce4-panel imagemagick xdotool x11-utils
  gnome-keyring dbus-x11 libsecret-tools libglib2.0-bin curl python3
  at-spi2-core python3-pyatspi xclip fonts-dejavu-core fonts-droid-fallback
  clang-16 libfuzzer-16-dev libclang-rt-16-dev
)

say() { printf 'gatehouse: %s\n' "$*" >&2; }

# Prints those of its arguments that are not installed, each on a line.
missing_packages() {
  local installed
  # dpkg-query fails where it does not know one of them, which is what is asked; the callers stop at failures.
  installed=$({ dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true; } | sed -n 's/^installed //p')
  comm -23 <(printf '%s\n' "$@" | sort -u) <(sort -u <<<"$installed")
}

# Installs what is missing of its arguments. Fails, with the command that would help, where it may not.
install_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "this system has no Debian packages; these must be there in its own form: $*"
    return 0
  fi
  local missing as_root=()
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      say "these packages are missing, and only root can install them: ${missing[*]}"
      say "run as root: apt-get install --no-install-recommends ${missing[*]}"
      return 69
    fi
    as_root=(sudo)
  fi
  say "installing ${#missing[@]} packages: ${missing[*]}"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  if ! { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } </dev/null >&2; then
    say "the packages could not be installed; the lines above say why"
    return 69
  fi
}

# Sets CCACHE_DIR where the usual place cannot be written: HOME may be unset, missing or somebody else's. $1: a folder that can be.
keep_ccache_writable() {
  [[ -n ${CCACHE_DIR:-} ]] && return
  local usual=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}
  if ! mkdir -p "$usual/ccache" 2>/dev/null || ! [[ -w $usual/ccache ]]; then
    export CCACHE_DIR=$1
  fi
}
