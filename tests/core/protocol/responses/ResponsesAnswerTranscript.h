// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Reasoning.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>

namespace gatehouse::test {

/// Reads a Responses stream as a strict client would, and tells it in short lines. Whatever the API's order of events, its numbers or its
/// repeated texts forbid becomes a line that begins with "WRONG".
class ResponsesAnswerTranscript
{
public:
    explicit ResponsesAnswerTranscript(const std::string &stream)
    {
        std::size_t at = 0;
        while (at < stream.size()) {
            const std::size_t end = stream.find("\n\n", at);
            if (end == std::string::npos) {
                wrong("event without end");
                break;
            }
            event(stream.substr(at, end - at));
            at = end + 2;
        }
    }
    const QStringList &lines() const { return m_lines; }
    const nlohmann::json &response() const { return m_response; }

    /// One line for an item that is complete.
    static QString itemLine(const nlohmann::json &item)
    {
        const std::string type = item["type"].get<std::string>();
        const auto text = [&item](const char *key) { return q(item[key].get<std::string>()); };
        if (type == "message") {
            QString line = QStringLiteral("message %1").arg(text("status"));
            for (const Json &part : item["content"])
                line += QStringLiteral(" [%1]").arg(q(part[part["type"] == "refusal" ? "refusal" : "text"].get<std::string>()));
            return line;
        }
        if (type == "reasoning") {
            QString line = QStringLiteral("reasoning");
            for (const Json &part : item["summary"])
                line += QStringLiteral(" [%1]").arg(q(part["text"].get<std::string>()));
            return line + QLatin1Char(' ') + seal(item["encrypted_content"].get<std::string>());
        }
        if (type == "web_search_call")
            return QStringLiteral("web_search_call %1 %2").arg(text("status"), q(item["action"].dump()));
        QString line = QStringLiteral("%1 %2 %3").arg(q(type), text("status"), text("call_id"));
        for (const char *key : {"namespace", "name", "execution"})
            if (item.contains(key))
                line += QLatin1Char(' ') + text(key);
        for (const char *key : {"action", "operation", "arguments", "input"})
            if (item.contains(key))
                line += QStringLiteral(" %1").arg(item[key].is_string() ? text(key) : q(item[key].dump()));
        return line;
    }

    static QString usageLine(const nlohmann::json &usage)
    {
        const auto input = usage["input_tokens"].get<long long>();
        const auto output = usage["output_tokens"].get<long long>();
        return QStringLiteral("in=%1 read=%2 write=%3 out=%4 think=%5%6")
            .arg(input)
            .arg(usage["input_tokens_details"]["cached_tokens"].get<long long>())
            .arg(usage["input_tokens_details"]["cache_write_tokens"].get<long long>())
            .arg(output)
            .arg(usage["output_tokens_details"]["reasoning_tokens"].get<long long>())
            .arg(usage["total_tokens"].get<long long>() == input + output ? QString() : QStringLiteral(" WRONG total"));
    }

private:
    using Json = nlohmann::json;

    static QString q(const std::string &text) { return QString::fromStdString(text); }
    void wrong(const std::string &what) { m_lines << QStringLiteral("WRONG ") + q(what); }

    static QString seal(const std::string &sealed)
    {
        const auto reasoning = unsealReasoning(sealed);
        return reasoning
                   ? QStringLiteral("<%1><%2><%3><%4>")
                         .arg(q(reasoning->text), q(reasoning->detailsJson),
                              q(reasoning->thoughtSignature + reasoning->signature + reasoning->encryptedContent), q(reasoning->origin))
                   : QStringLiteral("FOREIGN");
    }

    void delta(const std::string &text)
    {
        const QString prefix = QStringLiteral("  + ");
        m_text += text;
        if (!m_lines.isEmpty() && m_lines.last().startsWith(prefix))
            m_lines.last() += QLatin1Char('|') + q(text);
        else
            m_lines << prefix + q(text);
    }

    void event(const std::string &text)
    {
        if (text.starts_with(":")) {
            m_lines << QStringLiteral("comment");
            return;
        }
        const std::size_t split = text.find("\ndata: ");
        if (!text.starts_with("event: ") || split == std::string::npos || text.find('\n', split + 1) != std::string::npos)
            return wrong(text);
        const std::string name = text.substr(7, split - 7);
        const Json data = Json::parse(text.substr(split + 7), nullptr, false);
        if (data.is_discarded() || data.value("type", "") != name)
            return wrong("data: " + text);
        if (m_over)
            return wrong("after the end: " + name);
        if (data.value("sequence_number", -1) != m_sequence++)
            wrong("sequence_number of " + name);
        if (data.contains("response"))
            return frame(name, data["response"]);
        if (m_sequence < 3)
            return wrong("before the frame: " + name);
        if (data.value("output_index", -1) != m_index)
            wrong("output_index of " + name);
        if (name == "response.output_item.added")
            return open(data["item"]);
        if (name == "response.output_item.done")
            return close(data["item"]);
        if (!m_open || data.value("item_id", "") != m_id)
            wrong("item_id of " + name);
        inside(name, data);
    }

