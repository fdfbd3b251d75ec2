// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>

namespace gatehouse::test {

/// Reads a stream of chunks as a strict client would, and tells it in short lines. Whatever Chat Completions' order of events forbids
/// becomes a line that begins with "WRONG".
class ChatTranscript
{
public:
    explicit ChatTranscript(const std::string &stream)
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

    void add(const QString &kind, const std::string &text)
    {
        const QString prefix = kind + QStringLiteral(": ");
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
        if (!text.starts_with("data: "))
            return wrong(q(text));
        if (m_over)
            return wrong(QStringLiteral("after the end: ") + q(text));
        if (text == "data: [DONE]") {
            m_over = true;
            if (!m_finished)
                wrong(QStringLiteral("[DONE] without a finish_reason"));
            m_lines << QStringLiteral("done");
            return;
        }
        const Json data = Json::parse(text.substr(6), nullptr, false);
        if (data.is_discarded())
            return wrong(QStringLiteral("data: ") + q(text));
        if (data.contains("error")) {
            m_over = true;
            m_lines << QStringLiteral("error %1: %2")
                           .arg(q(data["error"]["type"].get<std::string>()), q(data["error"]["message"].get<std::string>()));
            return;
        }
        chunk(data);
    }

    void chunk(const Json &data)
    {
        if (data.value("object", "") != "chat.completion.chunk" || !data.contains("choices") || !data["created"].is_number())
            return wrong(QStringLiteral("frame: ") + q(data.dump()));
        const QString frame = q(data.value("id", "") + ' ' + data.value("model", "") + ' ' + data["created"].dump());
        if (m_frame.isEmpty())
            m_lines << (m_frame = frame);
        else if (frame != m_frame)
            wrong(QStringLiteral("another frame: ") + frame);
        if (data["choices"].empty()) {
            if (!m_finished)
                wrong(QStringLiteral("usage before the finish"));
            m_lines << QStringLiteral("usage ") + q(data["usage"].dump());
            return;
        }
        if (m_finished)
            wrong(QStringLiteral("a choice after the finish"));
        const Json &choice = data["choices"][0];
        if (choice["index"] != 0)
            wrong(QStringLiteral("index"));
        const Json &delta = choice["delta"];
        if (delta.contains("role"))
            m_lines << QStringLiteral("role %1 %2").arg(q(delta["role"].get<std::string>()), q(delta["content"].dump()));
        else if (m_lines.size() < 2)
            wrong(QStringLiteral("no role first"));
        for (const auto &[key, value] : delta.items()) {
            if (key == "tool_calls")
                for (const Json &call : value)
                    toolCall(call);
            else if (key == "annotations")
                m_lines << QStringLiteral("cite ") + q(value.dump());
            else if (key != "role" && !delta.contains("role"))
                add(q(key), value.get<std::string>());
        }
        if (!choice["finish_reason"].is_null()) {
            m_finished = true;
            m_lines << QStringLiteral("finish ") + q(choice["finish_reason"].get<std::string>());
        }
    }

    void toolCall(const Json &call)
    {
        const int index = call.value("index", -1);
        const bool opens = call.contains("id");
        const std::string kind = call.contains("custom") ? "custom" : "function";
        const char *content = kind == "custom" ? "input" : "arguments";
        if (opens) {
            if (index != static_cast<int>(m_calls.size()) || call.value("type", "") != kind ||
                !m_ids.insert(call["id"].get<std::string>()).second)
                wrong(QStringLiteral("call ") + q(call.dump()));
            m_calls.emplace(index, kind);
            m_lines << QStringLiteral("call %1 %2 %3 %4")
                           .arg(index)
                           .arg(q(kind), q(call["id"].get<std::string>()), q(call[kind]["name"].get<std::string>()));
        } else if (!m_calls.contains(index) || m_calls[index] != kind || call.contains("type") || call[kind].contains("name")) {
            wrong(QStringLiteral("fragment ") + q(call.dump()));
        }
        if (const std::string more = call[kind].value(content, ""); !more.empty())
            add(QStringLiteral("args %1").arg(index), more);
    }

    QStringList m_lines;
    QString m_frame;
    std::map<int, std::string> m_calls;
    std::set<std::string> m_ids;
    bool m_finished = false;
    bool m_over = false;
};

} // namespace gatehouse::test
