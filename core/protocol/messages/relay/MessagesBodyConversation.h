// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/messages/relay/MessagesBodyWalk.h"
#include "core/protocol/request/RequestTarget.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Patches `system` and `messages` of a Messages body for one provider.
class MessagesBodyConversation
{
public:
    /// `thinks`: the model may think.
    MessagesBodyConversation(MessagesBodyPatches &patches, const RequestTarget &target, bool thinks)
        : m_patches(patches), m_target(target), m_needsThinking(thinks && target.messages.thinkingRequired)
    {
    }

    void patchSystem(std::string_view system);
    void patchMessages(std::string_view messages);
    /// Writes `mark` as the provider knows it.
    void patchCacheControl(std::string_view mark);
    /// Names of the tools that were called or loaded in the messages, as they stand there.
    const std::set<std::string_view> &usedTools() const { return m_usedTools; }

private:
    enum class Role : std::uint8_t { User, Assistant, System };
    enum class Fate : std::uint8_t { Keep, Drop, Words };
    struct Message
    {
        std::string_view whole;
        std::string_view content;
        Role role = Role::User;
        bool answers = false; ///< begins with a tool's result
        MessagesBodyEntries members;
    };
    struct Block
    {
        std::string_view whole;
        std::string_view type;
        std::string_view sourceType;
        std::string_view content;
        std::string_view mark; ///< signature or data
        std::string_view text;
        std::string_view name;
        std::string_view id;
        std::string_view cacheControl;
        MessagesBodyEntries members;
    };
    static Message readMessage(MessagesBodyWalk &at);
    Block readBlock(MessagesBodyWalk &at) const;
    static bool beginsWithResult(std::string_view content);
    void patchMessage(const Message &message);
    void patchContent(std::string_view content, bool assistant);
    void patchBlocks(std::string_view content, MessagesBodyEntries &entries);
    std::string lostThinking() const;
    Fate fateOf(const Block &block);
    Fate fateOfThinking(const Block &block);
    void patchBlock(const Block &block);
    void join(const std::vector<Message> &group);
    void remind(std::string_view content);

    MessagesBodyPatches &m_patches;
    const RequestTarget &m_target;
    const bool m_needsThinking;
    std::set<std::string_view> m_usedTools;
    bool m_hasThinking = false;              ///< in the message at hand, left in it
    std::vector<std::string_view> m_callIds; ///< of the message at hand
};

} // namespace gatehouse
