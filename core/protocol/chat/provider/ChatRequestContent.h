// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/request/RequestContent.h"
#include "core/protocol/request/RequestTarget.h"

#include <span>
#include <string>
#include <string_view>

namespace gatehouse {

using ChatChunk = RequestChunk;
using ChatChunks = RequestChunks;

/// The content of chat messages, for one target.
class ChatRequestContent : public RequestContent
{
public:
    ChatRequestContent(const Conversation &conversation, const RequestTarget &target);

    /// The chunks as one JSON string, texts parted by `separator` (escaped); no media may be among them.
    static void writeString(std::string &out, std::span<const ChatChunk> chunks, std::string_view separator);
    /// The chunks as an array of content parts.
    static void writeParts(std::string &out, std::span<const ChatChunk> chunks);
    /// writeString() where that can say it all, else writeParts().
    static void write(std::string &out, std::span<const ChatChunk> chunks, std::string_view separator);
};

} // namespace gatehouse
