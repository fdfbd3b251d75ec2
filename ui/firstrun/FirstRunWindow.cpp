// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/FirstRunWindow.h"

#include "core/clients/ClientDesk.h"
#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"
#include "ui/firstrun/ConnectStep.h"
#include "ui/firstrun/KeyStep.h"
#include "ui/firstrun/ProviderCards.h"
#include "ui/firstrun/ProviderSetup.h"
#include "ui/firstrun/WaitStep.h"
#include "ui/pages/PageDetails.h"
#include "ui/tray/ProblemRows.h"
#include "ui/widgets/Labels.h"

#include <QtGui/QScreen>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

namespace gatehouse {

FirstRunWindow::FirstRunWindow(Services &services, QWidget *parent)
    : QDialog(parent, Qt::Window), m_services(services), m_setup(new ProviderSetup(services, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    build();
    wire();
    turnTo(Step::Provider);
    // Four cards beside each other, where the screen has room for them; as high as the step needs.
    resize(std::min(fontMetrics().averageCharWidth() * 116, screen()->availableSize().width() * 9 / 10), 0);
}

void FirstRunWindow::build()
{
    setWindowTitle(tr("First steps"));
    delete m_content;
    m_content = new QWidget;
    m_title = sentenceLabel(QStringLiteral("firstRunTitle"), tr("Step"));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_title->setFont(large);
    // What concerns keys is what this window is for; what is shown here is what stands in its way.
    m_problems = new ProblemRows(m_services, ProblemRows::Kinds::GatewayOnly);
    m_cards = new ProviderCards(m_services);
    m_key = new KeyStep(*m_setup);
    m_connect = new ConnectStep(m_services);
    m_wait = new WaitStep(m_services);
    m_back = new QPushButton(tr("&Back"));
    m_back->setObjectName(QStringLiteral("back"));
    m_skip = new QPushButton(tr("Sk&ip this step"));
    m_skip->setObjectName(QStringLiteral("skip"));
    auto *close = new QPushButton(tr("C&lose"));
    close->setObjectName(QStringLiteral("close"));
    for (QPushButton *button : {m_back, m_skip, close})
        button->setAutoDefault(false);

    auto *ends = new QHBoxLayout;
    ends->addWidget(m_back);
    ends->addStretch();
    ends->addWidget(m_skip);
    ends->addWidget(close);
    auto *column = new QVBoxLayout(m_content);
    column->addWidget(m_title);
    column->addWidget(m_problems);
    for (QWidget *step : {static_cast<QWidget *>(m_cards), static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_connect),
                          static_cast<QWidget *>(m_wait)})
        column->addWidget(step, 1);
    column->addLayout(ends);
    layout()->addWidget(m_content);
    connect(close, &QPushButton::clicked, this, &FirstRunWindow::reject);
}

void FirstRunWindow::wire()
{
    connect(m_back, &QPushButton::clicked, this, &FirstRunWindow::back);
    connect(m_skip, &QPushButton::clicked, this, &FirstRunWindow::skip);
    connect(m_problems, &ProblemRows::settingsRequested, this, &FirstRunWindow::settingsRequested);
    connect(m_cards, &ProviderCards::chosen, this, &FirstRunWindow::choose);
    connect(m_cards, &ProviderCards::otherChosen, this, [this] { Q_EMIT settingsRequested(PageId::Providers, addAProvider); });
    connect(m_key, &KeyStep::done, this, [this] {
        if (m_step == Step::Key)
            turnTo(Step::Connect);
    });
    connect(m_connect, &ConnectStep::connected, this, [this](ClientKind client, const QString &notes) {
        m_client = client;
        m_notes = notes;
        turnTo(Step::Wait);
    });
    connect(m_connect, &ConnectStep::byHand, this, [this](ClientKind client) {
        m_client = client;
        m_notes.clear();
        turnTo(Step::Wait);
    });
    connect(m_wait, &WaitStep::finished, this, [this] {
        leave();
        hide();
    });
}

void FirstRunWindow::present()
{
    if (!isVisible()) {
        m_services.clients.refresh();
        turnTo(nextStep());
    }
    showNormal();
    makeRoom(true);
    raise();
    activateWindow();
}

FirstRunWindow::Step FirstRunWindow::nextStep() const
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const auto &providers = configuration->providers();
    const Settings &settings = configuration->settings();
    const bool chosen = !settings.defaultProvider.empty() || !settings.families.empty();
    const bool usable = std::any_of(providers.begin(), providers.end(), [&](const Provider &provider) {
        // At the start of the program the keychain may not have answered yet.
        const bool asked = provider.fromSettings && m_services.keys.state(provider.id) == ProviderKeys::State::Loading;
        return asked || m_services.keys.usable(provider.id);
    });
    if (!chosen || !usable)
        return Step::Provider;
    const bool connected = std::any_of(allClients.begin(), allClients.end(), [&](ClientKind client) {
        return m_services.clients.state(client).kind == ClientState::Kind::Connected;
    });
    return connected ? Step::Wait : Step::Connect;
}

