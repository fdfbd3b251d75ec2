// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Usage.h"

#include <string_view>

namespace gatehouse {

/// Adds what a `usage` object of the Messages API tells to what is known. Counts grow: a provider that begins with the real input and ends
/// with 0, or the other way round, is read rightly. Anything but an object is passed over.
void addMessagesUsage(Usage &usage, std::string_view json);

} // namespace gatehouse
