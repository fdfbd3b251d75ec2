// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/InferenceCall.h"

#include "core/base/Log.h"
#include "core/protocol/ConversationTokens.h"
#include "core/protocol/TranslationPipe.h"
#include "core/protocol/chat/ChatAnswerDecoder.h"
#include "core/protocol/chat/ChatClient.h"
#include "core/protocol/chat/ChatRequest.h"
#include "core/protocol/messages/MessagesAnswerEncoder.h"
#include "core/protocol/messages/MessagesProvider.h"
#include "core/protocol/messages/MessagesRelay.h"
#include "core/protocol/messages/MessagesRequest.h"
#include "core/protocol/responses/ResponsesClient.h"
#include "core/protocol/responses/ResponsesCompaction.h"
#include "core/protocol/responses/ResponsesProvider.h"
#include "core/server/ProviderCall.h"

#include <chrono>

namespace gatehouse {

namespace {

Result<Conversation, ApiError> decode(const InferenceRequest &request, ClientTools &tools)
{
    switch (request.dialect) {
    case Dialect::Messages:
        return decodeMessages(request.client->body);
    case Dialect::Chat:
        return decodeChat(request.client->body, tools);
    case Dialect::Responses:
        break;
    }
    return decodeResponses(request.client->body, request.earlier, tools);
}

Result<EncodedRequest, ApiError> encode(Dialect dialect, const Conversation &conversation, const RequestTarget &target)
{
    switch (dialect) {
    case Dialect::Messages:
        return encodeMessages(conversation, target);
    case Dialect::Chat:
        return encodeChat(conversation, target);
    case Dialect::Responses:
        break;
    }
    return encodeResponses(conversation, target);
}

/// Keeps what was said for a request that goes on from this response.
ResponseDone keeper(const InferenceRequest &request, ResponseStore &responses)
{
    if (!request.facts.store || request.compact)
        return {};
    auto said = std::make_shared<std::string>(
        inputItems(*request.client->body, request.earlier ? std::string_view(*request.earlier) : std::string_view()));
    return [said, &responses](std::string_view id, std::string_view output) {
        if (!said->empty() && !output.empty())
            *said += ',';
        *said += output;
        responses.remember(id, said);
    };
}

std::unique_ptr<AnswerEncoder> encoderFor(const InferenceRequest &request, AnswerOptions answer, ToolNames names, ClientTools tools,
                                          GatewayShared &shared)
{
    switch (request.dialect) {
    case Dialect::Messages:
        return std::make_unique<MessagesAnswerEncoder>(std::move(answer), std::move(names), randomId);
    case Dialect::Chat:
        return makeChatEncoder(std::move(answer), std::move(names), std::move(tools), randomId);
    case Dialect::Responses:
        break;
    }
    if (request.compact)
        return makeCompactionEncoder(std::move(answer), *request.client->body, randomId);
    return makeResponsesEncoder({.answer = std::move(answer),
                                 .names = std::move(names),
                                 .tools = std::move(tools),
                                 .echo = responseEcho(*request.client->body),
                                 .done = keeper(request, shared.responses)},
                                randomId);
}

std::unique_ptr<AnswerDecoder> decoderFor(Dialect dialect, AnswerSink &sink, AnswerMemory memory)
{
    switch (dialect) {
    case Dialect::Messages:
        return makeMessagesDecoder(sink, randomId, std::move(memory));
    case Dialect::Chat:
        return std::make_unique<ChatAnswerDecoder>(sink, randomId, std::move(memory));
    case Dialect::Responses:
        break;
    }
    return makeResponsesDecoder(sink, randomId, std::move(memory));
}

std::unique_ptr<AnswerPipe> relayFor(Dialect dialect, AnswerOptions answer)
{
    switch (dialect) {
    case Dialect::Messages:
        return makeMessagesRelay(std::move(answer));
    case Dialect::Chat:
        return makeChatRelay(std::move(answer));
    case Dialect::Responses:
        break;
    }
    return makeResponsesRelay(std::move(answer));
}

/// Translates; the upstream request's body and owner are set.
Result<InferenceCall, ApiError> translated(InferenceCall call, const Route &route, const InferenceRequest &request, AnswerOptions answer,
                                           GatewayShared &shared)
{
    ClientTools tools;
    auto conversation = decode(request, tools);
    if (!conversation)
        return conversation.error();
    if (request.compact)
        askForCompaction(*conversation);
    call.estimatedInput = estimateTokens(*conversation);
    answer.estimatedInput = call.estimatedInput;
    const RequestTarget target{.model = route.model,
                               .traits = route.provider->chat,
                               .info = route.info.get(),
                               .reasoning = &shared.reasoning,
                               .stream = answer.stream,
                               .provider = route.provider->id,
                               .messages = route.provider->messages,
                               .responses = route.provider->responses};
    auto encoded = encode(route.dialect, *conversation, target);
    if (!encoded)
        return encoded.error();
    if (encoded->loweredMaxTokens)
        log::info("request " + std::to_string(request.client->id) + ": max_tokens lowered to " +
                  std::to_string(*encoded->loweredMaxTokens) + ", the most that " + route.name() + " gives");
    const auto body = std::make_shared<const std::string>(std::move(encoded->body));
    call.request.body = {*body};
    call.request.owner = body;
    AnswerMemory memory{.store = &shared.reasoning, .provider = route.provider->id};
    auto encoder = encoderFor(request, std::move(answer), std::move(encoded->names), std::move(tools), shared);
    auto decoder = decoderFor(route.dialect, *encoder, std::move(memory));
    call.pipe = std::make_unique<TranslationPipe>(std::move(encoder), std::move(decoder));
    return call;
}

} // namespace

Result<InferenceCall, ApiError> makeInferenceCall(const Route &route, const Secret &key, const InferenceRequest &request,
                                                  GatewayShared &shared, const PassOptions &options)
{
    std::string url = inferenceUrl(route, request.client->query);
    if (request.compact && route.dialect == Dialect::Responses)
        url += "/compact";
    InferenceCall call{.request = providerRequest(route, key, *request.client, std::move(url), request.facts.stream), .pipe = nullptr};
    AnswerOptions answer;
    answer.stream = request.facts.stream;
    answer.model = request.facts.model;
    answer.rewriteNames = route.configuration->settings().rewriteNames;
    answer.provider = route.provider->id;
    answer.streamUsage = request.facts.streamUsage;
    answer.created = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    if (route.dialect != request.dialect)
        return translated(std::move(call), route, request, std::move(answer), shared);
    passOn(call.request, route, request, options);
    call.pipe = relayFor(route.dialect, std::move(answer));
    return call;
}

} // namespace gatehouse