void FirstRunWindow::turnTo(Step step)
{
    m_step = step;
    const std::array<QWidget *, 4> steps{m_cards, m_key, m_connect, m_wait};
    // Not a stack, which is as high as the highest of them. Each is hidden before the next one shows.
    for (QWidget *other : steps)
        if (other != steps.at(std::size_t(step)))
            other->hide();
    steps.at(std::size_t(step))->show();
    m_back->setEnabled(step != Step::Provider);
    m_skip->setVisible(step != Step::Wait);
    switch (step) {
    case Step::Provider:
        announce(m_title, tr("Connect Claude to any model"));
        m_cards->focusFirst();
        break;
    case Step::Key:
        announce(m_title, QString::fromStdString(m_setup->provider().displayName));
        m_key->begin();
        break;
    case Step::Connect:
        announce(m_title, tr("Connect a client"));
        m_connect->begin(m_setup->state() == ProviderSetup::State::Done ? m_setup->sentence() : QString());
        break;
    case Step::Wait:
        announce(m_title, tr("Say hi"));
        m_wait->begin(m_client, m_notes);
        break;
    }
    if (isVisible())
        makeRoom(true);
}

void FirstRunWindow::choose(const QString &provider)
{
    m_setup->choose(provider.toStdString());
    turnTo(Step::Key);
}

void FirstRunWindow::skip()
{
    if (m_step == Step::Connect)
        turnTo(Step::Wait);
    else if (m_step != Step::Wait)
        turnTo(Step::Connect);
}

void FirstRunWindow::back()
{
    // The key's step is only there after a card.
    if (m_step == Step::Wait)
        turnTo(Step::Connect);
    else if (m_step != Step::Provider)
        turnTo(Step::Provider);
}

void FirstRunWindow::leave()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    if (!configuration->settings().application.welcomed)
        m_services.settings.set({QStringLiteral("application"), QStringLiteral("welcomed")}, "true");
}

void FirstRunWindow::reject()
{
    leave();
    hide();
}

void FirstRunWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_content) {
        build();
        wire();
        turnTo(m_step == Step::Key ? Step::Provider : m_step);
    }
    QDialog::changeEvent(event);
}

bool FirstRunWindow::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        makeRoom(false);
    return handled;
}

void FirstRunWindow::makeRoom(bool anew)
{
    // Layouts give a window the height that its wrapped sentences need only as long as nobody has sized it.
    m_content->layout()->activate();
    layout()->activate();
    const int wide = std::max(width(), minimumSizeHint().width());
    const int needed = layout()->totalHeightForWidth(wide);
    // Each step has its own height, but a window that a person has sized stays as it is.
    const bool theirs = m_ours.isValid() && size() != m_ours;
    resize(wide, anew && !theirs && !isMaximized() ? needed : std::max(height(), needed));
    if (!theirs)
        m_ours = size();
}

} // namespace gatehouse
