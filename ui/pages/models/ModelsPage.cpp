// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/ModelsPage.h"

#include "core/probe/ProviderModelLists.h"
#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"
#include "ui/pages/models/EntryForm.h"
#include "ui/pages/models/MapTable.h"
#include "ui/pages/models/NamePreview.h"
#include "ui/pages/models/NewRow.h"
#include "ui/pages/models/OtherNames.h"
#include "ui/pages/models/ProfileBar.h"
#include "ui/tray/TrayModel.h"
#include "ui/widgets/PlainTable.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace gatehouse {

ModelsPage::ModelsPage(Services &services, QWidget *parent) : Page(parent), m_services(services), m_tests(services)
{
    m_profiles = new ProfileBar(services);
    m_map = new MapTable(services, m_tests, this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("map"));
    m_table->setAccessibleName(tr("Names and the models that answer"));
    m_table->setModel(m_map);
    makePlain(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(MapTable::Test, QHeaderView::ResizeToContents);
    m_new = new NewRow;
    m_form = new EntryForm(services, m_tests);
    m_others = new OtherNames(services);
    m_preview = new NamePreview;

    auto *all = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_profiles, m_table, m_new, m_form, m_others, m_preview})
        all->addWidget(part);
    all->addStretch();

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ModelsPage::showChosen);
    connect(m_new, &NewRow::wanted, this, &ModelsPage::begin);
    connect(m_form, &EntryForm::removalWanted, this, &ModelsPage::removeChosen);
    connect(m_form, &EntryForm::renamed, this, [this](const QString &key) {
        const QString old = m_form->row().key();
        for (MapRow &row : m_begun)
            if (row.key() == old)
                row.name = key.mid(key.indexOf(QLatin1Char(':')) + 1).toStdString();
        refresh();
        select(key);
    });
    connect(m_form, &EntryForm::undoable, this, &Page::undoable);
    connect(m_profiles, &ProfileBar::undoable, this, &Page::undoable);
    connect(m_others, &OtherNames::undoable, this, &Page::undoable);
    connect(&m_tests, &RowTests::changed, m_map, &MapTable::refresh);
    connect(&services.settings, &SettingsStore::changed, this, &ModelsPage::refresh);
    connect(&services.keys, &ProviderKeys::changed, this, &ModelsPage::noticed);
    connect(&services.gateway, &TrayModel::changed, this, &ModelsPage::noticed);
    connect(&services.lists, &ProviderModelLists::changed, this, &ModelsPage::noticed);
    refresh();
    m_table->setCurrentIndex(m_map->index(0, MapTable::Name));
}

ModelsPage::~ModelsPage()
{
    hide(); // a field that loses the focus takes what was typed: now, and not when half of the page is gone already
}

void ModelsPage::showEvent(QShowEvent *event)
{
    if (m_stale)
        refreshWords();
    Page::showEvent(event);
}

void ModelsPage::refresh()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Settings &settings = configuration->settings();
    if (settings.profile != m_profile)
        m_begun.clear(); // they belong to the map that was in force
    m_profile = settings.profile;
    std::erase_if(m_begun, [&](const MapRow &row) {
        return row.kind == MapRow::Kind::Slot ? settings.families.contains(row.name)
                                              : std::any_of(settings.models.begin(), settings.models.end(),
                                                            [&](const ModelSettings &entry) { return entry.name == row.name; });
    });
    const int before = m_table->currentIndex().row();
    m_map->setRows(mapRows(settings, m_begun));
    if (!m_table->currentIndex().isValid() && before >= 0)
        m_table->setCurrentIndex(m_map->index(std::min(before, m_map->rowCount() - 1), MapTable::Name));
    fitTable();
    m_profiles->refresh();
    refreshWords();
}

void ModelsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &ModelsPage::fitTable, Qt::QueuedConnection); // the table's rows follow a little later
}

void ModelsPage::noticed()
{
    // The gateway tells of every request: a page that nobody looks at need not follow.
    if (isVisible())
        refreshWords();
    else
        m_stale = true;
}

void ModelsPage::refreshWords()
{
    m_stale = false;
    m_map->refresh();
    showChosen();
    m_others->refresh();
    m_preview->setModels(m_services.gateway.models());
}

void ModelsPage::fitTable()
{
    constexpr int most = 12;
    int height = m_table->horizontalHeader()->sizeHint().height() + m_table->frameWidth() * 2;
    for (int i = 0; i < std::min(m_map->rowCount(), most); ++i)
        height += m_table->rowHeight(i);
    m_table->setFixedHeight(height);
}

void ModelsPage::select(const QString &key)
{
    if (const int row = m_map->find(key); row >= 0)
        m_table->setCurrentIndex(m_map->index(row, MapTable::Name));
}

void ModelsPage::showChosen()
{
    if (const QModelIndex at = m_table->currentIndex(); at.isValid())
        m_form->setRow(m_map->row(at.row()));
}

void ModelsPage::begin(MapRow::Kind kind, const QString &name)
{
    const MapRow row{.kind = kind, .name = name.toStdString()};
    if (m_map->find(row.key()) < 0) {
        m_begun.push_back(row);
        refresh();
    }
    select(row.key());
    m_form->focusFirst();
}

void ModelsPage::removeChosen()
{
    const MapRow row = m_form->row();
    m_form->suggest({});
    std::erase_if(m_begun, [&](const MapRow &other) { return other.key() == row.key(); });
    if (!row.isSet()) {
        refresh();
        return;
    }
    const ConfigurationPtr configuration = m_services.settings.configuration();
    if (m_services.settings.apply({removal(configuration->settings(), row)}))
        Q_EMIT undoable(row.isStandard() ? tr("%1 is empty.").arg(row.title()) : tr("Removed %1.").arg(row.title()));
    else
        Q_EMIT said(m_services.settings.problem());
}

void ModelsPage::present(const QString &detail)
{
    const QString provider = QStringLiteral("provider:");
    if (detail.startsWith(provider)) {
        m_form->suggest(detail.mid(provider.size()).toStdString());
        for (int i = 0; i < m_map->rowCount(); ++i)
            if (!m_map->row(i).isSet()) {
                select(m_map->row(i).key());
                break;
            }
        m_form->focusFirst();
        return;
    }
    for (const MapRow::Kind kind : {MapRow::Kind::Name, MapRow::Kind::Slot})
        select(MapRow{.kind = kind, .name = detail.toStdString()}.key());
}

} // namespace gatehouse
