// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/TimerService.h"

#include <QtCore/QTimer>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace gatehouse {

namespace {
// Below this a coarse timer's five per cent may be felt.
constexpr std::chrono::milliseconds preciseBelow{2'000};
constexpr std::chrono::milliseconds longestSleep = std::chrono::hours(24);
} // namespace

struct TimerService::Handle::Entry
{
    Clock::TimePoint due;
    std::uint64_t order = 0;
    std::function<void()> callback; // empty: fired, cancelled, or the service is gone
    TimerService::Private *service = nullptr;
};

struct TimerService::Private
{
    using Entry = std::shared_ptr<Handle::Entry>;

    Private(const Clock &source, TimerService *owner) : clock(source), timer(owner) {}

    static bool later(const Entry &a, const Entry &b) { return a->due != b->due ? a->due > b->due : a->order > b->order; }

    void add(Entry entry)
    {
        heap.push_back(std::move(entry));
        std::push_heap(heap.begin(), heap.end(), later);
    }

    Entry takeFirst()
    {
        std::pop_heap(heap.begin(), heap.end(), later);
        Entry first = std::move(heap.back());
        heap.pop_back();
        return first;
    }

    void dropCancelledTop()
    {
        while (!heap.empty() && !heap.front()->callback) {
            takeFirst();
            --cancelled;
        }
    }

    // A cancelled entry stays in the heap until its time or until they are many: cancelling costs nothing then.
    void oneCancelled()
    {
        ++cancelled;
        if (cancelled < 64 || cancelled * 2 < heap.size())
            return;
        std::erase_if(heap, [](const Entry &entry) { return !entry->callback; });
        std::make_heap(heap.begin(), heap.end(), later);
        cancelled = 0;
    }

    // A timer that is armed too early fires, finds nothing and is armed again: cheaper than moving it at each cancel.
    void arm()
    {
        dropCancelledTop();
        if (firing)
            return;
        if (heap.empty()) {
            armedFor.reset();
            timer.stop();
            return;
        }
        const Clock::TimePoint due = heap.front()->due;
        if (timer.isActive() && armedFor && *armedFor <= due)
            return;
        const auto delay = std::clamp(due - clock.now(), Clock::Duration::zero(), Clock::Duration(longestSleep));
        armedFor = due;
        timer.setTimerType(delay < preciseBelow ? Qt::PreciseTimer : Qt::CoarseTimer);
        timer.start(delay);
    }

    const Clock &clock;
    QTimer timer;
    std::vector<Entry> heap;
    std::size_t cancelled = 0;
    std::uint64_t nextOrder = 0;
    std::optional<Clock::TimePoint> armedFor;
    bool firing = false;
};

TimerService::TimerService(const Clock &clock, QObject *parent) : QObject(parent), d(std::make_unique<Private>(clock, this))
{
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, &TimerService::fireDue);
}

TimerService::~TimerService()
{
    for (const auto &entry : d->heap) {
        entry->callback = nullptr;
        entry->service = nullptr;
    }
}

TimerService::Handle TimerService::at(Clock::TimePoint due, std::function<void()> callback)
{
    auto entry = std::make_shared<Handle::Entry>(Handle::Entry{due, d->nextOrder++, std::move(callback), d.get()});
    d->add(entry);
    if (d->heap.front() == entry)
        d->arm();
    return Handle(std::move(entry));
}

Clock::TimePoint TimerService::now() const
{
    return d->clock.now();
}

std::size_t TimerService::pending() const
{
    return d->heap.size() - d->cancelled;
}

void TimerService::fireDue()
{
    if (d->firing)
        return;
    d->firing = true;
    const Clock::TimePoint now = d->clock.now();
    for (d->dropCancelledTop(); !d->heap.empty() && d->heap.front()->due <= now; d->dropCancelledTop()) {
        const Private::Entry entry = d->takeFirst();
        const auto callback = std::exchange(entry->callback, nullptr);
        entry->service = nullptr;
        callback();
    }
    d->firing = false;
    d->armedFor.reset();
    d->arm();
}

TimerService::Handle::Handle(std::shared_ptr<Entry> entry) : m_entry(std::move(entry)) {}
TimerService::Handle::Handle(Handle &&) noexcept = default;

TimerService::Handle &TimerService::Handle::operator=(Handle &&other) noexcept
{
    if (this != &other) {
        cancel();
        m_entry = std::move(other.m_entry);
    }
    return *this;
}

TimerService::Handle::~Handle()
{
    cancel();
}

void TimerService::Handle::cancel()
{
    const std::shared_ptr<Entry> entry = std::exchange(m_entry, nullptr);
    if (!entry || !entry->callback)
        return;
    entry->callback = nullptr;
    if (entry->service)
        entry->service->oneCancelled();
}

bool TimerService::Handle::active() const
{
    return m_entry && m_entry->callback;
}

} // namespace gatehouse
