// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <curl/curl.h>

#include <functional>
#include <memory>
#include <span>

namespace gatehouse {

/// The sockets of one curl multi handle in the thread's Qt event loop. On Linux they share one epoll descriptor under one notifier, so
/// that the event loop's cost does not grow with them; elsewhere each has its notifiers.
class CurlSocketWatcher
{
public:
    struct Event
    {
        curl_socket_t socket;
        int ready; ///< CURL_CSELECT_IN, _OUT, _ERR
    };
    /// `ready` gets what is ready, many sockets at a time.
    explicit CurlSocketWatcher(std::function<void(std::span<const Event>)> ready);
    ~CurlSocketWatcher();

    /// `what` as CURLMOPT_SOCKETFUNCTION tells it: CURL_POLL_IN, _OUT, _INOUT, _REMOVE, _NONE.
    void watch(curl_socket_t socket, int what);
    /// Nobody waits for this connection now, but curl keeps it for the next request. It stays registered until something happens on it:
    /// taking it out and putting it back costs more than the request's own waiting. Must be followed by forget() before it is closed.
    void rest(curl_socket_t socket);
    /// The socket is about to be closed, or its number is new.
    void forget(curl_socket_t socket);
    /// Whether somebody waits for it.
    bool isWatched(curl_socket_t socket) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
