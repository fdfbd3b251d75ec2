// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/SettingsWindow.h"

#include "ui/windows/GatewayPanel.h"
#include "ui/windows/KeyPanel.h"
#include "ui/windows/KeyWords.h"
#include "ui/windows/Labels.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

QString rowOf(const GatewayState::Provider &provider)
{
    ProviderKeys::Entry entry;
    entry.state = provider.key;
    entry.origin = provider.origin.toStdString();
    const QString sentence = provider.problem.isEmpty() ? keySentence(entry) : provider.problem;
    return QStringLiteral("%1: %2").arg(provider.displayName, sentence);
}

} // namespace

SettingsWindow::SettingsWindow(TrayModel &model, SettingsStore &settings, ProviderKeys &keys, SecretStore *store, QWidget *parent)
    : QDialog(parent, Qt::Window), m_model(model)
{
    setWindowTitle(tr("Settings"));
    m_noTray = sentenceLabel(QStringLiteral("noTray"), tr("About the tray"));
    m_gateway = new GatewayPanel;
    m_key = new KeyPanel(settings, keys, store);
    m_providers = new QListWidget;
    m_providers->setObjectName(QStringLiteral("providers"));
    m_providers->setAccessibleName(tr("Providers in use"));
    m_providers->setWordWrap(true);
    m_providers->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    auto *listLabel = new QLabel(tr("Providers &in use:"));
    listLabel->setBuddy(m_providers);
    auto *quit = new QPushButton(tr("&Quit Gatehouse"));
    quit->setObjectName(QStringLiteral("quit"));
    auto *close = new QPushButton(tr("C&lose"));
    close->setObjectName(QStringLiteral("close"));
    quit->setAutoDefault(false);
    close->setAutoDefault(false);

    auto *ends = new QHBoxLayout;
    ends->addWidget(quit);
    ends->addStretch();
    ends->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_noTray);
    column->addWidget(m_gateway);
    column->addWidget(m_key);
    column->addWidget(listLabel);
    column->addWidget(m_providers, 1);
    column->addLayout(ends);

    connect(m_gateway, &GatewayPanel::fixRequested, this, &SettingsWindow::fixRequested);
    connect(m_gateway, &GatewayPanel::copySettingsRequested, this, &SettingsWindow::copySettingsRequested);
    connect(m_gateway, &GatewayPanel::copyExportsRequested, this, &SettingsWindow::copyExportsRequested);
    connect(quit, &QPushButton::clicked, this, &SettingsWindow::quitRequested);
    connect(close, &QPushButton::clicked, this, &SettingsWindow::reject);
    connect(&m_model, &TrayModel::changed, this, &SettingsWindow::refresh);
    setTrayAvailable(true);
    refresh();
}

void SettingsWindow::present()
{
    refresh();
    showNormal();
    makeRoom();
    raise();
    activateWindow();
}

void SettingsWindow::presentForKey(const QString &provider)
{
    present();
    m_key->askForKey(provider.toStdString());
}

void SettingsWindow::setTrayAvailable(bool available)
{
    m_trayAvailable = available;
    announce(m_noTray,
             available ? QString()
                       : tr("This desktop shows no tray icons. Gatehouse keeps running, and this window is the way to it: closing it only "
                            "makes it small, and starting Gatehouse again brings it back."));
}

void SettingsWindow::tell(const QString &outcome)
{
    m_gateway->tell(outcome);
}

void SettingsWindow::reject()
{
    if (m_trayAvailable)
        hide();
    else
        showMinimized();
}

void SettingsWindow::refresh()
{
    const TrayFacts facts = m_model.facts();
    m_gateway->display(facts);

    QStringList rows;
    for (const auto &provider : facts.gateway.providers)
        rows += rowOf(provider);
    if (rows.isEmpty())
        rows += tr("None yet. One key is enough to start.");
    // Rewritten in place, so that the row someone is reading keeps its mark.
    while (m_providers->count() > rows.size())
        delete m_providers->takeItem(m_providers->count() - 1);
    for (int i = 0; i < rows.size(); ++i) {
        if (i >= m_providers->count())
            m_providers->addItem(rows.at(i));
        else if (m_providers->item(i)->text() != rows.at(i))
            m_providers->item(i)->setText(rows.at(i));
    }
    if (isVisible())
        makeRoom();
}

void SettingsWindow::makeRoom()
{
    // Layouts give a window the height that its wrapped sentences need only as long as nobody has sized it.
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

} // namespace gatehouse
