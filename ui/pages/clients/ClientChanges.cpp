// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clients/ClientChanges.h"

#include "ui/pages/clients/ClientWords.h"
#include "ui/widgets/Labels.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gatehouse {

ClientChanges::ClientChanges(ClientKind kind, QWidget *parent) : QWidget(parent)
{
    m_sentence = sentenceLabel(QStringLiteral("changesSentence"), tr("What will change"));
    m_diff = new QPlainTextEdit;
    m_diff->setObjectName(QStringLiteral("diff"));
    m_diff->setAccessibleName(tr("Changes to the settings of %1").arg(clientName(kind)));
    m_diff->setReadOnly(true);
    m_diff->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_diff->setTabChangesFocus(true);
    m_diff->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_diff->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_diff->setLayoutDirection(Qt::LeftToRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_diff);
    announce(m_sentence, {});
    m_diff->hide();
}

void ClientChanges::showPreview(const ClientState &state, const ClientDesk::Preview &preview)
{
    announce(m_sentence, !preview.problem.isEmpty() ? preview.problem
                         : preview.diff.isEmpty()   ? tr("Nothing would change.")
                         : preview.settings == 0    ? QString()
                                                    : changeWords(state, preview.settings));
    if (m_diff->toPlainText() != preview.diff)
        m_diff->setPlainText(preview.diff);
    m_diff->setVisible(!preview.diff.isEmpty());
    // As high as the diff, up to what a page has room for.
    const int lines = std::clamp(m_diff->blockCount(), 3, 16);
    m_diff->setFixedHeight(m_diff->fontMetrics().lineSpacing() * lines + m_diff->horizontalScrollBar()->sizeHint().height() +
                           2 * m_diff->frameWidth() + static_cast<int>(2 * m_diff->document()->documentMargin()));
}

} // namespace gatehouse
