// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/SettingField.h"

#include "ui/widgets/Labels.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace gatehouse {

SettingField::SettingField(const QString &objectName, const QString &accessibleName, Load load, Commit commit, QWidget *parent)
    : QWidget(parent), m_load(std::move(load)), m_commit(std::move(commit))
{
    m_edit = new QLineEdit;
    m_edit->setObjectName(objectName);
    m_edit->setAccessibleName(accessibleName);
    m_problem = sentenceLabel(objectName + QStringLiteral("Problem"), tr("Problem"));
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    connect(m_edit, &QLineEdit::editingFinished, this, &SettingField::finish);
}

void SettingField::refresh()
{
    if (m_edit->isModified())
        return;
    const QString text = m_load();
    if (m_edit->text() != text)
        m_edit->setText(text);
}

void SettingField::reset()
{
    m_edit->setModified(false);
    announce(m_problem, {});
    refresh();
}

void SettingField::finish()
{
    if (!m_edit->isModified())
        return;
    const QString text = m_edit->text().trimmed();
    const QString problem = text == m_load() ? QString() : m_commit(text);
    announce(m_problem, problem);
    m_edit->setAccessibleDescription(problem);
    if (!problem.isEmpty())
        return;
    m_edit->setModified(false);
    refresh();
}

} // namespace gatehouse
