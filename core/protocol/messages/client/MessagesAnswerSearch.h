// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/answer/AnswerSink.h"
#include "core/protocol/messages/client/MessagesAnswerBlock.h"

namespace gatehouse {

/// A web search of the provider as the Messages API tells it: a call, and its results in a block behind it. Both have ended.
struct MessagesAnswerSearch
{
    MessagesAnswerBlock call;
    MessagesAnswerBlock result;

    MessagesAnswerSearch(const AnswerServerTool &tool, const IdSource &newId);
};

} // namespace gatehouse
