// SPDX-License-Identifier: GPL-3.0-or-later
// From a client's request to a provider that answers it.
#include "core/server/InferenceRun.h"

#include "core/base/Log.h"
#include "core/enrich/SystemPrompt.h"
#include "core/protocol/Dialects.h"
#include "core/routing/ModelNames.h"
#include "core/server/ExchangeSteps.h"
#include "core/server/InferenceCall.h"
#include "core/server/LimitsExchange.h"
#include "core/server/ProviderCall.h"
#include "core/server/SideCall.h"

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {
/// After the client has its answer the provider gets this long to end its side, so that the connection can be kept.
constexpr std::chrono::seconds closingPatience{1};

/// Whether another provider may do better: it is not the request that is wrong.
bool isTheProviders(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::Authentication:
    case ErrorKind::Billing:
    case ErrorKind::Permission:
    case ErrorKind::NotFound:
    case ErrorKind::RequestTimeout:
    case ErrorKind::RateLimit:
    case ErrorKind::Api:
    case ErrorKind::BadGateway:
    case ErrorKind::Unavailable:
    case ErrorKind::Timeout:
    case ErrorKind::Overloaded:
        return true;
    case ErrorKind::InvalidRequest:
    case ErrorKind::MethodNotAllowed:
    case ErrorKind::Conflict:
    case ErrorKind::RequestTooLarge:
    case ErrorKind::UnsupportedMedia:
    case ErrorKind::HeadersTooLarge:
        break;
    }
    return false;
}
} // namespace

bool InferenceRun::readFacts()
{
    m_dialect = m_request->route->dialect;
    auto inference = readInference(*m_request, m_context.shared.responses, m_dialect);
    if (!inference) {
        fail(inference.error());
        return false;
    }
    m_inference = std::move(*inference);
    m_record.name = m_inference.facts.model;
    m_record.stream = m_inference.facts.stream;
    m_trace.goesOn(m_record);
    return true;
}

/// The error, if that name leads nowhere.
std::optional<ApiError> InferenceRun::chooseRoute(const std::string &name)
{
    auto route = resolver(m_context).resolve(name, m_dialect);
    if (!route)
        return route.error();
    m_name = name;
    m_route = std::move(*route);
    m_record.route = m_route->name();
    m_tried.push_back(m_record.route);
    if (const auto error = notKeptHere())
        return error;
    auto key = keyFor(m_context, *m_route);
    if (!key)
        return key.error();
    m_key = std::move(*key);
    learnLimits(m_context, *m_route, m_key);
    return std::nullopt;
}

/// Goes on to the next in line, if the failure is not the request's own fault and the client has seen nothing of it.
bool InferenceRun::takeFallback()
{
    while (!m_spoken && !m_fallbacks.empty() && isTheProviders(*m_failure)) {
        const std::string next = std::move(m_fallbacks.front());
        m_fallbacks.erase(m_fallbacks.begin());
        if (wasTried(next))
            continue;
        note(next + " is asked instead: " + m_failure->message);
        m_failures.push_back(std::move(*m_failure));
        m_options = {};
        m_pipe.reset();
        m_out.clear();
        m_holdUntil.reset();
        m_paused = false;
        m_failure = chooseRoute(next);
        if (!m_failure)
            return true;
    }
    return false;
}

/// A fallback may lead back to who has failed: by another name, or because a slot changed hands since it was written down.
bool InferenceRun::wasTried(const std::string &name) const
{
    const auto route = resolver(m_context).resolve(name, m_dialect);
    return route && std::find(m_tried.begin(), m_tried.end(), route->name()) != m_tried.end();
}

/// The first failure is what the client asked about; the others are named behind it.
void InferenceRun::failWithAll()
{
    m_failures.push_back(std::move(*m_failure));
    ApiError error = std::move(m_failures.front());
    for (std::size_t i = 1; i < m_failures.size(); ++i)
        error.message += (i == 1 ? " (the fallbacks failed too: " : "; ") + m_failures[i].message;
    if (m_failures.size() > 1)
        error.message += ')';
    fail(error);
}

