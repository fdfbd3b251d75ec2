// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Conversation.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// A piece of a message's content: escaped text, or an image or file to be written from its part.
struct RequestChunk
{
    enum class Kind : std::uint8_t { Text, Image, File };
    Kind kind = Kind::Text;
    bool glued = false;    ///< belongs to the text before it, without anything in between
    std::string_view text; ///< escaped
    const ConversationPart *media = nullptr;
    std::string_view cacheControl; ///< raw; empty: none
};
using RequestChunks = std::vector<RequestChunk>;

/// What the content of a request may hold besides text.
struct RequestContentTraits
{
    bool images = true;
    bool files = true;          ///< PDFs
    bool fileAddresses = false; ///< PDFs that are told by their address
    bool cacheControl = false;
};

/// Turns parts into the content of messages, for a dialect that knows text, images and files: all else becomes text, and what the target
/// does not take is named. The chunks point into the conversation and into this object.
class RequestContent
{
public:
    RequestContent(const Conversation &conversation, RequestContentTraits traits) : m_conversation(conversation), m_traits(traits) {}

    /// Appends what `part` looks like to a model. Tool calls, tool results and reasoning are not content: nothing is appended for them.
    void add(const ConversationPart &part, RequestChunks &chunks);
    /// System text without the line that changes with every call, wrapped as a reminder if it stands in the middle of a conversation.
    void addSystem(const ConversationPart &part, bool wrapped, RequestChunks &chunks);
    void addText(std::string_view escaped, RequestChunks &chunks, bool glued = false) const;
    /// Text that is not escaped yet.
    void addMade(std::string_view utf8, RequestChunks &chunks, bool glued = false);

    bool keepsCacheMarks() const { return m_traits.cacheControl; }

private:
    void addImage(const ConversationPart &part, RequestChunks &chunks);
    void addDocument(const ConversationPart &part, RequestChunks &chunks);
    void addSearchResult(const ConversationPart &part, RequestChunks &chunks);
    void addServerResult(const ConversationPart &part, RequestChunks &chunks);

    const Conversation &m_conversation;
    const RequestContentTraits m_traits;
    std::deque<std::string> m_made;
};

} // namespace gatehouse
