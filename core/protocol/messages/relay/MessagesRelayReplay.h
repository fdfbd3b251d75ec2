// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gatehouse {

/// Appends the events of a stream that says what a whole message says. `message` is a well-formed JSON object with an array `content`.
void replayMessage(std::string_view message, std::string &out);

} // namespace gatehouse
