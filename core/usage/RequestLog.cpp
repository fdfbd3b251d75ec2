// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/RequestLog.h"

#include "core/async/Clock.h"
#include "core/base/PacedNotice.h"

#include <QtCore/QMetaMethod>
#include <QtCore/QTimer>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

namespace gatehouse {

namespace {

/// Between two changed().
constexpr std::chrono::milliseconds pace{100};

std::size_t bodyBytes(const LoggedRequest &request)
{
    return (request.requestBody ? request.requestBody->size() : 0) + (request.answerBody ? request.answerBody->size() : 0);
}

void forgetBodies(LoggedRequest &request)
{
    request.requestBody.reset();
    request.answerBody.reset();
}

} // namespace

class RequestLog::Private
{
public:
    Private(RequestLog &log, const Clock *given) : q(log), clock(given ? *given : ownClock) { slots.reserve(most); }

    using Entry = std::shared_ptr<LoggedRequest>;
    /// The id stands beside the pointer, so that a search touches no request.
    struct Slot
    {
        std::uint64_t id = 0;
        Entry request = {};
        bool givenAway = false; ///< somebody may read it, and without the lock
    };

    /// By age, the newest first.
    Slot &at(std::size_t age) { return slots[(next + slots.size() - 1 - age) % slots.size()]; }
    Slot *slotOf(std::uint64_t id);
    Entry put(Entry request);
    void dropBodies(Slot &slot);
    void makeRoom();
    bool keeps() const;
    void turn(bool on);
    void announce() { notice.announce(pace); }
    void tell();

    /// The slot's request, to be changed: a copy where somebody may read the one that stands there.
    static LoggedRequest &own(Slot &slot)
    {
        if (std::exchange(slot.givenAway, false))
            slot.request = std::make_shared<LoggedRequest>(*slot.request);
        return *slot.request;
    }
    static LoggedRequestPtr give(Slot &slot)
    {
        slot.givenAway = true;
        return slot.request;
    }

    RequestLog &q;
    SteadyClock ownClock;
    const Clock &clock;

    std::mutex mutex;
    std::vector<Slot> slots;   ///< a ring once it is full
    std::size_t next = 0;      ///< where the next one goes
    std::size_t kept = 0;      ///< bytes of all bodies
    std::uint64_t highest = 0; ///< of the ids that ever came

    std::atomic<std::int64_t> keepUntil{0}; ///< by the clock, in ms; 0: bodies are not kept
    PacedNotice notice{[this] { tell(); }};
    QTimer bodiesEnd;
};

RequestLog::Private::Slot *RequestLog::Private::slotOf(std::uint64_t id)
{
    if (id > highest) // a new request, and they are many
        return nullptr;
    std::size_t index = next;
    for (std::size_t left = slots.size(); left > 0; --left) { // what is written again is most often young
        index = (index == 0 ? slots.size() : index) - 1;
        if (slots[index].id == id)
            return &slots[index];
    }
    return nullptr;
}

/// Returns what had to go, for its end outside of the lock.
RequestLog::Private::Entry RequestLog::Private::put(Entry request)
{
    Slot slot{request->record.id, std::move(request)};
    highest = std::max(highest, slot.id);
    kept += bodyBytes(*slot.request);
    Entry gone;
    if (slots.size() < most) {
        slots.push_back(std::move(slot));
    } else {
        kept -= bodyBytes(*slots[next].request);
        gone = std::exchange(slots[next], std::move(slot)).request;
    }
    next = (next + 1) % most;
    return gone;
}

void RequestLog::Private::dropBodies(Slot &slot)
{
    const std::size_t bytes = bodyBytes(*slot.request);
    if (bytes == 0)
        return;
    kept -= bytes;
    forgetBodies(own(slot));
}

void RequestLog::Private::makeRoom()
{
    for (std::size_t age = slots.size(); kept > allBodies && age > 0; --age)
        dropBodies(at(age - 1));
}

bool RequestLog::Private::keeps() const
{
    const std::int64_t end = keepUntil.load(std::memory_order_relaxed);
    return end != 0 && clock.now().time_since_epoch().count() < end;
}

void RequestLog::Private::turn(bool on)
{
    const bool was = keepUntil != 0;
    keepUntil = on ? (clock.now() + Clock::Duration(bodiesAreKept)).time_since_epoch().count() : 0;
    if (on) {
        bodiesEnd.start(std::chrono::milliseconds(bodiesAreKept));
    } else {
        bodiesEnd.stop();
        const std::lock_guard lock(mutex);
        for (Slot &slot : slots)
            dropBodies(slot);
    }
    if (was == on)
        return;
    Q_EMIT q.keepsBodiesChanged(on);
    announce();
}

void RequestLog::Private::tell()
{
    // Who has gone is noticed here: disconnectNotify() comes too early to ask.
    notice.observe(q.isSignalConnected(QMetaMethod::fromSignal(&RequestLog::changed)));
    Q_EMIT q.changed();
}

RequestLog::RequestLog(QObject *parent, const Clock *clock) : QObject(parent), d(std::make_unique<Private>(*this, clock))
{
    d->bodiesEnd.setSingleShot(true);
    connect(&d->bodiesEnd, &QTimer::timeout, this, &RequestLog::checkTime);
}

RequestLog::~RequestLog() = default;

void RequestLog::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&RequestLog::changed))
        d->notice.observe(true);
}

