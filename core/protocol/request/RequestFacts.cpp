// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/request/RequestFacts.h"

#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/json/RequestCursor.h"

namespace gatehouse {
namespace {

constexpr std::size_t longestModelName = 512;

ApiError invalid(std::string_view member, std::string_view what)
{
    ApiError error = makeError(ErrorKind::InvalidRequest, std::string(member).append(": ").append(what));
    error.param = member;
    return error;
}

} // namespace

Result<json::Outline, ApiError> outlineOf(const RequestBody &body)
{
    auto outline = json::check(body.bytes());
    if (outline)
        return std::move(*outline);
    const json::Fault &fault = outline.error();
    return makeError(ErrorKind::InvalidRequest, "The request body cannot be read: " + fault.what + " (at byte " +
                                                    std::to_string(fault.offset) + "). Send one JSON object in UTF-8.");
}

ByteRange rangeOf(const RequestBody &body, std::string_view value)
{
    if (value.empty())
        return {};
    const auto begin = static_cast<std::size_t>(value.data() - body.bytes().data());
    return {begin, begin + value.size()};
}

Result<RequestFacts, ApiError> commonFacts(const RequestBody &body, const json::Outline &outline)
{
    RequestFacts facts;
    const std::string_view model = outline.value("model");
    if (model.empty())
        return invalid("model", "field required");
    if (model.front() != '"')
        return invalid("model", "must be a string");
    facts.model = json::unescaped(model.substr(1, model.size() - 2));
    if (facts.model.empty())
        return invalid("model", "must not be empty");
    if (facts.model.size() > longestModelName)
        return invalid("model", "must be at most 512 bytes long");
    for (const char c : facts.model)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return invalid("model", "must not contain control characters");
    facts.modelBegin = static_cast<std::size_t>(model.data() - body.bytes().data());
    facts.modelEnd = facts.modelBegin + model.size();

    if (const std::string_view stream = outline.value("stream"); !stream.empty() && stream != "null") {
        if (stream != "true" && stream != "false")
            return invalid("stream", "must be a boolean");
        facts.stream = stream == "true";
    }
    RequestCursor tools(outline.value("tools"));
    facts.hasTools = tools.enterArray() && tools.nextElement();
    return facts;
}

} // namespace gatehouse
