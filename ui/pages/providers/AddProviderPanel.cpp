// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/AddProviderPanel.h"

#include "core/settings/ProviderAddress.h"
#include "ui/pages/providers/CatalogueRows.h"
#include "ui/pages/providers/DialectCombo.h"
#include "ui/pages/providers/ProviderPlace.h"
#include "ui/widgets/FormParts.h"
#include "ui/widgets/Labels.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

namespace gatehouse {

namespace {

constexpr int visibleRows = 12; ///< the well-known providers

QLineEdit *line(const QString &objectName, const QString &accessibleName, bool address = false)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    edit->setAccessibleName(accessibleName);
    if (address)
        edit->setLayoutDirection(Qt::LeftToRight);
    return edit;
}

QString notAnAddress()
{
    return AddProviderPanel::tr("This is not an address that a provider has. It looks like https://api.example.com/v1, without a name, a "
                                "password or a key in it.");
}

} // namespace

AddProviderPanel::AddProviderPanel(Services &services, ProviderTests &tests, QWidget *parent)
    : QWidget(parent), m_services(services), m_tests(tests)
{
    auto *cancel = pushButton(QStringLiteral("addCancel"), tr("&Cancel"));
    auto *ends = new QHBoxLayout;
    ends->addStretch();
    ends->addWidget(cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeKnown(), 1);
    column->addWidget(makeOwn());
    column->addLayout(ends);
    connect(cancel, &QPushButton::clicked, this, &AddProviderPanel::cancelled);
    showChoice();
}

QWidget *AddProviderPanel::makeKnown()
{
    auto *box = new QGroupBox(tr("A provider that Gatehouse knows"));
    m_all = new CatalogueRows(this);
    m_found = new QSortFilterProxyModel(this);
    m_found->setSourceModel(m_all);
    m_found->setFilterRole(Qt::UserRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search = line(QStringLiteral("addSearch"), tr("Search the providers"));
    m_search->setClearButtonEnabled(true);
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("catalogue"));
    m_list->setAccessibleName(tr("Providers that Gatehouse knows"));
    m_list->setModel(m_found);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMinimumHeight(m_list->fontMetrics().lineSpacing() * visibleRows);
    m_hint = sentenceLabel(QStringLiteral("addHint"), tr("About the chosen provider"));
    m_knownAddress = line(QStringLiteral("addKnownAddress"), tr("Its address"), true);
    m_knownAddressLabel = labelOf(tr("Its add&ress:"), m_knownAddress);
    m_knownProblem = sentenceLabel(QStringLiteral("addKnownProblem"), tr("Problem"));
    m_knownProblem->hide();
    m_addKnown = pushButton(QStringLiteral("addKnown"), tr("Add &this one"));

    auto *column = new QVBoxLayout(box);
    auto *top = new QHBoxLayout;
    top->addWidget(labelOf(tr("&Search:"), m_search));
    top->addWidget(m_search, 1);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    column->addWidget(m_knownAddressLabel);
    column->addWidget(m_knownAddress);
    column->addWidget(m_knownProblem);
    column->addWidget(m_addKnown, 0, Qt::AlignTrailing);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text);
        if (!m_list->currentIndex().isValid() || !text.isEmpty())
            m_list->setCurrentIndex(m_found->index(0, 0));
        showChoice();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &AddProviderPanel::addKnown);
    connect(m_knownAddress, &QLineEdit::returnPressed, this, &AddProviderPanel::addKnown);
    connect(m_list, &QListView::activated, this, &AddProviderPanel::addKnown);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AddProviderPanel::showChoice);
    connect(m_addKnown, &QPushButton::clicked, this, &AddProviderPanel::addKnown);
    return box;
}

QWidget *AddProviderPanel::makeOwn()
{
    auto *box = new QGroupBox(tr("Another one, by its address"));
    m_name = line(QStringLiteral("addName"), tr("Name"));
    m_address = line(QStringLiteral("addAddress"), tr("Address"), true);
    m_address->setPlaceholderText(QStringLiteral("https://api.example.com/v1"));
    m_dialect = new DialectCombo(QStringLiteral("addDialect"));
    m_dialect->offer(tr("Find out by testing"), {Dialect::Messages, Dialect::Chat, Dialect::Responses});
    m_ownProblem = sentenceLabel(QStringLiteral("addOwnProblem"), tr("Problem"));
    m_ownProblem->hide();
    m_addOwn = pushButton(QStringLiteral("addOwn"), tr("Add &by address"));

    auto *form = new QFormLayout(box);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(labelOf(tr("&Name:"), m_name), m_name);
    form->addRow(labelOf(tr("Addr&ess:"), m_address), m_address);
    form->addRow(labelOf(tr("&Dialect:"), m_dialect), m_dialect);
    form->addRow(m_ownProblem);
    auto *end = new QHBoxLayout;
    end->addStretch();
    end->addWidget(m_addOwn);
    form->addRow(end);
    connect(m_addOwn, &QPushButton::clicked, this, &AddProviderPanel::addOwn);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_address->setFocus(Qt::OtherFocusReason); });
    connect(m_address, &QLineEdit::returnPressed, this, &AddProviderPanel::addOwn);
    return box;
}

