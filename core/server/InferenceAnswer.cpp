// SPDX-License-Identifier: GPL-3.0-or-later
// From a provider's bytes to a client that has its answer, or its error.
#include "core/base/Log.h"
#include "core/protocol/Dialects.h"
#include "core/server/ExchangeSteps.h"
#include "core/server/InferenceRun.h"
#include "core/server/Limits.h"
#include "core/server/ProviderCall.h"

namespace gatehouse {

namespace {
/// The opening of an answer waits this long for its first content, so that an error right behind it is still a real status.
constexpr std::chrono::milliseconds openingHold{250};
/// So much of an answer is worked on before the client's pace is looked at again.
constexpr std::size_t pieceBytes = 64 * 1024;
} // namespace

bool InferenceRun::pump(Transfer &transfer)
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
            m_failure = described;
            return true;
        }
        m_pipe->end(m_out);
    }
    if (progress.error && !progress.meaningful) {
        const ApiError error = attributed(*m_route, m_key, *progress.error);
        noteFailure(m_context, *m_route, error);
        m_failure = error;
        return true;
    }
    if (progress.error) // its event is in there
        m_out = withoutSecrets(*m_route, m_key, std::move(m_out));
    flush(transfer);
    if (!progress.terminal && !progress.error)
        return false;
    m_record.status = 200;
    m_record.usage = progress.usage;
    m_record.outcome = progress.error ? "error: " + withoutSecrets(*m_route, m_key, progress.error->message) : progress.stopReason;
    if (m_response && !progress.error)
        m_context.shared.health.succeeded(m_route->provider->id);
    finishStream();
    return true;
}

void InferenceRun::flush(Transfer &transfer)
{
    const AnswerProgress &progress = m_pipe->progress();
    if (!m_inference.facts.stream) {
        if (!progress.terminal)
            return;
        HeaderList headers{{"Content-Type", "application/json"}, {"X-Gatehouse-Route", m_route->name()}};
        appendRelayedHeaders(headers, transfer);
        m_record.firstEvent = now() - m_started;
        m_trace.sends(m_out);
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
        m_trace.goesOn(m_record);
        m_request->body.reset();
    }
    begin(&transfer);
    m_spoken = true;
    m_trace.sends(m_out);
    m_response->write(m_out);
    m_out.clear();
    m_lastSign = now();
    balance(transfer);
}

void InferenceRun::balance(Transfer &transfer)
{
    const std::size_t waiting = m_response->bytesWaiting();
    if (m_paused ? waiting > limits::lowWater : waiting <= limits::highWater)
        return;
    m_paused = !m_paused;
    transfer.setPaused(m_paused);
}

void InferenceRun::begin(const Transfer *transfer)
{
    if (m_response->headSent())
        return;
    HeaderList headers{{"Content-Type", "text/event-stream; charset=utf-8"}, {"X-Gatehouse-Route", m_route->name()}};
    if (transfer && transfer->hasHead())
        appendRelayedHeaders(headers, *transfer);
    m_response->beginStream(200, headers);
}

void InferenceRun::keepAlive()
{
    begin(nullptr);
    m_spoken = m_spoken || !m_out.empty(); // an opening that was held back goes with it
    m_holdUntil.reset();
    if (m_pipe)
        m_pipe->ping(m_out);
    else
        m_out += ": ping\n\n";
    m_trace.sends(m_out);
    m_response->write(m_out);
    m_out.clear();
    m_lastSign = now();
}

void InferenceRun::fail(const ApiError &error)
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
        m_trace.sends(m_out);
        m_response->write(m_out);
        m_response->finish();
    } else {
        m_trace.sendsError(m_dialect, error);
        m_response->sendError(m_dialect, error);
    }
    m_out.clear();
    m_context.shared.failed.fetch_add(1);
    release();
}

void InferenceRun::stopped()
{
    if (m_scope.wake().cancelled() == CancelReason::Shutdown)
        fail(gatehouseStops());
}

void InferenceRun::release()
{
    m_response->setWake(nullptr);
    m_response.reset();
    m_request->body.reset();
    conclude();
}

void InferenceRun::finishStream()
{
    if (!m_response)
        return;
    if (m_inference.facts.stream) {
        begin(nullptr);
        m_trace.sends(m_out);
        m_response->write(m_out);
        m_out.clear();
        m_response->finish();
    }
    release();
}

void InferenceRun::conclude()
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
    m_trace.ends(m_record);
}

} // namespace gatehouse
