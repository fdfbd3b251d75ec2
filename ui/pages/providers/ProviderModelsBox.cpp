// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProviderModelsBox.h"

#include "core/probe/ProviderModelLists.h"
#include "core/settings/SettingsStore.h"
#include "ui/pages/providers/ProviderModelTable.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PlainTable.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

namespace gatehouse {

namespace {
constexpr int visibleRows = 8;
} // namespace

ProviderModelsBox::ProviderModelsBox(Services &services, ProviderTests &tests, QWidget *parent)
    : QGroupBox(tr("Models"), parent), m_services(services), m_tests(tests)
{
    m_models = new ProviderModelTable(this);
    m_found = new QSortFilterProxyModel(this);
    m_found->setSourceModel(m_models);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_source = sentenceLabel(QStringLiteral("modelsSource"), tr("Where the list comes from"));
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("modelsFilter"));
    m_filter->setAccessibleName(tr("Filter the models"));
    m_filter->setClearButtonEnabled(true);
    auto *label = new QLabel(tr("F&ilter:"));
    label->setBuddy(m_filter);

    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("models"));
    m_table->setAccessibleName(tr("Models of this provider"));
    m_table->setModel(m_found);
    makePlain(*m_table);
    elideInTheMiddle(*m_table, ProviderModelTable::Id);
    m_table->setAlternatingRowColors(true);
    const int row = m_table->fontMetrics().lineSpacing() * 3 / 2;
    m_table->verticalHeader()->setDefaultSectionSize(row);
    m_table->setMinimumHeight(row * visibleRows);
    QHeaderView *header = m_table->horizontalHeader();
    header->setResizeContentsPrecision(visibleRows * 4);
    header->setMinimumSectionSize(m_table->fontMetrics().averageCharWidth() * 8);
    for (int column = 0; column < ProviderModelTable::Columns; ++column)
        header->setSectionResizeMode(column, column <= ProviderModelTable::Name ? QHeaderView::Stretch : QHeaderView::ResizeToContents);

    m_fetch = new QPushButton(tr("&Fetch the list"));
    m_fetch->setObjectName(QStringLiteral("fetch"));
    m_fetch->setAutoDefault(false);
    m_fetch->setToolTip(tr("Ask the provider for its models. No token is spent."));
    auto *choose = new QPushButton(tr("&Choose models…"));
    choose->setObjectName(QStringLiteral("chooseModels"));
    choose->setAutoDefault(false);

    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_filter, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_fetch);
    buttons->addWidget(choose);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_source);
    column->addLayout(line);
    column->addWidget(m_table);
    column->addLayout(buttons);

    connect(m_filter, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_fetch, &QPushButton::clicked, this, [this] { m_tests.start(m_provider, ProviderTests::Extent::List); });
    connect(choose, &QPushButton::clicked, this, &ProviderModelsBox::choiceWanted);
}

void ProviderModelsBox::setProvider(const std::string &provider)
{
    if (m_provider != provider) {
        m_provider = provider;
        m_filter->clear();
    }
    refresh();
}

void ProviderModelsBox::refresh()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    std::vector<ProviderModel> models = m_services.lists.models(*configuration, m_provider);
    const int count = static_cast<int>(models.size());
    m_source->setText(count == 0 ? tr("No models are known yet. Test the provider to fetch its list.")
                      : m_services.lists.fetched(m_provider)
                          ? tr("As the provider lists them: %1.").arg(count)
                          : tr("As known to Gatehouse: %1. A test fetches the provider's own list.").arg(count));
    m_models->setModels(std::move(models));
    m_fetch->setEnabled(!m_tests.isRunning(m_provider));
}

} // namespace gatehouse
