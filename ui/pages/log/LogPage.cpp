// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/log/LogPage.h"

#include "core/usage/RequestLog.h"
#include "ui/pages/log/BodiesBanner.h"
#include "ui/pages/log/LogDetails.h"
#include "ui/pages/log/LogTable.h"
#include "ui/widgets/Labels.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace gatehouse {

LogPage::LogPage(Services &services, QWidget *parent) : Page(parent), m_services(services)
{
    m_filter.setSourceModel(&m_model);
    m_words = new QLineEdit;
    m_words->setObjectName(QStringLiteral("filter"));
    m_words->setClearButtonEnabled(true);
    m_words->setPlaceholderText(tr("Words of any column"));
    auto *filterLabel = new QLabel(tr("&Filter:"));
    filterLabel->setBuddy(m_words);
    m_errorsOnly = new QCheckBox(tr("&Errors only"));
    m_errorsOnly->setObjectName(QStringLiteral("errorsOnly"));
    m_pause = new QPushButton(tr("&Pause"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Lets the list stand still. The requests go on."));
    m_clear = new QPushButton(tr("Clea&r…"));
    m_clear->setObjectName(QStringLiteral("clear"));
    m_keepBodies = new QCheckBox(tr("&Keep bodies for one hour"));
    m_keepBodies->setObjectName(QStringLiteral("keepBodies"));
    m_keepBodies->setToolTip(tr("Off by default: prompts and answers are not kept."));
    for (QPushButton *button : {m_pause, m_clear})
        button->setAutoDefault(false);

    auto *banner = new BodiesBanner(services.requests);
    m_state = sentenceLabel(QStringLiteral("state"), tr("About the list"));
    m_state->hide();
    m_table = new LogTable(m_model, m_filter);
    m_details = new LogDetails(services.gateway);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("splitter"));
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    m_stack = new QStackedWidget;
    m_stack->addWidget(emptyState());
    m_stack->addWidget(splitter);

    auto *filterRow = new QHBoxLayout;
    filterRow->addWidget(filterLabel);
    filterRow->addWidget(m_words, 1);
    filterRow->addWidget(m_errorsOnly);
    auto *buttonRow = new QHBoxLayout;
    buttonRow->addWidget(m_keepBodies);
    buttonRow->addStretch();
    buttonRow->addWidget(m_pause);
    buttonRow->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->addLayout(filterRow);
    column->addLayout(buttonRow);
    column->addWidget(banner);
    column->addWidget(m_state);
    column->addWidget(m_stack, 1);

    connect(m_words, &QLineEdit::textChanged, this, &LogPage::filterChanged);
    connect(m_errorsOnly, &QCheckBox::toggled, this, &LogPage::filterChanged);
    connect(m_pause, &QPushButton::toggled, this, &LogPage::refresh);
    connect(m_clear, &QPushButton::clicked, this, &LogPage::askToClear);
    connect(m_keepBodies, &QCheckBox::toggled, this, &LogPage::setKeepsBodies);
    connect(&services.requests, &RequestLog::keepsBodiesChanged, this, [this](bool on) {
        const QSignalBlocker blocker(m_keepBodies);
        m_keepBodies->setChecked(on);
        // Bodies that were forgotten are not to stand here any longer, paused or not.
        if (!on)
            m_model.forgetBodies();
        showCurrent();
    });
    connect(m_table, &LogTable::currentRequestChanged, this, &LogPage::showCurrent);
    connect(m_details, &LogDetails::said, this, &LogPage::said);
    m_tick.setObjectName(QStringLiteral("tick"));
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_model.tick();
        showCurrent();
    });
    const QSignalBlocker blocker(m_keepBodies);
    m_keepBodies->setChecked(services.requests.keepsBodies());
    refresh();
}

QWidget *LogPage::emptyState()
{
    auto *page = new QWidget;
    QLabel *sentence = sentenceLabel(QStringLiteral("noRequests"), tr("About the list"));
    sentence->setText(tr("No requests yet. Open Claude and say hi."));
    sentence->setAlignment(Qt::AlignCenter);
    auto *connectClient = new QPushButton(tr("Connect a &client…"));
    connectClient->setObjectName(QStringLiteral("connectClient"));
    connectClient->setAutoDefault(false);
    auto *column = new QVBoxLayout(page);
    column->addStretch();
    column->addWidget(sentence);
    column->addWidget(connectClient, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(connectClient, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(PageId::Clients, {}); });
    return page;
}

void LogPage::present(const QString &detail)
{
    bool isNumber = false;
    const qulonglong id = detail.toULongLong(&isNumber);
    if (detail == QLatin1String("errors"))
        m_errorsOnly->setChecked(true);
    if (!isNumber)
        return;
    m_words->clear();
    m_errorsOnly->setChecked(false);
    refresh();
    m_table->mark(id);
}

bool LogPage::event(QEvent *event)
{
    // Where the focus is on this page the key is ours, whatever the window around it means by it.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return Page::event(event);
}

void LogPage::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Find)) {
        Page::keyPressEvent(event);
        return;
    }
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void LogPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_listening)
        m_listening = connect(&m_services.requests, &RequestLog::changed, this, &LogPage::refresh);
    refresh();
}

void LogPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    disconnect(std::exchange(m_listening, {}));
    m_tick.stop();
}

void LogPage::refresh()
{
    if (!m_pause->isChecked())
        m_table->keepPlace([this] { m_model.take(m_services.requests.newest()); });
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 0 : 1);
    m_clear->setEnabled(m_model.rowCount() > 0);
    showCurrent();
    tellState();
    if (m_model.anyRunning() && isVisible() && !m_pause->isChecked()) {
        if (!m_tick.isActive())
            m_tick.start();
    } else {
        m_tick.stop();
    }
}

void LogPage::tellState()
{
    QString sentence;
    if (m_pause->isChecked()) {
        int waiting = 0;
        for (const LoggedRequestPtr &request : m_services.requests.newest())
            waiting += m_model.rowOf(request->record.id) < 0 ? 1 : 0;
        if (waiting > 0 && m_state->isVisibleTo(this)) { // said already that it is paused; the number may change ten times a second
            m_state->setText(tr("Paused. %n new requests are not shown yet.", nullptr, waiting));
            return;
        }
        sentence = tr("Paused. The list stands still.");
    } else if (m_model.rowCount() > 0 && m_filter.rowCount() == 0) {
        sentence = tr("No request matches the filter.");
    }
    announce(m_state, sentence);
}

void LogPage::showCurrent()
{
    m_details->display(m_table->current());
}

void LogPage::filterChanged()
{
    m_filter.setWords(m_words->text());
    m_filter.setErrorsOnly(m_errorsOnly->isChecked());
    if (m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
    showCurrent();
    tellState();
}

void LogPage::setKeepsBodies(bool on)
{
    m_services.requests.keepBodies(on);
    Q_EMIT said(on ? tr("Bodies of requests are kept from now on.") : tr("Bodies are not kept any more. Those that were are forgotten."));
}

void LogPage::askToClear()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Clear the log"), tr("Clear the log?"), QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("clearQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("The requests that are over are forgotten. Those under way stay."));
    QPushButton *clear = question->addButton(tr("Clear"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_services.requests.clear();
        m_pause->setChecked(false);
        refresh();
        Q_EMIT said(tr("Cleared the log."));
    });
    question->open();
}

} // namespace gatehouse
