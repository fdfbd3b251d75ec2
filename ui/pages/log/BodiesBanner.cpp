// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/log/BodiesBanner.h"

#include "core/usage/RequestLog.h"
#include "ui/widgets/Labels.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

#include <utility>

namespace gatehouse {

BodiesBanner::BodiesBanner(RequestLog &log, QWidget *parent) : QFrame(parent), m_log(log)
{
    setObjectName(QStringLiteral("bodiesBanner"));
    setFrameShape(QFrame::StyledPanel);
    auto *icon = new QLabel;
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning, nullptr, this).pixmap(size, size));
    icon->setAccessibleName(tr("Warning"));
    m_sentence = sentenceLabel(QStringLiteral("bodiesSentence"), tr("Warning"));
    auto *off = new QPushButton(tr("&Turn off"));
    off->setObjectName(QStringLiteral("bodiesOff"));
    off->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->addWidget(icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(off);

    connect(off, &QPushButton::clicked, this, [this] { m_log.keepBodies(false); });
    connect(&m_log, &RequestLog::keepsBodiesChanged, this, &BodiesBanner::refresh);
    m_minutes.setInterval(std::chrono::seconds(10));
    connect(&m_minutes, &QTimer::timeout, this, &BodiesBanner::refresh);
    refresh();
}

void BodiesBanner::refresh()
{
    const auto left = std::chrono::ceil<std::chrono::minutes>(m_log.bodiesLeft());
    const bool on = left.count() > 0;
    setVisible(on);
    if (!on) {
        m_minutes.stop();
        m_told = false;
        return;
    }
    if (!m_minutes.isActive())
        m_minutes.start();
    const QString sentence = tr("Prompts and answers are kept in memory for %n more minutes, and shown to whoever looks at this page. "
                                "They are never written to disk.",
                                nullptr, int(left.count()));
    if (!std::exchange(m_told, true))
        announce(m_sentence, sentence);
    m_sentence->setText(sentence); // that a minute is over is not worth an interruption
}

} // namespace gatehouse
