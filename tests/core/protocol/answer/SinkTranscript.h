// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerDecoder.h"
#include "core/protocol/answer/AnswerEncoder.h"
#include "core/protocol/answer/TranslationPipe.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <string>

namespace gatehouse::test {

/// Writes down what a decoder tells: a line each, fragments of the same text joined by `|`.
class SinkTranscript : public AnswerEncoder
{
public:
    explicit SinkTranscript(QStringList &lines) : m_lines(lines) {}

    void start(std::string_view model) override { add(QStringLiteral("start ") + q(model)); }
    void text(std::string_view utf8) override { join(QStringLiteral("text: "), utf8); }
    void reasoning(std::string_view utf8) override { join(QStringLiteral("think: "), utf8); }
    void reasoningDetails(std::string_view json) override { add(QStringLiteral("details ") + q(json)); }
    void reasoningMark(ReasoningMark mark, std::string_view value) override
    {
        static const char *const names[] = {"thought-signature", "signature", "redacted", "item", "encrypted"};
        add(QLatin1String(names[static_cast<int>(mark)]) + QLatin1Char(' ') + q(value));
    }
    void reasoningEnd() override { add(QStringLiteral("thought")); }
    void refusal(std::string_view utf8) override { join(QStringLiteral("refusal: "), utf8); }
    void citation(const AnswerCitation &citation) override
    {
        add(QStringLiteral("cite %1 %2").arg(q(citation.url), q(citation.title)).trimmed());
    }
    void serverTool(const AnswerServerTool &tool) override
    {
        add(QStringLiteral("server %1 %2 %3 %4 %5")
                .arg(q(tool.id), q(tool.name), q(tool.inputJson), q(tool.results), q(tool.errorCode))
                .trimmed());
    }
    void toolCallStart(std::size_t call, std::string_view id, std::string_view name) override
    {
        add(QStringLiteral("call %1 %2 %3").arg(call).arg(q(id), q(name)));
    }
    void toolCallArguments(std::size_t call, std::string_view fragment) override { join(QStringLiteral("args %1: ").arg(call), fragment); }
    void toolCallEnd(std::size_t call) override { add(QStringLiteral("called %1").arg(call)); }
    void usage(const Usage &usage) override
    {
        add(QStringLiteral("usage in=%1 read=%2 write=%3 out=%4 think=%5")
                .arg(usage.input)
                .arg(usage.cacheRead)
                .arg(usage.cacheWrite)
                .arg(usage.output)
                .arg(usage.reasoning));
    }
    void finish(StopReason reason, std::string_view) override
    {
        static const char *const names[] = {"end", "max", "stop", "tools", "refusal", "pause", "context"};
        add(QStringLiteral("finish ") + QLatin1String(names[static_cast<int>(reason)]));
    }
    void error(const ApiError &error) override { add(QStringLiteral("error %1: %2").arg(error.status).arg(q(error.message))); }
    void fail(const ApiError &) override {}
    void ping() override {}

private:
    static QString q(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
    void add(const QString &line) { m_lines << line; }
    void join(const QString &head, std::string_view text)
    {
        if (!m_lines.isEmpty() && m_lines.last().startsWith(head))
            m_lines.last() += QLatin1Char('|') + q(text);
        else
            m_lines << head + q(text);
    }

    QStringList &m_lines;
};

/// A pipe that ends in a transcript.
template <typename MakeDecoder>
std::unique_ptr<AnswerPipe> transcribed(QStringList &lines, MakeDecoder make)
{
    auto transcript = std::make_unique<SinkTranscript>(lines);
    auto decoder = make(static_cast<AnswerSink &>(*transcript));
    return std::make_unique<TranslationPipe>(std::move(transcript), std::move(decoder));
}

} // namespace gatehouse::test
