// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firstrun/ProviderSetup.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace gatehouse {

/// The key of the chosen provider: pasted, tested at once, kept; or found, and only tested. GUI thread.
class KeyStep : public QWidget
{
    Q_OBJECT
public:
    /// After this long a test is called slow; nobody needs to wait for it anyway.
    static constexpr std::chrono::seconds patience{5};

    explicit KeyStep(ProviderSetup &setup, QWidget *parent = nullptr);

    /// Turns to the provider that the setup has chosen, and begins by itself where no key has to be pasted.
    void begin();

Q_SIGNALS:
    void done();

private:
    void build();
    void edited(const QString &text);
    void useKey();
    void again();
    void refresh();

    ProviderSetup &m_setup;
    QLabel *m_title;
    QLabel *m_keyLabel;
    QLineEdit *m_key;
    QLabel *m_page;
    QLabel *m_state;
    QProgressBar *m_busy;
    QPushButton *m_use;
    QPushButton *m_again;
    QPushButton *m_goOn;
    QTimer m_slow;
    qsizetype m_length = 0; ///< of the text before the last edit
};

} // namespace gatehouse
