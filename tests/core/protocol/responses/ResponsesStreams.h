// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Streams as Responses providers send them.
namespace gatehouse::test {

/// An event as OpenAI sends it.
inline std::string ev(std::string_view type, std::string_view rest)
{
    return "event: response." + std::string(type) + "\ndata: {\"type\":\"response." + std::string(type) + "\",\"sequence_number\":3" +
           (rest.empty() ? "" : ",") + std::string(rest) + "}\n\n";
}

inline std::string added(int index, std::string_view item)
{
    return ev("output_item.added", "\"output_index\":" + std::to_string(index) + ",\"item\":{" + std::string(item) + "}");
}

inline std::string done(int index, std::string_view item)
{
    return ev("output_item.done", "\"output_index\":" + std::to_string(index) + ",\"item\":{" + std::string(item) + "}");
}

/// A delta of item `item` at `index`.
inline std::string delta(std::string_view type, int index, std::string_view item, std::string_view text, int part = 0)
{
    const bool summary = type.starts_with("reasoning_summary");
    return ev(std::string(type) + ".delta", "\"item_id\":\"" + std::string(item) + "\",\"output_index\":" + std::to_string(index) +
                                                (summary ? ",\"summary_index\":" : ",\"content_index\":") + std::to_string(part) +
                                                ",\"delta\":\"" + std::string(text) + "\"");
}

/// The done event of item `item` at `index`.
inline std::string whole(std::string_view type, int index, std::string_view item, std::string_view member, std::string_view text,
                         int part = 0)
{
    const bool summary = type.starts_with("reasoning_summary");
    return ev(std::string(type) + ".done", "\"item_id\":\"" + std::string(item) + "\",\"output_index\":" + std::to_string(index) +
                                               (summary ? ",\"summary_index\":" : ",\"content_index\":") + std::to_string(part) + ",\"" +
                                               std::string(member) + "\":\"" + std::string(text) + "\"");
}

inline std::string response(std::string_view status, std::string_view output, std::string_view more = {})
{
    return R"({"id":"resp_1","object":"response","created_at":1,"status":")" + std::string(status) +
           R"(","error":null,"incomplete_details":null,"model":"gpt-x","text":{"format":{"type":"text"}},"output":[)" +
           std::string(output) + "]" +
           (more.empty() ? std::string(R"(,"usage":{"input_tokens":20,"input_tokens_details":{"cached_tokens":8},"output_tokens":7,)"
                                       R"("output_tokens_details":{"reasoning_tokens":3},"total_tokens":27})")
                         : "," + std::string(more)) +
           "}";
}

inline std::string completed(std::string_view output = {})
{
    return ev("completed", "\"response\":" + response("completed", output));
}

inline const std::string created = ev("created", "\"response\":" + response("in_progress", "", R"("usage":null)")) +
                                   ev("in_progress", "\"response\":" + response("in_progress", "", R"("usage":null)"));

inline std::string message(std::string_view id, std::string_view text)
{
    return R"("id":")" + std::string(id) +
           R"(","type":"message","status":"completed","role":"assistant","content":[{"type":"output_text","annotations":[],"text":")" +
           std::string(text) + "\"}]";
}

inline std::string call(std::string_view id, std::string_view callId, std::string_view name, std::string_view arguments)
{
    return R"("id":")" + std::string(id) + R"(","type":"function_call","status":"completed","arguments":")" + std::string(arguments) +
           R"(","call_id":")" + std::string(callId) + R"(","name":")" + std::string(name) + "\"";
}

inline std::string thought(std::string_view id, std::string_view summary, std::string_view encrypted)
{
    return R"("id":")" + std::string(id) + R"(","type":"reasoning","summary":[)" +
           (summary.empty() ? std::string() : R"({"type":"summary_text","text":")" + std::string(summary) + "\"}") +
           R"(],"encrypted_content":")" + std::string(encrypted) + "\"";
}

inline std::string object(std::string_view members)
{
    return "{" + std::string(members) + "}";
}

} // namespace gatehouse::test
