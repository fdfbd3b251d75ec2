// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/WorkerContext.h"

namespace gatehouse {

/// Lives in the frame of one request's coroutine and makes it known to its worker: counted, and reachable when the worker stops.
class ExchangeScope
{
public:
    enum class Kind : std::uint8_t {
        Client,
        Background, ///< nobody waits for it, so nobody sees it
    };
    explicit ExchangeScope(WorkerContext &context, Kind kind = Kind::Client)
        : m_context(context), m_kind(kind), m_wake(context.ready, context.timers)
    {
        m_context.running.insert(&m_wake);
        if (m_kind == Kind::Background)
            m_context.background.insert(&m_wake);
        if (m_kind == Kind::Client && m_context.shared.active.fetch_add(1) == 0)
            m_context.shared.activityChanged();
    }
    ~ExchangeScope()
    {
        m_context.running.erase(&m_wake);
        m_context.background.erase(&m_wake);
        m_context.waitingForKeys.erase(&m_wake);
        if (m_kind == Kind::Client && m_context.shared.active.fetch_sub(1) == 1)
            m_context.shared.activityChanged();
        if (m_context.running.empty() && m_context.idle)
            m_context.idle();
    }
    ExchangeScope(const ExchangeScope &) = delete;
    ExchangeScope &operator=(const ExchangeScope &) = delete;

    WakeSignal &wake() { return m_wake; }

private:
    WorkerContext &m_context;
    const Kind m_kind;
    WakeSignal m_wake;
};

} // namespace gatehouse
