// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"

namespace gatehouse {

/// `gatehouse serve`: the gateway without a display, until it is told to stop. Returns the exit code.
int serve(const CommandLine &line);

} // namespace gatehouse
