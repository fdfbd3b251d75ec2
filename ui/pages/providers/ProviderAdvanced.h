// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"
#include "ui/Services.h"

#include <QtWidgets/QWidget>

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QToolButton;

namespace gatehouse {

class HeaderTable;
class SettingField;

/// What few people need to change of a provider, folded away: timeouts, proxy, headers. GUI thread.
class ProviderAdvanced : public QWidget
{
    Q_OBJECT
public:
    explicit ProviderAdvanced(Services &services, QWidget *parent = nullptr);

    void setProvider(const std::string &provider);
    void refresh();

Q_SIGNALS:
    void undoable(const QString &sentence);

private:
    using Member = std::optional<std::chrono::milliseconds> TimeoutSettings::*;
    void addTimeout(QFormLayout *form, const QString &objectName, const QString &label, const QString &word, Member member, int seconds);
    void addProxy(QFormLayout *form);
    QString commitTimeout(const QString &word, const QString &text);
    QString commitProxy(const QString &text);
    void chooseProxy();
    QString write(const QStringList &members, const QByteArray &json, const QString &done);

    Services &m_services;
    std::string m_provider;
    QToolButton *m_fold;
    QWidget *m_inside;
    std::vector<SettingField *> m_timeouts;
    QComboBox *m_proxy;
    SettingField *m_proxyAddress;
    QLabel *m_proxyProblem;
    HeaderTable *m_headers;
};

} // namespace gatehouse
