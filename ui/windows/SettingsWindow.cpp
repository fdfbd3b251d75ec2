// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/SettingsWindow.h"

#include "core/settings/SettingsStore.h"
#include "ui/tray/TrayModel.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PageScroll.h"
#include "ui/windows/HitMark.h"
#include "ui/windows/PageSearch.h"
#include "ui/windows/SettingsPages.h"
#include "ui/windows/Sidebar.h"
#include "ui/windows/StatusStrip.h"
#include "ui/windows/WindowClosing.h"
#include "ui/windows/WindowPlace.h"

#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QCloseEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

namespace gatehouse {

namespace {

const QString placeName = QStringLiteral("settings");

QWidget *scrolledTogetherWith(QWidget *widget)
{
    for (QWidget *place = widget; place; place = place->parentWidget())
        if (auto *scroll = qobject_cast<QScrollArea *>(place->parentWidget() ? place->parentWidget()->parentWidget() : nullptr);
            scroll && scroll->widget() == place)
            return place;
    return widget->window();
}

/// The innermost area first: each brings into its own sight what the one inside it shows.
void bringIntoSight(QWidget *widget)
{
    for (QWidget *place = widget->parentWidget(); place; place = place->parentWidget())
        if (auto *scroll = qobject_cast<QScrollArea *>(place))
            scroll->ensureWidgetVisible(widget);
}

} // namespace

SettingsWindow::SettingsWindow(Services &services, QWidget *parent) : QMainWindow(parent), m_services(services)
{
    setObjectName(QStringLiteral("settingsWindow"));
    build();
    addKeys();
    if (!restorePlace(*this, placeName)) {
        const QSize wanted(fontMetrics().averageCharWidth() * 156, fontMetrics().lineSpacing() * 45);
        resize(wanted.expandedTo(minimumSizeHint()).boundedTo(screen()->availableSize()));
    }
    connect(&m_services.settings, &SettingsStore::changed, this, &SettingsWindow::sayAboutTray);
    connect(&m_services.settings, &SettingsStore::broken, this, &SettingsWindow::tell);
}

SettingsWindow::~SettingsWindow()
{
    hide(); // a field that loses the focus takes what was typed: now, and not when half of the window is gone already
}

void SettingsWindow::build()
{
    setWindowTitle(tr("Settings"));
    auto *all = new QWidget;
    m_noTray = sentenceLabel(QStringLiteral("noTray"), tr("About the tray"));
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    QAction *look = m_search->addAction(lineIcon(LineIcon::Search), QLineEdit::LeadingPosition);
    look->setText(m_search->accessibleName());
    connect(look, &QAction::triggered, this, [this] { focusInto(m_search); });
    // The pages' names say how wide the column is, but some words must find room.
    m_search->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_noHit = sentenceLabel(QStringLiteral("noHit"), tr("Outcome of the search"));
    m_noHit->hide();
    m_sidebar = new Sidebar;
    m_quit = new QPushButton(tr("Quit Gatehouse"));
    m_quit->setObjectName(QStringLiteral("quit"));
    m_stack = new QStackedWidget;
    m_pages.clear();
    m_scrolls.clear();
    for (const PageId id : allPages)
        addPage(id);
    m_strip = new StatusStrip(m_services.settings);

    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_noHit);
    left->addWidget(m_sidebar, 1);
    left->addWidget(m_quit);
    auto *right = new QVBoxLayout;
    right->addWidget(m_stack, 1);
    right->addWidget(m_strip);
    auto *both = new QHBoxLayout;
    both->addLayout(left);
    both->addLayout(right, 1);
    auto *column = new QVBoxLayout(all);
    column->addWidget(m_noTray);
    column->addLayout(both, 1);
    setCentralWidget(all);

    connect(m_search, &QLineEdit::textChanged, this, &SettingsWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, &SettingsWindow::enterHit);
    connect(m_sidebar, &QListWidget::currentRowChanged, this, &SettingsWindow::showPage);
    connect(m_quit, &QPushButton::clicked, this, &SettingsWindow::quitRequested);
    m_sidebar->setCurrentRow(0);
    sayAboutTray();
}

void SettingsWindow::addPage(PageId id)
{
    Page *made = makePage(id, m_services);
    made->setAccessibleName(made->title());
    auto *scroll = new PageScroll(made);
    scroll->setAccessibleName(made->title());
    m_stack->addWidget(scroll);
    new QListWidgetItem(lineIcon(iconOf(id)), made->title(), m_sidebar);
    m_pages.emplace(id, made);
    m_scrolls.emplace(id, scroll);
    connect(made, &Page::said, this, &SettingsWindow::tell);
    connect(made, &Page::undoable, this, [this](const QString &sentence) { m_strip->sayUndoable(sentence); });
    connect(made, &Page::pageWanted, this, [this](PageId wanted, const QString &detail) { present(wanted, detail); });
    connect(made, &Page::firstRunWanted, this, &SettingsWindow::firstRunRequested);
}

