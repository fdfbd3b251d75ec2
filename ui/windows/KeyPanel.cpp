// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/KeyPanel.h"

#include "ui/windows/KeyWords.h"
#include "ui/windows/Labels.h"

#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace gatehouse {

namespace {

QString entryOf(const std::string &provider)
{
    return QStringLiteral("provider/") + QString::fromStdString(provider);
}

} // namespace

KeyPanel::KeyPanel(SettingsStore &settings, ProviderKeys &keys, SecretStore *store, QWidget *parent)
    : QGroupBox(tr("Provider key"), parent), m_settings(settings), m_keys(keys), m_store(store)
{
    m_provider = new QComboBox;
    m_provider->setObjectName(QStringLiteral("provider"));
    m_provider->setAccessibleName(tr("Provider"));
    m_key = new QLineEdit;
    m_key->setObjectName(QStringLiteral("key"));
    m_key->setAccessibleName(tr("API key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setLayoutDirection(Qt::LeftToRight);
    m_key->setPlaceholderText(tr("Paste the key here"));
    m_save = new QPushButton(tr("Sa&ve to keychain"));
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    m_remove = new QPushButton(tr("&Remove key"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setAutoDefault(false);
    m_state = sentenceLabel(QStringLiteral("keyState"), tr("State of the key"));
    m_page = sentenceLabel(QStringLiteral("keyPage"), tr("Where a key is made"));
    m_page->setTextFormat(Qt::RichText);
    m_page->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_page->setOpenExternalLinks(true);
    m_outcome = sentenceLabel(QStringLiteral("keyOutcome"), tr("Outcome"));

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Provider:"), m_provider);
    form->addRow(tr("API &key:"), m_key);
    form->addRow(m_state);
    form->addRow(m_page);
    form->addRow(buttons);
    form->addRow(m_outcome);

    connect(m_provider, &QComboBox::currentIndexChanged, this, [this] {
        // A key pasted for one provider must not be saved for another.
        m_key->clear();
        say({});
        showProvider();
    });
    connect(m_key, &QLineEdit::textChanged, this, &KeyPanel::showProvider);
    connect(m_save, &QPushButton::clicked, this, &KeyPanel::save);
    connect(m_remove, &QPushButton::clicked, this, &KeyPanel::remove);
    connect(&m_keys, &ProviderKeys::changed, this, &KeyPanel::showProvider);
    connect(&m_settings, &SettingsStore::changed, this, &KeyPanel::fillProviders);
    fillProviders();
    say({});
}

void KeyPanel::askForKey(const std::string &provider)
{
    const int index = m_provider->findData(QString::fromStdString(provider));
    if (index >= 0)
        m_provider->setCurrentIndex(index);
    m_key->setFocus(Qt::OtherFocusReason);
}

std::string KeyPanel::chosen() const
{
    return m_provider->currentData().toString().toStdString();
}

void KeyPanel::fillProviders()
{
    const QString before = m_provider->currentData().toString();
    {
        const QSignalBlocker quiet(m_provider);
        m_provider->clear();
        for (const Provider &provider : m_settings.configuration()->providers())
            m_provider->addItem(QString::fromStdString(provider.displayName), QString::fromStdString(provider.id));
        m_provider->setCurrentIndex(std::max(0, m_provider->findData(before)));
    }
    if (m_provider->currentData().toString() != before)
        m_key->clear();
    showProvider();
}

void KeyPanel::showProvider()
{
    const ConfigurationPtr configuration = m_settings.configuration();
    const Provider *provider = configuration->provider(chosen());
    if (!provider)
        return;
    const ProviderKeys::Entry entry = m_keys.entry(provider->id);
    const QString obstacle =
        m_store ? whyNotKeychain(*provider) : tr("There is no keychain on this machine. Give the key in an environment variable.");
    m_state->setText(obstacle.isEmpty() ? keySentence(entry) : keySentence(entry) + u' ' + obstacle);
    const QString page = QString::fromStdString(provider->keyPage).toHtmlEscaped();
    const QString maker = QString::fromStdString(provider->displayName).toHtmlEscaped();
    m_page->setText(QStringLiteral("<a href=\"%1\">%2</a>").arg(page, tr("Get a key from %1").arg(maker)));
    m_page->setVisible(!page.isEmpty());

    const bool can = obstacle.isEmpty() && !m_busy;
    m_provider->setEnabled(!m_busy);
    m_key->setEnabled(obstacle.isEmpty());
    m_key->setReadOnly(m_busy);
    m_save->setEnabled(can && !m_key->text().trimmed().isEmpty());
    m_remove->setEnabled(can && entry.state == ProviderKeys::State::Ready && entry.origin == "keychain");
}

void KeyPanel::save()
{
    const QString text = m_key->text().trimmed();
    if (text.isEmpty() || m_busy)
        return;
    if (text.contains(QRegularExpression(QStringLiteral("[^\\x21-\\x7e]")))) {
        say(tr("A key is one word of plain letters, digits and signs. Copy it again, without what stands around it."));
        return;
    }
    m_busy = true;
    say(tr("Saving…"));
    showProvider();
    const Secret secret(text.toStdString());
    m_store->write(entryOf(chosen()), secret, [self = QPointer(this), provider = chosen()](const SecretStore::Outcome &outcome) {
        if (self)
            self->settle(provider, outcome, tr("Saved in %1.").arg(self->m_store->displayName()));
    });
}

void KeyPanel::remove()
{
    if (m_busy)
        return;
    m_busy = true;
    say(tr("Removing…"));
    showProvider();
    m_store->remove(entryOf(chosen()), [self = QPointer(this), provider = chosen()](const SecretStore::Outcome &outcome) {
        if (self)
            self->settle(provider, outcome, tr("Removed from %1.").arg(self->m_store->displayName()));
    });
}

void KeyPanel::settle(const std::string &provider, const SecretStore::Outcome &outcome, const QString &done)
{
    m_busy = false;
    if (outcome.status == SecretStore::Status::Ok) {
        m_key->clear();
        m_keys.reload(provider);
        say(done);
    } else {
        say(outcome.message);
    }
    showProvider();
    if (outcome.status != SecretStore::Status::Ok && m_key->isEnabled())
        m_key->setFocus(Qt::OtherFocusReason);
}

void KeyPanel::say(const QString &sentence)
{
    announce(m_outcome, sentence);
}

} // namespace gatehouse
