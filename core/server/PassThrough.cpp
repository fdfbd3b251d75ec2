// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/PassThrough.h"

#include "core/protocol/JsonWriter.h"
#include "core/protocol/messages/MessagesRequestPatch.h"
#include "core/protocol/responses/ResponsesClient.h"

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

} // namespace

void passOn(UpstreamRequest &upstream, const Route &route, const InferenceRequest &request, const PassOptions &options)
{
    const auto owner = std::make_shared<PatchedBody>();
    owner->original = request.client->body;
    const std::string_view bytes = owner->original->bytes();
    std::vector<BodyPatch> &patches = owner->patches;
    switch (route.dialect) {
    case Dialect::Messages:
        if (options.withoutThinking)
            patches = withoutThinking(bytes);
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
    BodyPatch model{.begin = request.facts.modelBegin, .end = request.facts.modelEnd, .replacement = {}};
    json::appendString(model.replacement, route.model);
    patches.push_back(std::move(model));
    std::sort(patches.begin(), patches.end(), [](const BodyPatch &a, const BodyPatch &b) { return a.begin < b.begin; });
    upstream.body = patched(bytes, patches);
    upstream.owner = owner;
}

} // namespace gatehouse
