// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace gatehouse {

/// Values by id, bounded in entries and bytes: the least recently used go first. Safe from any thread.
template <typename Value>
class BoundedStore
{
public:
    BoundedStore(std::size_t maxEntries, std::size_t maxBytes) : m_maxEntries(maxEntries), m_maxBytes(maxBytes) {}

    /// Takes the place of an earlier value of that id. What is larger than the whole store is not kept.
    void put(std::string_view id, std::shared_ptr<const Value> value, std::size_t valueBytes)
    {
        const std::size_t bytes = id.size() + valueBytes;
        std::list<Entry> gone; // destroyed when the lock is released: values may be large
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_byId.find(id); known != m_byId.end())
            remove(known->second, gone);
        if (bytes > m_maxBytes || m_maxEntries == 0)
            return;
        while (!m_recent.empty() && (m_recent.size() >= m_maxEntries || m_bytes + bytes > m_maxBytes))
            remove(std::prev(m_recent.end()), gone);
        m_recent.push_front({std::string(id), std::move(value), bytes});
        m_byId.emplace(m_recent.front().id, m_recent.begin());
        m_bytes += bytes;
    }

    /// Null: never known, or gone.
    std::shared_ptr<const Value> find(std::string_view id)
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_byId.find(id);
        if (known == m_byId.end())
            return nullptr;
        m_recent.splice(m_recent.begin(), m_recent, known->second);
        return known->second->value;
    }

private:
    struct Entry
    {
        std::string id;
        std::shared_ptr<const Value> value;
        std::size_t bytes = 0;
    };
    using Place = typename std::list<Entry>::iterator;

    void remove(Place entry, std::list<Entry> &gone)
    {
        m_bytes -= entry->bytes;
        m_byId.erase(entry->id);
        gone.splice(gone.end(), m_recent, entry);
    }

    const std::size_t m_maxEntries;
    const std::size_t m_maxBytes;
    std::mutex m_mutex;
    std::list<Entry> m_recent;                          ///< the most recently used first
    std::unordered_map<std::string_view, Place> m_byId; ///< keys point into the entries
    std::size_t m_bytes = 0;
};

} // namespace gatehouse
