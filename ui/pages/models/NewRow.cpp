// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/NewRow.h"

#include "core/settings/SettingsValues.h"
#include "ui/widgets/Labels.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace gatehouse {

NewRow::NewRow(QWidget *parent) : QWidget(parent)
{
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("newName"));
    m_name->setPlaceholderText(QStringLiteral("claude-…"));
    m_name->setLayoutDirection(Qt::LeftToRight);
    m_name->setMaxLength(200);
    auto *label = new QLabel(tr("An&other name:"));
    label->setBuddy(m_name);
    m_addName = new QPushButton(tr("&Add name"));
    m_addName->setObjectName(QStringLiteral("addName"));
    m_addName->setToolTip(tr("Clients ask for a name as it is."));
    m_addSlot = new QPushButton(tr("Add &slot"));
    m_addSlot->setObjectName(QStringLiteral("addSlot"));
    m_addSlot->setToolTip(tr("A slot answers for every Claude name with its word in it, such as Fable."));
    m_problem = sentenceLabel(QStringLiteral("newNameProblem"), tr("Problem with the new name"));
    auto *fields = new QHBoxLayout;
    fields->addWidget(label);
    fields->addWidget(m_name, 1);
    fields->addWidget(m_addName);
    fields->addWidget(m_addSlot);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addLayout(fields);
    all->addWidget(m_problem);
    announce(m_problem, {});
    const auto update = [this] {
        const bool any = !m_name->text().trimmed().isEmpty();
        m_addName->setEnabled(any);
        m_addSlot->setEnabled(any);
        announce(m_problem, {});
    };
    update();
    connect(m_name, &QLineEdit::textChanged, this, update);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { add(MapRow::Kind::Name); });
    connect(m_addName, &QPushButton::clicked, this, [this] { add(MapRow::Kind::Name); });
    connect(m_addSlot, &QPushButton::clicked, this, [this] { add(MapRow::Kind::Slot); });
}

void NewRow::add(MapRow::Kind kind)
{
    QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    if (kind == MapRow::Kind::Slot) {
        name = name.toLower();
        if (!isProviderId(name.toStdString())) {
            announce(m_problem, tr("A slot is a word of small letters and digits, such as fable."));
            return;
        }
    }
    m_name->clear();
    Q_EMIT wanted(kind, name);
}

} // namespace gatehouse
