// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientKind.h"
#include "ui/Services.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <vector>

class QCheckBox;
class QMessageBox;
class QSettings;

namespace gatehouse {

/// Asks before the end when clients would stop working without Gatehouse, and gives them their own settings back if that is wanted. The
/// answer can be remembered. Never modal. GUI thread.
class QuitQuestion : public QObject
{
    Q_OBJECT
public:
    /// `memory`: where the answer is remembered; it must outlive this.
    QuitQuestion(Services &services, QSettings &memory, QObject *parent = nullptr);

    /// Emits quitConfirmed(), at once or after the answer.
    void ask();

Q_SIGNALS:
    void quitConfirmed();

private:
    std::vector<ClientKind> connectedClients() const;
    void openBox(const std::vector<ClientKind> &clients);
    void answer(bool restore);
    void restore(const std::vector<ClientKind> &clients);

    Services &m_services;
    QSettings &m_memory;
    QPointer<QMessageBox> m_box;
    QCheckBox *m_remember = nullptr;
    int m_restoring = 0;
};

} // namespace gatehouse
