// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/protocol/answer/SseReader.h"

namespace gatehouse {

/// What a client is told when a provider's answer is longer than AnswerForm::textLimit.
ApiError answerTooLong();
/// The same of a line or an event of its stream; `error` is not None.
ApiError tooLong(SseError error);
/// The same of a model that calls tools, or fills a call with white space, without end.
ApiError ranAway();

} // namespace gatehouse
