// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#ifndef Q_MOC_RUN // the moc of Qt 6.4 cannot read what this includes
#include <coroutine>
#endif

namespace gatehouse {

/// The coroutines of one worker that may go on. They are resumed from here only: never inside a curl callback or a socket's signal
/// handler that still has work to do. Whoever made something ready drains the list when its own work is done. Belongs to one thread.
class ReadyList
{
public:
    void add(std::coroutine_handle<> coroutine) { m_ready.push_back(coroutine); }
    /// Resumes all that is ready, also what becomes ready meanwhile; a nested call returns at once.
    void drain();
    bool isEmpty() const { return m_ready.empty(); }

private:
    std::vector<std::coroutine_handle<>> m_ready;
    std::vector<std::coroutine_handle<>> m_running;
    bool m_draining = false;
};

} // namespace gatehouse
