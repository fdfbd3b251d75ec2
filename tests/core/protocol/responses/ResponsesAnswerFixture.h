// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/TranslationPipe.h"
#include "core/protocol/chat/provider/ChatAnswerDecoder.h"
#include "core/protocol/responses/client/ResponsesClient.h"

#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <initializer_list>
#include <memory>
#include <string>

/// What the tests of the answers to Responses clients have in common: a client with Codex's tools, and ids that count.
namespace gatehouse::test {

using Tell = std::function<void(AnswerSink &)>;

inline IdSource counting()
{
    const auto counter = std::make_shared<int>(0);
    return [counter](std::string_view prefix) { return std::string(prefix) + std::to_string(++*counter); };
}

inline ClientTools codexTools()
{
    return {{"apply_patch", {ClientTool::Kind::Freeform, "apply_patch", ""}},
            {"local_shell", {ClientTool::Kind::LocalShell, "local_shell", ""}},
            {"tool_search", {ClientTool::Kind::ToolSearch, "tool_search", ""}},
            {"shell", {ClientTool::Kind::Shell, "shell", ""}},
            {"patcher", {ClientTool::Kind::ApplyPatch, "apply_patch", ""}},
            {"agents__spawn", {ClientTool::Kind::Function, "spawn", "agents"}},
            {"agents__note", {ClientTool::Kind::Freeform, "note", "agents"}}};
}

inline ResponsesEncoderOptions options()
{
    return {.answer = {.stream = true, .model = "gpt-5.5", .provider = "big", .created = 1770000000, .estimatedInput = 11},
            .names = {},
            .tools = codexTools(),
            .echo = {},
            .done = {}};
}

inline std::unique_ptr<AnswerPipe> newPipe()
{
    auto encoder = makeResponsesEncoder(options(), counting());
    auto decoder = std::make_unique<ChatAnswerDecoder>(*encoder, counting(), AnswerMemory{nullptr, "big"});
    return std::make_unique<TranslationPipe>(std::move(encoder), std::move(decoder));
}

inline std::string streamOf(const Tell &tell, ResponsesEncoderOptions with = options())
{
    std::string out;
    const auto encoder = makeResponsesEncoder(std::move(with), counting());
    encoder->writeTo(out);
    tell(*encoder);
    return out;
}

/// Lists as one text, so that a failed comparison shows where they differ.
inline QString joined(const QStringList &lines)
{
    return lines.join(QLatin1Char('\n'));
}

inline QStringList list(std::initializer_list<const char *> lines)
{
    QStringList out;
    for (const char *line : lines)
        out << QString::fromUtf8(line);
    return out;
}

inline const Usage someUsage{.input = 20, .output = 7, .reported = true};
inline const QString ended = QStringLiteral("completed in=20 read=0 write=0 out=7 think=0");

} // namespace gatehouse::test

Q_DECLARE_METATYPE(gatehouse::test::Tell)
