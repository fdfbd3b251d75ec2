// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/MenuRows.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>

#include <utility>

namespace gatehouse {

void setActionText(QAction *action, const QString &text)
{
    if (action->text() != text)
        action->setText(text);
}

QString literally(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

MenuRows::MenuRows(QMenu *menu, QAction *before, QString name)
    : QObject(menu), m_menu(menu), m_before(before), m_name(std::move(name)), m_group(new QActionGroup(this))
{
}

void MenuRows::show(const std::vector<Row> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    while (m_actions.size() < m_rows.size())
        add();
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        if (i < m_rows.size())
            display(m_actions[i], m_rows[i]);
        m_actions[i]->setVisible(i < m_rows.size());
    }
}

void MenuRows::add()
{
    auto *action = new QAction(m_menu);
    action->setCheckable(true);
    m_group->addAction(action);
    m_menu->insertAction(m_before, action);
    const std::size_t place = m_actions.size();
    m_actions.push_back(action);
    connect(action, &QAction::triggered, this, [this, place] {
        if (place >= m_rows.size())
            return;
        // The tick shows what is in force, not what was clicked.
        const QString id = m_rows[place].id;
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_actions[i]->setChecked(m_rows[i].checked);
        Q_EMIT chosen(id);
    });
}

void MenuRows::display(QAction *action, const Row &row)
{
    action->setObjectName(m_name + u':' + row.id);
    setActionText(action, literally(row.text));
    action->setChecked(row.checked);
    action->setEnabled(row.enabled);
}

} // namespace gatehouse
