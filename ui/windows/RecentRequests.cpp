// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/RecentRequests.h"

#include "core/usage/RequestLog.h"
#include "ui/pages/log/RequestWords.h"

#include <QtCore/QLocale>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse {

namespace {

QString lineOf(const LoggedRequest &request)
{
    const RequestWords words(request);
    const RequestRecord &record = request.record;
    const QString time = QLocale().toString(words.began().time(), QLocale::ShortFormat);
    const QString who = record.client.empty() ? QString() : words.client(); // refused before it said who it is
    // What answered; else what was asked for.
    const QString route = QString::fromStdString(!record.route.empty() ? record.route : !record.name.empty() ? record.name : record.path);
    QString state = RecentRequests::tr("under way");
    if (!request.running && record.status >= 400)
        state = RecentRequests::tr("error %1").arg(record.status);
    else if (!request.running && record.outcome.rfind("error", 0) == 0)
        state = RecentRequests::tr("broke off");
    else if (!request.running)
        state = record.firstEvent.count() >= 0 ? RequestWords::duration(record.firstEvent) : RecentRequests::tr("done");
    QStringList parts{time};
    for (const QString &part : {who, route, state})
        if (!part.isEmpty())
            parts += part;
    return parts.join(QStringLiteral(" · "));
}

} // namespace

RecentRequests::RecentRequests(RequestLog &requests, QWidget *parent) : QWidget(parent), m_requests(requests)
{
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("recentRequests"));
    m_list->setAccessibleName(tr("Last requests"));
    m_list->setTabKeyNavigation(false);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setMinimumHeight(fontMetrics().height() * (most + 2));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this, &RecentRequests::chosen);
    connect(&m_requests, &RequestLog::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    refresh();
}

void RecentRequests::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void RecentRequests::refresh()
{
    QStringList lines;
    for (const LoggedRequestPtr &request : m_requests.newest(most))
        lines += lineOf(*request);
    if (lines.isEmpty())
        lines += tr("No requests yet. Open a connected client and say hi.");
    // Rewritten in place, so that the row someone is reading keeps its mark.
    while (m_list->count() > lines.size())
        delete m_list->takeItem(m_list->count() - 1);
    for (int i = 0; i < lines.size(); ++i) {
        if (i >= m_list->count())
            m_list->addItem(lines.at(i));
        else if (m_list->item(i)->text() != lines.at(i))
            m_list->item(i)->setText(lines.at(i));
        m_list->item(i)->setToolTip(lines.at(i));
    }
}

} // namespace gatehouse
