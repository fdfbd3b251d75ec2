// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"

#include <QtWidgets/QWidget>

class QListWidget;

namespace gatehouse {

/// The last five requests, live while it is seen, one line each. GUI thread.
class RecentRequests : public QWidget
{
    Q_OBJECT
public:
    static constexpr int most = 5;
    explicit RecentRequests(RequestLog &requests, QWidget *parent = nullptr);

    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void chosen();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    RequestLog &m_requests;
    QListWidget *m_list;
};

} // namespace gatehouse
