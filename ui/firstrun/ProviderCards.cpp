// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/ProviderCards.h"

#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"
#include "ui/firstrun/CardDelegate.h"
#include "ui/pages/providers/WellKnownProviders.h"
#include "ui/widgets/Labels.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int knownRole = Qt::UserRole + 2; ///< one of the providers that are offered before anything is searched for

} // namespace

ProviderCards::ProviderCards(Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("providerSearch"));
    m_search->setClearButtonEnabled(true);
    auto *label = new QLabel(tr("Searc&h all providers:"));
    label->setBuddy(m_search);
    m_cards = new QListWidget;
    m_cards->setObjectName(QStringLiteral("providerCards"));
    m_cards->setAccessibleName(tr("Providers"));
    m_cards->setItemDelegate(new CardDelegate(m_cards));
    m_cards->setFlow(QListView::LeftToRight);
    m_cards->setWrapping(true);
    m_cards->setResizeMode(QListView::Adjust);
    m_cards->setUniformItemSizes(true);
    m_cards->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_cards->viewport()->installEventFilter(this);
    m_cards->setMouseTracking(true);
    m_cards->setTabKeyNavigation(false);
    m_cards->setFrameShape(QFrame::NoFrame);
    m_cards->viewport()->setAutoFillBackground(false);
    const QFontMetrics metrics(m_cards->font());
    m_cards->setMinimumSize(metrics.averageCharWidth() * 54, CardDelegate::height(metrics) * 3 + metrics.height() / 2);
    m_nothing = sentenceLabel(QStringLiteral("noProviderFound"), tr("Search"));

    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_search, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_nothing);
    column->addWidget(m_cards, 1);

    fill();
    connect(m_search, &QLineEdit::textChanged, this, &ProviderCards::filter);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { choose(m_cards->currentItem()); });
    connect(m_cards, &QListWidget::itemClicked, this, &ProviderCards::choose);
    connect(m_cards, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        // Where one click activates, itemClicked has come already.
        if (!m_cards->style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, m_cards))
            choose(item);
    });
    connect(&m_services.keys, &ProviderKeys::changed, this, [this] {
        showNotes();
        filter(); // a provider whose key is there already is offered, too
    });
    filter();
    showNotes();
}

void ProviderCards::fill()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Catalogue &catalogue = configuration->catalogue();
    const std::size_t known = wellKnownProviders(catalogue).size();
    const std::vector<const Provider *> all = allProvidersInOrder(catalogue);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!all[i]->endpoints.empty())
            add(QString::fromStdString(all[i]->id), QString::fromStdString(all[i]->displayName), i < known);
    add({}, tr("Other…"), true);
    m_cards->setCurrentRow(0);
}

void ProviderCards::add(const QString &id, const QString &name, bool known)
{
    auto *item = new QListWidgetItem(name, m_cards);
    item->setData(Qt::UserRole, id);
    item->setData(knownRole, known);
}

void ProviderCards::focusFirst()
{
    m_cards->setFocus(Qt::OtherFocusReason);
}

bool ProviderCards::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_cards->viewport() && event->type() == QEvent::Resize)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void ProviderCards::arrange()
{
    // As many columns as there is room for, and no room left over beside them.
    const QFontMetrics metrics(m_cards->font());
    // The view keeps the scroll bar's width free, whether it is there or not.
    const int bar = m_cards->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_cards);
    const int wide = m_cards->contentsRect().width() - bar - 4;
    const int columns = std::max(1, wide / (metrics.averageCharWidth() * 24));
    m_cards->setGridSize({wide / columns, CardDelegate::height(metrics)});
}

void ProviderCards::filter()
{
    const QString words = m_search->text().trimmed();
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_cards->count(); ++row) {
        QListWidgetItem *item = m_cards->item(row);
        const QString id = item->data(Qt::UserRole).toString();
        const bool shown = id.isEmpty() ||
                           (words.isEmpty() ? item->data(knownRole).toBool() || m_services.keys.usable(id.toStdString())
                                            : item->text().contains(words, Qt::CaseInsensitive) || id.contains(words, Qt::CaseInsensitive));
        item->setHidden(!shown);
        if (shown && !first)
            first = item;
    }
    if (!m_cards->currentItem() || m_cards->currentItem()->isHidden() || !words.isEmpty())
        m_cards->setCurrentItem(first);
    const bool nothing = first && first->data(Qt::UserRole).toString().isEmpty();
    announce(m_nothing, nothing ? tr("No provider of that name is known. Choose Other to give its address by hand.") : QString());
}

void ProviderCards::showNotes()
{
    const Catalogue &catalogue = m_services.settings.configuration()->catalogue();
    for (int row = 0; row < m_cards->count(); ++row) {
        QListWidgetItem *item = m_cards->item(row);
        const std::string id = item->data(Qt::UserRole).toString().toStdString();
        const Provider *provider = catalogue.provider(id);
        const ProviderKeys::Entry entry = m_services.keys.entry(id);
        QString note;
        if (id.empty())
            note = tr("By address");
        else if (entry.state == ProviderKeys::State::Ready)
            note = tr("Key found");
        else if (provider && !provider->needsKey)
            note = tr("No key needed");
        item->setData(CardDelegate::noteRole, note);
        item->setData(Qt::AccessibleTextRole, note.isEmpty() ? item->text() : tr("%1. %2.").arg(item->text(), note));
    }
}

void ProviderCards::choose(QListWidgetItem *item)
{
    if (!item)
        return;
    const QString id = item->data(Qt::UserRole).toString();
    if (id.isEmpty())
        Q_EMIT otherChosen();
    else
        Q_EMIT chosen(id);
}

} // namespace gatehouse
