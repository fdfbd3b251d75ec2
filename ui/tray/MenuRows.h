// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <vector>

class QAction;
class QActionGroup;
class QMenu;

namespace gatehouse {

/// Changes an action's text only where it differs: each change is a message to the desktop's panel.
void setActionText(QAction *action, const QString &text);
/// A name in a menu may hold an ampersand that is no mnemonic.
QString literally(QString text);

/// Rows of a menu that come, go and change while it is open: one of them is ticked. Actions are used again and never taken out, for a menu
/// that is rebuilt closes under the pointer. GUI thread.
class MenuRows : public QObject
{
    Q_OBJECT
public:
    struct Row
    {
        QString id;
        QString text;
        bool checked = false;
        bool enabled = true;
        bool operator==(const Row &) const = default;
    };

    /// Rows stand before the action `before` of `menu`. `name` begins the actions' object names: "name:id".
    MenuRows(QMenu *menu, QAction *before, QString name);

    void show(const std::vector<Row> &rows);
    bool isEmpty() const { return m_rows.empty(); }

Q_SIGNALS:
    void chosen(const QString &id);

private:
    void add();
    void display(QAction *action, const Row &row);

    QMenu *m_menu;
    QAction *m_before;
    QString m_name;
    QActionGroup *m_group;
    std::vector<QAction *> m_actions; ///< the first of them show `m_rows`, the rest is hidden
    std::vector<Row> m_rows;
};

} // namespace gatehouse
