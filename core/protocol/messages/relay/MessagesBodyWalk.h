// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/json/JsonScan.h"
#include "core/protocol/messages/relay/MessagesRequestPatch.h"

#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

/// Walks over the members of an object or the elements of an array of JSON that was checked, and tells where they stand. Anything else has
/// none. A value is looked at when it is asked for or passed over, so that a walk into it to its end spares looking at it twice.
class MessagesBodyWalk
{
public:
    explicit MessagesBodyWalk(std::string_view container) : MessagesBodyWalk(container.data(), container.data() + container.size(), nullptr)
    {
    }
    MessagesBodyWalk(const MessagesBodyWalk &) = delete;
    MessagesBodyWalk &operator=(const MessagesBodyWalk &) = delete;

    bool next()
    {
        if (!pass())
            return false;
        while (m_at != m_end && (json::isSpace(*m_at) || *m_at == ','))
            ++m_at;
        if (m_at == m_end)
            return false;
        if (*m_at == '}' || *m_at == ']') {
            close();
            return false;
        }
        m_entry = m_at;
        if (m_object) {
            m_begin = m_at;
            m_passed = false;
            if (!pass())
                return false;
            m_key = {m_begin + 1, static_cast<std::size_t>(m_at - m_begin - 2)};
            while (m_at != m_end && (json::isSpace(*m_at) || *m_at == ':'))
                ++m_at;
        }
        m_begin = m_at;
        m_passed = m_at == m_end;
        return !m_passed;
    }
    std::string_view key() const { return m_key; } ///< inside of the key's quotes, as it stands
    std::string_view value()
    {
        pass();
        return {m_begin, static_cast<std::size_t>(m_at - m_begin)};
    }
    /// The member or element as a whole.
    std::string_view entry()
    {
        pass();
        return {m_entry, static_cast<std::size_t>(m_at - m_entry)};
    }

    /// Into the value. This walk must outlive that one, and not go on before it ends.
    MessagesBodyWalk inside() { return {m_begin, m_end, this}; }

private:
    MessagesBodyWalk(const char *begin, const char *end, MessagesBodyWalk *outer) : m_at(begin), m_end(end), m_outer(outer)
    {
        m_object = m_at != m_end && *m_at == '{';
        if (m_object || (m_at != m_end && *m_at == '['))
            ++m_at;
        else
            m_at = m_end;
    }

    /// Goes behind the value.
    bool pass()
    {
        if (m_passed)
            return true;
        m_passed = true;
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
        return m_at != m_begin;
    }

    /// Tells the outer walk where its value ends.
    void close()
    {
        if (m_outer && !m_outer->m_passed) {
            m_outer->m_at = m_at + 1;
            m_outer->m_passed = true;
        }
        m_at = m_end;
    }

    const char *m_at;
    const char *m_end;
    MessagesBodyWalk *const m_outer;
    const char *m_entry = nullptr;
    const char *m_begin = nullptr; ///< of the value
    bool m_passed = true;          ///< m_at is behind the value
    std::string_view m_key;
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
