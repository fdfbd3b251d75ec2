// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ConnectionRegistry.h"

namespace gatehouse {

ConnectionRegistry::Place ConnectionRegistry::add(Guard *guard, Clock::TimePoint now)
{
    return {m_strangers.insert(m_strangers.end(), {guard, now}), true};
}

void ConnectionRegistry::remove(const Place &place)
{
    (place.stranger ? m_strangers : m_known).erase(place.at);
}

void ConnectionRegistry::touch(const Place &place, Clock::TimePoint now)
{
    if (!place.stranger)
        return;
    place.at->active = now;
    m_strangers.splice(m_strangers.end(), m_strangers, place.at);
}

void ConnectionRegistry::promote(Place &place)
{
    if (!place.stranger)
        return;
    place.stranger = false;
    m_known.splice(m_known.end(), m_strangers, place.at);
}

std::vector<Guard *> ConnectionRegistry::all() const
{
    std::vector<Guard *> guards;
    guards.reserve(m_strangers.size() + m_known.size());
    for (const auto *list : {&m_strangers, &m_known})
        for (const Connection &connection : *list)
            guards.push_back(connection.guard);
    return guards;
}

Guard *ConnectionRegistry::takeAwaiting(std::uint64_t exchange)
{
    const auto found = m_awaited.find(exchange);
    if (found == m_awaited.end())
        return nullptr;
    Guard *guard = found->second;
    m_awaited.erase(found);
    return guard;
}

} // namespace gatehouse
