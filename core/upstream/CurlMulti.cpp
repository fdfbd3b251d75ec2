// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/CurlMulti.h"

#include "core/async/ReadyList.h"
#include "core/upstream/CurlTransfer.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <csignal>
#include <mutex>
#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>

#include <unistd.h>
#endif

namespace gatehouse {

namespace {

constexpr std::size_t spareLimit = 256;
constexpr std::size_t spareBufferSize = 64 * 1024;
constexpr long keptConnections = 4096;
constexpr long keptConnectionSeconds = 60;
// curl reads up to a hundred pieces before it returns and a pause can take effect: this bounds what a stalled stream holds.
constexpr long receivePiece = 4 * 1024;

void initialiseCurlOnce()
{
    static std::once_flag once;
    std::call_once(once, [] {
        if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
            qFatal("libcurl could not be initialised: check its installation");
#ifdef SIGPIPE
        // A TLS library writes to sockets without a flag against it, and CURLOPT_NOSIGNAL keeps curl from doing this itself.
        std::signal(SIGPIPE, SIG_IGN);
#endif
    });
}

} // namespace

CurlMulti::CurlMulti(ReadyList &ready)
    : m_ready(ready), m_watcher([this](std::span<const CurlSocketWatcher::Event> events) { socketsReady(events); })
{
    initialiseCurlOnce();
    m_multi = curl_multi_init();
    if (!m_multi)
        qFatal("libcurl could not be initialised: out of memory");
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { timerFired(); });
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlMulti::socketChanged);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlMulti::timerChanged);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, keptConnections);
    curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, CURLPIPE_NOTHING);
}

void CurlMulti::stop()
{
    while (!m_transfers.empty())
        m_transfers.back()->clientGone();
}

CurlMulti::~CurlMulti()
{
    for (CURL *easy : m_spareEasies)
        curl_easy_cleanup(easy);
    curl_multi_cleanup(m_multi);
}

CURL *CurlMulti::takeEasy()
{
    CURL *easy = nullptr;
    if (m_spareEasies.empty()) {
        easy = curl_easy_init();
    } else {
        easy = m_spareEasies.back();
        m_spareEasies.pop_back();
    }
    if (!easy)
        return nullptr;
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPIDLE, 30L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPINTVL, 15L);
    curl_easy_setopt(easy, CURLOPT_MAXAGE_CONN, keptConnectionSeconds);
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, receivePiece);
#ifdef Q_OS_WIN
    curl_easy_setopt(easy, CURLOPT_SSL_OPTIONS, static_cast<long>(CURLSSLOPT_NATIVE_CA));
#endif
    // A name still being looked up when its request is cancelled must not hold the worker: its thread ends alone.
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, &CurlMulti::closeSocket);
    curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, this);
    return easy;
}

CURLMcode CurlMulti::add(CurlTransfer &transfer)
{
    Q_ASSERT(!m_inCurl);
    const CURLMcode result = curl_multi_add_handle(m_multi, transfer.easy());
    if (result == CURLM_OK) {
        transfer.setPlace(m_transfers.size());
        m_transfers.push_back(&transfer);
    }
    return result;
}

void CurlMulti::remove(CurlTransfer &transfer)
{
    Q_ASSERT(!m_inCurl);
    CURL *easy = transfer.easy();
    const std::size_t place = transfer.place();
    std::erase(m_pauseAgain, &transfer);
    if (place < m_transfers.size() && m_transfers[place] == &transfer) {
        curl_multi_remove_handle(m_multi, easy);
        m_transfers[place] = m_transfers.back();
        m_transfers[place]->setPlace(place);
        m_transfers.pop_back();
    }
    if (m_spareEasies.size() < spareLimit) {
        curl_easy_reset(easy);
        m_spareEasies.push_back(easy);
    } else {
        curl_easy_cleanup(easy);
    }
}

void CurlMulti::pause(CURL *easy, bool paused)
{
    Q_ASSERT(!m_inCurl);
    m_inCurl = true;
    curl_easy_pause(easy, paused ? CURLPAUSE_RECV : CURLPAUSE_CONT);
    m_inCurl = false;
}