/// A request that goes on from what a server is to have kept, where nobody has: the clients know these words and send all of it again.
std::optional<ApiError> InferenceRun::notKeptHere() const
{
    const bool passed = m_route->dialect == m_dialect && !m_options.translated;
    if (m_inference.facts.hasThread && !(passed && m_route->provider->messages.threads)) {
        ApiError error =
            makeError(ErrorKind::InvalidRequest, "thread: this model's provider keeps no threads; send the whole conversation");
        error.detailsJson = R"({"error_code":"thread_unsupported_request","unsupported":["thread"]})";
        return error;
    }
    if (!m_inference.facts.previousResponse.empty() && !m_inference.earlier && !passed) {
        ApiError error =
            makeError(ErrorKind::InvalidRequest, "Previous response with id '" + m_inference.facts.previousResponse.substr(0, 100) +
                                                     "' not found. Send the whole conversation as input.");
        error.code = "previous_response_not_found";
        error.param = "previous_response_id";
        return error;
    }
    return std::nullopt;
}

Task<> InferenceRun::run()
{
    if (!readFacts())
        co_return;
    const bool known = co_await keysAreKnown(m_context, m_scope.wake());
    if (!known) {
        stopped();
        co_return;
    }
    if (m_context.shared.paused) {
        fail(makeError(ErrorKind::Unavailable,
                       "Gatehouse is paused, so no model is asked. Resume it from its tray icon or its window, then repeat the request."));
        co_return;
    }
    m_lastSign = now();
    m_failure = chooseRoute(m_inference.facts.model);
    if (m_route)
        m_fallbacks = m_route->fallbacks;
    do {
        if (m_failure)
            continue;
        const bool over = co_await answered();
        if (over)
            co_return;
    } while (takeFallback());
    failWithAll();
}

/// Asks this route's provider. True when the client has its answer, or wants none any more; false: m_failure says why it has none.
Task<bool> InferenceRun::answered()
{
    const bool goesOn = co_await shortenSystemPrompt();
    if (!goesOn)
        co_return true;
    m_options.translated = m_inference.compact && m_context.shared.lacking.contains(compactPlace());
    bool fresh = false;
    for (;;) {
        const Outcome outcome = co_await attempt(fresh);
        if (outcome == Outcome::Done)
            co_return true;
        if (outcome == Outcome::Failed || !repairs(outcome))
            co_return false;
        fresh = outcome != Outcome::NotSpoken;
    }
}

/// Makes the next attempt another one. False: there is none, and m_failure says why.
bool InferenceRun::repairs(Outcome outcome)
{
    if (outcome == Outcome::Stale) {
        again("the kept connection had died before a byte came; repeated on a fresh one");
    } else if (outcome == Outcome::BadSignature) {
        m_options.withoutThinking = true;
        again("it refuses the signature of earlier thinking; repeated without the thinking");
    } else if (compactsThere()) {
        m_context.shared.lacking.insert(compactPlace());
        m_options.translated = true;
        again("it does not compact conversations; its model is asked for a summary from now on");
        m_failure = notKeptHere();
        if (m_failure)
            return false;
    } else {
        const Dialect lacking = m_route->dialect;
        m_context.shared.lacking.insert(std::string(toString(lacking)) + ' ' + m_route->endpoint);
        again("it has no endpoint for the " + std::string(toString(lacking)) + " dialect; translated from now on");
        m_failure = chooseRoute(m_name);
        if (!m_failure && m_route->dialect == lacking)
            m_failure = attributed(*m_route, m_key,
                                   makeError(ErrorKind::BadGateway, "has no endpoint for the responses dialect. Check its endpoints."));
        if (m_failure)
            return false;
    }
    return true;
}

/// Whether the provider itself was asked to compact a conversation.
bool InferenceRun::compactsThere() const
{
    return m_inference.compact && isPassedOn(*m_route, m_inference, m_options);
}

std::string InferenceRun::compactPlace() const
{
    return "compact " + m_route->endpoint;
}

/// Makes the system prompt shorter where the settings ask for it. False: the exchange was cancelled.
Task<bool> InferenceRun::shortenSystemPrompt()
{
    const Compression &compression = m_route->compression;
    if (compression.mode == CompressionSettings::Mode::Off)
        co_return true;
    // What the provider alone remembers is lost in translation.
    if (!m_inference.facts.previousResponse.empty() && !m_inference.earlier)
        co_return true;
    ClientTools tools;
    const auto conversation = decodeRequest(m_dialect, m_request->body, m_inference.earlier, tools);
    if (!conversation)
        co_return true; // the attempt finds the same fault and tells the client
    SummaryStore &summaries = m_context.shared.summaries;
    const auto plan = planSystemPrompt(*conversation, compression, summaries);
    if (!plan)
        co_return true;
    m_options.systemPrompt = plan->text;
    if (plan->summary) {
        SideQuestion question{
            .instructions = plan->summary->instructions, .text = plan->summary->text, .maxTokens = plan->summary->maxTokens};
        SidePatience patience;
        if (m_inference.facts.stream)
            patience = {.every = silence, .tick = [this] { keepAlive(); }};
        const auto answer =
            co_await askAside(m_context, m_scope.wake(), *m_route, m_key, *m_request, std::move(question), std::move(patience));
        if (m_scope.wake().cancelled()) {
            summaries.abandon(plan->summary->key);
            stopped();
            co_return false;
        }
        m_options.systemPrompt = settleSummary(*conversation, *plan, answer.value_or(std::string()), compression, summaries);
    }
    m_options.systemValue = systemPromptValue(*conversation, *m_options.systemPrompt);
    co_return true;
}

