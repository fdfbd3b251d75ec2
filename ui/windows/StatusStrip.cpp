// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/StatusStrip.h"

#include "ui/widgets/Labels.h"
#include "ui/widgets/LineIcon.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

namespace gatehouse {

namespace {

/// What comes and goes at the edge must not move the page above it.
void keepItsRoom(QWidget *widget)
{
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

} // namespace

StatusStrip::StatusStrip(SettingsStore &settings, std::chrono::milliseconds time, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    m_sentence = sentenceLabel(QStringLiteral("saidSentence"), tr("Outcome"));
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_sentence->setAlignment(Qt::AlignVCenter | Qt::AlignLeading);
    m_sentence->hide();
    m_undo = new QPushButton(tr("Undo"));
    setLineIcon(m_undo, LineIcon::Undo);
    m_undo->setObjectName(QStringLiteral("undoLast"));
    m_undo->setAccessibleDescription(tr("Takes back the last change of the settings"));
    m_undo->hide();
    keepItsRoom(m_sentence);
    keepItsRoom(m_undo);

    auto *row = new QHBoxLayout(this);
    const int side = style()->pixelMetric(QStyle::PM_LayoutLeftMargin); // in line with the pages
    row->setContentsMargins(side, 0, side, 0);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_undo);

    m_timer.setSingleShot(true);
    m_timer.setInterval(time);
    connect(&m_timer, &QTimer::timeout, this, &StatusStrip::end);
    connect(m_undo, &QPushButton::clicked, this, &StatusStrip::undo);
    // undo() would take back that newer change, not the one that the sentence names.
    connect(&m_settings, &SettingsStore::changed, m_undo, &QWidget::hide);
}

void StatusStrip::say(const QString &sentence)
{
    m_undo->hide();
    announce(m_sentence, {}); // so that the same sentence is said again
    announce(m_sentence, sentence);
    m_timer.start();
}

void StatusStrip::sayUndoable(const QString &sentence)
{
    say(sentence);
    m_undo->setVisible(m_settings.canUndo());
}

bool StatusStrip::offersUndo() const
{
    return !m_undo->isHidden();
}

void StatusStrip::undo()
{
    if (m_settings.undo())
        say(tr("Taken back."));
    else
        say(m_settings.problem().isEmpty() ? tr("The settings file was changed by another program since, so nothing was taken back.")
                                           : m_settings.problem());
}

void StatusStrip::end()
{
    // Nobody loses the button while they are on their way to it.
    if (m_undo->hasFocus() || (m_undo->isVisible() && underMouse())) {
        m_timer.start();
        return;
    }
    m_undo->hide();
    announce(m_sentence, {});
}

} // namespace gatehouse
