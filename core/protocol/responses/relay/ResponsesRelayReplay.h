// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gatehouse {

/// Appends the events of a stream that says what a whole response says. `response` is a well-formed JSON object with an array `output`;
/// `type` is that of the event that ends it, e.g. response.completed.
void replayResponse(std::string_view response, std::string_view type, std::string &out);

} // namespace gatehouse
