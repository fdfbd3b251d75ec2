// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProbeRun.h"

#include "core/probe/FirstToken.h"
#include "core/probe/ProbePlan.h"
#include "core/probe/ProbeWords.h"
#include "core/protocol/Dialects.h"
#include "core/protocol/answer/TranslationPipe.h"
#include "core/routing/ModelNames.h"
#include "core/upstream/UpstreamUrl.h"

#include <algorithm>

namespace gatehouse {

namespace {

using Kind = ProbeStep::Kind;
using State = ProbeStep::State;

constexpr std::size_t listLimit = 16u * 1024 * 1024;
constexpr std::size_t errorBodyLimit = 64u * 1024;
/// So often a connection that is being made is looked at.
constexpr std::chrono::milliseconds glance{100};

bool isKeyRefusal(const ApiError &error)
{
    return error.kind == ErrorKind::Authentication || error.kind == ErrorKind::Permission;
}

/// How much a refusal tells, where several dialects were tried: 3 and more is an endpoint that exists.
int weight(int status, const ApiError &error)
{
    if (meansNoEndpoint(status, error))
        return 0;
    if (status < 400)
        return 1; // a web page, a redirect
    return isKeyRefusal(error) ? 2 : 3;
}

bool wantsMoreTokens(const ApiError &error)
{
    return error.kind == ErrorKind::InvalidRequest &&
           (containsIgnoringCase(error.message, "token") || containsIgnoringCase(error.message, "minimum") ||
            containsIgnoringCase(error.param, "token"));
}

} // namespace

ProbeRun::ProbeRun(ProbeContext &context, WakeSignal &wake, ProbeRequest request, Tell tell)
    : m_context(context), m_wake(wake), m_request(std::move(request)), m_tell(std::move(tell)),
      m_provider(QString::fromStdString(m_request.provider.displayName.empty() ? m_request.provider.id : m_request.provider.displayName)),
      m_deadline(context.timers.now() + context.patience.total), m_began(context.timers.now()), m_started(m_began)
{
    for (const Kind kind : {Kind::Name, Kind::Connection, Kind::Tls, Kind::Key, Kind::Models, Kind::Answer})
        m_report.steps.push_back({kind, State::Pending, {}, std::chrono::milliseconds(0)});
    if (m_request.findDialect)
        spreadAddress(m_request.provider);
}

Task<> ProbeRun::run()
{
    begin(Kind::Name);
    tell();
    const bool goOn = co_await listModels();
    if (goOn && !m_request.listOnly)
        co_await askModels();
    if (!m_wake.cancelled())
        finish();
}

// The list is asked first: it costs nothing, and it tells which model there is to ask.
Task<bool> ProbeRun::listModels()
{
    ApiError refused;
    int status = 0;
    bool isList = false;
    bool unreadable = false;
    const std::vector<ModelListAddress> pages = modelsPagesToTry(m_request.provider);
    for (std::size_t i = 0; i < pages.size() && !isList; ++i) {
        Page page = co_await fetch(pages[i]);
        if (page.over)
            co_return false;
        isList = page.status == 200 && takeList(page.body);
        unreadable = unreadable || (page.status == 200 && !isList);
        if (page.status / 100 != 2 && (status == 0 || page.status == 401 || (page.status == 403 && status != 401))) {
            status = page.status;
            const Route route = routeTo(pages[i].dialect, {});
            refused = readErrorBody(route.dialect, page.status, {}, page.body, 0, 0);
            refused.message = withoutSecrets(route, m_request.key, std::move(refused.message));
        }
    }
    if (isList) {
        settleKey();
        settle(Kind::Models, State::Passed);
        tell();
        co_return true;
    }
    if (status == 401 || (status == 403 && m_request.listOnly)) {
        m_report.keyRefused = true;
        settle(Kind::Key, State::Failed, probewords::refusedKey(m_provider, refused, !m_request.key.isEmpty()));
        co_return false;
    }
    const QString why = status == 403 ? probewords::listNotPermitted(m_provider)
                        : unreadable  ? probewords::unreadableList(m_provider)
                        : status != 0 ? probewords::noList(m_provider, status)
                                      : QString();
    const bool lacks = status == 0 || status == 404 || status == 405 || status == 403;
    settle(Kind::Models, m_request.listOnly && (unreadable || !lacks) ? State::Failed : State::Skipped, why);
    tell();
    co_return true;
}

Task<ProbeRun::Page> ProbeRun::fetch(const ModelListAddress &page)
{
    Page result;
    const Route route = routeTo(page.dialect, {});
    UpstreamRequest request = prepared(providerRequest(route, m_request.key, PassedHeaders{}, page.url, false));
    request.method = UpstreamRequest::Method::Get;
    const std::unique_ptr<Transfer> transfer = m_context.http.start(std::move(request), m_wake);
    while (!transfer->ended() && result.body.size() < listLimit) {
        const bool goOn = co_await next(*transfer);
        if (!goOn) {
            result.over = true;
            co_return result;
        }
        if (transfer->hasHead() && transfer->status() == 200 && step(Kind::Models).state == State::Pending) {
            settleKey();
            begin(Kind::Models);
            tell();
        }
        result.body.append(transfer->pending());
        transfer->consume(transfer->pending().size());
    }
    if (transfer->error()) {
        fail(*transfer->error(), transfer->times());
        result.over = true;
        co_return result;
    }
    connected(transfer->times());
    result.status = transfer->hasHead() ? transfer->status() : 0;
    co_return result;
}

bool ProbeRun::takeList(const std::string &body)
{
    auto models = readProviderModels(body);
    if (!models)
        return false;
    m_report.models = std::move(*models);
    return true;
}

Task<> ProbeRun::askModels()
{
    std::string model = !m_request.model.empty() ? m_request.model : m_request.provider.smallModel;
    if (model.empty())
        model = modelToAsk(m_report.models);
    const std::vector<Dialect> dialects = dialectsToTry(m_request.provider, m_request.findDialect);
    if (model.empty() || dialects.empty()) {
        settle(Kind::Answer, State::Skipped, probewords::noModelKnown());
        co_return;
    }
    std::optional<std::pair<Route, Reply>> telling; // the failure that tells most
    for (const Dialect dialect : dialects) {
        m_report.model = model;
        Route route = routeTo(dialect, model);
        Reply reply = co_await ask(route);
        const std::string another = modelToAsk(m_report.models);
        if (reply.kind == Reply::Kind::Refused && reply.error.kind == ErrorKind::NotFound && m_request.model.empty() && !another.empty() &&
            another != model && !meansNoEndpoint(reply.status, reply.error)) {
            m_report.model = another;
            route = routeTo(dialect, another);
            reply = co_await ask(route);
        }
        if (reply.kind == Reply::Kind::Over)
            co_return;
        const bool better = !telling || (reply.kind == Reply::Kind::Answered) ||
                            (reply.kind == Reply::Kind::Refused && telling->second.kind == Reply::Kind::Refused &&
                             weight(reply.status, reply.error) > weight(telling->second.status, telling->second.error));
        if (better)
            telling.emplace(std::move(route), std::move(reply));
        if (telling->second.kind != Reply::Kind::Refused || weight(telling->second.status, telling->second.error) >= 3)
            break;
    }
    conclude(telling->first, telling->second);
}

// Few tokens first; some providers and models do with no less than a few more.
Task<ProbeRun::Reply> ProbeRun::ask(const Route &route)
{
    Reply reply;
    const std::vector<std::int64_t> counts = tokensToTry(route.dialect);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        reply = co_await askOnce(route, counts[i], false);
        if (reply.kind == Reply::Kind::Lost && reply.lost->kind == UpstreamError::Kind::StaleConnection)
            reply = co_await askOnce(route, counts[i], true);
        const bool more =
            (reply.kind == Reply::Kind::Answered && !reply.spoke) || (reply.kind == Reply::Kind::Refused && wantsMoreTokens(reply.error));
        if (!more)
            break;
    }
    co_return reply;
}

