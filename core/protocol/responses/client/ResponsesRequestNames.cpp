// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesRequestNames.h"

#include "core/protocol/request/ToolNames.h"

#include <utility>

namespace gatehouse {
namespace {

using Kind = ClientTool::Kind;

std::string joined(const ClientTool &tool)
{
    if (tool.nameSpace.empty())
        return tool.name;
    return tool.nameSpace + (tool.nameSpace.ends_with("__") ? "" : "__") + tool.name;
}

} // namespace

std::string ResponsesRequestNames::keyOf(const ClientTool &tool)
{
    return tool.nameSpace + '\0' + tool.name;
}

std::string ResponsesRequestNames::unique(const ClientTool &tool) const
{
    // Plain names stay even where a provider would refuse them: its encoder replaces those, and puts them back.
    const std::string wanted = joined(tool);
    std::string flat = tool.nameSpace.empty() ? wanted : ToolNames().sent(wanted);
    for (int salt = 2; m_keyByFlat.contains(flat); ++salt)
        flat = ToolNames().sent(wanted + '#' + std::to_string(salt));
    return flat;
}

JsonText ResponsesRequestNames::offered(ClientTool tool)
{
    std::string key = keyOf(tool);
    const auto known = m_flatByKey.find(key);
    if (known != m_flatByKey.end() && m_keyByFlat.contains(known->second.decoded()))
        return known->second;
    const std::string flat = unique(tool);
    const JsonText text = m_conversation.keep(flat);
    if (tool.kind == Kind::Function && tool.nameSpace.empty() && flat == tool.name)
        m_tools.erase(flat);
    else
        m_tools.insert_or_assign(flat, std::move(tool));
    m_keyByFlat.emplace(flat, key);
    m_flatByKey.insert_or_assign(std::move(key), text);
    return text;
}

JsonText ResponsesRequestNames::called(ClientTool tool)
{
    std::string key = keyOf(tool);
    if (const auto known = m_flatByKey.find(key); known != m_flatByKey.end())
        return known->second;
    const std::string flat = tool.nameSpace.empty() ? tool.name : ToolNames().sent(joined(tool));
    const JsonText text = m_conversation.keep(flat);
    // Models call what they have called before, offered or not.
    if (tool.kind != Kind::Function || !tool.nameSpace.empty())
        if (!m_keyByFlat.contains(flat))
            m_tools.try_emplace(flat, std::move(tool));
    m_flatByKey.emplace(std::move(key), text);
    return text;
}

} // namespace gatehouse
