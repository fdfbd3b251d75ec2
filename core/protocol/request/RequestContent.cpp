// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/request/RequestContent.h"

#include "core/protocol/json/JsonWriter.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>

namespace gatehouse {

using Kind = ConversationPart::Kind;
using Source = ConversationPart::Source;

namespace {

constexpr std::string_view billingLine = "x-anthropic-billing-header:";
constexpr std::string_view reminder = "<system-reminder>";
constexpr std::size_t longestServerResult = 64u * 1024;

/// The text without a leading billing line, which changes with every call and would keep the provider's prompt cache from ever matching.
std::string_view withoutBilling(std::string_view inside)
{
    while (inside.starts_with(billingLine)) {
        const std::size_t end = inside.find("\\n");
        inside = end == std::string_view::npos ? std::string_view() : inside.substr(end + 2);
        while (inside.starts_with("\\n"))
            inside.remove_prefix(2);
    }
    return inside;
}

/// What a person would read in the result of a tool that a provider ran: titles, addresses, texts and outputs; not the encrypted rest.
void collectReadable(RequestCursor &in, std::string &text, int depth)
{
    static constexpr std::array<std::string_view, 9> readable{"title",      "url",  "text",    "stdout",   "stderr",
                                                              "error_code", "data", "content", "tool_name"};
    const auto note = [&text](const JsonText &line) {
        if (line.blank() || text.size() > longestServerResult)
            return;
        if (!text.empty())
            text += '\n';
        text += line.decoded();
    };
    if (depth > 8) {
        in.skip();
    } else if (in.enterArray()) {
        while (in.nextElement())
            collectReadable(in, text, depth + 1);
    } else if (in.enterObject()) {
        std::string_view key;
        while (in.nextMember(key)) {
            const bool wanted = std::find(readable.begin(), readable.end(), key) != readable.end();
            const char first = in.peek();
            if (wanted && first == '"')
                note(in.string());
            else if (first == '{' || first == '[')
                collectReadable(in, text, depth + 1);
            else
                in.skip();
        }
    } else if (in.peek() == '"') {
        note(in.string());
    } else {
        in.skip();
    }
}

} // namespace

void RequestContent::addText(std::string_view escaped, RequestChunks &chunks, bool glued) const
{
    RequestChunk chunk;
    chunk.text = escaped;
    chunk.glued = glued;
    chunks.push_back(chunk);
}

void RequestContent::addMade(std::string_view utf8, RequestChunks &chunks, bool glued)
{
    std::string &made = m_made.emplace_back();
    json::appendEscaped(made, utf8);
    addText(made, chunks, glued);
}

void RequestContent::addSystem(const ConversationPart &part, bool wrapped, RequestChunks &chunks)
{
    if (part.kind != Kind::Text)
        return add(part, chunks);
    const std::string_view inside = withoutBilling(part.text.inside);
    if (JsonText{inside}.blank())
        return;
    const bool wrap = wrapped && !inside.starts_with(reminder);
    if (wrap)
        addText("<system-reminder>\\n", chunks);
    addText(inside, chunks, wrap);
    if (wrap)
        addText("\\n</system-reminder>", chunks, true);
    if (m_traits.cacheControl)
        chunks.back().cacheControl = part.cacheControl;
}

void RequestContent::add(const ConversationPart &part, RequestChunks &chunks)
{
    const std::size_t before = chunks.size();
    switch (part.kind) {
    case Kind::Text:
        if (!part.text.blank())
            addText(part.text.inside, chunks);
        break;
    case Kind::Image:
        addImage(part, chunks);
        break;
    case Kind::Document:
        addDocument(part, chunks);
        break;
    case Kind::Refusal:
        addText(part.text.inside, chunks);
        break;
    case Kind::ToolReference:
        addText("Tool loaded: ", chunks);
        addText(part.name.inside, chunks, true);
        break;
    case Kind::SearchResult:
        addSearchResult(part, chunks);
        break;
    case Kind::ServerToolCall:
        addText("[Called the provider's tool ", chunks);
        addText(part.name.inside, chunks, true);
        addText(" with ", chunks, true);
        addMade(part.json.empty() ? std::string_view("{}") : part.json, chunks, true);
        addText("]", chunks, true);
        break;
    case Kind::ServerToolResult:
        addServerResult(part, chunks);
        break;
    case Kind::ToolCall:
    case Kind::ToolResult:
    case Kind::Reasoning:
    case Kind::RedactedReasoning:
        break;
    }
    if (m_traits.cacheControl && chunks.size() > before)
        chunks.back().cacheControl = part.cacheControl;
}

void RequestContent::addImage(const ConversationPart &part, RequestChunks &chunks)
{
    if (!m_traits.images)
        return addText("[An image was left out here: this model takes no images.]", chunks);
    if (part.source != Source::Base64 && part.source != Source::Url)
        return addText("[An image was left out here: it is stored with another provider.]", chunks);
    RequestChunk chunk;
    chunk.kind = RequestChunk::Kind::Image;
    chunk.media = &part;
    chunks.push_back(chunk);
}

void RequestContent::addDocument(const ConversationPart &part, RequestChunks &chunks)
{
    const bool pdf = part.mediaType.empty() || part.mediaType.says("application/pdf");
    if (pdf && m_traits.files && (part.source == Source::Base64 || (part.source == Source::Url && m_traits.fileAddresses))) {
        if (!part.context.blank()) {
            addText("About the document that follows: ", chunks);
            addText(part.context.inside, chunks, true);
        }
        RequestChunk chunk;
        chunk.kind = RequestChunk::Kind::File;
        chunk.media = &part;
        chunks.push_back(chunk);
        return;
    }
    addText("Document", chunks);
    if (!part.title.blank()) {
        addText(": ", chunks, true);
        addText(part.title.inside, chunks, true);
    }
    if (!part.context.blank()) {
        addText("\\nContext: ", chunks, true);
        addText(part.context.inside, chunks, true);
    }
    switch (part.source) {
    case Source::Text:
        addText("\\n\\n", chunks, true);
        addText(part.data.inside, chunks, true);
        break;
    case Source::Children:
        for (const ConversationPart &child : m_conversation.childrenOf(part))
            add(child, chunks);
        break;
    case Source::Url:
        addText("\\nAddress: ", chunks, true);
        addText(part.data.inside, chunks, true);
        break;
    case Source::Base64:
        if (part.mediaType.inside.starts_with("text/")) {
            const std::string data = part.data.decoded();
            addText("\\n\\n", chunks, true);
            addMade(QByteArray::fromBase64(QByteArray::fromStdString(data)).toStdString(), chunks, true);
        } else {
            addText("\\n[Its content was left out: this provider takes no files.]", chunks, true);
        }
        break;
    case Source::File:
    case Source::None:
        addText("\\n[Its content was left out: it is stored with another provider.]", chunks, true);
        break;
    }
}

void RequestContent::addSearchResult(const ConversationPart &part, RequestChunks &chunks)
{
    addText("Search result: ", chunks);
    addText(part.title.inside, chunks, true);
    addText("\\nSource: ", chunks, true);
    addText(part.data.inside, chunks, true);
    for (const ConversationPart &child : m_conversation.childrenOf(part)) {
        if (child.kind != Kind::Text || child.text.blank())
            continue;
        addText("\\n\\n", chunks, true);
        addText(child.text.inside, chunks, true);
    }
}

void RequestContent::addServerResult(const ConversationPart &part, RequestChunks &chunks)
{
    std::string text;
    RequestCursor in(part.json);
    if (!part.json.empty())
        collectReadable(in, text, 0);
    addMade("[Result of the provider's tool: " + (text.empty() ? std::string("nothing that can be shown") : text) + "]", chunks);
}

} // namespace gatehouse
