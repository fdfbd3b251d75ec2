// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProbeRun.h"
#include "core/probe/ProbeWords.h"
#include "core/protocol/Dialects.h"
#include "core/upstream/UpstreamUrl.h"

#include <algorithm>

/// The book-keeping of ProbeRun: its requests' common parts, its steps and its report.

namespace gatehouse {

namespace {

using Kind = ProbeStep::Kind;
using State = ProbeStep::State;

std::chrono::milliseconds between(std::chrono::microseconds from, std::chrono::microseconds to)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::max(std::chrono::microseconds(0), to - from));
}

/// The step that a failure belongs to while the request could not go out.
Kind failedStep(UpstreamError::Kind kind, const ConnectionTimes &times, bool secure)
{
    switch (kind) {
    case UpstreamError::Kind::Resolve:
    case UpstreamError::Kind::BadUrl:
        return Kind::Name;
    case UpstreamError::Kind::Connect:
    case UpstreamError::Kind::Proxy:
        return Kind::Connection;
    case UpstreamError::Kind::Tls:
        return Kind::Tls;
    default:
        break;
    }
    if (times.connected)
        return secure ? Kind::Tls : Kind::Connection;
    return times.name.count() > 0 ? Kind::Connection : Kind::Name;
}

} // namespace

Route ProbeRun::routeTo(Dialect dialect, const std::string &model) const
{
    Route route;
    route.configuration = m_request.configuration;
    route.provider = &m_request.provider;
    route.dialect = dialect;
    route.model = model;
    if (const auto endpoint = m_request.provider.endpoints.find(dialect); endpoint != m_request.provider.endpoints.end())
        route.endpoint = endpoint->second;
    if (const ModelInfo *info = m_request.configuration->catalogue().model(m_request.provider.id, model))
        route.info = std::make_shared<const ModelInfo>(*info);
    return route;
}

UpstreamRequest ProbeRun::prepared(UpstreamRequest request)
{
    const std::chrono::milliseconds left = remaining();
    request.connectTimeout = std::min(m_context.patience.connect, left);
    request.firstByteTimeout = left;
    request.idleTimeout = left;
    request.totalTimeout = left;
    m_started = m_context.timers.now();
    const auto url = UpstreamUrl::parse(request.url);
    m_host = url ? QString::fromStdString(url->place) : QString();
    m_secure = request.url.starts_with("https://");
    return request;
}

ApiError ProbeRun::refusal(const Route &route, const Transfer &transfer, const std::string &body) const
{
    const int status = transfer.status();
    const std::string_view retryAfter = transfer.header("retry-after").value_or(std::string_view());
    ApiError error = readErrorBody(route.dialect, status, retryAfter, body, 0, 0);
    if (status < 400)
        error = makeError(ErrorKind::BadGateway, "HTTP " + std::to_string(status));
    error.status = status;
    for (std::string *text : {&error.message, &error.code, &error.param})
        *text = withoutSecrets(route, m_request.key, std::move(*text));
    return error;
}

std::chrono::milliseconds ProbeRun::remaining() const
{
    return std::max(std::chrono::milliseconds(1), m_deadline - m_context.timers.now());
}

ProbeStep &ProbeRun::step(Kind kind)
{
    return m_report.steps[static_cast<std::size_t>(kind)];
}

void ProbeRun::begin(Kind kind)
{
    step(kind).state = State::Running;
    m_began = m_context.timers.now();
}

void ProbeRun::settle(Kind kind, State state, QString sentence)
{
    ProbeStep &settled = step(kind);
    if (state == State::Passed && settled.state == State::Running)
        settled.took = m_context.timers.now() - m_began;
    settled.state = state;
    settled.sentence = std::move(sentence);
}

/// While a connection is being made: the steps that it has taken.
void ProbeRun::follow(const ConnectionTimes &times)
{
    if (m_connected)
        return;
    if (times.sent) {
        connected(times);
        tell();
        return;
    }
    const auto pass = [this](Kind kind, Kind then) {
        if (step(kind).state == State::Passed)
            return;
        settle(kind, State::Passed);
        begin(then);
        tell();
    };
    if (times.name.count() > 0)
        pass(Kind::Name, Kind::Connection);
    if (times.connected && m_secure)
        pass(Kind::Connection, Kind::Tls);
}

void ProbeRun::connected(const ConnectionTimes &times)
{
    if (m_connected)
        return;
    m_connected = true;
    settle(Kind::Name, State::Passed);
    step(Kind::Name).took = between({}, times.name);
    settle(Kind::Connection, State::Passed);
    step(Kind::Connection).took = between(times.name, times.connection);
    if (m_secure) {
        settle(Kind::Tls, State::Passed);
        step(Kind::Tls).took = between(times.connection, times.tls);
    } else {
        settle(Kind::Tls, State::Skipped, probewords::plainConnection());
    }
    if (step(Kind::Key).state == State::Pending)
        begin(Kind::Key);
}

void ProbeRun::fail(const UpstreamError &error, const ConnectionTimes &times)
{
    const QString sentence = probewords::unreachable(error, m_host, m_context.patience.total);
    if (!m_connected && times.sent)
        connected(times);
    if (m_connected) {
        const auto running =
            std::find_if(m_report.steps.begin(), m_report.steps.end(), [](const ProbeStep &one) { return one.state == State::Running; });
        settle(running == m_report.steps.end() ? Kind::Answer : running->kind, State::Failed, sentence);
        return;
    }
    const Kind failed = failedStep(error.kind, times, m_secure);
    for (ProbeStep &earlier : m_report.steps)
        if (earlier.kind < failed)
            earlier.state = earlier.kind == Kind::Tls && !m_secure ? State::Skipped : State::Passed;
    for (ProbeStep &later : m_report.steps)
        if (later.kind > failed)
            later.state = State::Pending;
    settle(failed, State::Failed, sentence);
}

/// The provider has taken the key, or does without.
void ProbeRun::settleKey()
{
    const State now = step(Kind::Key).state;
    if (now != State::Pending && now != State::Running)
        return;
    if (m_request.key.isEmpty())
        settle(Kind::Key, State::Skipped, m_request.provider.needsKey ? probewords::withoutKey() : probewords::keyNotNeeded());
    else
        settle(Kind::Key, State::Passed);
}

void ProbeRun::tell()
{
    m_tell(m_report);
}

void ProbeRun::finish()
{
    for (ProbeStep &left : m_report.steps)
        if (left.state == State::Running)
            left.state = m_report.failure() ? State::Pending : State::Skipped;
    m_report.finished = true;
    tell();
}

} // namespace gatehouse