void SettingsWindow::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto &&act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, std::forward<decltype(act)>(act));
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { focusInto(m_search); });
    key(QKeySequence(Qt::Key_F6), [this] { cycle(); });
    for (int row = 0; row < static_cast<int>(allPages.size()); ++row)
        key(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + row)), [this, row] { present(allPages.at(row)); });
    key(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { present(PageId::Log); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { present(PageId::General); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyBaseUrl(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { Q_EMIT quitRequested(); });
}

void SettingsWindow::present()
{
    if (isMinimized())
        showNormal();
    else
        show();
    raise();
    activateWindow();
}

void SettingsWindow::present(PageId id, const QString &detail)
{
    m_search->clear(); // a filter could hide the page that is wanted
    m_sidebar->setCurrentRow(static_cast<int>(id));
    present();
    focusInto(page(id));
    page(id)->present(detail);
}

PageId SettingsWindow::currentPage() const
{
    return allPages.at(static_cast<std::size_t>(m_stack->currentIndex()));
}

void SettingsWindow::showPage(int row)
{
    if (row < 0)
        return;
    m_stack->setCurrentIndex(row);
    markHit();
}

void SettingsWindow::search(const QString &words)
{
    const QString wanted = words.trimmed();
    int first = -1;
    for (int row = 0; row < m_sidebar->count(); ++row) {
        const Page *candidate = page(allPages.at(static_cast<std::size_t>(row)));
        const bool hit = wanted.isEmpty() || candidate->title().contains(wanted, Qt::CaseInsensitive) || firstHit(candidate, wanted);
        m_sidebar->item(row)->setHidden(!hit);
        if (hit && (first < 0 || row == m_sidebar->currentRow()))
            first = row;
    }
    announce(m_noHit, first < 0 ? tr("No page has these words.") : QString());
    if (first >= 0)
        m_sidebar->setCurrentRow(first);
    markHit();
}

void SettingsWindow::markHit()
{
    const QString wanted = m_search->text().trimmed();
    QWidget *hit = wanted.isEmpty() ? nullptr : firstHit(page(currentPage()), wanted);
    if (!m_mark)
        m_mark = new HitMark(centralWidget());
    m_mark->surround(hit, hit ? scrolledTogetherWith(hit) : nullptr);
    if (hit)
        bringIntoSight(hit);
}

void SettingsWindow::enterHit()
{
    QWidget *hit = m_mark ? m_mark->hit() : nullptr;
    if (const auto *label = qobject_cast<const QLabel *>(hit); label && label->buddy())
        hit = label->buddy();
    focusInto(hit && hit->focusPolicy() & Qt::TabFocus && hit->isEnabled() ? hit : page(currentPage()));
}

void SettingsWindow::cycle()
{
    if (page(currentPage())->isAncestorOf(focusWidget()))
        focusInto(m_sidebar);
    else
        focusInto(page(currentPage()));
}

void SettingsWindow::focusInto(QWidget *place)
{
    if (auto *field = qobject_cast<QLineEdit *>(place))
        field->selectAll();
    if (place->focusPolicy() & Qt::TabFocus) {
        place->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    // Where the person was on this page before, else its first control.
    QWidget *target = place->focusWidget();
    for (QWidget *next = place->nextInFocusChain(); !target && next != place; next = next->nextInFocusChain())
        if (place->isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus && next->isEnabled() && next->isVisibleTo(place))
            target = next;
    if (target)
        target->setFocus(Qt::ShortcutFocusReason);
    else
        m_sidebar->setFocus(Qt::ShortcutFocusReason);
}

void SettingsWindow::copyBaseUrl()
{
    const GatewayState state = m_services.gateway.facts().gateway;
    if (state.port == 0) {
        tell(tr("The gateway is not listening, so there is no address to copy."));
        return;
    }
    QGuiApplication::clipboard()->setText(state.baseUrl());
    tell(tr("Copied %1.").arg(state.baseUrl()));
}

void SettingsWindow::setTrayAvailable(bool available)
{
    m_trayAvailable = available;
    sayAboutTray();
}

void SettingsWindow::sayAboutTray()
{
    const bool quits = m_services.settings.configuration()->settings().application.closing == ApplicationSettings::Closing::Quit;
    announce(m_noTray,
             m_trayAvailable ? QString()
             : quits         ? tr("This desktop shows no tray icons. Closing the last window quits Gatehouse, as set on the General page.")
                     : tr("This desktop shows no tray icons. Gatehouse keeps running, and this window is the way to it: closing it only "
                          "makes it small, and starting Gatehouse again brings it back."));
}

void SettingsWindow::tell(const QString &sentence)
{
    m_strip->say(sentence);
}

void SettingsWindow::closeEvent(QCloseEvent *event)
{
    keepPlace(*this, placeName);
    if (closingQuits(*this, *event, m_services.settings.configuration()->settings().application, m_trayAvailable))
        Q_EMIT quitRequested();
}

void SettingsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier)
        QMainWindow::keyPressEvent(event);
    else if (!m_search->text().isEmpty())
        m_search->clear();
    else
        close();
}

void SettingsWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // Deferred: the choice of language is made in one of the widgets that go.
    if (event->type() == QEvent::LanguageChange && !m_rebuilding) {
        m_rebuilding = true;
        QTimer::singleShot(0, this, &SettingsWindow::rebuild);
    }
}

void SettingsWindow::rebuild()
{
    // A page that is made anew speaks the new language in every word, which no page then has to see to by itself.
    const int row = m_stack->currentIndex();
    const bool undoable = m_strip->offersUndo();
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    build();
    m_sidebar->setCurrentRow(row);
    if (undoable)
        m_strip->sayUndoable(tr("The language is changed."));
    if (QWidget *again = focused.isEmpty() ? nullptr : centralWidget()->findChild<QWidget *>(focused))
        again->setFocus();
    m_rebuilding = false;
}

} // namespace gatehouse
