// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Page.h"
#include "ui/tray/TrayModel.h"
#include "ui/tray/TrayStatus.h"

#include <QtWidgets/QGroupBox>

class QLabel;
class QPushButton;

namespace gatehouse {

/// How the gateway stands, what is wrong with the one thing that helps, and its pause. GUI thread.
class GatewayStateBox : public QGroupBox
{
    Q_OBJECT
public:
    /// `model` outlives the box.
    explicit GatewayStateBox(TrayModel &model, QWidget *parent = nullptr);

    void display(const TrayFacts &facts);

Q_SIGNALS:
    /// What helps is done there, by hand.
    void pageWanted(gatehouse::PageId page, const QString &detail);

private:
    void fix();
    void pause(std::chrono::minutes time);

    TrayModel &m_model;
    TrayStatus m_status;
    QLabel *m_state;
    QLabel *m_problem;
    QPushButton *m_fix;
    QPushButton *m_pauseHour;
    QPushButton *m_pause;
    QPushButton *m_resume;
};

} // namespace gatehouse
