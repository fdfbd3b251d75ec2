// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/probe/ProbeReport.h"
#include "core/settings/Configuration.h"

#include <QtCore/QObject>

#include <string>

namespace gatehouse {

/// What is to be tested. The provider need not be in the settings yet.
struct ProbeRequest
{
    ConfigurationPtr configuration; ///< in force; keeps the catalogue
    Provider provider;              ///< its endpoints are tried in the preferred dialect first; see `findDialect`
    Secret key;                     ///< empty where none is needed
    std::string model;              ///< the provider's id; empty: its small model, else the first that it lists
    bool findDialect = false;       ///< the dialect is not known: try those of the endpoints until one answers
    bool listOnly = false;          ///< stop after the list of models; no token is spent
};

/// Tests providers, step by step, without the gateway and without ever blocking the caller. Lives in the main thread.
class ProviderProbe : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins a test; several may run at once. The number names it in the signals, which come later than this call's end.
    virtual quint64 start(ProbeRequest request) = 0;
    /// No signal comes for it any more.
    virtual void cancel(quint64 test) = 0;

Q_SIGNALS:
    /// After each step, the last one excepted.
    void progressed(quint64 test, const gatehouse::ProbeReport &report);
    /// Once; `report.finished` is true.
    void finished(quint64 test, const gatehouse::ProbeReport &report);
};

} // namespace gatehouse
