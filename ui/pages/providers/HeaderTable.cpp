// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/HeaderTable.h"

#include "ui/pages/providers/HeaderRows.h"
#include "ui/pages/providers/ProviderPlace.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PlainTable.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>

namespace gatehouse {

namespace {

constexpr int visibleRows = 4;

/// Lets a person choose where a value comes from.
class SourceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *combo = new QComboBox(parent);
        combo->setAccessibleName(HeaderTable::tr("Where the value comes from"));
        for (const auto from : {HeaderRows::From::Text, HeaderRows::From::Variable, HeaderRows::From::File})
            combo->addItem(HeaderRows::word(from));
        return combo;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        static_cast<QComboBox *>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, static_cast<QComboBox *>(editor)->currentIndex(), Qt::EditRole);
    }
};

} // namespace

HeaderTable::HeaderTable(Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_rows = new HeaderRows(this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("headers"));
    m_table->setAccessibleName(tr("Headers"));
    m_table->setModel(m_rows);
    makePlain(*m_table);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setItemDelegateForColumn(HeaderRows::Source, new SourceDelegate(m_table));
    m_table->setLayoutDirection(Qt::LeftToRight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int row = m_table->fontMetrics().lineSpacing() * 2; // room for an editor
    m_table->verticalHeader()->setDefaultSectionSize(row);
    m_table->setMinimumHeight(row * visibleRows);
    auto *label = new QLabel(tr("&Headers sent along:"));
    label->setBuddy(m_table);
    auto *add = new QPushButton(tr("Add header"));
    add->setObjectName(QStringLiteral("headerAdd"));
    add->setAutoDefault(false);
    m_remove = new QPushButton(tr("Remove header"));
    m_remove->setObjectName(QStringLiteral("headerRemove"));
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);
    m_problem = sentenceLabel(QStringLiteral("headersProblem"), tr("Problem"));
    m_problem->hide();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addWidget(m_table);
    column->addWidget(m_problem);
    column->addLayout(buttons);

    connect(add, &QPushButton::clicked, this, [this] {
        m_rows->append();
        const QModelIndex fresh = m_rows->index(m_rows->rowCount() - 1, HeaderRows::Name);
        m_table->setCurrentIndex(fresh);
        m_table->edit(fresh);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_rows->remove(m_table->currentIndex().row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_remove->setEnabled(m_table->selectionModel()->hasSelection()); });
    connect(m_rows, &HeaderRows::edited, this, &HeaderTable::apply);
}

void HeaderTable::setProvider(const std::string &provider)
{
    if (m_provider != provider) {
        m_provider = provider;
        announce(m_problem, {});
        const auto rows = HeaderRows::rowsOf(settingsOf(*m_services.settings.configuration(), m_provider));
        m_seen = HeaderRows::json(rows);
        m_rows->setRows(rows);
    }
    refresh();
}

void HeaderTable::refresh()
{
    const auto rows = HeaderRows::rowsOf(settingsOf(*m_services.settings.configuration(), m_provider));
    const QByteArray said = HeaderRows::json(rows);
    if (said == m_seen)
        return; // what is being filled in stays
    m_seen = said;
    if (said != HeaderRows::json(m_rows->rows()))
        m_rows->setRows(rows);
}

void HeaderTable::apply()
{
    const QString odd = HeaderRows::problem(m_rows->rows());
    if (!odd.isEmpty()) {
        announce(m_problem, odd);
        return;
    }
    const QByteArray json = HeaderRows::json(m_rows->rows());
    if (json == m_seen) {
        announce(m_problem, {});
        return;
    }
    // Set first: the change comes back through refresh() while it is applied.
    const QByteArray before = std::exchange(m_seen, json);
    if (!m_services.settings.set(providerPlace(m_provider, {QStringLiteral("headers")}), json)) {
        m_seen = before;
        announce(m_problem, m_services.settings.problem());
        return;
    }
    m_seen = HeaderRows::json(HeaderRows::rowsOf(settingsOf(*m_services.settings.configuration(), m_provider)));
    announce(m_problem, {});
    Q_EMIT undoable(tr("Changed the headers."));
}

} // namespace gatehouse
