// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/InferenceCall.h"

#include "core/base/Log.h"
#include "core/enrich/SystemPrompt.h"
#include "core/protocol/Dialects.h"
#include "core/protocol/answer/TranslationPipe.h"
#include "core/protocol/chat/client/ChatClient.h"
#include "core/protocol/conversation/ConversationTokens.h"
#include "core/protocol/messages/client/MessagesAnswerEncoder.h"
#include "core/protocol/messages/client/MessagesWebSearch.h"
#include "core/protocol/responses/client/ResponsesClient.h"
#include "core/protocol/responses/client/ResponsesCompaction.h"
#include "core/server/ProviderCall.h"

#include <chrono>

namespace gatehouse {

namespace {

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
                                          const std::optional<MissingWebSearch> &search, GatewayShared &shared)
{
    switch (request.dialect) {
    case Dialect::Messages: {
        auto encoder = std::make_unique<MessagesAnswerEncoder>(std::move(answer), std::move(names), randomId);
        if (search)
            encoder->beginWith(search->tool());
        return encoder;
    }
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

/// The search that a Messages client asked for and nobody makes: it is shown as failed, and the model is told.
std::optional<MissingWebSearch> missingSearch(const InferenceRequest &request, Conversation &conversation)
{
    if (request.dialect != Dialect::Messages)
        return std::nullopt;
    const std::optional<std::string> query = soleWebSearchQuery(conversation);
    if (!query)
        return std::nullopt;
    answerWithoutWebSearch(conversation);
    return MissingWebSearch(*query);
}

/// Leaves of earlier thinking what can be read.
void forgetThinking(Conversation &conversation)
{
    for (ConversationPart &part : conversation.parts) {
        if (part.kind == ConversationPart::Kind::Reasoning)
            part.signature = {};
        else if (part.kind == ConversationPart::Kind::RedactedReasoning)
            part.data = {};
    }
}

/// Translates; the upstream request's body and owner are set.
Result<InferenceCall, ApiError> translated(InferenceCall call, const Route &route, const InferenceRequest &request, AnswerOptions answer,
                                           GatewayShared &shared, const PassOptions &options)
{
    ClientTools tools;
    auto conversation = decodeRequest(request.dialect, request.client->body, request.earlier, tools);
    if (!conversation)
        return conversation.error();
    if (request.compact)
        askForCompaction(*conversation);
    const std::optional<MissingWebSearch> search = missingSearch(request, *conversation);
    if (options.systemPrompt)
        setSystemPrompt(*conversation, *options.systemPrompt);
    const std::int64_t floor = route.configuration->settings().maxTokensFloor;
    if (conversation->maxTokens && *conversation->maxTokens < floor)
        conversation->maxTokens = floor;
    call.estimatedInput = estimateTokens(*conversation);
    answer.estimatedInput = call.estimatedInput;
    RequestTarget target = targetOf(route, shared.reasoning, answer.stream);
    if (target.messages.isStranger()) {
        target.messages.serverTools = false;
        target.messages.structuredOutput = false;
    }
    if (options.withoutThinking) {
        target.reasoning = nullptr;
        forgetThinking(*conversation);
    }
    auto encoded = encodeRequest(route.dialect, *conversation, target);
    if (!encoded)
        return encoded.error();
    if (encoded->loweredMaxTokens)
        log::info("request " + std::to_string(request.client->id) + ": max_tokens lowered to " +
                  std::to_string(*encoded->loweredMaxTokens) + ", the most that " + route.name() + " gives");
    const auto body = std::make_shared<const std::string>(std::move(encoded->body));
    const auto owner =
        std::make_shared<std::pair<std::string, std::shared_ptr<const std::string>>>("{" + missingMembers(route, *body), body);
    call.request.body = {owner->first, std::string_view(*body).substr(1)};
    call.request.owner = owner;
    auto encoder = encoderFor(request, std::move(answer), std::move(encoded->names), std::move(tools), search, shared);
    auto decoder = makeDecoder(route.dialect, *encoder, {.store = &shared.reasoning, .provider = route.provider->id});
    call.pipe = std::make_unique<TranslationPipe>(std::move(encoder), std::move(decoder));
    return call;
}

} // namespace

bool isPassedOn(const Route &route, const InferenceRequest &request, const PassOptions &options)
{
    if (route.dialect != request.dialect || options.translated)
        return false;
    if (route.dialect != Dialect::Messages)
        return !options.systemPrompt; // only Messages keeps its system prompt in one place of its own
    // A search that the provider does not make is shown to the client as one that failed.
    const bool searches = route.provider->messages.serverTools || !request.facts.hasTools;
    return searches || !wantsOnlyWebSearch(request.client->body->bytes());
}

Result<InferenceCall, ApiError> makeInferenceCall(const Route &route, const Secret &key, const InferenceRequest &request,
                                                  GatewayShared &shared, const PassOptions &options)
{
    const bool passed = isPassedOn(route, request, options);
    std::string url = inferenceUrl(route, request.client->query, passed && request.compact ? "/compact" : "");
    InferenceCall call{.request = providerRequest(route, key, *request.client, std::move(url), request.facts.stream), .pipe = nullptr};
    AnswerOptions answer;
    answer.stream = request.facts.stream;
    answer.model = request.facts.model;
    answer.rewriteNames = route.configuration->settings().rewriteNames;
    answer.provider = route.provider->id;
    answer.streamUsage = request.facts.streamUsage;
    answer.created = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    if (!passed)
        return translated(std::move(call), route, request, std::move(answer), shared, options);
    passOn(call.request, route, request, targetOf(route, shared.reasoning, answer.stream), options);
    call.pipe = makeRelay(route.dialect, std::move(answer));
    return call;
}

} // namespace gatehouse
