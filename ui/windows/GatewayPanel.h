// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/TrayFacts.h"

#include <QtWidgets/QGroupBox>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gatehouse {

/// How the gateway stands, what is wrong and what helps, and what clients need to find it. GUI thread.
class GatewayPanel : public QGroupBox
{
    Q_OBJECT
public:
    explicit GatewayPanel(QWidget *parent = nullptr);

    void display(const TrayFacts &facts);
    /// What a copy came to.
    void tell(const QString &outcome);

Q_SIGNALS:
    void fixRequested();
    void copySettingsRequested();
    void copyExportsRequested();

private:
    QPushButton *button(const QString &name, const QString &text);

    QLabel *m_status;
    QLabel *m_problem;
    QLabel *m_outcome;
    QLineEdit *m_baseUrl;
    QPushButton *m_copyUrl;
    QPushButton *m_fix;
    QPushButton *m_copySettings;
    QPushButton *m_copyExports;
};

} // namespace gatehouse
