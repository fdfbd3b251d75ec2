// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/JsonCheck.h"
#include "core/protocol/JsonWriter.h"
#include "core/protocol/messages/MessagesRequest.h"
#include "core/protocol/messages/MessagesRequestFields.h"

namespace gatehouse {
namespace {

constexpr std::size_t longestModelName = 512;

ApiError invalid(std::string message)
{
    return makeError(ErrorKind::InvalidRequest, std::move(message));
}

} // namespace

Result<RequestFacts, ApiError> inspectMessages(const RequestBody &body)
{
    const std::string_view bytes = body.bytes();
    auto outline = json::check(bytes);
    if (!outline) {
        const json::Fault &fault = outline.error();
        return invalid("The request body cannot be read: " + fault.what + " (at byte " + std::to_string(fault.offset) +
                       "). Send one JSON object in UTF-8.");
    }

    RequestFacts facts;
    const std::string_view model = outline->value("model");
    if (model.empty())
        return invalid("model: field required");
    if (model.front() != '"')
        return invalid("model: must be a string");
    facts.model = json::unescaped(model.substr(1, model.size() - 2));
    if (facts.model.empty())
        return invalid("model: must not be empty");
    if (facts.model.size() > longestModelName)
        return invalid("model: must be at most 512 bytes long");
    for (const char c : facts.model)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return invalid("model: must not contain control characters");
    facts.modelBegin = static_cast<std::size_t>(model.data() - bytes.data());
    facts.modelEnd = facts.modelBegin + model.size();

    const std::string_view messages = outline->value("messages");
    if (messages.empty())
        return invalid("messages: field required");
    if (messages.front() != '[')
        return invalid("messages: must be an array");

    if (const std::string_view stream = outline->value("stream"); !stream.empty()) {
        if (stream != "true" && stream != "false")
            return invalid("stream: must be a boolean");
        facts.stream = stream == "true";
    }
    if (const std::string_view maxTokens = outline->value("max_tokens"); !maxTokens.empty()) {
        facts.maxTokens = positiveInteger(maxTokens);
        if (!facts.maxTokens)
            return invalid("max_tokens: must be a positive integer");
    }
    const std::string_view thread = outline->value("thread");
    facts.hasThread = !thread.empty() && thread != "null";
    RequestCursor tools(outline->value("tools"));
    facts.hasTools = tools.enterArray() && tools.nextElement();
    return facts;
}

} // namespace gatehouse
