// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/tray/AllProvidersTest.h"

#include <QtCore/QObject>

class QAction;
class QMenu;

namespace gatehouse {

class MenuRows;

/// "Provider": which one answers every name that nothing else says something of, and how each of them is. GUI thread.
class ProviderMenu : public QObject
{
    Q_OBJECT
public:
    ProviderMenu(Services &services, QMenu *menu);

    void refresh();

Q_SIGNALS:
    void failed(const QString &sentence);
    void tested(bool well, const QString &sentence);
    void addRequested();

private:
    void choose(const QString &provider);

    Services &m_services;
    AllProvidersTest m_tests;
    MenuRows *m_rows;
    QAction *m_test;
};

} // namespace gatehouse
