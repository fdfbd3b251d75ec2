// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/TaskRegistry.h"

#include <QtCore/QtGlobal>

#include <exception>
#include <utility>

namespace gatehouse {

/// Lives in the holding coroutine's frame, so that a task counts exactly as long as its holder's frame is there.
class TaskRegistry::Membership
{
public:
    explicit Membership(TaskRegistry &registry) : m_registry(&registry) { ++registry.m_count; }
    Membership(Membership &&other) noexcept : m_registry(std::exchange(other.m_registry, nullptr)) {}
    Membership &operator=(Membership &&) = delete;
    ~Membership()
    {
        if (m_registry && --m_registry->m_count == 0 && m_registry->m_idle)
            m_registry->m_idle();
    }

private:
    TaskRegistry *m_registry;
};

TaskRegistry::~TaskRegistry()
{
    Q_ASSERT_X(m_count == 0, "TaskRegistry", "destroyed while tasks run");
}

void TaskRegistry::spawn(Task<> task)
{
    hold(std::move(task), Membership(*this));
}

Task<> TaskRegistry::hold(Task<> task, Membership membership)
{
    Q_UNUSED(membership)
    try {
        co_await task;
    } catch (const std::exception &exception) {
        qCritical("a task ended by an exception: %s", exception.what());
    } catch (...) {
        qCritical("a task ended by an unknown exception");
    }
}

} // namespace gatehouse
