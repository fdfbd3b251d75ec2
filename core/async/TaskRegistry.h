// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Task.h"

#include <cstddef>
#include <functional>

namespace gatehouse {

/// The coroutines of one worker that run on their own. A task is not ended from outside: cancel what it waits on (WakeSignal), and it
/// ends itself; the worker loops until the registry is empty. Belongs to one thread; must outlive its tasks.
class TaskRegistry
{
public:
    TaskRegistry() = default;
    TaskRegistry(const TaskRegistry &) = delete;
    TaskRegistry &operator=(const TaskRegistry &) = delete;
    ~TaskRegistry();

    /// Keeps `task` until it ends. An exception that leaves it is logged, and ends nothing else.
    void spawn(Task<> task);
    std::size_t count() const { return m_count; }
    bool isEmpty() const { return m_count == 0; }
    /// Called whenever the last task has ended, from that task's own stack: do not destroy the registry in it.
    void setIdleCallback(std::function<void()> callback) { m_idle = std::move(callback); }

private:
    class Membership;
    static Task<> hold(Task<> task, Membership membership);

    std::size_t m_count = 0;
    std::function<void()> m_idle;
};

} // namespace gatehouse
