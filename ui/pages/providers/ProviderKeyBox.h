// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SecretStore.h"
#include "ui/Services.h"

#include <QtWidgets/QGroupBox>

#include <string>

class QLabel;
class QPushButton;

namespace gatehouse {

class SecretField;

/// Gives a provider its key, shows it for a while, takes it away. A key goes from the field to the keychain and nowhere else. GUI thread.
class ProviderKeyBox : public QGroupBox
{
    Q_OBJECT
public:
    explicit ProviderKeyBox(Services &services, QWidget *parent = nullptr);

    /// What was typed for another provider is forgotten.
    void setProvider(const std::string &provider);
    void refresh();
    /// Puts the cursor where a key can be pasted.
    void askForKey();

Q_SIGNALS:
    /// A key was given and is kept.
    void saved(const std::string &provider, const gatehouse::Secret &key);
    void removed(const std::string &provider);
    void said(const QString &sentence);

private:
    void save(const Secret &key);
    void show();
    void remove();
    void settle(const std::string &provider, const SecretStore::Outcome &outcome, const QString &done);
    void showPage();

    Services &m_services;
    std::string m_provider;
    SecretField *m_field;
    QLabel *m_state;
    QLabel *m_page;
    QLabel *m_outcome;
    QPushButton *m_unlock;
};

} // namespace gatehouse
