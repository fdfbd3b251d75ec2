// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayMenu.h"

#include "core/usage/RequestLog.h"
#include "ui/pages/PageDetails.h"
#include "ui/tray/ClientActions.h"
#include "ui/tray/ClientMenu.h"
#include "ui/tray/MenuRows.h"
#include "ui/tray/ModelsMenu.h"
#include "ui/tray/ProviderMenu.h"
#include "ui/tray/TrayModel.h"

#include <QtGui/QAction>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <utility>

namespace gatehouse {

namespace {

/// Errors of the last hour: what a person may still want to know of.
int recentErrors(const RequestLog &requests)
{
    const auto since = std::chrono::system_clock::now() - std::chrono::hours(1);
    int count = 0;
    for (const LoggedRequestPtr &request : requests.newest())
        if (!request->running && request->started >= since &&
            (request->record.status >= 400 || request->record.outcome.rfind("error", 0) == 0))
            ++count;
    return count;
}

} // namespace

TrayMenu::TrayMenu(Services &services, QObject *parent)
    : QObject(parent), m_services(services), m_actions(new ClientActions(services, this))
{
    m_menu.setAccessibleName(tr("Gatehouse"));
    connect(m_actions, &ClientActions::said, this, &TrayMenu::said);
    connect(m_actions, &ClientActions::failed, this, &TrayMenu::failed);
    m_status = add(&m_menu, "status", {}, [this] { Q_EMIT statusChosen(); });
    m_fix = add(&m_menu, "fix", {}, [this] { Q_EMIT fixChosen(); });
    m_fix->setVisible(false);
    m_menu.addSeparator();
    addClients();
    addModels();
    m_menu.addSeparator();
    m_recent = add(&m_menu, "recent", {}, [this] { Q_EMIT pageChosen(PageId::Log, {}); });
    addPause();
    m_menu.addSeparator();
    add(&m_menu, "settings", tr("&Settings…"), [this] { Q_EMIT pageChosen(PageId::General, {}); })->setMenuRole(QAction::PreferencesRole);
    addHelp();
    add(&m_menu, "quit", tr("&Quit"), [this] { Q_EMIT quitChosen(); })->setMenuRole(QAction::QuitRole);
}

QAction *TrayMenu::add(QMenu *menu, const char *name, const QString &text, std::function<void()> chosen)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, [chosen = std::move(chosen)] { chosen(); });
    return action;
}

void TrayMenu::addClients()
{
    addClient(ClientKind::ClaudeDesktop, m_menu.addMenu(tr("Claude &Desktop")));
    QMenu *coding = m_menu.addMenu(tr("&Coding clients"));
    coding->menuAction()->setObjectName(QStringLiteral("codingClients"));
    for (const ClientKind client : {ClientKind::ClaudeCode, ClientKind::Codex, ClientKind::OpenCode, ClientKind::QwenCode})
        addClient(client, coding->addMenu(clientName(client)));
}

void TrayMenu::addClient(ClientKind client, QMenu *menu)
{
    const std::string_view id = clientId(client);
    menu->menuAction()->setObjectName(QStringLiteral("client:") + QLatin1StringView(id.data(), qsizetype(id.size())));
    auto *shown = m_clients[client] = new ClientMenu(client, menu);
    connect(shown, &ClientMenu::connectChosen, m_actions, &ClientActions::connectClient);
    connect(shown, &ClientMenu::restoreChosen, this, [this](ClientKind chosen, bool ask) {
        if (ask)
            askToRestore(chosen);
        else
            m_actions->disconnectClient(chosen);
    });
    connect(shown, &ClientMenu::baseUrlChosen, m_actions, &ClientActions::copyBaseUrl);
    connect(shown, &ClientMenu::tokenChosen, m_actions, &ClientActions::copyToken);
    connect(shown, &ClientMenu::textChosen, m_actions, &ClientActions::copyText);
    connect(shown, &ClientMenu::guideChosen, this, [this](ClientKind chosen) {
        const std::string_view detail = clientId(chosen);
        Q_EMIT pageChosen(PageId::Clients, QString::fromLatin1(detail.data(), qsizetype(detail.size())));
    });
}

