// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PacedNotice.h"

#include <utility>

namespace gatehouse {

PacedNotice::PacedNotice(std::function<void()> tell) : m_tell(std::move(tell))
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { this->tell(); });
}

void PacedNotice::announce(std::chrono::milliseconds pace)
{
    if (!isObserved() || m_announced.exchange(true))
        return;
    QMetaObject::invokeMethod(
        &m_timer,
        [this, pace] {
            const std::chrono::milliseconds since(m_sinceTold.isValid() ? m_sinceTold.elapsed() : pace.count());
            if (since >= pace)
                tell();
            else
                m_timer.start(pace - since);
        },
        Qt::QueuedConnection);
}

void PacedNotice::tell()
{
    m_sinceTold.start();
    m_announced = false; // before the word: what changes during it is told again
    m_tell();
}

} // namespace gatehouse