Task<ProbeRun::Reply> ProbeRun::askOnce(const Route &route, std::int64_t tokens, bool fresh)
{
    Reply reply;
    const Kind waiting = step(Kind::Key).state == State::Pending || step(Kind::Key).state == State::Running ? Kind::Key : Kind::Answer;
    if (m_connected && step(waiting).state != State::Running) {
        begin(waiting);
        tell();
    }
    const Conversation conversation = greeting(tokens);
    auto encoded = encodeRequest(route.dialect, conversation, targetOf(route, m_context.reasoning, true));
    if (!encoded) {
        reply.kind = Reply::Kind::Refused;
        reply.error = encoded.error();
        reply.status = reply.error.status;
        co_return reply;
    }
    UpstreamRequest request = prepared(providerRequest(route, m_request.key, PassedHeaders{}, inferenceUrl(route, {}), true));
    const auto body = std::make_shared<const std::string>(std::move(encoded->body));
    request.body = {*body};
    request.owner = body;
    request.freshConnection = fresh;

    auto answer = std::make_unique<FirstToken>();
    const FirstToken &first = *answer;
    auto decoder = makeDecoder(route.dialect, *answer, {});
    TranslationPipe pipe(std::move(answer), std::move(decoder));
    std::string nothing;
    std::string words;
    const std::unique_ptr<Transfer> transfer = m_context.http.start(std::move(request), m_wake);
    while (!first.came() && !pipe.progress().terminal && !pipe.progress().error) {
        const bool refused = transfer->hasHead() && transfer->status() / 100 != 2;
        if (refused) {
            words.append(transfer->pending().substr(0, errorBodyLimit - std::min(errorBodyLimit, words.size())));
        } else if (transfer->hasHead()) {
            if (step(Kind::Key).state == State::Running) {
                settleKey();
                begin(Kind::Answer);
                tell();
            }
            pipe.feed(transfer->pending(), nothing);
        }
        transfer->consume(transfer->pending().size());
        if (transfer->ended()) {
            if (transfer->error() && !(refused && !words.empty())) {
                reply.lost = transfer->error();
                reply.kind = Reply::Kind::Lost;
                if (!m_connected) {
                    fail(*transfer->error(), transfer->times());
                    reply.kind = Reply::Kind::Over;
                }
                co_return reply;
            }
            connected(transfer->times());
            if (refused) {
                reply.kind = Reply::Kind::Refused;
                reply.status = transfer->status();
                reply.error = refusal(route, *transfer, words);
                co_return reply;
            }
            pipe.end(nothing);
            continue;
        }
        if (first.came() || pipe.progress().terminal || pipe.progress().error)
            break;
        const bool goOn = co_await next(*transfer);
        if (!goOn)
            co_return reply;
    }
    connected(transfer->times());
    if (!first.came() && pipe.progress().error) {
        reply.kind = Reply::Kind::Refused;
        reply.error = *pipe.progress().error;
        reply.error.message = withoutSecrets(route, m_request.key, std::move(reply.error.message));
        reply.status = transfer->status();
        co_return reply;
    }
    reply.kind = Reply::Kind::Answered;
    reply.spoke = first.came();
    if (reply.spoke) {
        const ConnectionTimes times = transfer->times();
        const auto sent = std::chrono::duration_cast<std::chrono::milliseconds>(std::max({times.name, times.connection, times.tls}));
        m_report.firstToken = std::max(std::chrono::milliseconds(0), m_context.timers.now() - m_started - sent);
    }
    co_return reply;
}

