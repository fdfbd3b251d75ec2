// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <functional>

class QLabel;
class QLineEdit;

namespace gatehouse {

/// A line of text that stands in the settings, applied when it is left or confirmed. What is refused stays, with the reason below it, and
/// no change from outside takes it away. GUI thread.
class SettingField : public QWidget
{
    Q_OBJECT
public:
    using Load = std::function<QString()>;
    /// Returns the reason why it cannot be; empty: it is.
    using Commit = std::function<QString(const QString &text)>;
    SettingField(const QString &objectName, const QString &accessibleName, Load load, Commit commit, QWidget *parent = nullptr);

    /// The field itself: the buddy of a label.
    QLineEdit *edit() const { return m_edit; }
    /// Shows what the settings say, unless something else was typed.
    void refresh();
    /// The same, and forgets what was typed.
    void reset();

private:
    void finish();

    const Load m_load;
    const Commit m_commit;
    QLineEdit *m_edit;
    QLabel *m_problem;
};

} // namespace gatehouse
