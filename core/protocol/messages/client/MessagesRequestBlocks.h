// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/protocol/conversation/Conversation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Reads content blocks of the Messages API into parts. What it refuses is in fault() afterwards.
class MessagesRequestBlocks
{
public:
    explicit MessagesRequestBlocks(Conversation &conversation) : m_conversation(conversation) {}

    /// Takes a `content` value, text or array of blocks, from the cursor and appends its parts to `parts`. `place` names it in errors
    /// ("messages.3.content").
    void read(RequestCursor &in, std::vector<ConversationPart> &parts, const std::string &place);
    const std::optional<ApiError> &fault() const { return m_fault; }

private:
    struct Block;
    static constexpr int deepest = 4; ///< a document of blocks in a tool's result in a message: nothing is deeper
    void refuse(std::string message);
    void readBlock(RequestCursor &in, std::vector<ConversationPart> &parts, const std::string &place, std::size_t index);
    JsonText text(RequestCursor &in, const Block &block, std::string_view name);
    void finish(const Block &block, std::vector<ConversationPart> &parts);
    void readSource(const Block &block, ConversationPart &part);
    void readChildren(const Block &block, std::string_view content, ConversationPart &part, std::string_view name);
    void readChildren(RequestCursor &in, ConversationPart &part, const std::string &place, std::size_t index, std::string_view name);
    void readReferences(std::string_view content, std::vector<ConversationPart> &parts);

    Conversation &m_conversation;
    std::optional<ApiError> m_fault;
    int m_depth = 0;
};

} // namespace gatehouse
