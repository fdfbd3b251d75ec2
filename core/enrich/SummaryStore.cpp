// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrich/SummaryStore.h"

#include <algorithm>

namespace gatehouse {

SummaryStore::SummaryStore(std::size_t maxEntries, std::size_t maxBytes) : m_maxEntries(maxEntries), m_maxBytes(maxBytes) {}

SummaryStore::Entry SummaryStore::take(const std::string &key)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_entries.find(key); found != m_entries.end()) {
        found->second.used = ++m_clock;
        return found->second.entry;
    }
    settle(key, {State::Asked, nullptr});
    return {State::Unknown, nullptr};
}

void SummaryStore::put(const std::string &key, std::string text)
{
    const std::lock_guard lock(m_mutex);
    settle(key, {State::Known, std::make_shared<const std::string>(std::move(text))});
}

void SummaryStore::refuse(const std::string &key)
{
    const std::lock_guard lock(m_mutex);
    settle(key, {State::Refused, nullptr});
}

void SummaryStore::abandon(const std::string &key)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_entries.find(key); found != m_entries.end() && found->second.entry.state == State::Asked)
        m_entries.erase(found);
}

void SummaryStore::settle(const std::string &key, Entry entry)
{
    const auto size = [](const Entry &one) { return one.text ? one.text->size() : 0; };
    Kept &kept = m_entries[key];
    m_bytes = m_bytes - size(kept.entry) + size(entry);
    kept = {std::move(entry), ++m_clock};
    while (m_entries.size() > 1 && (m_entries.size() > m_maxEntries || m_bytes > m_maxBytes)) {
        const auto oldest = std::min_element(m_entries.begin(), m_entries.end(),
                                             [](const auto &a, const auto &b) { return a.second.used < b.second.used; });
        m_bytes -= size(oldest->second.entry);
        m_entries.erase(oldest);
    }
}

} // namespace gatehouse
