// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/Page.h"
#include "ui/pages/log/LogFilter.h"
#include "ui/pages/log/LogModel.h"

#include <QtCore/QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QMessageBox;
class QPushButton;
class QStackedWidget;

namespace gatehouse {

class LogDetails;
class LogTable;

/// The last requests, live while the page is seen.
class LogPage : public Page
{
    Q_OBJECT
public:
    explicit LogPage(Services &services, QWidget *parent = nullptr);

    PageId id() const override { return PageId::Log; }
    QString title() const override { return tr("Log"); }
    /// A request's number, or "errors".
    void present(const QString &detail) override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *emptyState();
    void refresh();
    void tellState();
    void showCurrent();
    void filterChanged();
    void setKeepsBodies(bool on);
    void askToClear();

    Services &m_services;
    LogModel m_model;
    LogFilter m_filter;
    QLineEdit *m_words;
    QCheckBox *m_errorsOnly;
    QCheckBox *m_keepBodies;
    QPushButton *m_pause;
    QPushButton *m_clear;
    QLabel *m_state;
    QStackedWidget *m_stack;
    LogTable *m_table;
    LogDetails *m_details;
    QTimer m_tick{this}; ///< runs while something runs and the page is seen
    QMetaObject::Connection m_listening;
};

} // namespace gatehouse
