// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProviderForm.h"

#include "core/probe/ProviderModelLists.h"
#include "core/settings/SettingsStore.h"
#include "ui/pages/providers/ProbeView.h"
#include "ui/pages/providers/ProviderAddressBox.h"
#include "ui/pages/providers/ProviderAdvanced.h"
#include "ui/pages/providers/ProviderKeyBox.h"
#include "ui/pages/providers/ProviderModelsBox.h"

#include <QtWidgets/QBoxLayout>

namespace gatehouse {

ProviderForm::ProviderForm(Services &services, ProviderTests &tests, QWidget *parent)
    : QWidget(parent), m_services(services), m_tests(tests)
{
    m_address = new ProviderAddressBox(services, tests);
    m_key = new ProviderKeyBox(services);
    m_probe = new ProbeView;
    m_models = new ProviderModelsBox(services, tests);
    m_advanced = new ProviderAdvanced(services);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_address);
    column->addWidget(m_key);
    column->addWidget(m_probe);
    column->addWidget(m_models);
    column->addWidget(m_advanced);
    column->addStretch();

    connect(m_address, &ProviderAddressBox::undoable, this, &ProviderForm::undoable);
    connect(m_advanced, &ProviderAdvanced::undoable, this, &ProviderForm::undoable);
    connect(m_key, &ProviderKeyBox::said, this, &ProviderForm::said);
    connect(m_key, &ProviderKeyBox::saved, this,
            [this](const std::string &provider, const Secret &key) { m_tests.start(provider, ProviderTests::Extent::Whole, key); });
    connect(m_key, &ProviderKeyBox::removed, this, [this](const std::string &provider) { m_tests.forget(provider); });
    connect(m_probe, &ProbeView::testWanted, this, &ProviderForm::test);
    connect(m_models, &ProviderModelsBox::choiceWanted, this, [this] { Q_EMIT modelsWanted(QString::fromStdString(m_provider)); });
    connect(&m_tests, &ProviderTests::changed, this, [this](const std::string &provider) {
        if (provider == m_provider)
            showTest();
    });
    connect(&services.lists, &ProviderModelLists::changed, m_models, &ProviderModelsBox::refresh);
}

void ProviderForm::setProvider(const std::string &provider)
{
    m_provider = provider;
    m_address->setProvider(provider);
    m_key->setProvider(provider);
    m_models->setProvider(provider);
    m_advanced->setProvider(provider);
    showTest();
}

void ProviderForm::refresh()
{
    m_address->refresh();
    m_key->refresh();
    m_models->refresh();
    m_advanced->refresh();
}

void ProviderForm::test()
{
    m_tests.start(m_provider);
}

void ProviderForm::askForKey()
{
    m_key->askForKey();
}

void ProviderForm::showTest()
{
    m_probe->display(m_tests.report(m_provider), m_tests.isRunning(m_provider));
    m_models->refresh();
    m_address->refresh();
}

} // namespace gatehouse
