// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Task.h"
#include "core/async/WakeSignal.h"
#include "core/probe/ProbePatience.h"
#include "core/probe/ProviderProbe.h"
#include "core/protocol/conversation/Reasoning.h"
#include "core/routing/ProviderRequest.h"
#include "core/upstream/HttpClient.h"

#include <functional>
#include <set>
#include <string>

namespace gatehouse {

/// What the tests of one thread work with.
struct ProbeContext
{
    ReadyList &ready;
    TimerService &timers;
    HttpClient &http;
    ProbePatience patience;
    ReasoningStore reasoning = ReasoningStore(); ///< stays empty: nothing of a test comes back
};

/// One test from its first step to its last, as one coroutine. Belongs to its thread.
class ProbeRun
{
public:
    using Tell = std::function<void(const ProbeReport &)>;
    /// `context` and `wake` must outlive it. A cancelled `wake` ends it without another word.
    ProbeRun(ProbeContext &context, WakeSignal &wake, ProbeRequest request, Tell tell);

    Task<> run();

private:
    struct Page
    {
        bool over = false; ///< cancelled, or the provider cannot be reached, and that was told
        int status = 0;
        std::string body;
    };
    struct Reply
    {
        enum class Kind { Over, Answered, Refused, Lost };
        Kind kind = Kind::Over;
        int status = 0;
        ApiError error;                    ///< Refused
        std::optional<UpstreamError> lost; ///< Lost
        bool spoke = false;                ///< Answered: with words
    };

    Task<bool> listModels();
    Task<Page> fetch(const ModelListAddress &page);
    bool takeList(const std::string &body);
    Task<> askModels();
    Task<Reply> ask(const Route &route);
    Task<Reply> askOnce(const Route &route, std::int64_t tokens, bool fresh);
    Task<bool> next(Transfer &transfer);
    void conclude(const Route &route, const Reply &reply);

    Route routeTo(Dialect dialect, const std::string &model) const;
    UpstreamRequest prepared(UpstreamRequest request);
    ApiError refusal(const Route &route, const Transfer &transfer, const std::string &body) const;
    std::chrono::milliseconds remaining() const;

    ProbeStep &step(ProbeStep::Kind kind);
    void begin(ProbeStep::Kind kind);
    void settle(ProbeStep::Kind kind, ProbeStep::State state, QString sentence = {});
    void follow(const ConnectionTimes &times);
    void connected(const ConnectionTimes &times);
    void fail(const UpstreamError &error, const ConnectionTimes &times);
    void settleKey();
    void tell();
    void finish();

    ProbeContext &m_context;
    WakeSignal &m_wake;
    ProbeRequest m_request;
    Tell m_tell;
    ProbeReport m_report;
    QString m_provider; ///< its name for people
    QString m_host;
    bool m_secure = false;
    bool m_connected = false;
    Clock::TimePoint m_deadline;
    Clock::TimePoint m_began;   ///< the running step
    Clock::TimePoint m_started; ///< the running request
};

} // namespace gatehouse
