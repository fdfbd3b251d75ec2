// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Task.h"
#include "core/async/WakeSignal.h"
#include "core/upstream/HttpClient.h"
#include "tests/core/async/ManualClock.h"

#include <memory>
#include <optional>
#include <string>

namespace gatehouse {

/// What a coroutine saw of a transfer.
struct Outcome
{
    int status = 0;
    std::string body;
    std::optional<UpstreamError> error;
    bool ended = false;
    bool reused = false;
};

/// A worker's upstream side, with a clock that the test moves.
struct UpstreamFixture
{
    ManualClock clock;
    TimerService timers{clock};
    ReadyList ready;
    int running = 0; ///< fetches whose coroutine has not ended
    HttpClient client{ready, timers};

    static UpstreamRequest get(std::string url)
    {
        UpstreamRequest request;
        request.method = UpstreamRequest::Method::Get;
        request.url = std::move(url);
        return request;
    }
    static UpstreamRequest post(std::string url, std::string body)
    {
        UpstreamRequest request;
        request.url = std::move(url);
        request.headers = {"Content-Type: application/json"};
        const auto owner = std::make_shared<const std::string>(std::move(body));
        request.body = {*owner};
        request.owner = owner;
        return request;
    }

    /// Reads the whole answer into `outcome`; ends early when `wake` is cancelled.
    static Task<> fetch(UpstreamFixture &fixture, WakeSignal &wake, UpstreamRequest request, Outcome &outcome)
    {
        struct Count
        {
            explicit Count(int &count) : m_count(count) { ++m_count; }
            ~Count() { --m_count; }
            int &m_count;
        };
        const Count count(fixture.running);
        const std::unique_ptr<Transfer> transfer = fixture.client.start(std::move(request), wake);
        while (true) {
            const std::string_view bytes = transfer->pending();
            outcome.body.append(bytes);
            transfer->consume(bytes.size());
            if (transfer->ended())
                break;
            const Wake how = co_await wake.wait();
            if (how == Wake::Cancelled)
                co_return;
        }
        outcome.status = transfer->status();
        outcome.error = transfer->error();
        outcome.reused = transfer->reusedConnection();
        outcome.ended = true;
    }

    void moveClock(Clock::Duration by)
    {
        clock.advance(by);
        timers.fireDue();
    }
};

/// Starts a fetch when made, and keeps what it saw.
class Fetch
{
public:
    Fetch(UpstreamFixture &fixture, UpstreamRequest request) : wake(fixture.ready, fixture.timers)
    {
        UpstreamFixture::fetch(fixture, wake, std::move(request), outcome);
    }
    WakeSignal wake;
    Outcome outcome;
};

} // namespace gatehouse
