// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/JsonScan.h"
#include "core/protocol/messages/MessagesRequestPatch.h"

#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

/// Walks over the members of an object or the elements of an array of JSON that was checked, and tells where they stand. Anything else has
/// none.
class MessagesBodyWalk
{
public:
    explicit MessagesBodyWalk(std::string_view container) : m_at(container.data()), m_end(container.data() + container.size())
    {
        m_object = !container.empty() && container.front() == '{';
        if (m_object || (!container.empty() && container.front() == '['))
            ++m_at;
        else
            m_at = m_end;
    }

    bool next()
    {
        while (m_at != m_end && (json::isSpace(*m_at) || *m_at == ','))
            ++m_at;
        if (m_at == m_end || *m_at == '}' || *m_at == ']')
            return false;
        m_entry = m_at;
        if (m_object) {
            if (!skip())
                return false;
            m_key = m_value.substr(1, m_value.size() - 2);
            while (m_at != m_end && (json::isSpace(*m_at) || *m_at == ':'))
                ++m_at;
        }
        return skip();
    }
    std::string_view key() const { return m_key; } ///< inside of the key's quotes, as it stands
    std::string_view value() const { return m_value; }
    /// The member or element as a whole.
    std::string_view entry() const { return {m_entry, static_cast<std::size_t>(m_value.data() + m_value.size() - m_entry)}; }

private:
    bool skip()
    {
        const char *begin = m_at;
        if (m_at == m_end)
            return false;
        if (*m_at == '"') {
            m_at = json::findStringEnd(m_at + 1, m_end);
            if (m_at == m_end)
                return false;
            ++m_at;
        } else if (*m_at == '{' || *m_at == '[') {
            m_at = json::findContainerEnd(m_at + 1, m_end);
            if (!m_at) {
                m_at = m_end;
                return false;
            }
        } else {
            while (m_at != m_end && *m_at != ',' && *m_at != ']' && *m_at != '}' && !json::isSpace(*m_at))
                ++m_at;
        }
        m_value = {begin, static_cast<std::size_t>(m_at - begin)};
        return m_at != begin;
    }

    const char *m_at;
    const char *m_end;
    const char *m_entry = nullptr;
    std::string_view m_key;
    std::string_view m_value;
    bool m_object = false;
};

/// Gathers the patches of one body. What is told apart by its bytes must lie in the body.
class MessagesBodyPatches
{
public:
    explicit MessagesBodyPatches(std::string_view body) : m_body(body) {}

    void replace(std::string_view bytes, std::string replacement)
    {
        put(bytes.data(), bytes.data() + bytes.size(), std::move(replacement));
    }
    void insert(const char *at, std::string text) { put(at, at, std::move(text)); }
    void put(const char *begin, const char *end, std::string replacement)
    {
        m_patches.push_back(
            {static_cast<std::size_t>(begin - m_body.data()), static_cast<std::size_t>(end - m_body.data()), std::move(replacement)});
    }
    /// In the order of the body.
    std::vector<BodyPatch> take();

private:
    std::string_view m_body;
    std::vector<BodyPatch> m_patches;
};

/// Takes entries out of one object or array together with their commas: noted in order, then removed.
class MessagesBodyEntries
{
public:
    void note(std::string_view entry, bool drop)
    {
        m_entries.emplace_back(entry, drop);
        m_dropped += drop;
    }
    std::size_t left() const { return m_entries.size() - m_dropped; }
    bool drops() const { return m_dropped > 0; }
    void remove(MessagesBodyPatches &patches) const;

private:
    std::vector<std::pair<std::string_view, bool>> m_entries;
    std::size_t m_dropped = 0;
};

} // namespace gatehouse
