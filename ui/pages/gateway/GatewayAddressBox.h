// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingsStore.h"
#include "ui/tray/TrayModel.h"

#include <QtWidgets/QGroupBox>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace gatehouse {

/// Where the gateway listens, and the URL that clients need. GUI thread.
class GatewayAddressBox : public QGroupBox
{
    Q_OBJECT
public:
    /// Both outlive the box.
    GatewayAddressBox(TrayModel &model, SettingsStore &settings, QWidget *parent = nullptr);

    void display(const TrayFacts &facts);

Q_SIGNALS:
    void said(const QString &sentence);
    void undoable(const QString &sentence);

private:
    void applyPort();
    void findFreePort();
    void copyUrl();

    TrayModel &m_model;
    SettingsStore &m_settings;
    QLineEdit *m_address;
    QSpinBox *m_port;
    QPushButton *m_findPort;
    QLineEdit *m_url;
    QPushButton *m_copyUrl;
    QLabel *m_problem;
};

} // namespace gatehouse