void RequestLog::write(LoggedRequest request)
{
    auto entry = std::make_shared<LoggedRequest>(std::move(request));
    Private::Entry gone; // its memory is given back behind the lock
    {
        const std::lock_guard lock(d->mutex);
        if (!d->keeps())
            forgetBodies(*entry);
        if (Private::Slot *slot = d->slotOf(entry->record.id)) {
            if (entry->running && !slot->request->running)
                return;
            d->kept += bodyBytes(*entry);
            d->kept -= bodyBytes(*slot->request);
            gone = std::exchange(slot->request, std::move(entry));
            slot->givenAway = false;
        } else {
            gone = d->put(std::move(entry));
        }
        d->makeRoom();
    }
    d->announce();
}

bool RequestLog::change(std::uint64_t id, const std::function<void(LoggedRequest &)> &how)
{
    {
        const std::lock_guard lock(d->mutex);
        Private::Slot *slot = d->slotOf(id);
        if (!slot || !slot->request->running)
            return false;
        LoggedRequest &request = Private::own(*slot);
        d->kept -= bodyBytes(request);
        how(request);
        if (!d->keeps())
            forgetBodies(request);
        d->kept += bodyBytes(request);
        d->makeRoom();
    }
    d->announce();
    return true;
}

bool RequestLog::isObserved() const
{
    return d->notice.isObserved();
}

std::vector<LoggedRequestPtr> RequestLog::newest(std::size_t count) const
{
    std::vector<LoggedRequestPtr> requests;
    const std::lock_guard lock(d->mutex);
    count = std::min(count, d->slots.size());
    requests.reserve(count);
    for (std::size_t age = 0; age < count; ++age)
        requests.push_back(Private::give(d->at(age)));
    return requests;
}

LoggedRequestPtr RequestLog::find(std::uint64_t id) const
{
    const std::lock_guard lock(d->mutex);
    Private::Slot *slot = d->slotOf(id);
    return slot ? Private::give(*slot) : nullptr;
}

void RequestLog::clear()
{
    {
        const std::lock_guard lock(d->mutex);
        std::vector<Private::Slot> running;
        running.reserve(most);
        d->kept = 0;
        for (std::size_t age = d->slots.size(); age > 0; --age) {
            Private::Slot &slot = d->at(age - 1);
            if (!slot.request->running)
                continue;
            d->kept += bodyBytes(*slot.request);
            running.push_back(std::move(slot));
        }
        d->slots = std::move(running);
        d->next = d->slots.size() % most;
    }
    d->announce();
}

bool RequestLog::keepsBodies() const
{
    return d->keeps();
}

void RequestLog::keepBodies(bool on)
{
    d->turn(on);
}

std::chrono::seconds RequestLog::bodiesLeft() const
{
    if (!d->keeps())
        return {};
    return std::chrono::ceil<std::chrono::seconds>(Clock::Duration(d->keepUntil) - d->clock.now().time_since_epoch());
}

void RequestLog::checkTime()
{
    if (d->keepUntil != 0 && !d->keeps())
        d->turn(false);
    else if (d->keepUntil != 0) // the timer was early
        d->bodiesEnd.start(std::chrono::milliseconds(bodiesLeft()));
}

} // namespace gatehouse
