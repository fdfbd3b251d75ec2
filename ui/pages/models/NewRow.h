// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/models/MapRow.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gatehouse {

/// Begins a new row of the model map: a name that is asked for as it is, or a slot that answers for a family.
class NewRow : public QWidget
{
    Q_OBJECT
public:
    explicit NewRow(QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted(gatehouse::MapRow::Kind kind, const QString &name);

private:
    void add(MapRow::Kind kind);

    QLineEdit *m_name;
    QPushButton *m_addName;
    QPushButton *m_addSlot;
    QLabel *m_problem;
};

} // namespace gatehouse
