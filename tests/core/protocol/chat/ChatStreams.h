// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Streams as Chat Completions providers send them.
namespace gatehouse::test {

inline std::string chunk(std::string_view delta, std::string_view finish = {}, std::string_view usage = {})
{
    std::string out =
        R"(data: {"id":"chatcmpl-7","object":"chat.completion.chunk","created":1770000000,"model":"big-model","choices":[{"index":0,"delta":)";
    out += delta;
    out += R"(,"logprobs":null,"finish_reason":)";
    out += finish.empty() ? std::string("null") : '"' + std::string(finish) + '"';
    out += "}]";
    if (!usage.empty())
        out.append(",\"usage\":").append(usage);
    return out + "}\n\n";
}

inline std::string usageChunk(std::string_view usage)
{
    return R"(data: {"id":"chatcmpl-7","object":"chat.completion.chunk","created":1770000000,"model":"big-model","choices":[],"usage":)" +
           std::string(usage) + "}\n\n";
}

inline std::string text(std::string_view content)
{
    return chunk("{\"content\":\"" + std::string(content) + "\"}");
}

/// `index` empty: left out.
inline std::string call(std::string_view index, std::string_view rest)
{
    return chunk("{\"tool_calls\":[{" + (index.empty() ? std::string() : "\"index\":" + std::string(index) + ',') + std::string(rest) +
                 "}]}");
}

inline const std::string role = chunk(R"({"role":"assistant","content":"","refusal":null})");
inline const std::string done = "data: [DONE]\n\n";
inline const std::string usual = usageChunk(R"({"prompt_tokens":20,"completion_tokens":7,"total_tokens":27})");

} // namespace gatehouse::test
