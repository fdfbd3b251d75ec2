// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/HttpClient.h"

#include "core/upstream/CurlMulti.h"
#include "core/upstream/CurlTransfer.h"

namespace gatehouse {

class HttpClient::Private
{
public:
    Private(ReadyList &ready, TimerService &service) : timers(service), multi(std::make_shared<CurlMulti>(ready)) {}
    TimerService &timers;
    // Transfers that are over keep it too, for their buffers.
    std::shared_ptr<CurlMulti> multi;
};

HttpClient::HttpClient(ReadyList &ready, TimerService &timers, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(ready, timers))
{
}

HttpClient::~HttpClient()
{
    d->multi->stop();
}

std::unique_ptr<Transfer> HttpClient::start(UpstreamRequest request, WakeSignal &wake)
{
    return std::make_unique<CurlTransfer>(d->multi, d->timers, std::move(request), wake);
}

void HttpClient::closeIdleConnections()
{
    d->multi->closeIdleConnections();
}

std::size_t HttpClient::active() const
{
    return d->multi->active();
}

} // namespace gatehouse
