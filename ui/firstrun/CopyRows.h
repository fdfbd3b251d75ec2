// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace gatehouse {

class ClientActions;

/// What Claude Desktop's own dialog asks for, under the names that stand there, each with a button that copies it. GUI thread.
class CopyRows : public QWidget
{
    Q_OBJECT
public:
    CopyRows(Services &services, ClientActions &actions, QWidget *parent = nullptr);

    void refresh();

private:
    Services &m_services;
    QLineEdit *m_address;
};

} // namespace gatehouse
