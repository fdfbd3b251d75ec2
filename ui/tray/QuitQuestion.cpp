// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/QuitQuestion.h"

#include "core/clients/ClientDesk.h"

#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace gatehouse {

namespace {

QString memoryKey()
{
    return QStringLiteral("quit/connectedClients"); // "keep" or "restore"; nothing: ask
}

QString sentenceFor(const std::vector<ClientKind> &clients)
{
    QStringList names;
    for (const ClientKind client : clients)
        names += clientName(client);
    return QuitQuestion::tr("%1 will stop working until Gatehouse runs again.", nullptr, int(clients.size()))
        .arg(QLocale().createSeparatedList(names));
}

} // namespace

QuitQuestion::QuitQuestion(Services &services, QSettings &memory, QObject *parent) : QObject(parent), m_services(services), m_memory(memory)
{
}

std::vector<ClientKind> QuitQuestion::connectedClients() const
{
    std::vector<ClientKind> found;
    for (const ClientKind client : allClients)
        if (m_services.clients.state(client).kind == ClientState::Kind::Connected)
            found.push_back(client);
    return found;
}

void QuitQuestion::ask()
{
    if (m_restoring > 0)
        return;
    if (m_box) {
        m_box->raise();
        m_box->activateWindow();
        return;
    }
    const std::vector<ClientKind> clients = connectedClients();
    const QString remembered = m_memory.value(memoryKey()).toString();
    if (clients.empty() || remembered == QStringLiteral("keep"))
        Q_EMIT quitConfirmed();
    else if (remembered == QStringLiteral("restore"))
        restore(clients);
    else
        openBox(clients);
}

void QuitQuestion::openBox(const std::vector<ClientKind> &clients)
{
    m_box = new QMessageBox(QMessageBox::Warning, tr("Quit Gatehouse"), sentenceFor(clients));
    m_box->setObjectName(QStringLiteral("quitQuestion"));
    m_box->setInformativeText(tr("Quit and restore gives each client its original settings back."));
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setWindowModality(Qt::NonModal);
    QPushButton *restores = m_box->addButton(tr("Quit and &restore"), QMessageBox::DestructiveRole);
    QPushButton *quits = m_box->addButton(tr("&Quit"), QMessageBox::AcceptRole);
    QPushButton *stays = m_box->addButton(QMessageBox::Cancel);
    restores->setObjectName(QStringLiteral("quitAndRestore"));
    quits->setObjectName(QStringLiteral("quitAnyway"));
    m_box->setDefaultButton(quits);
    m_box->setEscapeButton(stays);
    m_remember = new QCheckBox(tr("&Do not ask again"));
    m_remember->setObjectName(QStringLiteral("doNotAskAgain"));
    m_box->setCheckBox(m_remember);
    connect(restores, &QPushButton::clicked, this, [this] { answer(true); });
    connect(quits, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_box, &QDialog::finished, this, [this] { m_box = nullptr; });
    connect(this, &QObject::destroyed, m_box, &QObject::deleteLater);
    m_box->show();
    m_box->raise();
    m_box->activateWindow();
}

void QuitQuestion::answer(bool wantsRestore)
{
    if (m_remember->isChecked())
        m_memory.setValue(memoryKey(), wantsRestore ? QStringLiteral("restore") : QStringLiteral("keep"));
    if (wantsRestore)
        restore(connectedClients());
    else
        Q_EMIT quitConfirmed();
}

void QuitQuestion::restore(const std::vector<ClientKind> &clients)
{
    if (clients.empty()) {
        Q_EMIT quitConfirmed();
        return;
    }
    m_restoring = int(clients.size());
    for (const ClientKind client : clients)
        m_services.clients.undo(client, [self = QPointer(this)](const ClientDesk::Outcome &) {
            if (self && --self->m_restoring == 0)
                Q_EMIT self->quitConfirmed();
        });
}

} // namespace gatehouse
