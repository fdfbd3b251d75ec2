// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/StatusWindow.h"

#include "core/clients/ClientDesk.h"
#include "core/settings/SettingsStore.h"
#include "ui/tray/ClientActions.h"
#include "ui/tray/ProblemRows.h"
#include "ui/tray/TrayIconPainter.h"
#include "ui/tray/TrayModel.h"
#include "ui/tray/TrayStatus.h"
#include "ui/widgets/FormParts.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/ReadOnlyField.h"
#include "ui/windows/ClientSwitches.h"
#include "ui/windows/RecentRequests.h"
#include "ui/windows/WindowClosing.h"
#include "ui/windows/WindowPlace.h"

#include <QtGui/QCloseEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionFrame>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

const QString placeName = QStringLiteral("status");

/// The tray's shapes on this window's own background.
TrayBar barOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness() ? TrayBar::Dark : TrayBar::Light;
}

/// The room that a field needs beside its text: frame, margins, and the cursor.
int aroundText(const QLineEdit &field)
{
    QStyleOptionFrame option;
    option.initFrom(&field);
    option.lineWidth = field.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &field);
    const QSize empty = field.style()->sizeFromContents(QStyle::CT_LineEdit, &option, {}, &field);
    return empty.width() + 2 * field.fontMetrics().averageCharWidth();
}

} // namespace

