// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/client/ChatClient.h"
#include "core/protocol/chat/client/ChatRequestReader.h"

namespace gatehouse {
namespace {

bool isGiven(std::string_view value)
{
    return !value.empty() && value != "null";
}

} // namespace

Result<RequestFacts, ApiError> inspectChat(const RequestBody &body)
{
    auto outline = outlineOf(body);
    if (!outline)
        return outline.error();
    auto facts = commonFacts(body, *outline);
    if (!facts)
        return facts.error();

    ChatRequestReader reader;
    const ChatRequestPlace top;
    for (const std::string_view name : {"max_tokens", "max_completion_tokens"}) {
        const std::string_view value = outline->value(name);
        if (!isGiven(value))
            continue;
        RequestCursor in(value);
        facts->maxTokens = reader.count(in, top.in(name));
    }
    const std::string_view streamOptions = outline->value("stream_options");
    facts->streamOptions = rangeOf(body, streamOptions);
    RequestCursor options(streamOptions);
    std::string_view key;
    for (bool inside = isGiven(streamOptions) && reader.enterObject(options, top.in("stream_options")); inside && options.nextMember(key);)
        if (options.skip() == "true" && key == "include_usage")
            facts->streamUsage = true;

    const std::string_view messages = outline->value("messages");
    facts->responsesShaped = messages.empty() && isGiven(outline->value("input"));
    if (!facts->responsesShaped) {
        if (messages.empty())
            reader.refuse(top.in("messages"), "field required");
        else if (messages.front() != '[')
            reader.refuse(top.in("messages"), "must be an array");
    }
    if (reader.failed())
        return *reader.fault();
    return facts;
}

} // namespace gatehouse
