// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProvidersPage.h"

#include "core/probe/ProviderModelLists.h"
#include "core/settings/ProviderKeys.h"
#include "core/settings/SecretStore.h"
#include "core/settings/SettingsStore.h"
#include "ui/pages/PageDetails.h"
#include "ui/pages/providers/AddProviderPanel.h"
#include "ui/pages/providers/ProviderForm.h"
#include "ui/pages/providers/ProviderPlace.h"
#include "ui/pages/providers/ProviderRowDelegate.h"
#include "ui/pages/providers/ProviderRows.h"
#include "ui/pages/providers/ProviderTests.h"
#include "ui/tray/TrayModel.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/LineIcon.h"
#include "ui/widgets/PageScroll.h"

#include <QtCore/QPointer>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStyle>

namespace gatehouse {

namespace {
constexpr int visibleRows = 3; ///< of the list at the least, each two lines high

/// With some room between the frames and the scroll bar.
QWidget *scrolled(QWidget *part)
{
    auto *host = new QWidget;
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(part, 1);
    row->addSpacing(host->style()->pixelMetric(QStyle::PM_LayoutRightMargin));
    return new PageScroll(host);
}
} // namespace

ProvidersPage::ProvidersPage(Services &services, QWidget *parent) : Page(parent), m_services(services)
{
    m_tests = new ProviderTests(services, this);
    m_rows = new ProviderRows(services, this);
    m_side = new QStackedWidget;
    m_empty = makeEmpty();
    m_form = new ProviderForm(services, *m_tests);
    m_adding = new AddProviderPanel(services, *m_tests);
    // They are long: the list beside them stays where it is.
    m_formSide = scrolled(m_form);
    m_addingSide = scrolled(m_adding);
    for (QWidget *side : {m_empty, m_formSide, m_addingSide})
        m_side->addWidget(side);
    auto *row = new QHBoxLayout(this);
    row->addWidget(makeList(), 1);
    row->addWidget(m_side, 3);

    auto *test = new QShortcut(QKeySequence(Qt::Key_F5), this);
    test->setContext(Qt::WidgetWithChildrenShortcut);
    connect(test, &QShortcut::activated, this, [this] {
        if (m_side->currentWidget() == m_formSide)
            m_form->test();
    });
    connect(m_form, &ProviderForm::said, this, &Page::said);
    connect(m_form, &ProviderForm::undoable, this, &Page::undoable);
    connect(m_form, &ProviderForm::modelsWanted, this, [this](const QString &provider) { Q_EMIT pageWanted(PageId::Models, provider); });
    connect(m_adding, &AddProviderPanel::added, this, &ProvidersPage::finishAdding);
    connect(m_adding, &AddProviderPanel::cancelled, this, [this] {
        showChosen();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(&services.settings, &SettingsStore::changed, this, &ProvidersPage::refresh);
    connect(&services.keys, &ProviderKeys::changed, m_rows, &ProviderRows::refresh);
    connect(&services.gateway, &TrayModel::changed, m_rows, &ProviderRows::refresh);
    connect(&services.lists, &ProviderModelLists::changed, m_rows, &ProviderRows::refresh);
    connect(m_rows, &ProviderRows::rowsInserted, this, [this] {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_rows->index(0));
    });
    m_list->setCurrentIndex(m_rows->index(0));
    showChosen();
}

ProvidersPage::~ProvidersPage()
{
    hide(); // a field that loses the focus takes what was typed: now, and not when half of the page is gone already
}

QWidget *ProvidersPage::makeList()
{
    auto *side = new QWidget;
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("providers"));
    m_list->setAccessibleName(tr("Providers in use"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new ProviderRowDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setMinimumWidth(m_list->fontMetrics().averageCharWidth() * 22);
    m_list->setMinimumHeight(m_list->fontMetrics().lineSpacing() * 3 * visibleRows);
    auto *label = new QLabel(tr("&Providers in use:"));
    label->setBuddy(m_list);
    m_add = new QPushButton(lineIcon(LineIcon::Add), tr("&Add…"));
    m_add->setObjectName(QStringLiteral("add"));
    m_add->setAutoDefault(false);
    m_add->setAccessibleName(tr("Add a provider"));
    m_remove = new QPushButton(lineIcon(LineIcon::Remove), tr("Re&move…"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setAutoDefault(false);
    m_remove->setAccessibleName(tr("Remove this provider"));
    m_problem = sentenceLabel(QStringLiteral("removeProblem"), tr("Problem"));
    m_problem->hide();

    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    column->addWidget(m_problem);

    connect(m_add, &QPushButton::clicked, this, [this] { startAdding(); });
    connect(m_remove, &QPushButton::clicked, this, &ProvidersPage::askToRemove);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProvidersPage::showChosen);
    connect(m_list, &QListView::clicked, this, &ProvidersPage::showChosen); // leaves the adding, too
    return side;
}

QWidget *ProvidersPage::makeEmpty()
{
    auto *empty = new QWidget;
    auto *sentence = sentenceLabel(QStringLiteral("noProviders"), tr("No providers yet"));
    sentence->setText(tr("Add a provider to start. You need one API key."));
    auto *add = new QPushButton(tr("Add a pro&vider…"));
    add->setObjectName(QStringLiteral("addFirst"));
    add->setAutoDefault(false);
    auto *column = new QVBoxLayout(empty);
    sentence->setAlignment(Qt::AlignCenter);
    column->addStretch(1);
    column->addWidget(sentence);
    column->addWidget(add, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(add, &QPushButton::clicked, this, [this] { startAdding(); });
    return empty;
}

void ProvidersPage::present(const QString &detail)
{
    if (detail.isEmpty())
        return;
    if (detail == addAProvider) {
        startAdding();
        return;
    }
    const std::string provider = detail.toStdString();
    if (m_rows->rowOf(provider) < 0) {
        startAdding(detail);
        return;
    }
    choose(provider);
    m_form->askForKey();
}

void ProvidersPage::refresh()
{
    m_rows->refresh();
    // Where the chosen one is gone, another one is chosen already, or none is left.
    if (m_side->currentWidget() == m_addingSide)
        return;
    if (m_form->provider() == chosen() && m_side->currentWidget() == m_formSide)
        m_form->refresh();
    else
        showChosen();
}

std::string ProvidersPage::chosen() const
{
    return m_rows->idAt(m_list->currentIndex().row());
}

void ProvidersPage::choose(const std::string &provider)
{
    m_list->setCurrentIndex(m_rows->index(m_rows->rowOf(provider)));
    showChosen();
}

void ProvidersPage::showChosen()
{
    const std::string provider = chosen();
    announce(m_problem, {});
    m_remove->setEnabled(!provider.empty());
    if (provider.empty()) {
        m_side->setCurrentWidget(m_empty);
        return;
    }
    m_form->setProvider(provider);
    m_side->setCurrentWidget(m_formSide);
}

void ProvidersPage::startAdding(const QString &search)
{
    m_side->setCurrentWidget(m_addingSide);
    m_remove->setEnabled(false);
    m_adding->begin(search);
}

void ProvidersPage::finishAdding(const std::string &provider, bool isNew)
{
    m_rows->refresh();
    choose(provider);
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Provider *added = configuration->provider(provider);
    if (!added)
        return;
    if (isNew)
        Q_EMIT undoable(tr("Added %1.").arg(QString::fromStdString(added->displayName)));
    m_form->askForKey();
    const bool usable = m_services.keys.usable(provider);
    // Without a key there is nothing to test but a server that needs none; a key that is given later is tested then.
    if (usable && isNew)
        m_tests->start(provider);
}

void ProvidersPage::askToRemove()
{
    const std::string provider = chosen();
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Provider *known = configuration->provider(provider);
    if (!known)
        return;
    const QString name = QString::fromStdString(known->displayName);
    const ProviderKeys::Entry key = m_services.keys.entry(provider);
    const bool keptHere = key.state == ProviderKeys::State::Ready && key.origin == "keychain" && m_services.secrets;
    const bool named = configuration->settings().providers.contains(provider);
    if (!named && !keptHere) {
        announce(m_problem, known->fromSettings
                                ? tr("%1 is in use because the model map names it. Change that on the Models page first.").arg(name)
                                : tr("%1 is in use because the variable %2 holds a key for it. Take it away there.")
                                      .arg(name, QString::fromStdString(key.origin)));
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove a provider"), tr("Remove %1?").arg(name), QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("removeQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QCheckBox *withKey = nullptr;
    if (keptHere) {
        withKey = new QCheckBox(tr("Remove its key from %1 too").arg(m_services.secrets->displayName()));
        withKey->setObjectName(QStringLiteral("removeKeyToo"));
        withKey->setChecked(!named);
        withKey->setEnabled(named); // without its key it would be there all the same
        box->setCheckBox(withKey);
    }
    QPushButton *yes = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("removeYes"));
    connect(yes, &QPushButton::clicked, this, [this, provider, withKey] { remove(provider, withKey && withKey->isChecked()); });
    box->open();
}

void ProvidersPage::remove(const std::string &provider, bool withKey)
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Provider *known = configuration->provider(provider);
    const QString name = known ? QString::fromStdString(known->displayName) : QString::fromStdString(provider);
    if (configuration->settings().providers.contains(provider)) {
        if (!m_services.settings.set(providerPlace(provider), {})) {
            announce(m_problem, m_services.settings.problem());
            return;
        }
        m_tests->forget(provider);
        m_tests->setDialectUnknown(provider, false);
        Q_EMIT undoable(tr("Removed %1.").arg(name));
    }
    if (!withKey)
        return;
    m_services.secrets->remove(QStringLiteral("provider/") + QString::fromStdString(provider),
                               [self = QPointer(this), provider](const SecretStore::Outcome &outcome) {
                                   if (!self)
                                       return;
                                   if (outcome.status == SecretStore::Status::Ok)
                                       self->m_services.keys.reload(provider);
                                   else
                                       Q_EMIT self->said(outcome.message);
                               });
}

} // namespace gatehouse
