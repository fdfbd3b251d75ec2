// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/ProbeReport.h"
#include "ui/Services.h"
#include "ui/pages/models/MapRow.h"

#include <QtCore/QObject>

#include <map>

namespace gatehouse {

/// The tests of the map's rows: whether the model behind a name answers, and how soon.
class RowTests : public QObject
{
    Q_OBJECT
public:
    explicit RowTests(Services &services, QObject *parent = nullptr);
    ~RowTests() override;

    struct Outcome
    {
        std::string route; ///< what was tested
        quint64 test = 0;  ///< 0: it has ended
        bool passed = false;
        QString brief;    ///< "420 ms"
        QString sentence; ///< "Answers – 420 ms."
    };
    /// Null: the row was not tested since it goes where it goes.
    const Outcome *of(const MapRow &row) const;
    /// Begins a test of a row that has a target, in place of one that may still run.
    void start(const MapRow &row);

Q_SIGNALS:
    void changed();

private:
    void take(quint64 test, const ProbeReport &report);

    Services &m_services;
    std::map<QString, Outcome> m_outcomes;
};

} // namespace gatehouse