    void frame(const std::string &name, const Json &response)
    {
        const std::string status = response["status"].get<std::string>();
        m_response = response;
        if (name != "response." + status && !(name == "response.created" && status == "in_progress"))
            wrong(name + " with status " + status);
        const bool first = name == "response.created";
        if (first != (m_sequence == 1) || (name == "response.in_progress") != (m_sequence == 2))
            wrong("place of " + name);
        if (first)
            m_responseId = response["id"].get<std::string>();
        if (response["id"] != m_responseId || !m_responseId.starts_with("resp_") || response["object"] != "response")
            wrong("id of " + name);
        for (const char *key : {"created_at", "tools", "tool_choice", "parallel_tool_calls", "metadata", "model", "instructions"})
            if (!response.contains(key))
                wrong(name + " without " + key);
        if (status == "in_progress") {
            if (!response["output"].empty() || !response["usage"].is_null() || !response["error"].is_null())
                wrong(name);
            m_lines << QStringLiteral("%1 %2").arg(q(name.substr(9)), q(response["model"].get<std::string>()));
            return;
        }
        m_over = true;
        if (response["output"] != m_output)
            wrong("output of " + name + ": " + response["output"].dump());
        if (status == "failed") {
            m_lines << QStringLiteral("failed %1: %2")
                           .arg(q(response["error"]["code"].get<std::string>()), q(response["error"]["message"].get<std::string>()));
            return;
        }
        if (m_open || response["incomplete_details"].is_null() != (status == "completed"))
            wrong(name);
        m_lines << QStringLiteral("%1%2 %3").arg(
            q(status),
            status == "completed" ? QString() : QLatin1Char(' ') + q(response["incomplete_details"]["reason"].get<std::string>()),
            usageLine(response["usage"]));
    }

    void open(const Json &item)
    {
        static const std::map<std::string, std::string> prefixes{
            {"message", "msg_"},          {"reasoning", "rs_"},         {"function_call", "fc_"},
            {"custom_tool_call", "ctc_"}, {"local_shell_call", "lsh_"}, {"tool_search_call", "ts_"},
            {"web_search_call", "ws_"},   {"shell_call", "sh_"},        {"apply_patch_call", "apc_"}};
        m_type = item["type"].get<std::string>();
        m_id = item["id"].get<std::string>();
        const auto prefix = prefixes.find(m_type);
        if (m_open || prefix == prefixes.end() || !m_id.starts_with(prefix->second) || !m_ids.insert(m_id).second)
            wrong("item " + item.dump());
        if (m_type != "reasoning" && item["status"] != "in_progress")
            wrong("status of " + item.dump());
        for (const char *key : {"content", "summary"})
            if (item.contains(key) && item[key] != Json::array())
                wrong("begins with " + item.dump());
        for (const char *key : {"arguments", "input"})
            if (item.contains(key) && item[key].is_string() && item[key] != "")
                wrong("begins with " + item.dump());
        m_open = true;
        m_parts = Json::array();
        m_text.clear();
        m_lines << QStringLiteral("open %1").arg(q(m_type));
    }

    void close(const Json &item)
    {
        if (!m_open || item["id"] != m_id || item["type"] != m_type || m_partOpen)
            wrong("done " + item.dump());
        if ((m_type == "message" && item["content"] != m_parts) || (m_type == "reasoning" && item["summary"] != m_parts))
            wrong("parts of " + item.dump());
        m_output.push_back(item);
        m_open = false;
        ++m_index;
        m_lines << itemLine(item);
    }

    void inside(const std::string &name, const Json &data)
    {
        const bool summary = m_type == "reasoning";
        if ((m_type == "message" || summary) &&
            data.value(summary ? "summary_index" : "content_index", -1) != static_cast<int>(m_parts.size()))
            wrong("index of " + name);
        if (name.starts_with("response.output_text") && name != "response.output_text.annotation.added" &&
            data["logprobs"] != Json::array())
            wrong("logprobs of " + name);
        if (name == "response.content_part.added" || name == "response.reasoning_summary_part.added") {
            m_partOpen = true;
            m_text.clear();
            m_part = data["part"];
            for (const char *key : {"text", "refusal"})
                if (m_part.contains(key) && m_part[key] != "")
                    wrong("begins with " + m_part.dump());
        } else if (name == "response.output_text.annotation.added") {
            if (data["annotation_index"] != m_part["annotations"].size())
                wrong("annotation_index");
            m_part["annotations"].push_back(data["annotation"]);
            m_lines << QStringLiteral("  cites %1").arg(q(data["annotation"].dump()));
        } else if (name.ends_with(".delta")) {
            if (data["delta"].get<std::string>().empty())
                wrong("empty delta");
            delta(data["delta"].get<std::string>());
        } else if (name == "response.content_part.done" || name == "response.reasoning_summary_part.done") {
            m_part[m_part["type"] == "refusal" ? "refusal" : "text"] = m_text;
            if (!m_partOpen || data["part"] != m_part)
                wrong(name + ": " + data["part"].dump());
            m_parts.push_back(m_part);
            m_partOpen = false;
        } else if (name.starts_with("response.web_search_call.")) {
            m_lines << QStringLiteral("  ") + q(name.substr(25));
        } else if (name.ends_with(".done")) {
            for (const char *key : {"text", "refusal", "arguments", "input"})
                if (data.contains(key) && data[key] != m_text)
                    wrong(name + ": " + data.dump());
        } else {
            wrong(name);
        }
    }

    QStringList m_lines;
    Json m_response;
    Json m_output = Json::array();
    Json m_parts = Json::array();
    Json m_part;
    std::set<std::string> m_ids;
    std::string m_responseId;
    std::string m_type;
    std::string m_id;
    std::string m_text;
    int m_sequence = 0;
    int m_index = 0;
    bool m_open = false;
    bool m_partOpen = false;
    bool m_over = false;
};

} // namespace gatehouse::test
