// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"

namespace gatehouse {

/// `gatehouse key set|list|remove`. Return the exit code.
int setKey(const CommandLine &line);
int removeKey(const CommandLine &line);
int listKeys(const CommandLine &line);

} // namespace gatehouse
