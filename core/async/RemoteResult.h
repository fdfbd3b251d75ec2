// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/WakeSignal.h"

#include <QtCore/QMetaObject>

#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace gatehouse {

/// A value that another thread will hand to a coroutine of this worker: the coroutine keeps the RemoteResult and waits on its
/// WakeSignal; the other thread gets the Sender. Either side may go first. Belongs to the worker's thread.
template <typename T>
class RemoteResult
{
    struct State
    {
        void post()
        {
            const std::lock_guard lock(mutex);
            if (wake)
                QMetaObject::invokeMethod(
                    &wake->timers(), [state = self.lock()] { state->arrived(); }, Qt::QueuedConnection);
        }
        void arrived()
        {
            // In the worker's thread, where alone the waiter goes: no lock is needed to look at `wake`, nor to use it.
            if (!wake)
                return;
            there = true;
            wake->notify();
            wake->readyList().drain();
        }

        std::mutex mutex;
        std::weak_ptr<State> self;
        WakeSignal *wake = nullptr; // empty when the waiter has gone
        std::optional<T> value;
        bool there = false;
    };

public:
    /// The other thread's end. Movable; used by one thread at a time. Destroyed without a value, it tells the waiter that none will come.
    class Sender
    {
    public:
        Sender(Sender &&other) noexcept : m_state(std::exchange(other.m_state, nullptr)) {}
        Sender &operator=(Sender &&other) noexcept
        {
            std::swap(m_state, other.m_state);
            return *this;
        }
        ~Sender()
        {
            if (m_state)
                m_state->post();
        }
        /// Hands the value over. Once.
        void send(T value)
        {
            const std::shared_ptr<State> state = std::exchange(m_state, nullptr);
            if (!state)
                return;
            state->value.emplace(std::move(value));
            state->post();
        }

    private:
        friend class RemoteResult;
        explicit Sender(std::shared_ptr<State> state) : m_state(std::move(state)) {}
        std::shared_ptr<State> m_state;
    };

    /// `wake` must outlive this.
    explicit RemoteResult(WakeSignal &wake) : m_state(std::make_shared<State>())
    {
        m_state->self = m_state;
        m_state->wake = &wake;
    }
    RemoteResult(const RemoteResult &) = delete;
    RemoteResult &operator=(const RemoteResult &) = delete;
    ~RemoteResult()
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->wake = nullptr;
    }

    /// To be called once.
    [[nodiscard]] Sender sender() { return Sender(m_state); }

    /// The value has come, or never will; WakeSignal was notified then.
    bool ended() const { return m_state->there; }
    /// The value, once; nothing before ended(), or if the sender went without one.
    std::optional<T> take() { return m_state->there ? std::exchange(m_state->value, std::nullopt) : std::nullopt; }

private:
    std::shared_ptr<State> m_state;
};

} // namespace gatehouse
