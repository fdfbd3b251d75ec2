// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upstream/UpstreamError.h"
#include "core/upstream/UpstreamRequest.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string_view>

namespace gatehouse {

/// How long the steps of a connection took, each from the request's start. Zero: not taken (yet), or on a kept connection.
struct ConnectionTimes
{
    std::chrono::microseconds name{0};
    std::chrono::microseconds connection{0};
    std::chrono::microseconds tls{0};
    bool connected = false; ///< the port has answered; `connection` may be told with `tls` only
    bool sent = false;      ///< the request could go out
};

/// One exchange with a provider, running until destroyed. The owner waits on the WakeSignal that it gave to HttpClient::start and then
/// looks here. Destroying it before its end cancels: the connection is closed at once. Belongs to its worker's thread.
class Transfer
{
public:
    virtual ~Transfer() = default;

    /// The answer's head is complete (1xx never counts).
    virtual bool hasHead() const = 0;
    virtual int status() const = 0;
    /// Value of the first header of that name (ASCII case does not matter), or nothing. Valid while the transfer lives.
    virtual std::optional<std::string_view> header(std::string_view name) const = 0;

    /// Body bytes that have come and were not consumed; followed in memory by at least 64 readable bytes. Valid until consume(),
    /// setPaused() or the next wait.
    virtual std::string_view pending() const = 0;
    virtual void consume(std::size_t bytes) = 0;
    /// Pauses and resumes reading from the provider; the idle watchdog stands still while paused. What comes between two waits is
    /// bounded (400 KiB with curl 7.88), so who pauses above a limit holds that much more at most.
    virtual void setPaused(bool paused) = 0;

    /// The answer is over: cleanly if there is no error. Bytes may still be pending.
    virtual bool ended() const = 0;
    virtual const std::optional<UpstreamError> &error() const = 0;
    /// The request went out on a connection that was kept from an earlier one.
    virtual bool reusedConnection() const = 0;
    virtual ConnectionTimes times() const = 0;
};

} // namespace gatehouse
