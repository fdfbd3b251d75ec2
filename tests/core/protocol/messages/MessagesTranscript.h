// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Reasoning.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <nlohmann/json.hpp>

#include <set>
#include <string>

namespace gatehouse::test {

/// Reads a Messages stream as a strict client would, and tells it in short lines. Whatever the API's order of events forbids becomes a line
/// that begins with "WRONG".
class MessagesTranscript
{
public:
    explicit MessagesTranscript(const std::string &stream)
    {
        std::size_t at = 0;
        while (at < stream.size()) {
            const std::size_t end = stream.find("\n\n", at);
            if (end == std::string::npos) {
                wrong(QStringLiteral("event without end"));
                break;
            }
            event(stream.substr(at, end - at));
            at = end + 2;
        }
    }
    const QStringList &lines() const { return m_lines; }

private:
    using Json = nlohmann::json;

    static QString q(const std::string &text) { return QString::fromStdString(text); }
    void wrong(const QString &what) { m_lines << QStringLiteral("WRONG ") + what; }

    static QString counts(const Json &usage)
    {
        const auto count = [&usage](const char *key) {
            return usage.contains(key) ? QString::number(usage[key].get<long long>()) : QStringLiteral("?");
        };
        return QStringLiteral("in=%1 read=%2 write=%3 out=%4")
            .arg(count("input_tokens"), count("cache_read_input_tokens"), count("cache_creation_input_tokens"), count("output_tokens"));
    }

    static QString seal(const std::string &sealed)
    {
        const auto reasoning = unsealReasoning(sealed);
        if (!reasoning)
            return QStringLiteral("FOREIGN");
        QString told = QStringLiteral("<%1><%2>").arg(q(reasoning->detailsJson), q(reasoning->thoughtSignature));
        for (const std::string &mark : {reasoning->signature, reasoning->redactedData, reasoning->itemId, reasoning->encryptedContent})
            if (!mark.empty())
                told += QLatin1Char(' ') + q(mark);
        if (!reasoning->origin.empty() && told.contains(QLatin1Char(' ')))
            told += QStringLiteral(" of ") + q(reasoning->origin);
        return told;
    }

    void delta(const QString &kind, int index, const QString &text)
    {
        const QString prefix = QStringLiteral("%1 %2: ").arg(kind).arg(index);
        if (!m_lines.isEmpty() && m_lines.last().startsWith(prefix))
            m_lines.last() += QLatin1Char('|') + text;
        else
            m_lines << prefix + text;
    }

    void event(const std::string &text)
    {
        if (text.starts_with(":")) {
            m_lines << QStringLiteral("comment");
            return;
        }
        const std::size_t split = text.find("\ndata: ");
        if (!text.starts_with("event: ") || split == std::string::npos)
            return wrong(q(text));
        const std::string name = text.substr(7, split - 7);
        const Json data = Json::parse(text.substr(split + 7), nullptr, false);
        if (data.is_discarded() || data.value("type", "") != name)
            return wrong(QStringLiteral("data: ") + q(text));
        if (m_over)
            return wrong(QStringLiteral("after the end: ") + q(name));
        if (name == "ping") {
            m_lines << QStringLiteral("ping");
        } else if (name == "error") {
            m_over = true;
            m_lines << QStringLiteral("error %1: %2")
                           .arg(q(data["error"]["type"].get<std::string>()), q(data["error"]["message"].get<std::string>()));
        } else if (name == "message_start") {
            const Json &message = data["message"];
            if (m_begun || message["content"] != Json::array() || !message["stop_reason"].is_null() || message["role"] != "assistant" ||
                message["type"] != "message")
                wrong(QStringLiteral("message_start"));
            m_begun = true;
            m_lines << QStringLiteral("start %1 %2").arg(q(message["model"].get<std::string>()), counts(message["usage"]));
        } else if (!m_begun) {
            wrong(QStringLiteral("before message_start: ") + q(name));
        } else if (name == "content_block_start") {
            blockStart(data);
        } else if (name == "content_block_delta") {
            blockDelta(data);
        } else if (name == "content_block_stop") {
            if (m_open != data["index"].get<int>())
                wrong(QStringLiteral("stop of a block that is not open"));
            if (m_type == "thinking" && !m_signed)
                wrong(QStringLiteral("thinking without a signature"));
            if (m_type == "tool_use" && !Json::accept(m_input.empty() ? "{}" : m_input))
                m_lines << QStringLiteral("cut arguments");
            m_open = -1;
            m_lines << QStringLiteral("close %1").arg(data["index"].get<int>());
        } else if (name == "message_delta") {
            if (m_open >= 0 || m_delta)
                wrong(QStringLiteral("message_delta"));
            m_delta = true;
            m_lines << QStringLiteral("end %1 %2 %3")
                           .arg(q(data["delta"]["stop_reason"].get<std::string>()), q(data["delta"]["stop_sequence"].dump()),
                                counts(data["usage"]));
        } else if (name == "message_stop") {
            if (!m_delta)
                wrong(QStringLiteral("message_stop without message_delta"));
            m_over = true;
            m_lines << QStringLiteral("stop");
        } else {
            wrong(q(name));
        }
    }

