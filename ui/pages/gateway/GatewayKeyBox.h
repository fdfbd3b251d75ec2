// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/AccessTokens.h"
#include "ui/Services.h"

#include <QtCore/QTimer>
#include <QtWidgets/QGroupBox>

#include <chrono>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gatehouse {

/// The key that clients show to the gateway: seen for a moment, copied, made anew; and whether one is asked for at all. The field holds the
/// key only while it is shown. GUI thread.
class GatewayKeyBox : public QGroupBox
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds shownFor{10};

    explicit GatewayKeyBox(Services &services, std::chrono::milliseconds time = shownFor, QWidget *parent = nullptr);
    ~GatewayKeyBox() override;

    void display();

Q_SIGNALS:
    void said(const QString &sentence);
    void undoable(const QString &sentence);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void showKey();
    void hideKey();
    void copyKey();
    void askForNewKey();
    void makeNewKey();
    void requireKey(bool on);
    void askToDropKey();
    void setRequired(bool on);

    Services &m_services;
    QLineEdit *m_key;
    QPushButton *m_show;
    QPushButton *m_copy;
    QPushButton *m_renew;
    QCheckBox *m_require;
    QLabel *m_note;
    QLabel *m_problem;
    QTimer m_hide;
};

} // namespace gatehouse
