// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProbeRunner.h"

#include "core/probe/ProbeRun.h"

#include <vector>

namespace gatehouse {

struct ProbeRunner::Loop
{
    explicit Loop(ProbePatience patience)
        : timers(clock), http(ready, timers), context{.ready = ready, .timers = timers, .http = http, .patience = patience}
    {
    }

    SteadyClock clock;
    ReadyList ready;
    TimerService timers;
    HttpClient http;
    ProbeContext context;
    std::map<quint64, WakeSignal *> running;
};

namespace {

/// Makes a test known for as long as its frame lives.
template <typename Map, typename Ended>
struct Registered
{
    Registered(Map &tests, quint64 number, WakeSignal &wake, Ended whenOver) : running(tests), test(number), ended(std::move(whenOver))
    {
        running[test] = &wake;
    }
    ~Registered()
    {
        running.erase(test);
        ended();
    }
    Registered(const Registered &) = delete;
    Registered &operator=(const Registered &) = delete;
    Map &running;
    const quint64 test;
    Ended ended;
};

Task<> runTest(ProbeContext &context, std::map<quint64, WakeSignal *> &running, quint64 test, ProbeRequest request, ProbeRun::Tell tell)
{
    WakeSignal wake(context.ready, context.timers);
    const auto ended = [&running, &context] {
        if (running.empty())
            context.http.closeIdleConnections();
    };
    const Registered registered(running, test, wake, ended);
    ProbeRun run(context, wake, std::move(request), std::move(tell));
    co_await run.run();
}

} // namespace

ProbeRunner::ProbeRunner(ProbePatience patience, Tell tell) : m_patience(patience), m_tell(std::move(tell)) {}

ProbeRunner::~ProbeRunner()
{
    if (!m_loop)
        return;
    std::vector<WakeSignal *> wakes;
    for (const auto &[test, wake] : m_loop->running)
        wakes.push_back(wake);
    for (WakeSignal *wake : wakes)
        wake->cancel(CancelReason::Shutdown);
    m_loop->ready.drain();
}

void ProbeRunner::start(quint64 test, ProbeRequest request)
{
    if (!m_loop)
        m_loop = std::make_unique<Loop>(m_patience);
    ProbeRun::Tell tell = [this, test](const ProbeReport &report) { m_tell(test, report); };
    runTest(m_loop->context, m_loop->running, test, std::move(request), std::move(tell));
    m_loop->ready.drain();
}

void ProbeRunner::cancel(quint64 test)
{
    if (!m_loop)
        return;
    if (const auto found = m_loop->running.find(test); found != m_loop->running.end())
        found->second->cancel(CancelReason::ClientGone);
    m_loop->ready.drain();
}

} // namespace gatehouse
