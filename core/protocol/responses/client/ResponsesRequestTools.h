// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/responses/client/ResponsesRequestNames.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Reads the tools of a Responses request, wherever they stand, into the conversation's flat list.
class ResponsesRequestTools
{
public:
    ResponsesRequestTools(Conversation &conversation, ClientTools &tools) : m_conversation(conversation), m_names(conversation, tools) {}

    /// An array of tools or null. `loaded`: they stand in the history, and count as looked up; a reference to each goes to `references`.
    std::optional<ApiError> read(std::string_view tools, const std::string &place, bool loaded = false,
                                 std::vector<ConversationPart> *references = nullptr);
    std::optional<ApiError> readChoice(std::string_view choice);
    /// Called last: decides which tools are not to be shown to the model.
    void finish();

    ResponsesRequestNames &names() { return m_names; }

private:
    struct Members;
    struct Entry
    {
        ConversationTool tool;
        ClientTool own;
    };
    JsonText text(std::string_view value, const std::string &place);
    void readTools(std::string_view tools, const std::string &place, const Entry *nameSpace, std::vector<Entry> &entries);
    void readTool(std::string_view tool, const std::string &place, const Entry *nameSpace, std::vector<Entry> &entries);
    void finishTool(const Members &members, const std::string &place, const Entry *nameSpace, std::vector<Entry> &entries);
    void offer(Entry &entry, bool loaded, std::vector<ConversationPart> *references);
    JsonText chosen(std::string_view choice);
    void readAllowed(std::string_view choice);

    Conversation &m_conversation;
    ResponsesRequestNames m_names;
    std::map<std::string, std::size_t, std::less<>> m_byFlat; ///< in Conversation::tools
    std::optional<std::vector<std::string>> m_allowed;        ///< flat names; nothing: all
    bool m_clientSearches = false;
    std::optional<ApiError> m_fault;
};

} // namespace gatehouse
