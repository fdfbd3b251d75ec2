// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/InferenceExchange.h"

#include "core/base/Log.h"
#include "core/enrich/SystemPrompt.h"
#include "core/protocol/Dialects.h"
#include "core/routing/ModelNames.h"
#include "core/server/ExchangeScope.h"
#include "core/server/ExchangeSteps.h"
#include "core/server/InferenceCall.h"
#include "core/server/InferenceRequest.h"
#include "core/server/Limits.h"
#include "core/server/LimitsExchange.h"
#include "core/server/ProviderCall.h"
#include "core/server/SideCall.h"
#include "core/usage/RequestRecord.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// A client hears from us at least this often.
constexpr std::chrono::seconds silence{15};
/// The opening of an answer waits this long for its first content, so that an error right behind it is still a real status.
constexpr std::chrono::milliseconds openingHold{250};
/// After the client has its answer the provider gets this long to end its side, so that the connection can be kept.
constexpr std::chrono::seconds closingPatience{1};
/// So much of an answer is worked on before the client's pace is looked at again.
constexpr std::size_t pieceBytes = 64 * 1024;

class InferenceExchange
{
public:
    InferenceExchange(WorkerContext &context, std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response)
        : m_context(context), m_scope(context), m_request(std::move(request)), m_response(std::move(response)),
          m_started(context.timers.now())
    {
        m_response->setWake(&m_scope.wake());
        m_record.id = m_request->id;
        m_record.client = m_request->client;
        m_record.path = m_request->path;
    }
    ~InferenceExchange() { conclude(); }
    InferenceExchange(const InferenceExchange &) = delete;
    InferenceExchange &operator=(const InferenceExchange &) = delete;

    Task<> run();

private:
    enum class Outcome : std::uint8_t {
        Done,
        Stale,        ///< a kept connection was dead
        BadSignature, ///< the provider refuses the signature of thinking that it did not write
        NotSpoken,    ///< the provider has no such endpoint, but speaks another dialect
    };

    bool readFacts();
    bool chooseRoute();
    std::optional<ApiError> notKeptHere() const;
    Task<bool> shortenSystemPrompt();
    Task<Outcome> attempt(bool fresh);
    Task<Outcome> collectError(Transfer &transfer);
    Task<> letEnd(std::unique_ptr<Transfer> transfer);

    void again(std::string_view why);
    bool lacksEndpoint(int status, const ApiError &error) const;

    /// Takes what has come from the provider into m_out. True when the answer is over.
    bool pump(Transfer &transfer);
    void flush(Transfer &transfer);
    /// A client that reads slowly slows its provider down, not our memory up.
    void balance(Transfer &transfer);
    void begin(const Transfer *transfer);
    void keepAlive();
    void fail(const ApiError &error);
    void finishStream();
    void stopped();
    /// The client has its answer: lets go of what was kept for it.
    void release();
    /// Leaves the line in the log; once.
    void conclude();
    Clock::TimePoint now() const { return m_context.timers.now(); }

    WorkerContext &m_context;
    ExchangeScope m_scope;
    std::unique_ptr<ClientRequest> m_request;
    std::unique_ptr<ResponseStream> m_response; ///< null once the client has its answer
    Dialect m_dialect = Dialect::Messages;      ///< the client's
    InferenceRequest m_inference;
    std::optional<Route> m_route;
    Secret m_key;
    std::unique_ptr<AnswerPipe> m_pipe;
    std::int64_t m_estimatedInput = 0;
    std::string m_out;
    PassOptions m_options;
    bool m_paused = false;
    bool m_concluded = false;
    Clock::TimePoint m_started;
    Clock::TimePoint m_lastSign;                 ///< when the client last heard from us
    std::optional<Clock::TimePoint> m_holdUntil; ///< while the opening is held back
    RequestRecord m_record;
};

bool InferenceExchange::readFacts()
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

