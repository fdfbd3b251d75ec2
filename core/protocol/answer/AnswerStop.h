// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerSink.h"

#include <string_view>

namespace gatehouse {

/// The Messages API's word for the reason, which the log uses for every dialect: "end_turn", "tool_use", ...
std::string_view toString(StopReason reason);

} // namespace gatehouse
