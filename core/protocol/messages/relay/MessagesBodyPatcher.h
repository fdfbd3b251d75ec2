// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/messages/provider/MessagesThinking.h"
#include "core/protocol/messages/relay/MessagesBodyConversation.h"
#include "core/protocol/messages/relay/MessagesBodyWalk.h"
#include "core/protocol/request/RequestTarget.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// See patchesFor().
class MessagesBodyPatcher
{
public:
    MessagesBodyPatcher(std::string_view body, const RequestTarget &target, const json::Outline &outline);
    std::vector<BodyPatch> run();

private:
    bool knowsAll() const;
    bool dropsMember(std::string_view key) const;
    void readThinking();
    void patchThinking();
    std::string outputConfig();
    void patchTools();
    bool searchesTools();
    bool dropsTool(std::string_view type, std::string_view name, bool deferred);
    std::string_view patchTool(MessagesBodyWalk &tool, MessagesBodyEntries &entries);
    void addSystemNote(const std::string &note);
    void drop(std::string_view key);
    std::string_view value(std::string_view key) const;

    struct Member
    {
        std::string_view entry;
        std::string_view key;
        std::string_view value;
        bool drop = false;
    };
    std::vector<Member> readMembers(const json::Outline &outline) const;
    const std::string_view m_body;
    const RequestTarget &m_target;
    MessagesBodyPatches m_patches;
    std::vector<Member> m_members;
    ConversationReasoning m_reasoning;       ///< as the client wants it
    MessagesThinking m_thinking;             ///< as the provider knows it
    MessagesBodyConversation m_conversation; ///< made of the members
    std::optional<bool> m_searchesTools;     ///< once it was asked for
};

} // namespace gatehouse