void TrayMenu::addModels()
{
    QMenu *models = m_menu.addMenu(tr("&Models"));
    models->menuAction()->setObjectName(QStringLiteral("models"));
    m_models = new ModelsMenu(m_services, models);
    connect(m_models, &ModelsMenu::failed, this, &TrayMenu::failed);
    connect(m_models, &ModelsMenu::mapRequested, this, [this](const QString &slot) { Q_EMIT pageChosen(PageId::Models, slot); });
    QMenu *providers = m_menu.addMenu(tr("&Provider"));
    providers->menuAction()->setObjectName(QStringLiteral("providers"));
    m_providers = new ProviderMenu(m_services, providers);
    connect(m_providers, &ProviderMenu::failed, this, &TrayMenu::failed);
    connect(m_providers, &ProviderMenu::tested, this, [this](bool well, const QString &sentence) {
        if (well)
            Q_EMIT said(sentence);
        else
            Q_EMIT failed(sentence);
    });
    connect(m_providers, &ProviderMenu::addRequested, this, [this] { Q_EMIT pageChosen(PageId::Providers, addAProvider); });
}

void TrayMenu::addPause()
{
    QMenu *pause = m_menu.addMenu(tr("P&ause gateway"));
    m_pause = pause->menuAction();
    m_pause->setObjectName(QStringLiteral("pause"));
    add(pause, "pauseHour", tr("For &1 hour"), [this] { m_services.gateway.pause(std::chrono::hours(1)); });
    add(pause, "pauseOn", tr("&Until I resume"), [this] { m_services.gateway.pause(std::chrono::minutes(0)); });
    m_resume = add(&m_menu, "resume", tr("R&esume gateway"), [this] { m_services.gateway.resume(); });
}

void TrayMenu::addHelp()
{
    QMenu *help = m_menu.addMenu(tr("&Help"));
    help->menuAction()->setObjectName(QStringLiteral("help"));
    add(help, "firstSteps", tr("&First steps…"), [this] { Q_EMIT firstRunChosen(); });
    add(help, "copyReport", tr("&Copy diagnostic report"), [this] { Q_EMIT reportChosen(); });
    add(help, "about", tr("&About Gatehouse"), [this] { Q_EMIT pageChosen(PageId::About, {}); })->setMenuRole(QAction::AboutRole);
}

void TrayMenu::show(const TrayStatus &status)
{
    setActionText(m_status, literally(status.line));
    setActionText(m_fix, literally(status.fixText));
    m_fix->setVisible(status.fix != TrayStatus::Fix::None);
    for (const auto &[client, shown] : m_clients)
        shown->show(m_services.clients.state(client));
    m_models->refresh();
    m_providers->refresh();
    const int errors = recentErrors(m_services.requests);
    setActionText(m_recent, errors > 0 ? tr("&Recent requests… (%n errors)", nullptr, errors) : tr("&Recent requests…"));
    showPause();
}

void TrayMenu::showPause()
{
    using Phase = GatewayState::Phase;
    const Phase phase = m_services.gateway.facts().gateway.phase;
    m_pause->setVisible(phase != Phase::Paused);
    m_pause->setEnabled(phase != Phase::Stopped && phase != Phase::Starting);
    m_resume->setVisible(phase == Phase::Paused);
}

void TrayMenu::askToRestore(ClientKind client)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Restore original settings"),
                                tr("Restore the original settings of %1?").arg(clientName(client)), QMessageBox::Cancel);
    box->setObjectName(QStringLiteral("askToRestore"));
    box->setInformativeText(tr("%1 will no longer use Gatehouse.").arg(clientName(client)));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::NonModal);
    QPushButton *restore = box->addButton(tr("&Restore"), QMessageBox::AcceptRole);
    box->setDefaultButton(restore);
    connect(restore, &QPushButton::clicked, this, [this, client] { m_actions->disconnectClient(client); });
    connect(this, &QObject::destroyed, box, &QObject::deleteLater);
    box->show();
}

} // namespace gatehouse
