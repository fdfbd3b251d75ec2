// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/PassThrough.h"

#include "core/base/Log.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/messages/relay/MessagesRequestPatch.h"
#include "core/protocol/responses/client/ResponsesClient.h"

#include <algorithm>

namespace gatehouse {
namespace {

/// The client's body and what is put in its places, alive until the last byte is sent.
struct PatchedBody
{
    std::shared_ptr<RequestBody> original;
    std::vector<BodyPatch> patches;
};

BodyPatch patch(ByteRange range, std::string replacement)
{
    return {.begin = range.begin, .end = range.end, .replacement = std::move(replacement)};
}

/// Asks for the usage of a streamed answer, which is told only on request.
void askForUsage(std::vector<BodyPatch> &patches, std::string_view body, const RequestFacts &facts)
{
    if (facts.streamUsage)
        return;
    static constexpr std::string_view wanted = R"("include_usage":true)";
    const ByteRange options = facts.streamOptions;
    const std::string_view value = body.substr(options.begin, options.end - options.begin);
    if (!value.starts_with('{')) {
        std::string members = R"({"include_usage":true})";
        if (options.empty()) {
            const std::size_t front = body.find('{') + 1;
            patches.push_back(patch({front, front}, R"("stream_options":)" + members + ','));
        } else {
            patches.push_back(patch(options, std::move(members)));
        }
        return;
    }
    // A first member wins or loses against a later false, as the reader likes: so the whole object is ours.
    patches.push_back(patch(options, std::string("{").append(wanted).append("}")));
}

/// What a response of ours said stands before the input, because no provider knows it.
void bringEarlier(std::vector<BodyPatch> &patches, const InferenceRequest &request, const RequestBody &body)
{
    patches.push_back(patch(request.facts.previousResponseValue, "null"));
    std::string items = "[" + inputItems(body, *request.earlier) + "]";
    if (request.facts.input.empty()) {
        const std::size_t front = body.bytes().find('{') + 1;
        patches.push_back(patch({front, front}, R"("input":)" + items + ','));
    } else {
        patches.push_back(patch(request.facts.input, std::move(items)));
    }
}

/// A limit above the model's own is a 400 with most providers; the thinking's budget must stay below it.
void lowerLimit(std::vector<BodyPatch> &patches, std::string_view body, const InferenceRequest &request, const RequestTarget &target,
                const Route &route)
{
    const std::int64_t most = target.info ? target.info->output : 0;
    const RequestFacts &facts = request.facts;
    const std::int64_t floor = route.configuration->settings().maxTokensFloor;
    if (!facts.maxTokens || facts.maxTokensValue.empty())
        return;
    std::int64_t tokens = std::max(*facts.maxTokens, floor);
    if (most > 0)
        tokens = std::min(tokens, most);
    if (tokens == *facts.maxTokens)
        return;
    log::info("request " + std::to_string(request.client->id) + ": max_tokens " + std::to_string(*facts.maxTokens) + " became " +
              std::to_string(tokens) + ", for " + route.name());
    patches.push_back(patch(facts.maxTokensValue, std::to_string(tokens)));
    const std::string_view thinking = slices::member(body, "thinking");
    const std::string_view budget = slices::member(thinking, "budget_tokens");
    if (const auto given = slices::number(budget); given && *given >= tokens && tokens > 1) {
        const auto begin = static_cast<std::size_t>(budget.data() - body.data());
        patches.push_back(patch({begin, begin + budget.size()}, std::to_string(tokens - 1)));
    }
}

} // namespace

std::string missingMembers(const Route &route, std::string_view body)
{
    std::string members;
    for (const auto &[name, value] : route.request)
        if (slices::member(body, name).empty()) {
            json::appendString(members, name);
            ((members += ':') += value) += ',';
        }
    return members;
}

void passOn(UpstreamRequest &upstream, const Route &route, const InferenceRequest &request, const RequestTarget &target,
            const PassOptions &options)
{
    const auto owner = std::make_shared<PatchedBody>();
    owner->original = request.client->body;
    const std::string_view bytes = owner->original->bytes();
    std::vector<BodyPatch> &patches = owner->patches;
    switch (route.dialect) {
    case Dialect::Messages:
        lowerLimit(patches, bytes, request, target, route);
        patches = combined(std::move(patches), patchesFor(bytes, target, request.facts.outline));
        if (options.withoutThinking)
            patches = combined(std::move(patches), withoutThinking(bytes));
        if (options.systemPrompt)
            patches = combined(std::move(patches), {withSystemReplaced(bytes, options.systemValue)});
        break;
    case Dialect::Chat:
        if (request.facts.stream && route.provider->chat.streamUsage)
            askForUsage(patches, bytes, request.facts);
        break;
    case Dialect::Responses:
        if (request.earlier)
            bringEarlier(patches, request, *owner->original);
        break;
    }
    std::vector<BodyPatch> ours;
    if (!route.request.empty()) {
        const std::size_t front = bytes.find('{') + 1;
        if (std::string members = missingMembers(route, bytes); !members.empty())
            ours.push_back(patch({front, front}, std::move(members)));
    }
    std::string model;
    json::appendString(model, route.model);
    ours.push_back(patch({request.facts.modelBegin, request.facts.modelEnd}, std::move(model)));
    // What is put at the front comes before a first member that is cut out there.
    patches = combined(std::move(patches), std::move(ours));
    upstream.body = patched(bytes, patches);
    upstream.owner = owner;
}

} // namespace gatehouse
