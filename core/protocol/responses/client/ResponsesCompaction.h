// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerEncoder.h"
#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/answer/AnswerOptions.h"
#include "core/protocol/conversation/Conversation.h"

#include <memory>

namespace gatehouse {

/// Turns a conversation into the request to sum it up: POST /v1/responses/compact for providers that have no such endpoint. Tools, answer
/// formats and limits that belong to the conversation are taken out; a last user turn asks for the summary.
void askForCompaction(Conversation &conversation);

/// Writes the summary as the endpoint has it: an object response.compaction, whose output is the user's own messages of `request` and a
/// compaction item that carries the summary sealed (Reasoning::text). decodeResponses() opens it in the next turn.
std::unique_ptr<AnswerEncoder> makeCompactionEncoder(AnswerOptions options, const RequestBody &request, IdSource ids);

} // namespace gatehouse
