// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/ProbeReport.h"

#include <QtWidgets/QGroupBox>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace gatehouse {

/// A test, step by step, as it goes: each step's word, time and sentence, and the whole in a line. GUI thread.
class ProbeView : public QGroupBox
{
    Q_OBJECT
public:
    explicit ProbeView(QWidget *parent = nullptr);

    /// Null: no test yet.
    void display(const ProbeReport *report, bool running);

Q_SIGNALS:
    void testWanted();

private:
    struct Row
    {
        QLabel *name;
        QLabel *state;
        QLabel *time;
        QLabel *sentence;
    };
    Row addRow(QGridLayout *grid, ProbeStep::Kind kind);

    QPushButton *m_test;
    QLabel *m_summary;
    QWidget *m_table;
    std::vector<Row> m_rows;
};

} // namespace gatehouse
