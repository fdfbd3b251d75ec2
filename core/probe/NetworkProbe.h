// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/ProbePatience.h"
#include "core/probe/ProviderProbe.h"

#include <QtCore/QThread>

#include <memory>
#include <set>

namespace gatehouse {

class ProbeRunner;

/// Tests providers over the network, in a thread of its own that begins with the first test. Main thread only.
class NetworkProbe : public ProviderProbe
{
    Q_OBJECT
public:
    explicit NetworkProbe(QObject *parent = nullptr, ProbePatience patience = {});
    /// Cancels what runs, and waits for the thread.
    ~NetworkProbe() override;

    quint64 start(ProbeRequest request) override;
    void cancel(quint64 test) override;

private:
    void take(quint64 test, const ProbeReport &report);
    void begin();

    const ProbePatience m_patience;
    QThread m_thread;
    ProbeRunner *m_runner = nullptr; ///< lives in the thread
    std::set<quint64> m_running;
    quint64 m_last = 0;
};

} // namespace gatehouse
