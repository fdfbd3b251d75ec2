// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ProviderHealth.h"

namespace gatehouse {

void ProviderHealth::failed(std::string_view provider, ProviderTrouble trouble)
{
    {
        const std::lock_guard lock(m_mutex);
        ProviderTrouble &known = m_troubles[std::string(provider)];
        if (known == trouble)
            return;
        known = std::move(trouble);
        m_count = static_cast<int>(m_troubles.size());
    }
    if (m_changed)
        m_changed();
}

void ProviderHealth::succeeded(std::string_view provider)
{
    if (m_count.load(std::memory_order_relaxed) == 0)
        return;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_troubles.find(provider);
        if (found == m_troubles.end())
            return;
        m_troubles.erase(found);
        m_count = static_cast<int>(m_troubles.size());
    }
    if (m_changed)
        m_changed();
}

ProviderTrouble ProviderHealth::trouble(std::string_view provider) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_troubles.find(provider);
    return found == m_troubles.end() ? ProviderTrouble() : found->second;
}

void ProviderHealth::clear()
{
    const std::lock_guard lock(m_mutex);
    m_troubles.clear();
    m_count = 0;
}

} // namespace gatehouse
