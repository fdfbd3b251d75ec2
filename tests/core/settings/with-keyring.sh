#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with-keyring.sh COMMAND...: runs COMMAND in a scratch home with a GNOME Keyring that is open. Call it inside dbus-run-session.
set -eu
scratch=$(mktemp -d)
export HOME="$scratch" XDG_RUNTIME_DIR="$scratch/run" XDG_DATA_HOME="$scratch/data" XDG_CONFIG_HOME="$scratch/config" XDG_CACHE_HOME="$scratch/cache"
# No display: a locked keyring must fail in place of asking a person.
unset DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL
mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"
# The daemon ends together with the session bus.
printf 'scratch' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
status=0
"$@" || status=$?
rm -rf "$scratch"
exit "$status"
