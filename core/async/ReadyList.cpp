// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/ReadyList.h"

namespace gatehouse {

void ReadyList::drain()
{
    if (m_draining)
        return;
    m_draining = true;
    while (!m_ready.empty()) {
        m_running.swap(m_ready);
        for (std::coroutine_handle<> coroutine : m_running)
            coroutine.resume();
        m_running.clear();
    }
    m_draining = false;
}

} // namespace gatehouse
