// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/WakeSignal.h"
#include "core/probe/ProbePatience.h"
#include "core/probe/ProviderProbe.h"

#include <QtCore/QObject>

#include <functional>
#include <map>
#include <memory>

namespace gatehouse {

/// The side of NetworkProbe that lives in its thread: the loop's clock, timers and connections, and the tests under way. Made in the main
/// thread and moved; every other function, and the destructor, runs in its own thread.
class ProbeRunner : public QObject
{
    Q_OBJECT
public:
    /// `tell` is called in the runner's thread.
    using Tell = std::function<void(quint64 test, const ProbeReport &report)>;
    ProbeRunner(ProbePatience patience, Tell tell);
    ~ProbeRunner() override;

    void start(quint64 test, ProbeRequest request);
    void cancel(quint64 test);

private:
    struct Loop;
    void ended(quint64 test);

    const ProbePatience m_patience;
    const Tell m_tell;
    std::unique_ptr<Loop> m_loop;
};

} // namespace gatehouse
