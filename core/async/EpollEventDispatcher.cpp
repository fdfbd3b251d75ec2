// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/EpollEventDispatcher.h"

#ifdef Q_OS_LINUX

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QSocketNotifier>
#include <QtCore/QThread>

#include <sys/epoll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <unistd.h>

namespace gatehouse {

namespace {

constexpr int batch = 256;
constexpr std::array<std::uint32_t, 3> interests{EPOLLIN, EPOLLOUT, EPOLLPRI};
/// What poll(2) would wake each kind of notifier for.
constexpr std::array<std::uint32_t, 3> wakes{EPOLLIN | EPOLLHUP | EPOLLERR, EPOLLOUT | EPOLLHUP | EPOLLERR, EPOLLPRI | EPOLLHUP | EPOLLERR};
constexpr std::uint64_t wakeMark = ~std::uint64_t{0};

} // namespace

EpollEventDispatcher::EpollEventDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent), m_epoll(::epoll_create1(EPOLL_CLOEXEC)), m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_epoll < 0 || m_wake < 0)
        qFatal("no event loop: the limit of open files is reached");
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = wakeMark;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &event);
    m_ready.reserve(2 * batch);
}

EpollEventDispatcher::~EpollEventDispatcher()
{
    ::close(m_wake);
    ::close(m_epoll);
}

bool EpollEventDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    Q_EMIT awake();
    m_wokenHere = false;
    QCoreApplication::sendPostedEvents();
    if (m_interrupted)
        return false;

    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents);
    if (mayWait)
        Q_EMIT aboutToBlock();
    std::array<epoll_event, batch> events;
    const int count = ::epoll_wait(m_epoll, events.data(), batch, timeout(mayWait && !m_wokenHere));
    if (mayWait)
        Q_EMIT awake();

    bool any = false;
    if (count > 0) {
        m_ready.clear();
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[static_cast<std::size_t>(i)];
            if (event.data.u64 == wakeMark) {
                // In this order: a wake-up in between is not lost, because posted events are sent before the next wait.
                std::uint64_t counter = 0;
                [[maybe_unused]] const auto read = ::read(m_wake, &counter, sizeof counter);
                m_woken = false;
                any = true;
            } else {
                m_ready.push_back(event.data.u64);
                m_ready.push_back(event.events);
            }
        }
        if (!flags.testFlag(QEventLoop::ExcludeSocketNotifiers))
            any = activateSockets(static_cast<int>(m_ready.size() / 2)) || any;
    }
    return activateTimers() || any;
}

bool EpollEventDispatcher::activateSockets(int count)
{
    bool any = false;
    // A nested event loop refills m_ready.
    const std::vector<std::uint64_t> ready(m_ready.begin(), m_ready.begin() + 2 * count);
    for (std::size_t i = 0; i < ready.size(); i += 2) {
        const int descriptor = static_cast<int>(ready[i] & 0xffffffffu);
        const auto generation = static_cast<std::uint32_t>(ready[i] >> 32);
        const auto happened = static_cast<std::uint32_t>(ready[i + 1]);
        for (std::size_t kind = 0; kind < kinds; ++kind) {
            if (!(happened & wakes[kind]))
                continue;
            // Looked up each time: a handler may have taken any notifier away.
            const auto found = m_watched.find(descriptor);
            if (found == m_watched.end() || found->second.generation != generation)
                break;
            if (QSocketNotifier *notifier = found->second.notifiers[kind]) {
                QEvent event(QEvent::SockAct);
                QCoreApplication::sendEvent(notifier, &event);
                any = true;
            }
        }
    }
    return any;
}

void EpollEventDispatcher::watch(int descriptor, Watched &watched, bool known)
{
    epoll_event event{};
    for (std::size_t kind = 0; kind < kinds; ++kind)
        if (watched.notifiers[kind])
            event.events |= interests[kind];
    event.data.u64 = (std::uint64_t{watched.generation} << 32) | static_cast<std::uint32_t>(descriptor);
    if (::epoll_ctl(m_epoll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, descriptor, &event) != 0 && errno == EEXIST)
        ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event);
}

void EpollEventDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = static_cast<int>(notifier->socket());
    const auto [place, isNew] = m_watched.try_emplace(descriptor);
    if (isNew)
        place->second.generation = ++m_generation & 0x7fffffffu; // never the wake mark
    place->second.notifiers[notifier->type()] = notifier;
    watch(descriptor, place->second, !isNew);
}

void EpollEventDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = static_cast<int>(notifier->socket());
    const auto found = m_watched.find(descriptor);
    if (found == m_watched.end() || found->second.notifiers[notifier->type()] != notifier)
        return;
    found->second.notifiers[notifier->type()] = nullptr;
    const auto &left = found->second.notifiers;
    if (std::any_of(std::begin(left), std::end(left), [](const QSocketNotifier *one) { return one != nullptr; })) {
        watch(descriptor, found->second, true);
        return;
    }
    // Without interest epoll would still tell of a hang-up, over and over.
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    m_watched.erase(found);
}

int EpollEventDispatcher::timeout(bool mayWait) const
{
    if (!mayWait)
        return 0;
    Time next = Time::max();
    for (const Timer &timer : m_timers)
        if (!timer.firing)
            next = std::min(next, timer.due);
    if (next == Time::max())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - std::chrono::steady_clock::now()).count();
    return static_cast<int>(std::clamp<long long>(left, 0, 24 * 3600 * 1000));
}

bool EpollEventDispatcher::activateTimers()
{
    if (m_timers.empty())
        return false;
    const Time now = std::chrono::steady_clock::now();
    std::vector<int> due;
    for (const Timer &timer : m_timers)
        if (timer.due <= now && !timer.firing)
            due.push_back(timer.id);
    for (int id : due) {
        auto timer = std::find_if(m_timers.begin(), m_timers.end(), [id](const Timer &one) { return one.id == id; });
        if (timer == m_timers.end())
            continue;
        timer->due = now + timer->interval;
        timer->firing = true;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer->object, &event);
        timer = std::find_if(m_timers.begin(), m_timers.end(), [id](const Timer &one) { return one.id == id; });
        if (timer != m_timers.end())
            timer->firing = false;
    }
    return !due.empty();
}

void EpollEventDispatcher::registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object)
{
    const std::chrono::milliseconds step(interval);
    m_timers.push_back({id, step, type, object, std::chrono::steady_clock::now() + step});
}

bool EpollEventDispatcher::unregisterTimer(int id)
{
    return std::erase_if(m_timers, [id](const Timer &timer) { return timer.id == id; }) > 0;
}

bool EpollEventDispatcher::unregisterTimers(QObject *object)
{
    return std::erase_if(m_timers, [object](const Timer &timer) { return timer.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> EpollEventDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> list;
    for (const Timer &timer : m_timers)
        if (timer.object == object)
            list.append(TimerInfo(timer.id, static_cast<int>(timer.interval.count()), timer.type));
    return list;
}

int EpollEventDispatcher::remainingTime(int id)
{
    for (const Timer &timer : m_timers)
        if (timer.id == id)
            return static_cast<int>(
                std::max<long long>(0, std::chrono::ceil<std::chrono::milliseconds>(timer.due - std::chrono::steady_clock::now()).count()));
    return -1;
}

void EpollEventDispatcher::wakeUp()
{
    // The thread itself is not waiting now, and looks before it waits: it needs no descriptor to be told.
    if (QThread::currentThread() == thread()) {
        m_wokenHere = true;
        return;
    }
    if (m_woken.exchange(true))
        return;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
}

void EpollEventDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace gatehouse

#endif