    void blockStart(const Json &data)
    {
        const Json &block = data["content_block"];
        const int index = data["index"].get<int>();
        if (m_open >= 0 || index != m_next)
            wrong(QStringLiteral("block %1 begins while %2 is open").arg(index).arg(m_open));
        ++m_next;
        m_open = index;
        m_type = block["type"].get<std::string>();
        m_signed = false;
        m_input.clear();
        QString line = QStringLiteral("open %1 %2").arg(index).arg(q(m_type));
        if (m_type == "tool_use" || m_type == "server_tool_use") {
            if (!m_ids.insert(block["id"].get<std::string>()).second || block["input"] != Json::object())
                wrong(QStringLiteral("tool_use"));
            line += QStringLiteral(" %1 %2").arg(q(block["id"].get<std::string>()), q(block["name"].get<std::string>()));
        } else if (m_type == "web_search_tool_result") {
            if (!m_ids.contains(block["tool_use_id"].get<std::string>()))
                wrong(QStringLiteral("a result of nothing"));
            line += QStringLiteral(" %1 %2").arg(q(block["tool_use_id"].get<std::string>()), q(block["content"].dump()));
        } else if (m_type == "redacted_thinking") {
            line += QLatin1Char(' ') + seal(block["data"].get<std::string>());
        }
        m_lines << line;
    }

    void blockDelta(const Json &data)
    {
        const Json &inner = data["delta"];
        const std::string type = inner["type"].get<std::string>();
        const int index = data["index"].get<int>();
        if (index != m_open)
            wrong(QStringLiteral("delta of a block that is not open"));
        const auto text = [&inner](const char *key) { return inner[key].get<std::string>(); };
        if (type == "text_delta" && m_type == "text") {
            delta(QStringLiteral("text"), index, q(text("text")));
        } else if (type == "thinking_delta" && m_type == "thinking") {
            delta(QStringLiteral("think"), index, q(text("thinking")));
        } else if (type == "signature_delta" && m_type == "thinking" && !text("signature").empty()) {
            m_signed = true;
            delta(QStringLiteral("sign"), index, seal(text("signature")));
        } else if (type == "citations_delta" && m_type == "text") {
            delta(QStringLiteral("cite"), index, q(inner["citation"]["url"].get<std::string>()));
        } else if (type == "input_json_delta" && (m_type == "tool_use" || m_type == "server_tool_use")) {
            m_input += text("partial_json");
            delta(QStringLiteral("args"), index, q(text("partial_json")));
        } else {
            wrong(q(type) + QStringLiteral(" in ") + q(m_type));
        }
    }

    QStringList m_lines;
    std::set<std::string> m_ids;
    std::string m_type;
    std::string m_input;
    int m_open = -1;
    int m_next = 0;
    bool m_begun = false;
    bool m_signed = false;
    bool m_delta = false;
    bool m_over = false;
};

} // namespace gatehouse::test
