// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QComboBox;
class QPushButton;
class QToolButton;

namespace gatehouse {

class LineList;

/// Who answers in a model's place, in their order: up to ModelMap::mostFallbacks names that are added, moved (Alt+Up, Alt+Down) and taken
/// away.
class FallbackList : public QWidget
{
    Q_OBJECT
public:
    explicit FallbackList(QWidget *parent = nullptr);

    void setFallbacks(const QStringList &names);
    QStringList fallbacks() const;
    /// What there is to add.
    void setChoices(const QStringList &names);
    QWidget *firstField() const;

Q_SIGNALS:
    /// The person changed the list to this.
    void changed(const QStringList &names);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    void takeAway();
    void move(int by);
    void updateButtons();

    LineList *m_list;
    QComboBox *m_name;
    QPushButton *m_add;
    QPushButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
};

} // namespace gatehouse
