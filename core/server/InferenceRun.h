// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Task.h"
#include "core/protocol/answer/AnswerPipe.h"
#include "core/server/ClientRequest.h"
#include "core/server/ExchangeScope.h"
#include "core/server/InferenceRequest.h"
#include "core/server/PassThrough.h"
#include "core/server/RequestTrace.h"
#include "core/server/ResponseStream.h"
#include "core/server/WorkerContext.h"
#include "core/usage/RequestRecord.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse {

/// One request for inference under way, see answerInference(). Its two halves: how it comes to a provider's answer (InferenceRun.cpp), and
/// how the answer comes to the client (InferenceAnswer.cpp).
class InferenceRun
{
public:
    InferenceRun(WorkerContext &context, std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response)
        : m_context(context), m_scope(context), m_request(std::move(request)), m_response(std::move(response)),
          m_trace(context, *m_request), m_started(context.timers.now())
    {
        m_response->setWake(&m_scope.wake());
        m_record.id = m_request->id;
        m_record.client = m_request->client;
        m_record.path = m_request->path;
    }
    ~InferenceRun() { conclude(); }
    InferenceRun(const InferenceRun &) = delete;
    InferenceRun &operator=(const InferenceRun &) = delete;

    Task<> run();

private:
    /// A client hears from us at least this often.
    static constexpr std::chrono::seconds silence{15};

    enum class Outcome : std::uint8_t {
        Done,
        Stale,        ///< a kept connection was dead
        BadSignature, ///< the provider refuses the signature of thinking that it did not write
        NotSpoken,    ///< the provider has no such endpoint, but speaks another dialect
        Failed,       ///< m_failure says why
    };

    bool readFacts();
    std::optional<ApiError> chooseRoute(const std::string &name);
    Task<bool> answered();
    bool takeFallback();
    bool wasTried(const std::string &name) const;
    void failWithAll();
    std::optional<ApiError> notKeptHere() const;
    Task<bool> shortenSystemPrompt();
    Task<Outcome> attempt(bool fresh);
    Task<Outcome> collectError(Transfer &transfer);
    Task<> letEnd(std::unique_ptr<Transfer> transfer);

    void note(const std::string &what);
    void again(std::string_view why);
    bool repairs(Outcome outcome);
    bool hasOtherWay() const;
    bool compactsThere() const;
    std::string compactPlace() const;

    /// Takes what has come from the provider into m_out. True when the answer is over, or m_failure says why there is none.
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
    /// Leaves the line in the log, and the end in the log of requests; once.
    void conclude();
    Clock::TimePoint now() const { return m_context.timers.now(); }

    WorkerContext &m_context;
    ExchangeScope m_scope;
    std::unique_ptr<ClientRequest> m_request;
    std::unique_ptr<ResponseStream> m_response; ///< null once the client has its answer
    RequestTrace m_trace;
    Dialect m_dialect = Dialect::Messages; ///< the client's
    InferenceRequest m_inference;
    std::optional<Route> m_route;
    std::string m_name;                   ///< the name that led to the route: the client's, or a fallback's
    std::vector<std::string> m_fallbacks; ///< of the first route; those not tried yet
    std::vector<std::string> m_tried;     ///< "provider/model" of every route until now
    std::vector<ApiError> m_failures;     ///< of the routes before this one
    std::optional<ApiError> m_failure;    ///< why this route gives no answer
    Secret m_key;
    std::unique_ptr<AnswerPipe> m_pipe;
    std::int64_t m_estimatedInput = 0;
    std::string m_out;
    PassOptions m_options;
    bool m_asked = false;  ///< a provider has got the request
    bool m_spoken = false; ///< something of an answer has gone to the client; signs of life do not count
    bool m_paused = false;
    bool m_concluded = false;
    Clock::TimePoint m_started;
    Clock::TimePoint m_lastSign;                 ///< when the client last heard from us
    std::optional<Clock::TimePoint> m_holdUntil; ///< while the opening is held back
    RequestRecord m_record;
};

} // namespace gatehouse
