// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/request/RequestNumber.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// Reads the members of a Messages request that stand outside its messages. Each function takes one value from the cursor; what it refuses
/// is in fault() afterwards.
class MessagesRequestFields
{
public:
    explicit MessagesRequestFields(Conversation &conversation) : m_conversation(conversation) {}

    /// False if `key` is none of these members; then nothing was taken.
    bool read(std::string_view key, RequestCursor &in);
    const std::optional<ApiError> &fault() const { return m_fault; }

private:
    void refuse(std::string message);
    void readTools(RequestCursor &in);
    void readTool(RequestCursor &in, std::size_t index);
    void readToolChoice(RequestCursor &in);
    void readThinking(RequestCursor &in);
    void readOutputConfig(RequestCursor &in);
    void readOutputFormat(RequestCursor &in);
    void readStopSequences(RequestCursor &in);
    void readMetadata(RequestCursor &in);
    void readNumber(RequestCursor &in, std::string_view name, std::string_view &number);
    bool readBoolean(RequestCursor &in, std::string_view name);
    JsonText readText(RequestCursor &in, std::string_view name);

    Conversation &m_conversation;
    std::optional<ApiError> m_fault;
};

} // namespace gatehouse
