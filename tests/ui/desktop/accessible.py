#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a running program's widgets as a screen reader does (AT-SPI). One JSON command a line on standard input, one JSON answer a line:
  {"do": "tree"}                                       everything that shows: [[depth, role, name, text or description, states,
                                                       [x, y, width, height]], ...]
  {"do": "find", "name": "...", "role": "..."}         the first that shows with that role and a name that holds this one; null if none
The one argument is the program's accessible name. Packages: at-spi2-core python3-pyatspi."""
import json
import sys

import pyatspi


def application(name):
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        child = desktop.getChildAtIndex(index)
        if child is not None and child.name == name:
            return child
    return None


def shows(node):
    states = node.getState()
    return states.contains(pyatspi.STATE_SHOWING) or node.getRole() in (pyatspi.ROLE_APPLICATION, pyatspi.ROLE_FRAME, pyatspi.ROLE_DIALOG)


def text_of(node):
    try:
        text = node.queryText()
        return text.getText(0, min(text.characterCount, 400))
    except (NotImplementedError, RuntimeError):
        return node.description or ""


def entry(depth, node):
    try:
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        place = [box.x, box.y, box.width, box.height]
    except (NotImplementedError, RuntimeError):
        place = [0, 0, 0, 0]
    states = [pyatspi.stateToString(state) for state in node.getState().getStates()]
    return [depth, node.getRoleName(), node.name, text_of(node), states, place]


def walk(node, depth=0):
    if node is None or depth > 30:
        return
    try:
        if depth and not shows(node):
            return
        yield depth, node
        children = [node.getChildAtIndex(index) for index in range(min(node.childCount, 400))]
    except (RuntimeError, LookupError):  # it went while we looked
        return
    for child in children:
        yield from walk(child, depth + 1)


def answer(command, program):
    root = application(program)
    if root is None:
        return None
    if command["do"] == "tree":
        return [entry(depth, node) for depth, node in walk(root)]
    wanted_role, wanted_name = command.get("role"), command.get("name", "").lower()
    for depth, node in walk(root):
        try:
            if (not wanted_role or node.getRoleName() == wanted_role) and wanted_name in (node.name or "").replace("&", "").lower():
                if command.get("exactly") and node.name != command["name"]:
                    continue
                return entry(depth, node)
        except (RuntimeError, LookupError):
            continue
    return None


for line in sys.stdin:
    try:
        reply = answer(json.loads(line), sys.argv[1])
    except Exception as error:  # the bus may be busy; the caller asks again
        reply = None
        print(f"accessible.py: {error}", file=sys.stderr)
    print(json.dumps(reply), flush=True)
