// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/ProviderKeys.h"
#include "core/settings/SecretStore.h"
#include "core/settings/SettingsStore.h"

#include <QtWidgets/QGroupBox>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gatehouse {

/// Gives a provider its key, or takes it away. The key goes from the field to the keychain and nowhere else. GUI thread.
class KeyPanel : public QGroupBox
{
    Q_OBJECT
public:
    /// `store` may be null (no keychain). All must outlive the panel.
    KeyPanel(SettingsStore &settings, ProviderKeys &keys, SecretStore *store, QWidget *parent = nullptr);

    /// Chooses the provider (empty: leaves it) and puts the cursor into the key field.
    void askForKey(const std::string &provider);

private:
    void fillProviders();
    void showProvider();
    void save();
    void remove();
    void settle(const std::string &provider, const SecretStore::Outcome &outcome, const QString &done);
    void say(const QString &sentence);
    std::string chosen() const;

    SettingsStore &m_settings;
    ProviderKeys &m_keys;
    SecretStore *m_store;
    QComboBox *m_provider;
    QLineEdit *m_key;
    QPushButton *m_save;
    QPushButton *m_remove;
    QLabel *m_state;
    QLabel *m_page;
    QLabel *m_outcome;
    bool m_busy = false;
};

} // namespace gatehouse
