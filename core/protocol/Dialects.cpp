// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/Dialects.h"

#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/answer/OpenAiErrors.h"
#include "core/protocol/chat/client/ChatClient.h"
#include "core/protocol/chat/provider/ChatAnswerDecoder.h"
#include "core/protocol/chat/provider/ChatRequest.h"
#include "core/protocol/messages/MessagesErrors.h"
#include "core/protocol/messages/client/MessagesRequest.h"
#include "core/protocol/messages/provider/MessagesProvider.h"
#include "core/protocol/messages/relay/MessagesRelay.h"
#include "core/protocol/responses/client/ResponsesClient.h"
#include "core/protocol/responses/provider/ResponsesProvider.h"

namespace gatehouse {

Result<RequestFacts, ApiError> inspectRequest(Dialect client, const RequestBody &body)
{
    switch (client) {
    case Dialect::Messages:
        return inspectMessages(body);
    case Dialect::Chat:
        return inspectChat(body);
    case Dialect::Responses:
        break;
    }
    return inspectResponses(body);
}

Result<Conversation, ApiError> decodeRequest(Dialect client, std::shared_ptr<const RequestBody> body,
                                             std::shared_ptr<const std::string> earlier, ClientTools &tools)
{
    switch (client) {
    case Dialect::Messages:
        return decodeMessages(std::move(body));
    case Dialect::Chat:
        return decodeChat(std::move(body), tools);
    case Dialect::Responses:
        break;
    }
    return decodeResponses(std::move(body), std::move(earlier), tools);
}

Result<EncodedRequest, ApiError> encodeRequest(Dialect provider, const Conversation &conversation, const RequestTarget &target)
{
    switch (provider) {
    case Dialect::Messages:
        return encodeMessages(conversation, target);
    case Dialect::Chat:
        return encodeChat(conversation, target);
    case Dialect::Responses:
        break;
    }
    return encodeResponses(conversation, target);
}

std::unique_ptr<AnswerDecoder> makeDecoder(Dialect provider, AnswerSink &sink, AnswerMemory memory)
{
    switch (provider) {
    case Dialect::Messages:
        return makeMessagesDecoder(sink, randomId, std::move(memory));
    case Dialect::Chat:
        return std::make_unique<ChatAnswerDecoder>(sink, randomId, std::move(memory));
    case Dialect::Responses:
        break;
    }
    return makeResponsesDecoder(sink, randomId, std::move(memory));
}

std::unique_ptr<AnswerPipe> makeRelay(Dialect dialect, AnswerOptions options)
{
    switch (dialect) {
    case Dialect::Messages:
        return makeMessagesRelay(std::move(options));
    case Dialect::Chat:
        return makeChatRelay(std::move(options));
    case Dialect::Responses:
        break;
    }
    return makeResponsesRelay(std::move(options));
}

ApiError readErrorBody(Dialect provider, int status, std::string_view retryAfter, std::string_view body, std::int64_t contextLimit,
                       std::int64_t estimatedInput)
{
    switch (provider) {
    case Dialect::Messages:
        return readMessagesError(status, retryAfter, body, contextLimit, estimatedInput);
    case Dialect::Chat:
        return readOpenAiError(status, retryAfter, body, contextLimit, estimatedInput);
    case Dialect::Responses:
        break;
    }
    return readResponsesError(status, retryAfter, body, contextLimit, estimatedInput);
}

} // namespace gatehouse
