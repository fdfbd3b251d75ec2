// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"

namespace gatehouse {

/// `gatehouse status`, `stop` and `restart`: talk to the running instance. Return the exit code.
int showStatus(const CommandLine &line);
int stopRunning(const CommandLine &line);
int restartRunning(const CommandLine &line);

} // namespace gatehouse
