// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gatehouse {

/// Appends chunks that say what a whole answer says, without the `[DONE]` behind them. `answer` is a well-formed JSON object with an array
/// `choices`.
void replayAnswer(std::string_view answer, bool withUsage, std::string &out);

} // namespace gatehouse
