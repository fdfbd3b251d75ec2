// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/AnswerIds.h"
#include "core/protocol/AnswerOptions.h"
#include "core/protocol/AnswerPipe.h"
#include "core/protocol/Reasoning.h"
#include "core/protocol/ToolNames.h"

#include <memory>

namespace gatehouse {

/// The answer of a Chat Completions provider for a client of the Messages API. `names` are those that the request was sent with. `store`
/// may be null, else it must outlive the pipe.
std::unique_ptr<AnswerPipe> makeChatToMessages(AnswerOptions options, ToolNames names, ReasoningStore *store, IdSource ids = randomId);

} // namespace gatehouse
