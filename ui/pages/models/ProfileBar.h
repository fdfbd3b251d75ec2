// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingsStore.h"
#include "ui/Services.h"

#include <QtWidgets/QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gatehouse {

/// The profiles of the model map: which one is in force, and making, naming and deleting them.
class ProfileBar : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileBar(Services &services, QWidget *parent = nullptr);

    /// Shows what the settings say now.
    void refresh();

Q_SIGNALS:
    void undoable(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Asking { Nothing, New, Rename };
    void ask(Asking what);
    void take();
    void remove();
    void choose();
    bool apply(const std::vector<SettingsStore::Change> &changes, const QString &sentence);

    Services &m_services;
    Asking m_asking = Asking::Nothing;
    QComboBox *m_profile;
    QPushButton *m_new;
    QPushButton *m_rename;
    QPushButton *m_delete;
    QWidget *m_naming;
    QLineEdit *m_name;
    QPushButton *m_take;
    QLabel *m_problem;
};

} // namespace gatehouse
