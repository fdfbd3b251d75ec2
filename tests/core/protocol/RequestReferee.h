// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/protocol/TranslationWays.h"

#include <map>
#include <regex>
#include <set>
#include <string>

/// What strict providers refuse of a request, in each dialect.
namespace gatehouse::test {

class RequestReferee
{
public:
    /// Empty: nothing is refused.
    static std::string refused(Dialect dialect, const Json &body)
    {
        if (!body.is_object())
            return "not JSON";
        RequestReferee referee;
        if (dialect == Dialect::Messages)
            referee.messages(body);
        else if (dialect == Dialect::Chat)
            referee.chat(body);
        else
            referee.responses(body);
        if (referee.m_fault.empty() && !referee.m_open.empty())
            referee.fault("a call without a result");
        return referee.m_fault;
    }

private:
    void fault(const std::string &what)
    {
        if (m_fault.empty())
            m_fault = what;
    }

    void name(const Json &name)
    {
        static const std::regex legal("^[a-zA-Z0-9_-]{1,64}$");
        if (!std::regex_match(name.get<std::string>(), legal))
            fault("name " + name.dump());
    }

    void tool(const Json &tool, const char *schema)
    {
        name(tool.at("name"));
        if (!m_tools.insert(tool.at("name").get<std::string>()).second)
            fault("two tools " + tool.at("name").dump());
        if (tool.at(schema).value("type", "") != "object" || !tool.at(schema).contains("properties"))
            fault("schema " + tool.at(schema).dump());
        for (const char *key : {"anyOf", "oneOf", "allOf"})
            if (tool.at(schema).contains(key))
                fault(std::string(key) + " at a schema's root");
        for (const char *key : {"defer_loading", "input_examples", "eager_input_streaming"})
            if (tool.contains(key))
                fault(std::string("tool with ") + key);
    }

    void call(const Json &id, const Json &called, const std::string &type)
    {
        name(id);
        name(called);
        if (!m_seen.insert(id.get<std::string>()).second)
            fault("two calls " + id.dump());
        m_open.emplace(id.get<std::string>(), type);
    }

    void result(const Json &id, const std::string &type)
    {
        const auto open = m_open.find(id.get<std::string>());
        if (open == m_open.end() || open->second != type)
            return fault("result of nothing, " + id.dump());
        m_open.erase(open);
    }

    void text(const Json &text)
    {
        if (text.get<std::string>().find_first_not_of(" \n\t") == std::string::npos)
            fault("blank text");
    }

    void messages(const Json &body)
    {
        for (const Json &each : body.value("tools", Json::array()))
            if (!each.contains("type"))
                tool(each, "input_schema");
        if (body.value("max_tokens", 0) < 1)
            fault("no max_tokens");
        const Json thinking = body.value("thinking", Json::object());
        if (thinking.value("type", "") == "enabled" &&
            (thinking.value("budget_tokens", 0) < 1024 || thinking.value("budget_tokens", 0) >= body.value("max_tokens", 0)))
            fault("thinking " + thinking.dump());
        std::string last = "assistant";
        for (const Json &message : body.at("messages")) {
            const std::string role = message.at("role");
            if (role == last || (role != "user" && role != "assistant"))
                fault("role " + role + " behind " + last);
            last = role;
            bool said = false;
            for (const Json &block : message.at("content")) {
                const std::string type = block.at("type");
                if (type == "tool_result" && said)
                    fault("a result behind other blocks");
                said = said || type != "tool_result";
                if (type == "tool_result")
                    result(block.at("tool_use_id"), "");
                else if (!m_open.empty() && role == "user")
                    fault("words before results");
                if (type == "tool_use")
                    call(block.at("id"), block.at("name"), "");
                else if (type == "text")
                    text(block.at("text"));
                else if (type == "thinking" && block.value("signature", "") == "")
                    fault("thinking without a signature");
            }
            if (!said && message.at("content").empty())
                fault("empty message");
        }
        const Json &end = body.at("messages").back().at("content").back();
        if (last == "assistant" && end.at("type") == "text" &&
            std::string(" \n\t").find(end.at("text").get<std::string>().back()) != std::string::npos)
            fault("white space at the end of a prefill");
    }

    void chat(const Json &body)
    {
        for (const Json &each : body.value("tools", Json::array()))
            tool(each.at("function"), "parameters");
        std::string last;
        for (const Json &message : body.at("messages")) {
            const std::string role = message.at("role");
            if ((role == "system" || role == "developer") && !last.empty())
                fault("a system message that is not the first");
            if (!m_open.empty() && role != "tool")
                fault(role + " before the results");
            if ((last.empty() || last == "system") && role == "assistant")
                fault("the assistant speaks first");
            if (role == last && role != "tool")
                fault("two messages of " + role);
            last = role;
            if (role == "tool")
                result(message.at("tool_call_id"), "");
            for (const Json &each : message.value("tool_calls", Json::array())) {
                call(each.at("id"), each.at("function").at("name"), "");
                if (!Json::parse(each.at("function").at("arguments").get<std::string>(), nullptr, false).is_object())
                    fault("arguments " + each.dump());
            }
        }
    }

    void responses(const Json &body)
    {
        if (body.value("store", true))
            fault("stored");
        for (const Json &each : body.value("tools", Json::array()))
            if (each.at("type") == "function")
                tool(each, "parameters");
        for (const Json &item : body.at("input")) {
            const std::string type = item.at("type");
            if (item.contains("id"))
                fault("a foreign id: " + item.dump());
            if (type.ends_with("_output"))
                result(item.at("call_id"), type);
            else if (type.ends_with("_call"))
                call(item.at("call_id"), item.at("name"), type + "_output");
            else if (!m_open.empty() && type == "message")
                fault("words before the results");
            if (type == "reasoning" && item.value("encrypted_content", "") == "")
                fault("reasoning that cannot be read");
        }
    }

    std::string m_fault;
    std::map<std::string, std::string> m_open; ///< calls without a result → what their result is called
    std::set<std::string> m_seen;
    std::set<std::string> m_tools;
};

} // namespace gatehouse::test
