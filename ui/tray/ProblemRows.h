// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/Page.h"
#include "ui/tray/Problems.h"

#include <QtWidgets/QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gatehouse {

/// What is wrong, each with one button that mends it. Takes no room while all is well. Rows are changed in place. GUI thread.
class ProblemRows : public QWidget
{
    Q_OBJECT
public:
    enum class Kinds : std::uint8_t { All, GatewayOnly };
    explicit ProblemRows(Services &services, Kinds kinds = Kinds::All, QWidget *parent = nullptr);

    int count() const { return int(m_problems.size()); }

Q_SIGNALS:
    void settingsRequested(gatehouse::PageId page, const QString &detail);
    void firstRunRequested();

private:
    struct Row
    {
        QWidget *widget;
        QLabel *sentence;
        QPushButton *fix;
    };
    void refresh();
    void addRow();
    void fix(std::size_t row);

    Services &m_services;
    Kinds m_kinds;
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
    std::vector<Problem> m_problems;
};

} // namespace gatehouse
