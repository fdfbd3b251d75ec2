// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/chat/ChatRequestModel.h"

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// A piece of a chat message's content: escaped text, or an image or file to be written from its part.
struct ChatChunk
{
    enum class Kind : std::uint8_t { Text, Image, File };
    Kind kind = Kind::Text;
    bool glued = false;    ///< belongs to the text before it, without anything in between
    std::string_view text; ///< escaped
    const ConversationPart *media = nullptr;
    std::string_view cacheControl; ///< raw; empty: none
};
using ChatChunks = std::vector<ChatChunk>;

/// Turns parts into the content of chat messages, for one target. The chunks point into the conversation and into this object.
class ChatRequestContent
{
public:
    ChatRequestContent(const Conversation &conversation, const RequestTarget &target)
        : m_conversation(conversation), m_files(target.traits.files), m_images(ChatRequestModel(target).takesImages()),
          m_cacheControl(ChatRequestModel(target).takesCacheControl())
    {
    }

    /// Appends what `part` looks like to a chat model. Tool calls, tool results and reasoning are not content: nothing is appended for
    /// them.
    void add(const ConversationPart &part, ChatChunks &chunks);
    /// System text without the line that changes with every call, wrapped as a reminder if it stands in the middle of a conversation.
    void addSystem(const ConversationPart &part, bool wrapped, ChatChunks &chunks);
    void addText(std::string_view escaped, ChatChunks &chunks, bool glued = false) const;
    /// Text that is not escaped yet.
    void addMade(std::string_view utf8, ChatChunks &chunks, bool glued = false);

    bool keepsCacheMarks() const { return m_cacheControl; }

    /// The chunks as one JSON string, texts parted by `separator` (escaped); no media may be among them.
    static void writeString(std::string &out, std::span<const ChatChunk> chunks, std::string_view separator);
    /// The chunks as an array of content parts.
    static void writeParts(std::string &out, std::span<const ChatChunk> chunks);
    /// writeString() where that can say it all, else writeParts().
    static void write(std::string &out, std::span<const ChatChunk> chunks, std::string_view separator);

private:
    void addImage(const ConversationPart &part, ChatChunks &chunks);
    void addDocument(const ConversationPart &part, ChatChunks &chunks);
    void addSearchResult(const ConversationPart &part, ChatChunks &chunks);
    void addServerResult(const ConversationPart &part, ChatChunks &chunks);

    const Conversation &m_conversation;
    bool m_files;
    bool m_images;
    bool m_cacheControl;
    std::deque<std::string> m_made;
};

} // namespace gatehouse
