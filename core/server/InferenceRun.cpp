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

namespace gatehouse {

namespace {
/// After the client has its answer the provider gets this long to end its side, so that the connection can be kept.
constexpr std::chrono::seconds closingPatience{1};
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
    return true;
}

bool InferenceRun::chooseRoute()
{
    auto route = resolver(m_context).resolve(m_inference.facts.model, m_dialect);
    if (!route) {
        fail(route.error());
        return false;
    }
    m_route = std::move(*route);
    m_record.route = m_route->name();
    if (const auto error = notKeptHere()) {
        fail(*error);
        return false;
    }
    auto key = keyFor(m_context, *m_route);
    if (!key) {
        fail(key.error());
        return false;
    }
    m_key = std::move(*key);
    learnLimits(m_context, *m_route, m_key);
    return true;
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
    if (!known)
        stopped();
    if (!known || !chooseRoute())
        co_return;
    m_lastSign = now();
    const bool goesOn = co_await shortenSystemPrompt();
    if (!goesOn)
        co_return;
    m_options.translated = m_inference.compact && m_context.shared.lacking.contains(compactPlace());
    bool fresh = false;
    for (;;) {
        const Outcome outcome = co_await attempt(fresh);
        if (outcome == Outcome::Done || !repairs(outcome))
            co_return;
        fresh = outcome != Outcome::NotSpoken;
    }
}

/// Makes the next attempt another one. False: there is none, and the client has its error.
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
        if (const auto error = notKeptHere()) {
            fail(*error);
            return false;
        }
    } else {
        const Dialect lacking = m_route->dialect;
        m_context.shared.lacking.insert(std::string(toString(lacking)) + ' ' + m_route->endpoint);
        again("it has no endpoint for the " + std::string(toString(lacking)) + " dialect; translated from now on");
        if (!chooseRoute())
            return false;
        if (m_route->dialect == lacking) {
            fail(attributed(*m_route, m_key,
                            makeError(ErrorKind::BadGateway, "has no endpoint for the responses dialect. Check its endpoints.")));
            return false;
        }
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

void InferenceRun::again(std::string_view why)
{
    log::info("request " + std::to_string(m_record.id) + ", " + m_route->name() + ": " + std::string(why));
    ++m_record.attempts;
}

Task<InferenceRun::Outcome> InferenceRun::attempt(bool fresh)
{
    auto call = makeInferenceCall(*m_route, m_key, m_inference, m_context.shared, m_options);
    if (!call) {
        fail(call.error());
        co_return Outcome::Done;
    }
    m_pipe = std::move(call->pipe);
    m_estimatedInput = call->estimatedInput;
    call->request.freshConnection = fresh;
    markHop(call->request, *m_request, m_context.shared.instance);
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
    fail(error);
    co_return Outcome::Done;
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
