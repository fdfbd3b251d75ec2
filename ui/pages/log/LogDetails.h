// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usage/RequestLog.h"

#include <QtWidgets/QWidget>

class QPlainTextEdit;
class QPushButton;

namespace gatehouse {

class TrayModel;

/// One request in full, and copies of it.
class LogDetails : public QWidget
{
    Q_OBJECT
public:
    /// `gateway` tells where a copied command leads; it must outlive this.
    explicit LogDetails(const TrayModel &gateway, QWidget *parent = nullptr);

    /// Null: none is chosen. What is shown already is not touched.
    void display(const LoggedRequestPtr &request);

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void copyCurl();
    void copyDetails();

    const TrayModel &m_gateway;
    QPlainTextEdit *m_text;
    QPushButton *m_copyCurl;
    QPushButton *m_copyDetails;
    LoggedRequestPtr m_request;
};

} // namespace gatehouse
