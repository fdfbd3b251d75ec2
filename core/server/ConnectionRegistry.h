// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Clock.h"

#include <cstdint>
#include <list>
#include <unordered_map>
#include <vector>

namespace gatehouse {

class Guard;

/// The connections of one worker. Those that have not yet shown a complete, authorised head are strangers, kept in the order of their
/// last activity, so that the idlest goes first when there are too many. Belongs to the worker's thread.
class ConnectionRegistry
{
public:
    /// A connection's place in the registry; kept by the connection.
    struct Connection
    {
        Guard *guard = nullptr;
        Clock::TimePoint active; ///< of a stranger: when it last did something
    };
    struct Place
    {
        std::list<Connection>::iterator at;
        bool stranger = true;
    };

    Place add(Guard *guard, Clock::TimePoint now);
    void remove(const Place &place);
    /// The stranger did something.
    void touch(const Place &place, Clock::TimePoint now);
    /// The stranger is none any more.
    void promote(Place &place);

    int count() const { return static_cast<int>(m_strangers.size() + m_known.size()); }
    int strangers() const { return static_cast<int>(m_strangers.size()); }
    /// The stranger that was silent for longest; null if there is none.
    const Connection *idlestStranger() const { return m_strangers.empty() ? nullptr : &m_strangers.front(); }
    std::vector<Guard *> all() const;

    /// Between the canonical head that is pushed back and the call that it leads to.
    void await(std::uint64_t exchange, Guard *guard) { m_awaited[exchange] = guard; }
    /// Who waits for the call, once; null if nobody does.
    Guard *takeAwaiting(std::uint64_t exchange);
    void forget(std::uint64_t exchange) { m_awaited.erase(exchange); }

private:
    std::list<Connection> m_strangers;
    std::list<Connection> m_known;
    std::unordered_map<std::uint64_t, Guard *> m_awaited;
};

} // namespace gatehouse
