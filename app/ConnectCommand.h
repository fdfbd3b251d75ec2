// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"

namespace gatehouse {

/// `gatehouse connect [CLIENT] [--print FORM] [--undo] [--dry-run]`: what the Clients page does, from a terminal. Returns the exit code.
int connectClient(const CommandLine &line);

} // namespace gatehouse
