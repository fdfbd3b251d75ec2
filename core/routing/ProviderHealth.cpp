// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ProviderHealth.h"

namespace gatehouse {

void ProviderHealth::failed(std::string_view provider, std::string problem)
{
    {
        const std::lock_guard lock(m_mutex);
        std::string &known = m_problems[std::string(provider)];
        if (known == problem)
            return;
        known = std::move(problem);
        m_count = static_cast<int>(m_problems.size());
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
        const auto found = m_problems.find(provider);
        if (found == m_problems.end())
            return;
        m_problems.erase(found);
        m_count = static_cast<int>(m_problems.size());
    }
    if (m_changed)
        m_changed();
}

std::string ProviderHealth::problem(std::string_view provider) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_problems.find(provider);
    return found == m_problems.end() ? std::string() : found->second;
}

void ProviderHealth::clear()
{
    const std::lock_guard lock(m_mutex);
    m_problems.clear();
    m_count = 0;
}

} // namespace gatehouse
