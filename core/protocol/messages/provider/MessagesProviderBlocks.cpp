// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesProviderBlocks.h"

#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/request/TargetModel.h"

#include <algorithm>
#include <utility>

namespace gatehouse {

using Kind = ConversationPart::Kind;
using Source = ConversationPart::Source;

namespace {

RequestContentTraits traitsOf(const RequestTarget &target)
{
    return {.images = target.messages.images && TargetModel(target).takesImages(),
            .files = target.messages.documents,
            .fileAddresses = false,
            .cacheControl = false};
}

void writeText(std::string &out, std::string_view inside)
{
    ((out += R"({"type":"text","text":")") += inside) += '"';
}

void writeSource(json::Writer &writer, std::string &out, const Conversation &conversation, const ConversationPart &part)
{
    writer.key("source").beginObject();
    switch (part.source) {
    case Source::Base64:
        writer.member("type", "base64").key("media_type");
        if (part.mediaType.empty())
            writer.string(part.kind == Kind::Image ? "image/png" : "application/pdf");
        else
            writer.escapedString(part.mediaType.inside);
        writer.key("data").escapedString(part.data.inside);
        break;
    case Source::Url:
        writer.member("type", "url").key("url").escapedString(part.data.inside);
        break;
    case Source::File:
        writer.member("type", "file").key("file_id").escapedString(part.data.inside);
        break;
    case Source::Text:
        writer.member("type", "text").member("media_type", "text/plain").key("data").escapedString(part.data.inside);
        break;
    case Source::Children:
    case Source::None:
        writer.member("type", "content").key("content").beginArray();
        for (const ConversationPart &child : conversation.childrenOf(part)) {
            if (child.kind != Kind::Text || child.text.blank())
                continue;
            writer.raw({}); // the comma that is due
            writeText(out, child.text.inside);
            out += '}';
        }
        writer.endArray();
        break;
    }
    writer.endObject();
}

void writeMedia(std::string &out, const Conversation &conversation, const ConversationPart &part)
{
    json::Writer writer(out);
    writer.beginObject();
    if (part.kind == Kind::SearchResult) {
        writer.member("type", "search_result").key("source").escapedString(part.data.inside);
        writer.key("title").escapedString(part.title.inside);
        writer.key("content").beginArray();
        for (const ConversationPart &child : conversation.childrenOf(part)) {
            if (child.kind != Kind::Text || child.text.blank())
                continue;
            writer.raw({});
            writeText(out, child.text.inside);
            out += '}';
        }
        writer.endArray();
        return;
    }
    writer.member("type", part.kind == Kind::Image ? "image" : "document");
    writeSource(writer, out, conversation, part);
    if (!part.title.blank())
        writer.key("title").escapedString(part.title.inside);
    if (!part.context.blank())
        writer.key("context").escapedString(part.context.inside);
}

/// Whether a call of a provider's tool and its result stand in the conversation as the Messages API has them.
bool isWholeServerTool(const Conversation &conversation, const ConversationPart &part)
{
    if (!part.id.inside.starts_with("srvtoolu_") || (part.kind == Kind::ServerToolResult && part.json.empty()))
        return false;
    bool call = false;
    bool result = false;
    for (const ConversationPart &each : conversation.parts) {
        call = call || (each.kind == Kind::ServerToolCall && each.id.inside == part.id.inside);
        result = result || (each.kind == Kind::ServerToolResult && each.id.inside == part.id.inside && !each.json.empty() &&
                            each.name.inside.ends_with("_tool_result") && !each.name.inside.starts_with("mcp_"));
    }
    return call && result;
}

} // namespace

MessagesProviderBlocks::MessagesProviderBlocks(const Conversation &conversation, const RequestTarget &target)
    : m_conversation(conversation), m_traits(target.messages), m_content(conversation, traitsOf(target))
{
}

/// Whether the part has a block of its own where others would get text.
bool MessagesProviderBlocks::isNative(const ConversationPart &part) const
{
    switch (part.kind) {
    case Kind::Document:
        if (part.source == Source::File)
            return m_traits.betas;
        if (part.source == Source::Base64 && !part.mediaType.empty() && !part.mediaType.says("application/pdf"))
            return false;
        return m_traits.documents && part.source != Source::None;
    case Kind::Image:
        return part.source == Source::File && m_traits.betas;
    case Kind::SearchResult:
        return m_traits.betas;
    default:
        return false;
    }
}

void MessagesProviderBlocks::take(RequestChunks chunks, std::string_view cacheControl, MessagesBlocks &blocks) const
{
    const std::size_t before = blocks.size();
    for (RequestChunk &chunk : chunks) {
        if (chunk.kind == RequestChunk::Kind::Text && chunk.glued && blocks.size() > before &&
            blocks.back().kind == MessagesBlock::Kind::Text) {
            blocks.back().chunks.push_back(chunk);
            continue;
        }
        MessagesBlock &block = blocks.emplace_back();
        if (chunk.kind == RequestChunk::Kind::Text) {
            block.chunks.push_back(chunk);
        } else {
            block.kind = MessagesBlock::Kind::Media;
            block.part = chunk.media;
        }
    }
    if (blocks.size() > before)
        blocks.back().cacheControl = cacheControl;
}

void MessagesProviderBlocks::add(const ConversationPart &part, MessagesBlocks &blocks)
{
    using Block = MessagesBlock::Kind;
    MessagesBlock block;
    block.part = &part;
    block.cacheControl = part.cacheControl;
    switch (part.kind) {
    case Kind::Reasoning:
    case Kind::RedactedReasoning:
        return;
    case Kind::ToolCall:
        block.kind = Block::ToolUse;
        break;
    case Kind::ToolResult:
        block.kind = Block::ToolResult;
        break;
    case Kind::ServerToolCall:
    case Kind::ServerToolResult:
        if (!m_traits.serverTools || !isWholeServerTool(m_conversation, part)) {
            addWords(part, blocks);
            return;
        }
        block.kind = part.kind == Kind::ServerToolCall ? Block::ServerToolUse : Block::ServerToolResult;
        break;
    case Kind::Refusal:
        if (part.text.blank())
            return;
        [[fallthrough]];
    default:
        if (!isNative(part))
            return addWords(part, blocks);
        block.kind = Block::Media;
        break;
    }
    blocks.push_back(std::move(block));
}

void MessagesProviderBlocks::addWords(const ConversationPart &part, MessagesBlocks &blocks)
{
    const std::size_t before = blocks.size();
    RequestChunks chunks;
    m_content.add(part, chunks);
    take(std::move(chunks), part.cacheControl, blocks);
    // Citations in another dialect's terms, or of searches that the provider knows nothing of, would be refused.
    const bool cites = m_traits.serverTools && part.citations.find("_location\"") != std::string_view::npos;
    if (part.kind == Kind::Text && cites && blocks.size() > before)
        blocks.back().part = &part;
}

void MessagesProviderBlocks::addSystem(const ConversationPart &part, bool wrapped, MessagesBlocks &blocks)
{
    if (part.kind != Kind::Text)
        return add(part, blocks);
    RequestChunks chunks;
    m_content.addSystem(part, wrapped, chunks);
    take(std::move(chunks), part.cacheControl, blocks);
}

void MessagesProviderBlocks::addMade(std::string_view utf8, MessagesBlocks &blocks)
{
    RequestChunks chunks;
    m_content.addMade(utf8, chunks);
    take(std::move(chunks), {}, blocks);
}

void MessagesProviderBlocks::addChildren(const ConversationPart &result, MessagesBlocks &blocks)
{
    for (const ConversationPart &child : m_conversation.childrenOf(result))
        if (child.kind != Kind::ToolCall && child.kind != Kind::ToolResult)
            add(child, blocks);
}

std::string MessagesProviderBlocks::insideOf(const MessagesBlock &block)
{
    std::string inside;
    for (const RequestChunk &chunk : block.chunks)
        inside += chunk.text;
    return inside;
}

void MessagesProviderBlocks::write(std::string &out, const Conversation &conversation, const MessagesBlock &block, std::string_view mark)
{
    switch (block.kind) {
    case MessagesBlock::Kind::Text:
        out += R"({"type":"text","text":")";
        for (const RequestChunk &chunk : block.chunks)
            out += chunk.text;
        out += '"';
        if (block.part)
            (out += R"(,"citations":)") += block.part->citations;
        break;
    case MessagesBlock::Kind::Media:
        writeMedia(out, conversation, *block.part);
        break;
    case MessagesBlock::Kind::Thinking:
        ((out += R"({"type":"thinking","thinking":")") += block.text) += R"(","signature":")";
        (out += block.signature) += '"';
        break;
    case MessagesBlock::Kind::Redacted:
        ((out += R"({"type":"redacted_thinking","data":")") += block.text) += '"';
        break;
    case MessagesBlock::Kind::ServerToolUse:
        json::Writer(out)
            .beginObject()
            .member("type", "server_tool_use")
            .key("id")
            .escapedString(block.part->id.inside)
            .key("name")
            .escapedString(block.part->name.inside)
            .key("input")
            .raw(block.part->json.empty() ? std::string_view("{}") : block.part->json);
        break;
    case MessagesBlock::Kind::ServerToolResult:
        json::Writer(out)
            .beginObject()
            .key("type")
            .escapedString(block.part->name.inside)
            .key("tool_use_id")
            .escapedString(block.part->id.inside)
            .key("content")
            .raw(block.part->json);
        break;
    case MessagesBlock::Kind::ToolUse:
    case MessagesBlock::Kind::ToolResult:
        return;
    }
    if (!mark.empty())
        (out += R"(,"cache_control":)") += mark;
    out += '}';
}

} // namespace gatehouse
