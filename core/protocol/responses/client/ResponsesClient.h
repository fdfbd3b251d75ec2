// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Result.h"
#include "core/protocol/answer/AnswerEncoder.h"
#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/answer/AnswerOptions.h"
#include "core/protocol/conversation/ClientTools.h"
#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/request/RequestFacts.h"
#include "core/protocol/request/ToolNames.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace gatehouse {

/// Checks the body of POST /v1/responses, /v1/responses/compact or /v1/responses/input_tokens and finds what routing needs
/// (`previousResponse` and `store` with it). The error is a 400.
Result<RequestFacts, ApiError> inspectResponses(const RequestBody &body);

/// Reads a body that inspectResponses() has passed. `earlier` are the items of the response that it goes on from, as ResponseStore has
/// them; null: none. Unknown members, items and parts are passed over; what is known but of a wrong type is a 400 that names its place in
/// `param`. `tools` gets every tool that a flat name and JSON arguments do not tell whole (freeform, in a namespace, local_shell,
/// tool_search).
Result<Conversation, ApiError> decodeResponses(std::shared_ptr<const RequestBody> body, std::shared_ptr<const std::string> earlier,
                                               ClientTools &tools);

/// The `input` of a request as items, comma-separated raw JSON without the array's brackets, behind `earlier`: a text is one user message.
/// What a ResponseStore keeps of a request.
std::string inputItems(const RequestBody &body, std::string_view earlier);

/// What of a request its response repeats (instructions, tools, tool_choice, temperature, metadata, ...): raw members with a comma behind
/// each, defaults filled in.
std::string responseEcho(const RequestBody &body);

/// What a finished response is kept under and what it said: raw items, comma-separated.
using ResponseDone = std::function<void(std::string_view id, std::string_view outputItems)>;

struct ResponsesEncoderOptions
{
    AnswerOptions answer;
    ToolNames names;
    ClientTools tools;
    std::string echo;  ///< see responseEcho()
    ResponseDone done; ///< called at response.completed or response.incomplete; may be empty
};
/// Writes an answer as the Responses API has it: every event with its `event:` line, `type` and `sequence_number`, or one object. Ids begin
/// resp_, msg_, rs_, fc_, ctc_, ...; reasoning items carry a seal of ours in `encrypted_content`.
std::unique_ptr<AnswerEncoder> makeResponsesEncoder(ResponsesEncoderOptions options, IdSource ids);

/// The answer of a Responses provider for a client that speaks it too: its own bytes but for the model's name.
std::unique_ptr<AnswerPipe> makeResponsesRelay(AnswerOptions options);

} // namespace gatehouse
