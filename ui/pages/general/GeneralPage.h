// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"
#include "ui/Services.h"
#include "ui/pages/Page.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

namespace gatehouse {

/// How the application starts, ends, looks and speaks.
class GeneralPage : public Page
{
    Q_OBJECT
public:
    explicit GeneralPage(Services &services, QWidget *parent = nullptr);

    PageId id() const override { return PageId::General; }
    QString title() const override { return tr("General"); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QCheckBox *addTick(QFormLayout &form, const char *name, const QString &text);
    QComboBox *addChoice(QFormLayout &form, const char *name, const QString &label);
    void addStart(QFormLayout &form);
    void addLook(QFormLayout &form);
    void turnAutostart(bool on);
    void showAutostart();
    void refresh();
    void apply(const QString &key, const QByteArray &json, const QString &sentence);
    ApplicationSettings settings() const;

    Services &m_services;
    QCheckBox *m_startAtLogin = nullptr;
    QLabel *m_loginNote = nullptr;
    QCheckBox *m_startGateway = nullptr;
    QCheckBox *m_showWindow = nullptr;
    QComboBox *m_closing = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_appearance = nullptr;
    QComboBox *m_notifications = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace gatehouse
