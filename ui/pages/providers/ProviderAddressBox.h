// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/providers/ProviderTests.h"

#include <QtWidgets/QGroupBox>

class QLabel;

namespace gatehouse {

class DialectCombo;
class SettingField;

/// A provider's name, dialect and address. GUI thread.
class ProviderAddressBox : public QGroupBox
{
    Q_OBJECT
public:
    ProviderAddressBox(Services &services, ProviderTests &tests, QWidget *parent = nullptr);

    void setProvider(const std::string &provider);
    void refresh();

Q_SIGNALS:
    void undoable(const QString &sentence);

private:
    QString commitName(const QString &text);
    QString commitAddress(const QString &text);
    void commitDialect();
    QString nameNow() const;
    /// Writes, and forgets what tests of the earlier address have found. The reason if that could not be.
    QString apply(const std::vector<std::pair<QString, QByteArray>> &members, const QString &done, bool another);

    Services &m_services;
    ProviderTests &m_tests;
    std::string m_provider;
    SettingField *m_name;
    DialectCombo *m_dialect;
    SettingField *m_address;
    QLabel *m_problem;
};

} // namespace gatehouse