void InferenceRun::note(const std::string &what)
{
    log::info("request " + std::to_string(m_record.id) + ": " + what);
    m_trace.note(what);
}

void InferenceRun::again(std::string_view why)
{
    note(m_route->name() + ": " + std::string(why));
}

Task<InferenceRun::Outcome> InferenceRun::attempt(bool fresh)
{
    auto call = makeInferenceCall(*m_route, m_key, m_inference, m_context.shared, m_options);
    if (!call) {
        m_failure = call.error();
        co_return Outcome::Failed;
    }
    m_pipe = std::move(call->pipe);
    m_estimatedInput = call->estimatedInput;
    call->request.freshConnection = fresh;
    markHop(call->request, *m_request, m_context.shared.instance);
    if (std::exchange(m_asked, true))
        ++m_record.attempts;
    m_trace.asks(m_record, *m_route, m_key, call->request.url);
    std::unique_ptr<Transfer> transfer = m_context.http.start(std::move(call->request), m_scope.wake());
    for (;;) {
        if (transfer->hasHead() && transfer->status() / 100 != 2) {
            const Outcome outcome = co_await collectError(*transfer);
            co_return outcome;
        }
        if (transfer->ended() && transfer->error() && transfer->error()->kind == UpstreamError::Kind::StaleConnection && !fresh &&
            !m_spoken)
            co_return Outcome::Stale;
        if (pump(*transfer)) {
            if (m_failure)
                co_return Outcome::Failed;
            if (m_pipe->progress().terminal)
                co_await letEnd(std::move(transfer));
            co_return Outcome::Done;
        }

        std::optional<Clock::TimePoint> deadline;
        if (m_inference.facts.stream)
            deadline = m_lastSign + silence;
        if (m_holdUntil)
            deadline = deadline ? std::min(*deadline, *m_holdUntil) : *m_holdUntil;
        const Wake why = co_await m_scope.wake().wait(deadline);
        if (why == Wake::Cancelled) {
            stopped();
            co_return Outcome::Done; // the transfer goes with the frame, and its connection with it
        }
        if (why == Wake::TimedOut && now() >= m_lastSign + silence)
            keepAlive();
    }
}

Task<InferenceRun::Outcome> InferenceRun::collectError(Transfer &transfer)
{
    const std::optional<std::string> body = co_await errorBody(m_context, m_scope.wake(), transfer);
    if (!body) {
        stopped();
        co_return Outcome::Done;
    }
    const ApiError error = readProviderError(*m_route, m_key, transfer, *body, m_estimatedInput);
    const bool signature =
        error.status == 400 && containsIgnoringCase(error.message, "signature") && containsIgnoringCase(error.message, "thinking");
    if (signature && !m_options.withoutThinking && m_route->dialect == Dialect::Messages && !m_spoken)
        co_return Outcome::BadSignature;
    if (!m_spoken && hasOtherWay() && meansNoEndpoint(transfer.status(), error))
        co_return Outcome::NotSpoken;
    noteFailure(m_context, *m_route, error);
    m_failure = error;
    co_return Outcome::Failed;
}

/// Where an endpoint turns out not to exist. Only for the Responses dialect, which providers are said to speak more often than they do.
bool InferenceRun::hasOtherWay() const
{
    return compactsThere() || (m_route->dialect == Dialect::Responses && m_route->provider->endpoints.size() > 1);
}

Task<> InferenceRun::letEnd(std::unique_ptr<Transfer> transfer)
{
    const Clock::TimePoint deadline = now() + closingPatience;
    while (!transfer->ended()) {
        transfer->consume(transfer->pending().size());
        const Wake why = co_await m_scope.wake().wait(deadline);
        if (why != Wake::Notified)
            break;
    }
}

} // namespace gatehouse
