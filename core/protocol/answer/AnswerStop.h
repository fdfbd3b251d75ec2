// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerSink.h"

#include <string_view>

namespace gatehouse {

/// The Messages API's word for the reason, which the log uses for every dialect: "end_turn", "tool_use", ...
std::string_view toString(StopReason reason);

/// The reason as far as it fits what the answer has told: `called` a tool, or `refused` in words of its own.
StopReason fittingStop(StopReason reason, bool called, bool refused);

} // namespace gatehouse
