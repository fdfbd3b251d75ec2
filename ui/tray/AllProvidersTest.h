// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/ProbeReport.h"
#include "ui/Services.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <map>
#include <string>

namespace gatehouse {

/// Tests of providers that are started from a menu, and what the last one of each found. GUI thread.
class AllProvidersTest : public QObject
{
    Q_OBJECT
public:
    explicit AllProvidersTest(Services &services, QObject *parent = nullptr);

    /// Tests every provider that can be used, at once.
    void testAll();
    bool running() const { return !m_running.empty(); }
    bool running(const std::string &provider) const;

Q_SIGNALS:
    void changed();
    /// All tests of testAll() are over: "3 providers work." or the first failure.
    void finished(bool well, const QString &sentence);

private:
    void settle(quint64 test, const ProbeReport &report);

    Services &m_services;
    std::map<quint64, std::string> m_running;
    int m_passed = 0;
    QString m_failure;
};

} // namespace gatehouse
