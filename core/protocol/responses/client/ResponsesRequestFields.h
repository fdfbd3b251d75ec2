// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/protocol/conversation/Conversation.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// Reads the members of a Responses request that are neither items nor tools.
class ResponsesRequestFields
{
public:
    explicit ResponsesRequestFields(Conversation &conversation) : m_conversation(conversation) {}

    /// One member's raw value; null is the same as not given, unknown members are passed over.
    std::optional<ApiError> read(std::string_view key, std::string_view value);

private:
    using Field = void (ResponsesRequestFields::*)(std::string_view key, std::string_view value);
    static Field field(std::string_view key);
    void readInstructions(std::string_view key, std::string_view value);
    void readMaxTokens(std::string_view key, std::string_view value);
    void readSampling(std::string_view key, std::string_view value);
    void readFlag(std::string_view key, std::string_view value);
    void readText(std::string_view key, std::string_view value);
    void readReasoning(std::string_view key, std::string_view value);
    void readTextOptions(std::string_view key, std::string_view value);
    void readMetadata(std::string_view key, std::string_view value);
    void readElsewhere(std::string_view key, std::string_view value);
    void readFormat(std::string_view value);
    JsonText text(std::string_view value, std::string_view place);
    void refuse(ApiError fault);

    Conversation &m_conversation;
    std::optional<ApiError> m_fault;
};

} // namespace gatehouse