ReceiveBuffer CurlMulti::takeBuffer()
{
    if (m_spareBuffers.empty())
        return {};
    ReceiveBuffer buffer = std::move(m_spareBuffers.back());
    m_spareBuffers.pop_back();
    return buffer;
}

void CurlMulti::giveBuffer(ReceiveBuffer buffer)
{
    if (buffer.capacity() == 0 || buffer.capacity() > spareBufferSize || m_spareBuffers.size() >= spareLimit)
        return;
    buffer.clear();
    m_spareBuffers.push_back(std::move(buffer));
}

// curl 7.88 cannot be told to drop its kept connections while others are in use. So their sockets are shut down: the provider sees them
// closed at once, and curl, which looks before it uses one again, throws them away.
void CurlMulti::closeIdleConnections()
{
    std::unordered_set<curl_socket_t> used;
    for (const CurlTransfer *transfer : m_transfers)
        used.insert(transfer->socket());
    for (const curl_socket_t socket : m_sockets)
        if (!used.contains(socket) && !m_watcher.isWatched(socket))
#ifdef Q_OS_WIN
            ::shutdown(socket, SD_BOTH);
#else
            ::shutdown(socket, SHUT_RDWR);
#endif
}

int CurlMulti::socketChanged(CURL *easy, curl_socket_t socket, int what, void *self, void *)
{
    auto *multi = static_cast<CurlMulti *>(self);
    if (what == CURL_POLL_REMOVE) {
        // curl has sockets of its own too (a name look-up's); of their closing we would not hear.
        if (multi->m_sockets.contains(socket))
            multi->m_watcher.rest(socket);
        else
            multi->m_watcher.watch(socket, what);
        return 0;
    }
    multi->m_watcher.watch(socket, what);
    CurlTransfer *transfer = nullptr;
    if (curl_easy_getinfo(easy, CURLINFO_PRIVATE, &transfer) == CURLE_OK && transfer)
        transfer->setSocket(socket);
    return 0;
}

int CurlMulti::timerChanged(CURLM *, long milliseconds, void *self)
{
    auto *multi = static_cast<CurlMulti *>(self);
    if (milliseconds < 0)
        multi->m_timer.stop();
    else
        multi->m_timer.start(std::chrono::milliseconds(milliseconds));
    return 0;
}

curl_socket_t CurlMulti::openSocket(const curl_sockaddr &address)
{
    int type = address.socktype;
#ifdef SOCK_CLOEXEC
    type |= SOCK_CLOEXEC;
#endif
    const curl_socket_t socket = ::socket(address.family, type, address.protocol);
    if (socket != CURL_SOCKET_BAD)
        m_sockets.insert(socket);
    return socket;
}

int CurlMulti::closeSocket(void *self, curl_socket_t socket)
{
    auto *multi = static_cast<CurlMulti *>(self);
    multi->m_sockets.erase(socket);
    multi->m_watcher.forget(socket);
#ifdef Q_OS_WIN
    return ::closesocket(socket);
#else
    return ::close(socket);
#endif
}

void CurlMulti::socketsReady(std::span<const CurlSocketWatcher::Event> events)
{
    int running = 0;
    for (const CurlSocketWatcher::Event &event : events) {
        m_inCurl = true;
        curl_multi_socket_action(m_multi, event.socket, event.ready, &running);
        m_inCurl = false;
        // Each action also reads on for every transfer that curl has not read empty: with many sockets ready at once a pause would come too
        // late.
        if (std::exchange(m_crowded, false))
            settle();
    }
    settle();
}

void CurlMulti::timerFired()
{
    int running = 0;
    m_inCurl = true;
    curl_multi_socket_action(m_multi, CURL_SOCKET_TIMEOUT, 0, &running);
    m_inCurl = false;
    settle();
}

void CurlMulti::settle()
{
    for (CurlTransfer *transfer : std::exchange(m_pauseAgain, {}))
        pause(transfer->easy(), true);
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        CurlTransfer *transfer = nullptr;
        if (message->msg == CURLMSG_DONE && curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer) == CURLE_OK && transfer)
            m_ended.emplace_back(transfer, message->data.result);
    }
    for (const auto &[transfer, code] : m_ended)
        transfer->curlEnded(code);
    m_ended.clear();
    m_ready.drain();
}

} // namespace gatehouse
