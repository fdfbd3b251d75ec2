// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/responses/client/ResponsesRequestContent.h"
#include "core/protocol/responses/client/ResponsesRequestItem.h"
#include "core/protocol/responses/client/ResponsesRequestTools.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gatehouse {

/// Reads input items into the turns of a conversation. What the model said, thought and called in a row is one turn of the assistant; tool
/// results in a row are one turn of the user; each message of the user or the system is a turn of its own. System messages ahead of all
/// others belong to the system prompt.
class ResponsesRequestItems
{
public:
    ResponsesRequestItems(Conversation &conversation, ResponsesRequestTools &tools)
        : m_conversation(conversation), m_tools(tools), m_content(conversation)
    {
    }

    /// Items of earlier requests and answers, comma-separated.
    std::optional<ApiError> readEarlier(std::string_view items);
    /// The value of `input`: an array of items, a text, or null.
    std::optional<ApiError> readInput(std::string_view input);
    std::optional<ApiError> finish();

private:
    using Item = ResponsesRequestItem;
    using Handler = void (ResponsesRequestItems::*)(const Item &);
    /// What belongs to one turn.
    enum class Group : std::uint8_t { None, Message, Assistant, Results };
    struct Kind
    {
        std::string_view type;
        Handler handler; ///< null: passed over
    };
    static const std::vector<Kind> &kinds();

    void readItem(std::string_view value, const std::string &place);
    void readMessage(const Item &item);
    void readFunctionCall(const Item &item);
    void readCustomCall(const Item &item);
    void readShellCall(const Item &item);
    void readPatchCall(const Item &item);
    void readOutput(const Item &item);
    void readSearchCall(const Item &item);
    void readSearchOutput(const Item &item);
    void readAdditionalTools(const Item &item);
    void readReasoning(const Item &item);
    void readCompaction(const Item &item);
    void readMcpCall(const Item &item);
    void readMcpRequest(const Item &item);
    void readMcpResponse(const Item &item);
    void readScreenshot(const Item &item);
    void readHostedCall(const Item &item);

    void refuse(std::optional<ApiError> fault);
    void add(Conversation::Role role, Group group, const ConversationPart &part);
    void addText(Conversation::Role role, const std::string &utf8);
    void addCall(const Item &item, ClientTool tool, ConversationPart part);
    void addResult(const Item &item, std::vector<ConversationPart> children, bool isError);
    std::string placeOf(Item::Member member) const;
    JsonText required(const Item &item, Item::Member member);
    JsonText callId(const Item &item);
    /// The JSON object that stands as a text, or as itself.
    std::string_view object(std::string_view value);
    std::string_view retained(std::string json);
    JsonText joined(std::string_view content, Item::Member member);

    Conversation &m_conversation;
    ResponsesRequestTools &m_tools;
    ResponsesRequestContent m_content;
    std::unordered_map<std::string_view, JsonText> m_callByItem; ///< a local shell's output may name the item
    const std::string *m_place = nullptr;
    std::optional<ApiError> m_fault;
    std::size_t m_items = 0;
    std::size_t m_leading = 0; ///< parts of messages that went to the end of the system prompt
    Group m_group = Group::None;
};

} // namespace gatehouse
