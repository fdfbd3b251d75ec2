// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/protocol/answer/AnswerSink.h"

#include <optional>
#include <string_view>

namespace gatehouse {

/// What a provider's finish_reason means; EndTurn for a word that is not known.
StopReason chatStopReason(std::string_view finishReason);
/// The finish_reason that a client is told.
std::string_view chatFinishReason(StopReason reason);
/// The error that a provider's finish_reason tells of; nothing for an answer that is complete.
std::optional<ApiError> brokenOff(std::string_view finishReason);

} // namespace gatehouse