bool InferenceExchange::chooseRoute()
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
std::optional<ApiError> InferenceExchange::notKeptHere() const
{
    const bool passed = m_route->dialect == m_dialect;
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

Task<> InferenceExchange::run()
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
    Outcome outcome = co_await attempt(false);
    if (outcome == Outcome::Stale) {
        again("the kept connection had died before a byte came; repeated on a fresh one");
        outcome = co_await attempt(true);
    }
    if (outcome == Outcome::NotSpoken) {
        m_context.shared.lacking.insert(std::string(toString(m_route->dialect)) + ' ' + m_route->endpoint);
        again("it has no endpoint for the " + std::string(toString(m_route->dialect)) + " dialect; translated from now on");
        if (!chooseRoute())
            co_return;
        outcome = co_await attempt(false);
    }
    if (outcome == Outcome::BadSignature) {
        m_options.withoutThinking = true;
        again("it refuses the signature of earlier thinking; repeated without the thinking");
        outcome = co_await attempt(true);
    }
}

/// Makes the system prompt shorter where the settings ask for it. False: the exchange was cancelled.
Task<bool> InferenceExchange::shortenSystemPrompt()
{
    const Compression &compression = m_route->compression;
    if (compression.mode == CompressionSettings::Mode::Off)
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

void InferenceExchange::again(std::string_view why)
{
    log::info("request " + std::to_string(m_record.id) + ", " + m_route->name() + ": " + std::string(why));
    ++m_record.attempts;
}

Task<InferenceExchange::Outcome> InferenceExchange::attempt(bool fresh)
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
            !m_response->headSent())
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

bool InferenceExchange::pump(Transfer &transfer)
{
    if (m_paused)
        balance(transfer);
    const AnswerProgress &progress = m_pipe->progress();
    while (!m_paused && !progress.terminal && !progress.error) {
        const std::string_view bytes = transfer.pending().substr(0, pieceBytes);
        if (bytes.empty())
            break;
        m_pipe->feed(bytes, m_out);
        transfer.consume(bytes.size());
        if (!progress.terminal && !progress.error)
            flush(transfer);
    }
    if (transfer.ended() && !m_paused && !progress.terminal && !progress.error) {
        if (const auto &error = transfer.error()) {
            const ApiError described = describe(*m_route, m_key, *error);
            noteFailure(m_context, *m_route, described);
            fail(described);
            return true;
        }
        m_pipe->end(m_out);
    }
    if (progress.error && !progress.meaningful) {
        const ApiError error = attributed(*m_route, m_key, *progress.error);
        noteFailure(m_context, *m_route, error);
        fail(error);
        return true;
    }
    if (progress.error) // its event is in there
        m_out = withoutSecret(std::move(m_out), m_key);
    flush(transfer);
    if (!progress.terminal && !progress.error)
        return false;
    m_record.status = 200;
    m_record.usage = progress.usage;
    m_record.outcome = progress.error ? "error: " + withoutSecret(progress.error->message, m_key) : progress.stopReason;
    if (m_response && !progress.error)
        m_context.shared.health.succeeded(m_route->provider->id);
    finishStream();
    return true;
}

void InferenceExchange::flush(Transfer &transfer)
{
    const AnswerProgress &progress = m_pipe->progress();
    if (!m_inference.facts.stream) {
        if (!progress.terminal)
            return;
        HeaderList headers{{"Content-Type", "application/json"}, {"X-Gatehouse-Route", m_route->name()}};
        appendRelayedHeaders(headers, transfer);
        m_record.firstEvent = now() - m_started;
        m_response->sendWhole(200, headers, m_out);
        m_out.clear();
        return;
    }
    if (m_out.empty())
        return;
    if (!m_response->headSent() && !progress.meaningful) {
        if (!m_holdUntil)
            m_holdUntil = now() + openingHold;
        if (now() < *m_holdUntil)
            return;
    }
    m_holdUntil.reset();
    if (progress.meaningful && m_record.firstEvent.count() < 0) {
        m_record.firstEvent = now() - m_started;
        m_request->body.reset();
    }
    begin(&transfer);
    m_response->write(m_out);
    m_out.clear();
    m_lastSign = now();
    balance(transfer);
}

void InferenceExchange::balance(Transfer &transfer)
{
    const std::size_t waiting = m_response->bytesWaiting();
    if (m_paused ? waiting > limits::lowWater : waiting <= limits::highWater)
        return;
    m_paused = !m_paused;
    transfer.setPaused(m_paused);
}

