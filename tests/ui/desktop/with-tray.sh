#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a display of its own with a tray of the given kind, in a home of its own, and ends with the command's exit code.
#   with-tray.sh sni|xembed|none COMMAND...
# sni: xfce4-panel, which hosts StatusNotifierItems; xembed: trayer, the classic kind; none: a desktop without a tray.
# GATEHOUSE_TEST_SCREEN: another size than 1024x600 pixels.
# Exit code 77: something that this needs is not installed.
set -u
kind=$1; shift
if [[ -z ${GATEHOUSE_TEST_HOME:-} ]]; then
  command -v dbus-run-session >/dev/null || { echo "dbus-run-session is missing" >&2; exit 77; }
  # The home is made before the bus, for what the bus starts inherits the bus's environment.
  GATEHOUSE_TEST_HOME=$(mktemp -d)
  export GATEHOUSE_TEST_HOME HOME=$GATEHOUSE_TEST_HOME/home XDG_RUNTIME_DIR=$GATEHOUSE_TEST_HOME/run
  export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache
  mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"
  unset WAYLAND_DISPLAY XDG_CURRENT_DESKTOP
  dbus-run-session -- "$0" "$kind" "$@"
  code=$?
  rm -rf "$GATEHOUSE_TEST_HOME"
  exit $code
fi
scratch=$GATEHOUSE_TEST_HOME

needed=(Xvfb openbox xprop import xdotool)
case $kind in
sni) needed+=(xfce4-panel gdbus) ;;
xembed | none) needed+=(trayer) ;;
*) echo "unknown kind of tray: $kind" >&2; exit 64 ;;
esac
for tool in "${needed[@]}"; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 77; }
done

started=()
finish() {
  ((${#started[@]})) && kill "${started[@]}" 2>/dev/null
  wait 2>/dev/null
}
trap finish EXIT
# The server picks a free number itself and writes it when it is ready.
mkfifo "$scratch/display"
Xvfb -displayfd 7 -screen 0 "${GATEHOUSE_TEST_SCREEN:-1024x600}x24" 7>"$scratch/display" >/dev/null 2>&1 &
started+=($!)
read -r -t 20 number <"$scratch/display" || { echo "no display came up" >&2; exit 1; }
export DISPLAY=:$number QT_QPA_PLATFORM=xcb GATEHOUSE_TEST_TRAY=$kind

until_true() { # until_true SECONDS COMMAND...
  local end=$((SECONDS + $1)); shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || return 1
    sleep 0.1
  done
}

openbox >/dev/null 2>&1 & started+=($!)
# A window that is shown before anybody manages windows may never get the focus.
managed() { xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'; }
until_true 20 managed || { echo "no window manager came up" >&2; exit 1; }
if [[ $kind == xembed ]]; then
  for attempt in 1 2 3 4; do # one that came before the window manager may end at once
    trayer --edge bottom --align right --widthtype request --height 32 >"$scratch/trayer.log" 2>&1 & tray=$!
    started+=($tray)
    until_true 5 xdotool search --class trayer && break
    kill $tray 2>/dev/null
    ((attempt < 4)) || { echo "trayer did not come up" >&2; cat "$scratch/trayer.log" >&2; exit 1; }
  done
elif [[ $kind == sni ]]; then
  conf=$XDG_CONFIG_HOME/xfce4/xfconf/xfce-perchannel-xml
  mkdir -p "$conf"
  {
    echo '<?xml version="1.0" encoding="UTF-8"?>'
    echo '<channel name="xfce4-panel" version="1.0">'
    echo '<property name="configver" type="int" value="2"/>'
    echo '<property name="panels" type="array"><value type="int" value="1"/><property name="panel-1" type="empty">'
    echo '<property name="position" type="string" value="p=8;x=512;y=580"/><property name="length" type="uint" value="100"/>'
    echo '<property name="position-locked" type="bool" value="true"/><property name="size" type="uint" value="32"/>'
    echo '<property name="plugin-ids" type="array"><value type="int" value="1"/></property></property></property>'
    echo '<property name="plugins" type="empty"><property name="plugin-1" type="string" value="systray"/></property>'
    echo '</channel>'
  } >"$conf/xfce4-panel.xml"
  xfce4-panel >/dev/null 2>&1 & started+=($!)
  hosted() {
    gdbus call --session --dest org.kde.StatusNotifierWatcher --object-path /StatusNotifierWatcher \
      --method org.freedesktop.DBus.Properties.Get org.kde.StatusNotifierWatcher IsStatusNotifierHostRegistered | grep -q true
  }
  until_true 30 hosted || { echo "the panel hosts no tray" >&2; exit 1; }
fi

"$@"
