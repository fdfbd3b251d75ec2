// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/CurlSocketWatcher.h"

#include <QtCore/QSocketNotifier>

#include <array>
#include <unordered_map>
#include <unordered_set>

#ifdef Q_OS_LINUX
#include <sys/epoll.h>

#include <cerrno>
#include <unistd.h>
#endif

namespace gatehouse {

#ifdef Q_OS_LINUX

namespace {
// What one activation handles; epoll is level-triggered, so the rest comes with the next one, after the clients had their turn.
constexpr int batchSize = 256;

std::uint32_t epollEvents(int what)
{
    std::uint32_t events = 0;
    if (what & CURL_POLL_IN)
        events |= EPOLLIN;
    if (what & CURL_POLL_OUT)
        events |= EPOLLOUT;
    return events;
}
} // namespace

struct CurlSocketWatcher::Private
{
    explicit Private(std::function<void(std::span<const Event>)> callback)
        : ready(std::move(callback)), poll(epoll_create1(EPOLL_CLOEXEC)), notifier(poll, QSocketNotifier::Read)
    {
        if (poll < 0)
            qFatal("epoll_create1 failed: raise the limit of open files (ulimit -n)");
        QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [this] { activated(); });
    }
    ~Private()
    {
        notifier.setEnabled(false);
        ::close(poll);
    }

    void watch(curl_socket_t socket, int what)
    {
        if (what == CURL_POLL_REMOVE || what == CURL_POLL_NONE) {
            const bool rested = resting.erase(socket) > 0;
            if (watched.erase(socket) > 0 || rested)
                epoll_ctl(poll, EPOLL_CTL_DEL, socket, nullptr);
            return;
        }
        epoll_event event{};
        event.events = epollEvents(what);
        event.data.fd = socket;
        resting.erase(socket);
        watched.insert(socket);
        // A number may come back for another socket after a close that epoll saw and we did not.
        if (epoll_ctl(poll, EPOLL_CTL_MOD, socket, &event) != 0 && errno == ENOENT)
            epoll_ctl(poll, EPOLL_CTL_ADD, socket, &event);
    }

    void rest(curl_socket_t socket)
    {
        if (watched.erase(socket) > 0)
            resting.insert(socket);
    }

    void forget(curl_socket_t socket) { watch(socket, CURL_POLL_REMOVE); }

    void activated()
    {
        const int happened = epoll_wait(poll, raw.data(), batchSize, 0);
        int count = 0;
        for (int i = 0; i < happened; ++i) {
            const epoll_event &event = raw[static_cast<std::size_t>(i)];
            // Mostly the provider's end of a kept connection; curl will see it when it looks at the connection before its next use.
            if (resting.contains(event.data.fd)) {
                forget(event.data.fd);
                continue;
            }
            int bits = 0;
            if (event.events & (EPOLLIN | EPOLLHUP | EPOLLRDHUP))
                bits |= CURL_CSELECT_IN;
            if (event.events & EPOLLOUT)
                bits |= CURL_CSELECT_OUT;
            if (event.events & EPOLLERR)
                bits |= CURL_CSELECT_ERR;
            batch[static_cast<std::size_t>(count++)] = {event.data.fd, bits};
        }
        if (count > 0)
            ready(std::span<const Event>(batch.data(), static_cast<std::size_t>(count)));
    }

    std::function<void(std::span<const Event>)> ready;
    int poll;
    QSocketNotifier notifier;
    std::unordered_set<curl_socket_t> watched;
    std::unordered_set<curl_socket_t> resting;
    std::array<epoll_event, batchSize> raw{};
    std::array<Event, batchSize> batch{};
};

#else

struct CurlSocketWatcher::Private
{
    struct Notifiers
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };

    explicit Private(std::function<void(std::span<const Event>)> callback) : ready(std::move(callback)) {}

    static void release(std::unique_ptr<QSocketNotifier> &notifier)
    {
        // It may be the one whose signal we are in.
        if (!notifier)
            return;
        notifier->setEnabled(false);
        notifier.release()->deleteLater();
    }

    void set(std::unique_ptr<QSocketNotifier> &notifier, curl_socket_t socket, QSocketNotifier::Type type, int bit, bool wanted)
    {
        if (!wanted) {
            release(notifier);
        } else if (!notifier) {
            notifier = std::make_unique<QSocketNotifier>(static_cast<qintptr>(socket), type);
            QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(), [this, socket, bit] {
                const Event event{socket, bit};
                ready(std::span<const Event>(&event, 1));
            });
        }
    }

    void watch(curl_socket_t socket, int what)
    {
        Notifiers &notifiers = watched[socket];
        const bool remove = what == CURL_POLL_REMOVE || what == CURL_POLL_NONE;
        set(notifiers.read, socket, QSocketNotifier::Read, CURL_CSELECT_IN, !remove && (what & CURL_POLL_IN));
        set(notifiers.write, socket, QSocketNotifier::Write, CURL_CSELECT_OUT, !remove && (what & CURL_POLL_OUT));
        if (remove)
            watched.erase(socket);
    }

    void rest(curl_socket_t socket) { watch(socket, CURL_POLL_REMOVE); }
    void forget(curl_socket_t) {}

    std::function<void(std::span<const Event>)> ready;
    std::unordered_map<curl_socket_t, Notifiers> watched;
};

#endif

CurlSocketWatcher::CurlSocketWatcher(std::function<void(std::span<const Event>)> ready) : d(std::make_unique<Private>(std::move(ready))) {}

CurlSocketWatcher::~CurlSocketWatcher() = default;

void CurlSocketWatcher::watch(curl_socket_t socket, int what)
{
    d->watch(socket, what);
}

void CurlSocketWatcher::rest(curl_socket_t socket)
{
    d->rest(socket);
}

void CurlSocketWatcher::forget(curl_socket_t socket)
{
    d->forget(socket);
}

bool CurlSocketWatcher::isWatched(curl_socket_t socket) const
{
    return d->watched.contains(socket);
}

} // namespace gatehouse