void AddProviderPanel::begin(const QString &search)
{
    for (QLineEdit *edit : {m_search, m_knownAddress, m_name, m_address})
        edit->clear();
    m_dialect->choose(std::nullopt);
    announce(m_knownProblem, {});
    announce(m_ownProblem, {});
    m_list->setCurrentIndex(m_found->index(0, 0));
    m_search->setText(search);
    m_search->setFocus(Qt::OtherFocusReason);
}

const Provider *AddProviderPanel::chosen() const
{
    return m_all->at(m_found->mapToSource(m_list->currentIndex()).row());
}

void AddProviderPanel::showChoice()
{
    const Provider *provider = chosen();
    const bool needsAddress = provider && provider->endpoints.empty();
    m_addKnown->setEnabled(provider);
    m_knownAddressLabel->setVisible(needsAddress);
    m_knownAddress->setVisible(needsAddress);
    if (needsAddress)
        m_knownAddress->setPlaceholderText(QString::fromStdString(provider->addressHint));
    announce(m_knownProblem, {});
    m_hint->setText(
        !provider            ? tr("None of that name. Add it by its address below.")
        : needsAddress       ? tr("%1 gives each customer an address of their own.").arg(QString::fromStdString(provider->displayName))
        : provider->needsKey ? tr("You need an API key of %1.").arg(QString::fromStdString(provider->displayName))
                             : tr("%1 runs on this computer and needs no key.").arg(QString::fromStdString(provider->displayName)));
}

void AddProviderPanel::addKnown()
{
    const Provider *provider = chosen();
    if (!provider)
        return;
    const std::string id = provider->id;
    if (m_services.settings.configuration()->settings().providers.contains(id)) {
        Q_EMIT added(id, false);
        return;
    }
    QByteArray entry = "{}";
    if (provider->endpoints.empty()) {
        const QString address = m_knownAddress->text().trimmed();
        if (!readProviderAddress(address.toStdString())) {
            announce(m_knownProblem, notAnAddress());
            m_knownAddress->setFocus(Qt::OtherFocusReason);
            return;
        }
        entry = "{\"base_url\":" + jsonText(address) + '}';
    }
    if (m_services.settings.set(providerPlace(id), entry))
        Q_EMIT added(id, true);
    else
        announce(m_knownProblem, m_services.settings.problem());
}

void AddProviderPanel::addOwn()
{
    const QString address = m_address->text().trimmed();
    const auto read = readProviderAddress(address.toStdString());
    if (!read) {
        announce(m_ownProblem, notAnAddress());
        m_address->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QString name = m_name->text().trimmed();
    const std::string id = freeId(name.isEmpty() ? QString::fromStdString(read->base).section(u'/', 2, 2) : name).toStdString();
    const std::optional<Dialect> dialect = read->dialect ? read->dialect : m_dialect->chosen();
    // The settings want a dialect; a test finds out whether this one is right.
    const QString word = QString::fromStdString(std::string(toString(dialect.value_or(Dialect::Chat))));
    QByteArray entry = "{\"dialect\":" + jsonText(word) + ",\"base_url\":" + jsonText(QString::fromStdString(read->base));
    if (!name.isEmpty())
        entry += ",\"name\":" + jsonText(name);
    m_tests.setDialectUnknown(id, !dialect);
    if (m_services.settings.set(providerPlace(id), entry + '}')) {
        Q_EMIT added(id, true);
        return;
    }
    m_tests.setDialectUnknown(id, false);
    announce(m_ownProblem, m_services.settings.problem());
}

/// A name as the settings write it, that no other provider has.
QString AddProviderPanel::freeId(const QString &name) const
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString id = name.toLower().replace(others, QStringLiteral("-"));
    while (id.startsWith(u'-'))
        id.remove(0, 1);
    while (id.endsWith(u'-'))
        id.chop(1);
    if (id.isEmpty())
        id = QStringLiteral("provider");
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const auto taken = [&](const QString &one) {
        return configuration->catalogue().provider(one.toStdString()) || configuration->settings().providers.contains(one.toStdString());
    };
    QString free = id;
    for (int i = 2; taken(free); ++i)
        free = QStringLiteral("%1-%2").arg(id).arg(i);
    return free;
}

} // namespace gatehouse
