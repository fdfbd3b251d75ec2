// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace gatehouse {

/// What a person fills into Claude Desktop's own dialog, in its words: three numbered rows, each with a button that copies.
class DialogRows : public QWidget
{
    Q_OBJECT
public:
    explicit DialogRows(Services &services, QWidget *parent = nullptr);

    /// Shows the gateway's address of now.
    void refresh();

Q_SIGNALS:
    void copied(const QString &sentence);

private:
    QPushButton *addRow(QGridLayout *grid, const QString &name, QLineEdit *field, const QString &objectName);
    void copyText(const QString &text);
    void copyToken();

    Services &m_services;
    QLineEdit *m_url;
    QPushButton *m_copyUrl;
};

} // namespace gatehouse
