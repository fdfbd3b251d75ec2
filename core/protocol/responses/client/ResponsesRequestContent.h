// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/protocol/conversation/Conversation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Reads the content of messages and the output of tools, text or arrays of content parts, into parts of a conversation.
class ResponsesRequestContent
{
public:
    explicit ResponsesRequestContent(Conversation &conversation) : m_conversation(conversation) {}

    /// Appends what `value`, a raw string, array or null, holds. `place` names it in errors ("input[2].content").
    std::optional<ApiError> read(std::string_view value, const std::string &place, std::vector<ConversationPart> &parts);

private:
    struct Part;
    void readPart(RequestCursor &in, std::vector<ConversationPart> &parts, std::size_t index);
    void finish(const Part &raw, std::vector<ConversationPart> &parts, const std::string &place);
    void finishImage(const Part &raw, std::vector<ConversationPart> &parts, const std::string &place);
    void finishFile(const Part &raw, std::vector<ConversationPart> &parts, const std::string &place);
    JsonText text(std::string_view value, const std::string &place);

    Conversation &m_conversation;
    const std::string *m_place = nullptr;
    std::optional<ApiError> m_fault;
};

} // namespace gatehouse
