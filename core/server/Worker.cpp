// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Worker.h"

#include "core/server/ConnectionServer.h"
#include "core/server/CountTokensExchange.h"
#include "core/server/InferenceExchange.h"
#include "core/server/LocalAnswers.h"
#include "core/server/ProviderCall.h"
#include "core/server/RequestTrace.h"

#include <QtCore/QMetaObject>

namespace gatehouse {

struct Worker::Loop
{
    Loop(Worker &worker, GatewayShared &shared, ConfigurationPtr configuration)
        : timers(clock), http(ready, timers), context{.shared = shared,
                                                      .ready = ready,
                                                      .timers = timers,
                                                      .http = http,
                                                      .configuration = std::move(configuration),
                                                      .running = {},
                                                      .background = {},
                                                      .waitingForKeys = {},
                                                      .idle = {}},
          connections(worker, ready, timers, [this] { return rules(); })
    {
    }

    RulesConfig rules() const
    {
        const GatewaySettings &gateway = context.configuration->settings().gateway;
        return {.extraHosts = {},
                .requireToken = gateway.requireToken,
                .checkToken = [&tokens = context.shared.tokens](std::string_view token) { return tokens.check(token); }};
    }

    SteadyClock clock;
    ReadyList ready;
    TimerService timers;
    HttpClient http;
    WorkerContext context;
    ConnectionServer connections;
    TimerService::Handle drainEnd;
};

Worker::Worker(GatewayShared &shared) : m_shared(shared) {}

Worker::~Worker() = default;

void Worker::open(ConfigurationPtr configuration)
{
    m_loop = std::make_unique<Loop>(*this, m_shared, std::move(configuration));
    // The last exchange's frame is still being left when it says so.
    m_loop->context.idle = [this] { QMetaObject::invokeMethod(this, &Worker::checkDrained, Qt::QueuedConnection); };
}

bool Worker::listen(const QString &address, quint16 port, QString *problem)
{
    return m_loop->connections.listen(address, port, problem);
}

quint16 Worker::port() const
{
    return m_loop->connections.port();
}

void Worker::setHandOver(std::function<bool(qintptr)> handOver)
{
    m_loop->connections.setHandOver(std::move(handOver));
}

void Worker::adopt(qintptr descriptor)
{
    m_loop->connections.adopt(descriptor);
}

void Worker::setConfiguration(ConfigurationPtr configuration)
{
    m_loop->context.configuration = std::move(configuration);
}

void Worker::keysChanged()
{
    for (WakeSignal *waiting : m_loop->context.waitingForKeys)
        waiting->notify();
    m_loop->ready.drain();
}

void Worker::drain(std::chrono::milliseconds drain)
{
    if (m_drained)
        return;
    m_draining = true;
    m_loop->connections.stopAccepting();
    m_loop->connections.closeIdle();
    cancel(m_loop->context.background);
    m_loop->drainEnd = m_loop->timers.after(drain, [this] { cancelAll(); });
    checkDrained();
}

void Worker::checkDrained()
{
    if (!m_draining || !m_loop || !m_loop->context.running.empty())
        return;
    m_draining = false;
    m_drained = true;
    m_loop->drainEnd.cancel();
    Q_EMIT drained();
}

void Worker::cancel(std::set<WakeSignal *> wakes)
{
    for (WakeSignal *wake : wakes)
        wake->cancel(CancelReason::Shutdown);
    m_loop->ready.drain();
}

void Worker::cancelAll()
{
    cancel(m_loop->context.running);
    m_loop->connections.closeAll();
}

void Worker::close()
{
    if (!m_loop)
        return;
    cancelAll(); // no frame of an exchange may outlive what it works with
    m_loop.reset();
}

void Worker::handle(std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response)
{
    WorkerContext &context = m_loop->context;
    if (wentThrough(*request, context.shared.instance)) {
        ApiError error = makeError(
            ErrorKind::InvalidRequest,
            "This request went through this Gatehouse already: a provider's base_url leads back to it. Correct it in the settings.");
        error.status = 508;
        RequestTrace::refused(context.shared.requests, *request, request->id, error);
        response->sendError(request->route->dialect, error);
        return;
    }
    switch (request->route->id) {
    case RouteId::Messages:
    case RouteId::Chat:
    case RouteId::Responses:
    case RouteId::ResponsesCompact:
        answerInference(context, std::move(request), std::move(response));
        return;
    case RouteId::CountTokens:
    case RouteId::ResponsesInputTokens:
        answerCountTokens(context, std::move(request), std::move(response));
        return;
    default:
        answerLocally(context, std::move(request), std::move(response));
        return;
    }
}

void Worker::refused(const ClientRequest &request, std::uint64_t id, const ApiError &error)
{
    // What a stranger asks of paths that are none is no news, and Codex tries a WebSocket at every start.
    constexpr int upgradeRequired = 426;
    const bool worthKnowing = request.route ? !request.route->open && error.status != upgradeRequired : error.kind == ErrorKind::NotFound;
    if (worthKnowing)
        RequestTrace::refused(m_shared.requests, request, id, error);
}

} // namespace gatehouse
