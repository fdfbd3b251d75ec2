// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesRequestBlocks.h"

namespace gatehouse {

using Kind = ConversationPart::Kind;
using Source = ConversationPart::Source;

/// The members of one block, whatever its type; the type may come after them.
struct MessagesRequestBlocks::Block
{
    const std::string &place; ///< of the content that the block stands in
    std::size_t index = 0;
    ConversationPart part;
    JsonText type;
    JsonText thinking;
    JsonText toolName;
    JsonText file;            ///< of a container
    std::string_view content; ///< raw, like the next three
    std::string_view source;
    std::string_view tool;

    std::string where() const { return place + '.' + std::to_string(index); }
};

void MessagesRequestBlocks::refuse(std::string message)
{
    if (!m_fault)
        m_fault = makeError(ErrorKind::InvalidRequest, std::move(message));
}

JsonText MessagesRequestBlocks::text(RequestCursor &in, const Block &block, std::string_view name)
{
    if (in.peek() == '"')
        return in.string();
    if (in.skip() != "null")
        refuse(block.where() + '.' + std::string(name) + ": must be a string");
    return {};
}

void MessagesRequestBlocks::read(RequestCursor &in, std::vector<ConversationPart> &parts, const std::string &place)
{
    if (in.peek() == '"') {
        ConversationPart part;
        part.text = in.string();
        parts.push_back(part);
        return;
    }
    if (!in.enterArray()) {
        if (in.skip() != "null")
            refuse(place + ": must be a string or an array of blocks");
        return;
    }
    for (std::size_t index = 0; !m_fault && in.nextElement(); ++index)
        readBlock(in, parts, place, index);
}

void MessagesRequestBlocks::readBlock(RequestCursor &in, std::vector<ConversationPart> &parts, const std::string &place, std::size_t index)
{
    Block block{place, index, {}, {}, {}, {}, {}, {}, {}, {}};
    ConversationPart &part = block.part;
    if (in.peek() == '"') {
        part.text = in.string();
        parts.push_back(part);
        return;
    }
    if (!in.enterObject())
        return refuse(block.where() + ": must be an object");
    std::string_view key;
    while (!m_fault && in.nextMember(key)) {
        if (key == "type")
            block.type = text(in, block, key);
        else if (key == "text")
            part.text = text(in, block, key);
        else if (key == "thinking")
            block.thinking = text(in, block, key);
        else if (key == "signature")
            part.signature = text(in, block, key);
        else if (key == "data")
            part.data = text(in, block, key);
        else if (key == "id")
            part.id = text(in, block, key);
        else if (key == "tool_use_id")
            part.id = text(in, block, key);
        else if (key == "name")
            part.name = text(in, block, key);
        else if (key == "tool_name")
            block.toolName = text(in, block, key);
        else if (key == "title")
            part.title = text(in, block, key);
        else if (key == "context")
            part.context = text(in, block, key);
        else if (key == "input")
            part.json = in.skip();
        else if (key == "content" && block.type.inside == "tool_result")
            readChildren(in, part, place, index, "content");
        else if (key == "content")
            block.content = in.skip();
        else if (key == "source")
            block.source = in.skip();
        else if (key == "tool")
            block.tool = in.skip();
        else if (key == "file_id")
            block.file = text(in, block, key);
        else if (key == "citations" && in.peek() == '[')
            part.citations = in.skip();
        else if (key == "is_error")
            part.isError = in.skip() == "true";
        else if (key == "cache_control")
            part.cacheControl = in.skip();
        else
            in.skip();
    }
    if (part.cacheControl == "null")
        part.cacheControl = {};
    if (!m_fault)
        finish(block, parts);
}

void MessagesRequestBlocks::finish(const Block &block, std::vector<ConversationPart> &parts)
{
    const std::string type = block.type.hasEscapes() ? block.type.decoded() : std::string(block.type.inside);
    ConversationPart part = block.part;
    if (type == "text") {
        part.kind = Kind::Text;
    } else if (type == "tool_use") {
        part.kind = Kind::ToolCall;
    } else if (type == "tool_result") {
        part.kind = Kind::ToolResult;
        readChildren(block, block.content, part, "content");
    } else if (type == "image" || type == "document") {
        part.kind = type == "image" ? Kind::Image : Kind::Document;
        readSource(block, part);
    } else if (type == "thinking") {
        part.kind = Kind::Reasoning;
        part.text = block.thinking;
    } else if (type == "redacted_thinking") {
        part.kind = Kind::RedactedReasoning;
    } else if (type == "tool_reference") {
        part.kind = Kind::ToolReference;
        part.name = block.toolName;
    } else if (type == "tool_addition") {
        part.kind = Kind::ToolReference;
        if (!block.toolName.empty())
            part.name = block.toolName;
        RequestCursor tool(block.tool);
        std::string_view key;
        for (bool inside = tool.enterObject(); inside && tool.nextMember(key);) {
            if (key == "name" && tool.peek() == '"')
                part.name = tool.string();
            else
                tool.skip();
        }
        if (part.name.empty())
            return;
    } else if (type == "search_result") {
        part.kind = Kind::SearchResult;
        RequestCursor source(block.source);
        if (source.peek() == '"')
            part.data = source.string();
        readChildren(block, block.content, part, "content");
    } else if (type == "server_tool_use" || type == "mcp_tool_use") {
        part.kind = Kind::ServerToolCall;
    } else if (type == "mcp_tool_result") {
        part.kind = Kind::ServerToolResult;
        part.name = block.type;
        part.json = block.content;
    } else if (type.ends_with("_tool_result")) {
        part.kind = Kind::ServerToolResult;
        part.name = block.type;
        part.json = block.content;
        if (type == "tool_search_tool_result")
            readReferences(block.content, parts);
    } else if (type == "compaction") {
        part.kind = Kind::Text;
        RequestCursor summary(block.content);
        if (summary.peek() != '"')
            return;
        part.text = summary.string();
    } else if (type == "container_upload") {
        part.text =
            m_conversation.keep("[The file " + block.file.decoded() + " was uploaded to the provider's container. It is not here.]");
    } else if (type.empty()) {
        return refuse(block.where() + ".type: field required");
    } else if (part.text.empty()) {
        return; // a kind of block that is newer than this program, with nothing to show
    }
    parts.push_back(part);
}

void MessagesRequestBlocks::readSource(const Block &block, ConversationPart &part)
{
    RequestCursor in(block.source);
    if (!in.enterObject())
        return refuse(block.where() + ".source: must be an object");
    JsonText type;
    JsonText url;
    JsonText file;
    std::string_view content;
    std::string_view key;
    part.data = {};
    while (!m_fault && in.nextMember(key)) {
        if (key == "type")
            type = text(in, block, "source.type");
        else if (key == "media_type")
            part.mediaType = text(in, block, "source.media_type");
        else if (key == "data")
            part.data = text(in, block, "source.data");
        else if (key == "url")
            url = text(in, block, "source.url");
        else if (key == "file_id")
            file = text(in, block, "source.file_id");
        else if (key == "content")
            content = in.skip();
        else
            in.skip();
    }
    if (type.says("base64")) {
        part.source = Source::Base64;
    } else if (type.says("url")) {
        part.source = Source::Url;
        part.data = url;
    } else if (type.says("file")) {
        part.source = Source::File;
        part.data = file;
    } else if (type.says("text")) {
        part.source = Source::Text;
    } else if (type.says("content")) {
        part.source = Source::Children;
        readChildren(block, content, part, "source.content");
    } else {
        if (type.empty())
            refuse(block.where() + ".source.type: field required");
        return; // a kind of source that is newer than this program
    }
    if (!m_fault && part.source != Source::Children && part.source != Source::Text && part.data.empty())
        refuse(block.where() + ".source: holds no data");
}

void MessagesRequestBlocks::readChildren(const Block &block, std::string_view content, ConversationPart &part, std::string_view name)
{
    if (content.empty())
        return;
    RequestCursor in(content);
    readChildren(in, part, block.place, block.index, name);
}

void MessagesRequestBlocks::readChildren(RequestCursor &in, ConversationPart &part, const std::string &place, std::size_t index,
                                         std::string_view name)
{
    const std::string inner = place + '.' + std::to_string(index) + '.' + std::string(name);
    if (m_depth == deepest)
        return refuse(inner + ": blocks are nested too deeply");
    ++m_depth;
    std::vector<ConversationPart> children;
    read(in, children, inner);
    --m_depth;
    // Grandchildren are in `nested` by now, so that these stand together.
    part.firstChild = static_cast<std::uint32_t>(m_conversation.nested.size());
    part.childCount = static_cast<std::uint32_t>(children.size());
    m_conversation.nested.insert(m_conversation.nested.end(), children.begin(), children.end());
}

void MessagesRequestBlocks::readReferences(std::string_view content, std::vector<ConversationPart> &parts)
{
    RequestCursor in(content);
    std::string_view key;
    for (bool inside = in.enterObject(); inside && in.nextMember(key);) {
        if (key == "tool_references" && in.peek() == '[')
            read(in, parts, "tool_references");
        else
            in.skip();
    }
}

} // namespace gatehouse
