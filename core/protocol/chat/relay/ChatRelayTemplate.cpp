// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/relay/ChatRelayTemplate.h"

#include "core/protocol/json/JsonScan.h"
#include "core/protocol/json/JsonSlices.h"

namespace gatehouse {

namespace {

/// The text of the first choice's delta that is not empty; empty: there is none.
std::string_view textOf(std::string_view data)
{
    slices::Walk choices(slices::member(data, "choices"));
    if (!choices.next())
        return {};
    const std::string_view delta = slices::member(choices.value(), "delta");
    if (!slices::isObject(delta))
        return {};
    for (slices::Walk walk(delta); walk.next();)
        if (walk.value().size() > 2 && slices::isString(walk.value()) &&
            (walk.key() == "content" || walk.key() == "reasoning_content" || walk.key() == "reasoning"))
            return walk.value();
    return {};
}

} // namespace

void ChatRelayTemplate::learn(std::string_view data, std::string_view model)
{
    m_head.clear();
    const std::string_view text = textOf(data);
    if (text.empty() || data.size() - text.size() > longest)
        return;
    const auto at = static_cast<std::size_t>(text.data() - data.data());
    const std::size_t end = at + text.size() - 1;
    if (!model.empty() && model.data() > text.data()) // where it stands would hang on the length of the text
        return;
    m_modelAt = model.empty() ? 0 : static_cast<std::size_t>(model.data() - data.data());
    m_modelSize = model.size();
    m_head = data.substr(0, at + 1);
    m_tail = data.substr(end);
}

bool ChatRelayTemplate::fits(std::string_view data) const
{
    if (m_head.empty() || !data.starts_with(m_head) || data.size() < m_head.size() + m_tail.size())
        return false;
    const char *end = data.data() + data.size();
    const char *quote = json::findStringEnd(data.data() + m_head.size(), end);
    return std::string_view(quote, static_cast<std::size_t>(end - quote)) == m_tail;
}

} // namespace gatehouse
