// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upstream/Transfer.h"

#include <QtCore/QObject>

#include <memory>

namespace gatehouse {

class ReadyList;
class TimerService;
class WakeSignal;

/// HTTP to the providers for one worker: libcurl's multi interface in the thread's Qt event loop. Keep-alive, no redirects, system proxy
/// and certificates, no hidden repeat of a POST. After its own callbacks have returned it drains `ready`. Belongs to one thread.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the client.
    HttpClient(ReadyList &ready, TimerService &timers, QObject *parent = nullptr);
    ~HttpClient() override;

    /// Starts a request. `wake` is notified when the head, bytes, the end or an error has come; it must outlive the transfer.
    /// Never fails at once: what is wrong with the request shows as the transfer's error.
    [[nodiscard]] std::unique_ptr<Transfer> start(UpstreamRequest request, WakeSignal &wake);

    /// Closes all kept connections, e.g. after sleep or a change of network.
    void closeIdleConnections();
    /// Transfers under way.
    std::size_t active() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
