// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/providers/ProviderTests.h"

#include <QtWidgets/QWidget>

namespace gatehouse {

class ProbeView;
class ProviderAddressBox;
class ProviderAdvanced;
class ProviderKeyBox;
class ProviderModelsBox;

/// All of one provider: address, key, test, models, and what few people need. GUI thread.
class ProviderForm : public QWidget
{
    Q_OBJECT
public:
    ProviderForm(Services &services, ProviderTests &tests, QWidget *parent = nullptr);

    void setProvider(const std::string &provider);
    const std::string &provider() const { return m_provider; }
    void refresh();
    void test();
    void askForKey();

Q_SIGNALS:
    void said(const QString &sentence);
    void undoable(const QString &sentence);
    void modelsWanted(const QString &provider);

private:
    void showTest();

    Services &m_services;
    ProviderTests &m_tests;
    std::string m_provider;
    ProviderAddressBox *m_address;
    ProviderKeyBox *m_key;
    ProbeView *m_probe;
    ProviderModelsBox *m_models;
    ProviderAdvanced *m_advanced;
};

} // namespace gatehouse