/// Waits for the transfer's next news. False: the test was cancelled.
Task<bool> ProbeRun::next(Transfer &transfer)
{
    const std::optional<Clock::TimePoint> glanceAt = m_connected ? std::nullopt : std::optional(m_context.timers.now() + glance);
    const Wake why = co_await m_wake.wait(glanceAt);
    if (why == Wake::Cancelled)
        co_return false;
    follow(transfer.times());
    co_return true;
}

void ProbeRun::conclude(const Route &route, const Reply &reply)
{
    if (reply.kind == Reply::Kind::Lost) {
        fail(*reply.lost, {.sent = true});
        return;
    }
    if (reply.kind == Reply::Kind::Answered) {
        m_report.dialect = route.dialect;
        settleKey();
        if (step(Kind::Answer).state != State::Running)
            begin(Kind::Answer);
        settle(Kind::Answer, State::Passed, reply.spoke ? QString() : probewords::silent());
        return;
    }
    if (weight(reply.status, reply.error) >= 3)
        m_report.dialect = route.dialect;
    if (isKeyRefusal(reply.error)) {
        m_report.keyRefused = true;
        step(Kind::Answer).state = State::Pending;
        settle(Kind::Key, State::Failed, probewords::refusedKey(m_provider, reply.error, !m_request.key.isEmpty()));
        return;
    }
    if (meansNoEndpoint(reply.status, reply.error)) {
        if (step(Kind::Key).state == State::Running)
            settle(Kind::Key, State::Skipped);
        settle(Kind::Answer, State::Failed, probewords::noEndpoint(m_provider, QString::fromStdString(inferenceUrl(route, {}))));
        return;
    }
    if (step(Kind::Key).state == State::Running && (reply.status < 400 || reply.status >= 500))
        settle(Kind::Key, State::Skipped);
    settleKey();
    settle(Kind::Answer, State::Failed, probewords::noAnswer(m_provider, route.model, reply.error));
}

} // namespace gatehouse
