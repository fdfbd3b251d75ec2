// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "referees/JsonReferee.h"
#include "referees/Must.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::fuzz {

/// One event of a strict client's stream.
struct Told
{
    std::string name;
    std::string data;
    nlohmann::json json; ///< discarded: a lone surrogate, which the library does not read
};

/// Splits what a client gets. `named`: every event has its `event:` line, as Messages and Responses have it; else none has.
inline std::vector<Told> eventsOf(const std::string &out, bool named)
{
    std::vector<Told> told;
    std::size_t at = 0;
    while (at < out.size()) {
        const std::size_t end = out.find("\n\n", at);
        must(end != std::string::npos, "an event has its blank line", out.substr(at));
        std::string text = out.substr(at, end - at);
        at = end + 2;
        if (text.starts_with(":")) {
            must(text.find('\n') == std::string::npos, "a comment is one line", text);
            continue;
        }
        Told event;
        if (named) {
            const std::size_t line = text.find('\n');
            must(text.starts_with("event: ") && line != std::string::npos, "an event begins with its name", text);
            event.name = text.substr(7, line - 7);
            text.erase(0, line + 1);
        }
        must(text.starts_with("data: ") && text.find('\n') == std::string::npos, "data is one line", text);
        event.data = text.substr(6);
        if (event.data != "[DONE]") {
            must(JsonReferee::acceptsObject(event.data), "data is a JSON object", event.data);
            event.json = nlohmann::json::parse(event.data, nullptr, false);
            must(!named || event.json.is_discarded() || event.json.value("type", "") == event.name, "`type` is the event's name",
                 event.data);
        }
        told.push_back(std::move(event));
    }
    return told;
}

/// A streamed Messages answer: one start, blocks one after another, one end.
inline void judgeMessages(const std::string &out)
{
    bool begun = false, over = false, delta = false;
    int open = -1, next = 0;
    std::string type, input;
    for (const Told &event : eventsOf(out, true)) {
        const nlohmann::json &data = event.json;
        must(!over, "nothing comes behind the end", event.data);
        if (event.name == "message_start") {
            must(!begun, "one message_start", event.data);
            begun = true;
        } else if (event.name == "content_block_start") {
            must(begun && open < 0 && !delta, "a block begins where one may", out);
            must(data.is_discarded() || data.at("index") == next, "blocks are numbered", event.data);
            open = next++;
            type = data.is_discarded() ? "" : data.at("content_block").at("type").get<std::string>();
            input.clear();
        } else if (event.name == "content_block_delta") {
            must(open >= 0 && (data.is_discarded() || data.at("index") == open), "a delta belongs to the open block", event.data);
            if (!data.is_discarded() && data.at("delta").at("type") == "input_json_delta") {
                must(type == "tool_use" || type == "server_tool_use", "arguments belong to a call", event.data);
                input += data.at("delta").at("partial_json").get<std::string>();
            }
        } else if (event.name == "content_block_stop") {
            must(open >= 0 && (data.is_discarded() || data.at("index") == open), "the open block ends", event.data);
            open = -1;
        } else if (event.name == "message_delta") {
            must(begun && open < 0 && !delta, "message_delta comes once, behind the blocks", out);
            delta = true;
        } else if (event.name == "message_stop") {
            must(delta, "message_stop follows message_delta", out);
            over = true;
        } else if (event.name == "error") {
            over = true;
        } else {
            must(event.name == "ping", "the event is one that clients know", event.name);
        }
    }
    must(!begun || over, "an answer that has begun comes to an end", out);
}

/// A streamed Chat Completions answer: chunks, and [DONE] or an error as the last.
inline void judgeChat(const std::string &out)
{
    bool begun = false, over = false, failed = false;
    std::map<int, std::string> calls;
    for (const Told &event : eventsOf(out, false)) {
        must(!over, "nothing comes behind the end", event.data);
        if (event.data == "[DONE]") {
            over = true;
            continue;
        }
        must(!failed, "nothing but [DONE] comes behind an error", event.data);
        if (event.json.is_discarded())
            continue;
        if (event.json.contains("error")) {
            failed = true;
            continue;
        }
        begun = true;
        must(event.json.at("object") == "chat.completion.chunk", "the object is a chunk", event.data);
        for (const nlohmann::json &choice : event.json.at("choices"))
            for (const nlohmann::json &call : choice.at("delta").value("tool_calls", nlohmann::json::array())) {
                const int index = call.at("index");
                must(calls.contains(index) == !call.contains("id"), "a call has its id in its first chunk and there alone", event.data);
                calls[index] += call.contains("custom") ? call.at("custom").value("input", "") : call.at("function").value("arguments", "");
            }
    }
    must(!begun || over || failed, "an answer that has begun comes to an end", out);
}

/// A streamed Responses answer: numbered events, items that begin and end, one end.
inline void judgeResponses(const std::string &out)
{
    static const std::set<std::string> ends = {"response.completed", "response.incomplete", "response.failed", "error"};
    bool over = false;
    int number = 0;
    std::map<int, std::string> open;
    int items = 0;
    for (const Told &event : eventsOf(out, true)) {
        must(!over, "nothing comes behind the end", event.data);
        over = ends.contains(event.name);
        if (event.json.is_discarded()) {
            ++number;
            continue;
        }
        must(event.json.value("sequence_number", -1) == number, "events are numbered without a gap", event.data);
        ++number;
        if (event.name == "response.output_item.added") {
            const int at = event.json.at("output_index");
            must(at == items++, "items are numbered", event.data);
            open[at] = event.json.at("item").value("id", "");
        } else if (event.name == "response.output_item.done") {
            const int at = event.json.at("output_index");
            must(open.contains(at) && open[at] == event.json.at("item").value("id", ""), "an item that ends has begun", event.data);
            open.erase(at);
        } else if (event.json.contains("item_id")) {
            const int at = event.json.at("output_index");
            must(open.contains(at) && open[at] == event.json.at("item_id").get<std::string>(), "what is told belongs to an open item",
                 event.data);
        } else if (event.name == "response.completed") {
            must(open.empty(), "a completed response has no open item", out);
            must(event.json.at("response").at("status") == "completed", "its status says so", event.data);
        }
    }
    must(number == 0 || over, "an answer that has begun comes to an end", out);
}

} // namespace gatehouse::fuzz