void InferenceExchange::begin(const Transfer *transfer)
{
    if (m_response->headSent())
        return;
    HeaderList headers{{"Content-Type", "text/event-stream; charset=utf-8"}, {"X-Gatehouse-Route", m_route->name()}};
    if (transfer && transfer->hasHead())
        appendRelayedHeaders(headers, *transfer);
    m_response->beginStream(200, headers);
}

void InferenceExchange::keepAlive()
{
    begin(nullptr);
    if (m_pipe)
        m_pipe->ping(m_out);
    else
        m_out += ": ping\n\n";
    m_response->write(m_out);
    m_out.clear();
    m_lastSign = now();
}

void InferenceExchange::fail(const ApiError &error)
{
    m_record.outcome = "error: " + error.message;
    m_record.status = error.status;
    if (m_response->headSent()) {
        m_record.status = 200;
        if (!m_pipe) { // the head went out while Gatehouse asked a model something itself
            AnswerOptions options;
            options.model = m_inference.facts.model;
            m_pipe = makeRelay(m_dialect, std::move(options));
        }
        m_pipe->fail(error, m_out);
        m_response->write(m_out);
        m_response->finish();
    } else {
        m_response->sendError(m_dialect, error);
    }
    m_out.clear();
    m_context.shared.failed.fetch_add(1);
    release();
}

void InferenceExchange::stopped()
{
    if (m_scope.wake().cancelled() == CancelReason::Shutdown)
        fail(makeError(ErrorKind::Unavailable, "Gatehouse is being stopped. Start it again and repeat the request."));
}

void InferenceExchange::release()
{
    m_response->setWake(nullptr);
    m_response.reset();
    m_request->body.reset();
    conclude();
}

void InferenceExchange::finishStream()
{
    if (!m_response)
        return;
    if (m_inference.facts.stream) {
        begin(nullptr);
        m_response->write(m_out);
        m_out.clear();
        m_response->finish();
    }
    release();
}

Task<InferenceExchange::Outcome> InferenceExchange::collectError(Transfer &transfer)
{
    const std::optional<std::string> body = co_await errorBody(m_context, m_scope.wake(), transfer);
    if (!body) {
        stopped();
        co_return Outcome::Done;
    }
    const ApiError error = readProviderError(*m_route, m_key, transfer, *body, m_estimatedInput);
    const bool signature =
        error.status == 400 && containsIgnoringCase(error.message, "signature") && containsIgnoringCase(error.message, "thinking");
    const bool uncommitted = !m_response->headSent();
    if (signature && !m_options.withoutThinking && m_route->dialect == Dialect::Messages && uncommitted)
        co_return Outcome::BadSignature;
    if (uncommitted && lacksEndpoint(transfer.status(), error))
        co_return Outcome::NotSpoken;
    noteFailure(m_context, *m_route, error);
    fail(error);
    co_return Outcome::Done;
}

/// Whether an answer says that there is no such endpoint, rather than no such model. Only for the Responses dialect, which providers are
/// said to speak more often than they do, and only where there is another way.
bool InferenceExchange::lacksEndpoint(int status, const ApiError &error) const
{
    return m_route->dialect == Dialect::Responses && (status == 404 || status == 405) && m_route->provider->endpoints.size() > 1 &&
           error.code.find("model") == std::string::npos && !containsIgnoringCase(error.message, "model");
}

Task<> InferenceExchange::letEnd(std::unique_ptr<Transfer> transfer)
{
    const Clock::TimePoint deadline = now() + closingPatience;
    while (!transfer->ended()) {
        transfer->consume(transfer->pending().size());
        const Wake why = co_await m_scope.wake().wait(deadline);
        if (why != Wake::Notified)
            break;
    }
}

void InferenceExchange::conclude()
{
    if (m_concluded)
        return;
    m_concluded = true;
    if (m_response) { // nobody ended it
        m_response->setWake(nullptr);
        m_record.outcome = "client left";
        if (m_pipe)
            m_record.usage = m_pipe->progress().usage;
    }
    m_context.shared.answered.fetch_add(1);
    m_record.total = now() - m_started;
    if (log::enabled(log::Level::Info))
        log::info(requestLine(m_record));
}

} // namespace

Task<> answerInference(WorkerContext &context, std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response)
{
    InferenceExchange exchange(context, std::move(request), std::move(response));
    co_await exchange.run();
}

} // namespace gatehouse
