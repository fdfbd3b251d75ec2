// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/MessagesCall.h"

#include "core/base/Log.h"
#include "core/protocol/ConversationTokens.h"
#include "core/protocol/JsonWriter.h"
#include "core/protocol/chat/ChatRequest.h"
#include "core/protocol/chat/ChatToMessages.h"
#include "core/protocol/messages/MessagesRelay.h"
#include "core/protocol/messages/MessagesRequest.h"
#include "core/protocol/messages/MessagesRequestPatch.h"
#include "core/server/ProviderCall.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// The client's body and what is put in its places, alive until the last byte is sent.
struct PatchedBody
{
    std::shared_ptr<RequestBody> original;
    std::vector<BodyPatch> patches;
};

/// Translates; the upstream request's body and owner are set.
Result<MessagesCall, ApiError> translated(MessagesCall call, const Route &route, const ClientRequest &request, AnswerOptions answer,
                                          ReasoningStore &reasoning)
{
    auto conversation = decodeMessages(request.body);
    if (!conversation)
        return conversation.error();
    call.estimatedInput = estimateTokens(*conversation);
    answer.estimatedInput = call.estimatedInput;
    const RequestTarget target{
        .model = route.model, .traits = route.provider->chat, .info = route.info, .reasoning = &reasoning, .stream = answer.stream};
    auto encoded = encodeChat(*conversation, target);
    if (!encoded)
        return encoded.error();
    if (encoded->loweredMaxTokens)
        log::debug("request " + std::to_string(request.id) + ": max_tokens lowered to " + std::to_string(*encoded->loweredMaxTokens) +
                   ", the most that " + route.name() + " gives");
    const auto body = std::make_shared<const std::string>(std::move(encoded->body));
    call.request.body = {*body};
    call.request.owner = body;
    call.pipe = makeChatToMessages(std::move(answer), std::move(encoded->names), &reasoning);
    return call;
}

} // namespace

Result<MessagesCall, ApiError> makeMessagesCall(const Route &route, const Secret &key, const ClientRequest &request,
                                                const RequestFacts &facts, ReasoningStore &reasoning, MessagesCallOptions options)
{
    MessagesCall call{.request = providerRequest(route, key, request, inferenceUrl(route, request.query), facts.stream), .pipe = nullptr};
    AnswerOptions answer;
    answer.stream = facts.stream;
    answer.model = facts.model;
    answer.rewriteNames = route.configuration->settings().rewriteNames;
    answer.provider = route.provider->id;
    switch (route.dialect) {
    case Dialect::Messages:
        passOn(call.request, route, request.body, facts, options);
        call.pipe = makeMessagesRelay(std::move(answer));
        return call;
    case Dialect::Chat:
        return translated(std::move(call), route, request, std::move(answer), reasoning);
    case Dialect::Responses:
        break;
    }
    return makeError(
        ErrorKind::InvalidRequest,
        route.provider->id +
            " is set up for the responses dialect, which cannot answer Messages requests yet. Give it a chat or messages address.");
}

void passOn(UpstreamRequest &upstream, const Route &route, std::shared_ptr<RequestBody> body, const RequestFacts &facts,
            MessagesCallOptions options)
{
    const auto owner = std::make_shared<PatchedBody>();
    owner->original = std::move(body);
    const std::string_view bytes = owner->original->bytes();
    if (options.withoutThinking)
        owner->patches = withoutThinking(bytes);
    BodyPatch model{.begin = facts.modelBegin, .end = facts.modelEnd, .replacement = {}};
    json::appendString(model.replacement, route.model);
    const auto place =
        std::find_if(owner->patches.begin(), owner->patches.end(), [&](const BodyPatch &patch) { return patch.begin > model.begin; });
    owner->patches.insert(place, std::move(model));
    upstream.body = patched(bytes, owner->patches);
    upstream.owner = owner;
}

} // namespace gatehouse
