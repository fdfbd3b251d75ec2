// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerOptions.h"
#include "core/protocol/answer/AnswerPipe.h"

#include <memory>

namespace gatehouse {

/// The answer of a provider that speaks Messages for a client that does too: its own bytes, but for the model's name and a wrong stop
/// reason. A stream where a whole answer was asked for, and the reverse, are turned into what was asked for.
std::unique_ptr<AnswerPipe> makeMessagesRelay(AnswerOptions options);

} // namespace gatehouse
