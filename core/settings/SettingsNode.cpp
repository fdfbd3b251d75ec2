// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsNode.h"

#include <algorithm>

namespace gatehouse {

namespace {
bool hasControlCharacter(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}
} // namespace

SettingsNode::SettingsNode(const Json &value, std::string place, SettingsFindings &findings)
    : m_value(&value), m_place(std::move(place)), m_findings(&findings)
{
}

void SettingsNode::wrong(std::string_view must) const
{
    if (m_findings->problem.empty())
        m_findings->problem = (m_place.empty() ? std::string("The file") : m_place) + " must " + std::string(must) + ".";
}

void SettingsNode::warn(std::string_view says) const
{
    m_findings->warnings.push_back(m_place + " " + std::string(says) + ".");
}

bool SettingsNode::isObject(std::initializer_list<std::string_view> known) const
{
    for (const auto &[name, node] : members())
        if (std::find(known.begin(), known.end(), name) == known.end())
            node.warn("is not a setting that Gatehouse knows; it is kept and has no effect");
    return m_value->is_object();
}

std::vector<std::pair<std::string, SettingsNode>> SettingsNode::members() const
{
    std::vector<std::pair<std::string, SettingsNode>> list;
    if (!m_value->is_object()) {
        wrong("be an object, { ... }");
        return list;
    }
    for (const auto &[name, value] : m_value->items())
        list.emplace_back(name, SettingsNode(value, m_place.empty() ? name : m_place + "." + name, *m_findings));
    return list;
}

std::vector<SettingsNode> SettingsNode::items() const
{
    std::vector<SettingsNode> list;
    if (!m_value->is_array()) {
        wrong("be a list, [ ... ]");
        return list;
    }
    for (std::size_t i = 0; i < m_value->size(); ++i)
        list.emplace_back((*m_value)[i], m_place + "[" + std::to_string(i) + "]", *m_findings);
    return list;
}

std::optional<SettingsNode> SettingsNode::member(std::string_view name) const
{
    if (!m_value->is_object())
        return std::nullopt;
    const auto found = m_value->find(std::string(name));
    if (found == m_value->end())
        return std::nullopt;
    return SettingsNode(*found, m_place.empty() ? std::string(name) : m_place + "." + std::string(name), *m_findings);
}

std::optional<std::string> SettingsNode::text() const
{
    if (m_value->is_string())
        return m_value->get<std::string>();
    wrong("be text in quotes");
    return std::nullopt;
}

std::optional<std::string> SettingsNode::name() const
{
    auto found = text();
    if (found && (found->empty() || hasControlCharacter(*found))) {
        wrong("be text that is not empty and has no control characters");
        return std::nullopt;
    }
    return found;
}

std::optional<bool> SettingsNode::flag() const
{
    if (m_value->is_boolean())
        return m_value->get<bool>();
    wrong("be true or false");
    return std::nullopt;
}

std::optional<int> SettingsNode::integer(int least, int most) const
{
    if (m_value->is_number_integer()) {
        const bool tooBig = m_value->is_number_unsigned() && m_value->get<std::uint64_t>() > static_cast<std::uint64_t>(most);
        const auto number = tooBig ? std::int64_t{0} : m_value->get<std::int64_t>();
        if (!tooBig && number >= least && number <= most)
            return static_cast<int>(number);
    }
    wrong("be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return std::nullopt;
}

} // namespace gatehouse
