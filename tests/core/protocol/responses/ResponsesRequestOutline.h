// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/responses/client/ResponsesClient.h"

#include <QtCore/QByteArray>

#include <array>
#include <string>

namespace gatehouse::tests {

/// A part in a few words, for tables: "text hello", "call c1 Read {...}", "result c1 [text ok]".
inline std::string outlineOf(const Conversation &conversation, const ConversationPart &part)
{
    using Kind = ConversationPart::Kind;
    static constexpr std::array sources{"none", "base64", "url", "file", "text", "children"};
    const auto media = [&part](const char *kind) {
        std::string out = std::string(kind) + ' ' + sources.at(static_cast<std::size_t>(part.source));
        for (const JsonText *word : {&part.mediaType, &part.title, &part.data})
            if (!word->empty())
                out += ' ' + word->decoded();
        return out;
    };
    std::string children;
    for (const ConversationPart &child : conversation.childrenOf(part))
        children += (children.empty() ? "" : ", ") + outlineOf(conversation, child);
    switch (part.kind) {
    case Kind::Text:
        return "text " + part.text.decoded();
    case Kind::Refusal:
        return "refusal " + part.text.decoded();
    case Kind::Image:
        return media("image");
    case Kind::Document:
        return media("document");
    case Kind::ToolCall:
        return "call " + part.id.decoded() + ' ' + part.name.decoded() + ' ' +
               (part.freeform ? "freeform " + part.text.decoded() : std::string(part.json));
    case Kind::ToolResult:
        return std::string(part.isError ? "failure " : "result ") + part.id.decoded() + " [" + children + ']';
    case Kind::Reasoning:
        return "reasoning " + part.text.decoded() + (part.signature.empty() ? "" : " / " + part.signature.decoded());
    case Kind::RedactedReasoning:
        return "redacted";
    case Kind::ToolReference:
        return "reference " + part.name.decoded();
    case Kind::SearchResult:
        return "search result";
    case Kind::ServerToolCall:
        return "server call " + part.id.decoded() + ' ' + part.name.decoded() + ' ' + std::string(part.json);
    case Kind::ServerToolResult:
        return "server result";
    }
    return "?";
}

/// One line for the system prompt, one for each turn: "user: text a | text b".
inline std::string outlineOf(const Conversation &conversation)
{
    static constexpr std::array roles{"developer", "user", "assistant"};
    std::string out;
    const auto line = [&](const char *role, auto parts) {
        out += out.empty() ? "" : "\n";
        out += role;
        out += ':';
        bool first = true;
        for (const ConversationPart &part : parts) {
            out += (first ? " " : " | ") + outlineOf(conversation, part);
            first = false;
        }
    };
    if (!conversation.system.empty())
        line("system", std::span(conversation.system));
    for (const Conversation::Turn &turn : conversation.turns)
        line(roles.at(static_cast<std::size_t>(turn.role)), conversation.partsOf(turn));
    return out;
}

inline std::string withInput(const std::string &input, const std::string &more = {})
{
    return R"({"model":"m","input":)" + input + more + "}";
}

inline Result<Conversation, ApiError> decoded(const std::string &body, ClientTools &tools, const std::string &earlier = {})
{
    return decodeResponses(RequestBody::copyOf(body), earlier.empty() ? nullptr : std::make_shared<const std::string>(earlier), tools);
}

inline Result<Conversation, ApiError> decoded(const std::string &body)
{
    ClientTools tools;
    return decoded(body, tools);
}

/// The outline, or "PARAM CODE: MESSAGE" of the error.
inline QByteArray told(const Result<Conversation, ApiError> &conversation)
{
    if (conversation)
        return QByteArray::fromStdString(outlineOf(*conversation));
    const ApiError &error = const_cast<Result<Conversation, ApiError> &>(conversation).error();
    return QByteArray::fromStdString(error.param + ' ' + error.code + ": " + error.message);
}

} // namespace gatehouse::tests
