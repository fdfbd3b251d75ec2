// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/request/RequestContent.h"
#include "core/protocol/request/RequestTarget.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// A content block on its way to a Messages provider.
struct MessagesBlock
{
    enum class Kind : std::uint8_t { Text, Media, ToolUse, ToolResult, Thinking, Redacted, ServerToolUse, ServerToolResult };
    Kind kind = Kind::Text;
    const ConversationPart *part = nullptr; ///< for Text only if it has citations; not for Thinking and Redacted
    RequestChunks chunks;                   ///< Text: its pieces
    std::string text;                       ///< Thinking: escaped text; Redacted: escaped data
    std::string signature;                  ///< Thinking: escaped
    std::string_view cacheControl;          ///< raw, as the client marked it; empty: not marked

    bool isThinking() const { return kind == Kind::Thinking || kind == Kind::Redacted; }
};
using MessagesBlocks = std::vector<MessagesBlock>;

/// Turns parts into content blocks of the Messages API and writes them. What the target does not take becomes text. Blocks point into the
/// conversation and into this object.
class MessagesProviderBlocks
{
public:
    MessagesProviderBlocks(const Conversation &conversation, const RequestTarget &target);

    /// Appends the blocks for a part; nothing for reasoning and blank text.
    void add(const ConversationPart &part, MessagesBlocks &blocks);
    /// System text, wrapped as a reminder if it stands in the middle of a conversation.
    void addSystem(const ConversationPart &part, bool wrapped, MessagesBlocks &blocks);
    void addMade(std::string_view utf8, MessagesBlocks &blocks);
    /// The content of a tool's result.
    void addChildren(const ConversationPart &result, MessagesBlocks &blocks);

    /// Writes a block that is neither tool_use nor tool_result. `mark` is raw; empty: none.
    static void write(std::string &out, const Conversation &conversation, const MessagesBlock &block, std::string_view mark);
    /// The inside of a text block's JSON string.
    static std::string insideOf(const MessagesBlock &block);

private:
    void take(RequestChunks chunks, std::string_view cacheControl, MessagesBlocks &blocks) const;
    void addWords(const ConversationPart &part, MessagesBlocks &blocks);
    bool isNative(const ConversationPart &part) const;

    const Conversation &m_conversation;
    const MessagesTraits m_traits;
    RequestContent m_content;
};

} // namespace gatehouse