StatusWindow::StatusWindow(Services &services, QWidget *parent)
    : QDialog(parent, Qt::Window), m_services(services), m_actions(new ClientActions(services, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    build();
    for (const auto signal : {&ClientActions::said, &ClientActions::failed})
        connect(m_actions, signal, this, &StatusWindow::tell);
    connect(&m_services.gateway, &TrayModel::changed, this, &StatusWindow::refresh);
    addKeys();
    if (!restorePlace(*this, placeName))
        resize(fontMetrics().averageCharWidth() * 70, 0); // as high as it needs to be
}

StatusWindow::~StatusWindow()
{
    if (isVisible())
        keepPlace(*this, placeName);
}

void StatusWindow::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto &&act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, std::forward<decltype(act)>(act));
    };
    // As in the settings.
    key(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { Q_EMIT settingsRequested(PageId::General, {}); });
    key(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { Q_EMIT settingsRequested(PageId::Log, {}); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { m_actions->copyBaseUrl(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { Q_EMIT quitRequested(); });
}

void StatusWindow::build()
{
    setWindowTitle(tr("Status"));
    delete m_content;
    m_content = new QWidget;
    m_noTray = sentenceLabel(QStringLiteral("noTray"), tr("About the tray"));
    auto *problems = new ProblemRows(m_services);
    auto *clients = new ClientSwitches(m_services, *m_actions);
    auto *requests = new RecentRequests(m_services.requests);
    m_running = new QLabel;
    m_running->setObjectName(QStringLiteral("running"));
    auto *requestsLabel = new QLabel(tr("Last &requests:"));
    requestsLabel->setBuddy(requests->list());
    m_outcome = sentenceLabel(QStringLiteral("statusOutcome"), tr("Outcome"));
    announce(m_outcome, {});

    auto *above = new QHBoxLayout;
    above->addWidget(requestsLabel);
    above->addStretch();
    above->addWidget(m_running);
    auto *column = new QVBoxLayout(m_content);
    column->addWidget(m_noTray);
    column->addWidget(head());
    column->addWidget(problems);
    column->addWidget(clients);
    column->addLayout(above);
    column->addWidget(requests, 1);
    column->addWidget(m_outcome);
    column->addWidget(buttons());
    layout()->addWidget(m_content);

    connect(problems, &ProblemRows::settingsRequested, this, &StatusWindow::settingsRequested);
    connect(problems, &ProblemRows::firstRunRequested, this, &StatusWindow::firstRunRequested);
    connect(clients, &ClientSwitches::detailsRequested, this,
            [this](const QString &client) { Q_EMIT settingsRequested(PageId::Clients, client); });
    connect(requests, &RecentRequests::chosen, this, [this] { Q_EMIT settingsRequested(PageId::Log, {}); });
    refresh();
}

QWidget *StatusWindow::head()
{
    auto *top = new QWidget;
    m_icon = new QLabel;
    m_icon->setObjectName(QStringLiteral("stateIcon"));
    m_state = sentenceLabel(QStringLiteral("state"), tr("State of the gateway"));
    QFont large = m_state->font();
    large.setBold(true);
    m_state->setFont(large);
    m_address = readOnlyField(QStringLiteral("baseUrl"), tr("Base URL"));
    auto *label = new QLabel(tr("Base &URL:"));
    label->setBuddy(m_address);
    QPushButton *copy = pushButton(QStringLiteral("copyBaseUrl"), tr("Cop&y"));
    copy->setAccessibleName(tr("Copy base URL"));
    connect(copy, &QPushButton::clicked, m_actions, &ClientActions::copyBaseUrl);

    auto *line = new QHBoxLayout;
    line->addWidget(m_icon);
    line->addWidget(m_state, 1);
    auto *place = new QHBoxLayout;
    place->addWidget(label);
    place->addWidget(m_address, 1);
    place->addWidget(copy);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addLayout(place);
    return top;
}

QWidget *StatusWindow::buttons()
{
    auto *row = new QWidget;
    QPushButton *settings = pushButton(QStringLiteral("settings"), tr("&Settings…"));
    QPushButton *firstSteps = pushButton(QStringLiteral("firstSteps"), tr("&First steps…"));
    QPushButton *quit = pushButton(QStringLiteral("quit"), tr("&Quit"));
    connect(settings, &QPushButton::clicked, this, [this] { Q_EMIT settingsRequested(PageId::General, {}); });
    connect(firstSteps, &QPushButton::clicked, this, &StatusWindow::firstRunRequested);
    connect(quit, &QPushButton::clicked, this, &StatusWindow::quitRequested);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(settings);
    line->addWidget(firstSteps);
    line->addStretch();
    line->addWidget(quit);
    return row;
}

void StatusWindow::refresh()
{
    const TrayFacts facts = m_services.gateway.facts();
    const TrayStatus status = trayStatus(facts);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) * 3 / 2;
    m_icon->setPixmap(TrayIconPainter::icon(status.icon, barOf(palette())).pixmap(QSize(side, side), devicePixelRatioF()));
    announce(m_state, status.line);
    announce(m_noTray, m_trayAvailable ? QString()
                                       : tr("This desktop shows no tray icons. Gatehouse keeps running, and this window is the way to it: "
                                            "closing it only makes it small, and starting Gatehouse again brings it back."));
    const bool listens = facts.gateway.port != 0;
    const QString address = listens ? facts.gateway.baseUrl() : tr("not listening");
    showText(m_address, address);
    m_address->setMinimumWidth(m_address->fontMetrics().horizontalAdvance(address) + aroundText(*m_address));
    const int running = facts.gateway.activeRequests;
    m_running->setText(running > 0 ? tr("%n under way", nullptr, running) : tr("none under way"));
    if (isVisible())
        makeRoom();
}

void StatusWindow::present()
{
    m_services.clients.refresh();
    if (!isVisible())
        announce(m_outcome, {}); // of the last time
    refresh();
    showNormal();
    makeRoom();
    raise();
    activateWindow();
}

void StatusWindow::setTrayAvailable(bool available)
{
    m_trayAvailable = available;
    refresh();
}

void StatusWindow::tell(const QString &sentence)
{
    announce(m_outcome, sentence);
    if (isVisible())
        makeRoom();
}

void StatusWindow::makeRoom()
{
    // Layouts give a window the height that its wrapped sentences need only as long as nobody has sized it.
    m_content->layout()->activate();
    layout()->activate();
    const int wide = std::max(width(), minimumSizeHint().width());
    resize(wide, std::max(height(), layout()->totalHeightForWidth(wide)));
}

void StatusWindow::closeEvent(QCloseEvent *event)
{
    if (closingQuits(*this, *event, m_services.settings.configuration()->settings().application, m_trayAvailable))
        Q_EMIT quitRequested();
}

void StatusWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    else if (event->type() == QEvent::PaletteChange && m_icon)
        refresh();
    QDialog::changeEvent(event);
}

void StatusWindow::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        keepPlace(*this, placeName);
    QDialog::hideEvent(event);
}

void StatusWindow::reject()
{
    close(); // Esc, too, may only make it small
}

} // namespace gatehouse
