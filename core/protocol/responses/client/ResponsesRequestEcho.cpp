// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/RequestCursor.h"
#include "core/protocol/responses/client/ResponsesClient.h"

#include <algorithm>
#include <array>

namespace gatehouse {
namespace {

using slices::isNull;

struct Echoed
{
    std::string_view name;
    std::string_view fallback; ///< raw, where the client said nothing
};

/// In the order of the API's own answers. `reasoning` and `text` are filled in one by one.
constexpr std::array<Echoed, 18> echoed{{
    {"background", "false"},
    {"instructions", "null"},
    {"max_output_tokens", "null"},
    {"max_tool_calls", "null"},
    {"metadata", "{}"},
    {"parallel_tool_calls", "true"},
    {"previous_response_id", "null"},
    {"prompt_cache_key", "null"},
    {"safety_identifier", "null"},
    {"service_tier", R"("default")"},
    {"store", "true"},
    {"temperature", "1.0"},
    {"tool_choice", R"("auto")"},
    {"tools", "[]"},
    {"top_logprobs", "0"},
    {"top_p", "1.0"},
    {"truncation", R"("disabled")"},
    {"user", "null"},
}};

/// Appends a value that goes into one line of a stream: line breaks between its tokens become spaces.
void appendValue(std::string &out, std::string_view value, std::string_view fallback)
{
    const std::size_t from = out.size();
    out += isNull(value) ? fallback : value;
    for (const char lineBreak : {'\n', '\r'})
        for (std::size_t at = out.find(lineBreak, from); at != std::string::npos; at = out.find(lineBreak, at + 1))
            out[at] = ' ';
}

void appendMember(std::string &out, std::string_view name, std::string_view value, std::string_view fallback)
{
    ((out += '"') += name) += "\":";
    appendValue(out, value, fallback);
    out += ',';
}

} // namespace

std::string inputItems(const RequestBody &body, std::string_view earlier)
{
    std::string items(earlier);
    std::string_view input;
    RequestCursor in(body.bytes());
    std::string_view key;
    for (bool inside = in.enterObject(); inside && in.nextMember(key);) {
        const bool wanted = key == "input";
        const std::string_view value = in.skip();
        if (wanted)
            input = value;
    }
    if (slices::isString(input) && input.size() > 2) {
        items += items.empty() ? "" : ",";
        items += R"({"type":"message","role":"user","content":[{"type":"input_text","text":)";
        items += input;
        items += "}]}";
    } else if (slices::isArray(input)) {
        const std::string_view inside = slices::trimmed(input.substr(1, input.size() - 2));
        if (!items.empty() && !inside.empty())
            items += ',';
        items += inside;
    }
    return items;
}

std::string responseEcho(const RequestBody &body)
{
    std::array<std::string_view, echoed.size()> given{};
    std::string_view reasoning;
    std::string_view text;
    RequestCursor in(body.bytes());
    std::string_view key;
    for (bool inside = in.enterObject(); inside && in.nextMember(key);) {
        const auto known = std::find_if(echoed.begin(), echoed.end(), [key](const Echoed &member) { return member.name == key; });
        if (known != echoed.end())
            given[static_cast<std::size_t>(known - echoed.begin())] = in.skip();
        else if (key == "reasoning")
            reasoning = in.skip();
        else if (key == "text")
            text = in.skip();
        else
            in.skip();
    }
    std::string out;
    for (std::size_t at = 0; at < echoed.size(); ++at) {
        // "auto" is a wish; the answer tells the tier that was used.
        const bool wish = echoed[at].name == "service_tier" && slices::inside(given[at]) == "auto";
        appendMember(out, echoed[at].name, wish ? std::string_view() : given[at], echoed[at].fallback);
    }
    out += R"("reasoning":{"effort":)";
    appendValue(out, slices::member(reasoning, "effort"), "null");
    out += R"(,"summary":)";
    appendValue(out, slices::member(reasoning, "summary"), "null");
    out += R"(},"text":{"format":)";
    appendValue(out, slices::member(text, "format"), R"({"type":"text"})");
    out += R"(,"verbosity":)";
    appendValue(out, slices::member(text, "verbosity"), R"("medium")");
    out += "},";
    return out;
}

} // namespace gatehouse
