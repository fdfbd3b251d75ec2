// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upstream/CurlSocketWatcher.h"
#include "core/upstream/ReceiveBuffer.h"

#include <QtCore/QTimer>

#include <curl/curl.h>

#include <span>
#include <unordered_set>
#include <vector>

namespace gatehouse {

class CurlTransfer;
class ReadyList;

/// One curl multi handle in the Qt event loop, with the easy handles and buffers that its transfers take and give back. Inside curl's
/// callbacks things are only noted; transfers end and coroutines go on when curl has returned. Belongs to one thread.
class CurlMulti
{
public:
    explicit CurlMulti(ReadyList &ready);
    CurlMulti(const CurlMulti &) = delete;
    CurlMulti &operator=(const CurlMulti &) = delete;
    ~CurlMulti();
    /// Ends all transfers.
    void stop();

    /// A handle with all that holds for every request set; nullptr without memory.
    CURL *takeEasy();
    CURLMcode add(CurlTransfer &transfer);
    /// Takes the transfer's handle out and keeps it for the next one; closes its connection if the answer is not over.
    void remove(CurlTransfer &transfer);
    void pause(CURL *easy, bool paused);
    /// curl forgets a pause that came before the answer did; it is set again when curl has returned.
    void pauseAgain(CurlTransfer &transfer) { m_pauseAgain.push_back(&transfer); }
    /// Said inside curl: a transfer holds so much that its owner should look before curl reads on.
    void transferIsCrowded() { m_crowded = true; }

    curl_socket_t openSocket(const curl_sockaddr &address);

    ReceiveBuffer takeBuffer();
    void giveBuffer(ReceiveBuffer buffer);

    void closeIdleConnections();
    std::size_t active() const { return m_transfers.size(); }

private:
    static int socketChanged(CURL *easy, curl_socket_t socket, int what, void *self, void *);
    static int timerChanged(CURLM *, long milliseconds, void *self);
    static int closeSocket(void *self, curl_socket_t socket);

    void socketsReady(std::span<const CurlSocketWatcher::Event> events);
    void timerFired();
    void settle();

    ReadyList &m_ready;
    CurlSocketWatcher m_watcher;
    QTimer m_timer;
    CURLM *m_multi;
    std::vector<CurlTransfer *> m_transfers;
    std::vector<CurlTransfer *> m_pauseAgain;
    std::vector<std::pair<CurlTransfer *, CURLcode>> m_ended;
    std::vector<CURL *> m_spareEasies;
    std::vector<ReceiveBuffer> m_spareBuffers;
    std::unordered_set<curl_socket_t> m_sockets;
    bool m_inCurl = false;
    bool m_crowded = false;
};

} // namespace gatehouse
