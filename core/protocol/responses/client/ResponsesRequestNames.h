// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/ClientTools.h"
#include "core/protocol/conversation/Conversation.h"

#include <map>
#include <string>
#include <string_view>

namespace gatehouse {

/// Gives each of a client's tools one flat name: its own where it stands in no namespace, else `namespace__name`, of at most 64 bytes and
/// different from all others. The same tool gets the same name in each request that offers the same tools. What a flat name does not tell
/// goes into ClientTools.
class ResponsesRequestNames
{
public:
    ResponsesRequestNames(Conversation &conversation, ClientTools &tools) : m_conversation(conversation), m_tools(tools) {}

    /// The name of a tool that is offered. Offered twice, it is the same tool.
    JsonText offered(ClientTool tool);
    /// The name of a tool that is called in the history: an offered one's, or the one that it would get.
    JsonText called(ClientTool tool);

private:
    static std::string keyOf(const ClientTool &tool);
    std::string unique(const ClientTool &tool) const;

    Conversation &m_conversation;
    ClientTools &m_tools;
    std::map<std::string, JsonText> m_flatByKey;
    std::map<std::string, std::string> m_keyByFlat; ///< of the offered ones
};

} // namespace gatehouse
