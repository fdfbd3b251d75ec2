// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProviderKeyBox.h"

#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"
#include "ui/pages/providers/KeyWords.h"
#include "ui/tray/TrayModel.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SecretField.h"

#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace gatehouse {

namespace {

QString entryOf(const std::string &provider)
{
    return QStringLiteral("provider/") + QString::fromStdString(provider);
}

bool isOneWord(const Secret &key)
{
    static const QRegularExpression odd(QStringLiteral("[^\\x21-\\x7e]"));
    return !QString::fromUtf8(key.reveal().data(), static_cast<qsizetype>(key.reveal().size())).contains(odd);
}

} // namespace

ProviderKeyBox::ProviderKeyBox(Services &services, QWidget *parent) : QGroupBox(tr("Key"), parent), m_services(services)
{
    m_field = new SecretField(QStringLiteral("key"), tr("API key"));
    auto *label = new QLabel(tr("API &key:"));
    label->setBuddy(m_field->edit());
    m_state = sentenceLabel(QStringLiteral("keyState"), tr("State of the key"));
    m_page = sentenceLabel(QStringLiteral("keyPage"), tr("Where a key is made"));
    m_page->setTextFormat(Qt::RichText);
    m_page->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_page->setOpenExternalLinks(true);
    m_outcome = sentenceLabel(QStringLiteral("keyOutcome"), tr("Outcome"));
    m_outcome->hide();
    m_unlock = new QPushButton(tr("Ask the ke&ychain again"));
    m_unlock->setObjectName(QStringLiteral("keyUnlock"));
    m_unlock->setAutoDefault(false);

    auto *line = new QHBoxLayout;
    line->addWidget(label, 0, Qt::AlignTop);
    line->addWidget(m_field, 1);
    // As high as the field, so that both texts stand on one line.
    label->setMinimumHeight(m_field->edit()->sizeHint().height());
    auto *column = new QVBoxLayout(this);
    column->addLayout(line);
    column->addWidget(m_outcome);
    column->addWidget(m_state);
    column->addWidget(m_unlock, 0, Qt::AlignLeading);
    column->addWidget(m_page);

    connect(m_field, &SecretField::given, this, &ProviderKeyBox::save);
    connect(m_field, &SecretField::showWanted, this, &ProviderKeyBox::show);
    connect(m_field, &SecretField::removeWanted, this, &ProviderKeyBox::remove);
    connect(m_unlock, &QPushButton::clicked, this, [this] { m_services.gateway.askKeychain(); });
    connect(&services.keys, &ProviderKeys::changed, this, &ProviderKeyBox::refresh);
}

void ProviderKeyBox::setProvider(const std::string &provider)
{
    if (m_provider != provider) {
        m_provider = provider;
        // A key pasted for one provider must not be saved for another.
        m_field->accept();
        m_field->setKept(0);
        m_field->setBusy(false);
        announce(m_outcome, {});
    }
    refresh();
}

void ProviderKeyBox::refresh()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Provider *provider = configuration->provider(m_provider);
    if (!provider)
        return;
    const ProviderKeys::Entry entry = m_services.keys.entry(m_provider);
    const bool fromKeychain = entry.state == ProviderKeys::State::Ready && entry.origin == "keychain";
    const QString obstacle = m_services.secrets ? whyNotKeychain(*provider)
                                                : tr("There is no keychain on this machine. Give the key in an environment variable.");
    QStringList sentences{keySentence(entry)};
    if (fromKeychain && m_services.secrets)
        sentences = {tr("Kept in %1.").arg(m_services.secrets->displayName())};
    if (!obstacle.isEmpty() && m_services.keys.usable(m_provider))
        sentences = {obstacle};
    else if (!obstacle.isEmpty())
        sentences += obstacle;
    else if (entry.state == ProviderKeys::State::Ready && !fromKeychain)
        sentences += tr("A key given here is used in its place.");
    m_state->setText(sentences.join(u' '));
    m_field->setKept(fromKeychain ? entry.key.reveal().size() : 0);
    m_field->setChangeable(obstacle.isEmpty());
    m_unlock->setVisible(entry.state == ProviderKeys::State::Locked);
    showPage();
}

void ProviderKeyBox::showPage()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Provider *provider = configuration->provider(m_provider);
    const QString page = provider ? QString::fromStdString(provider->keyPage).toHtmlEscaped() : QString();
    m_page->setVisible(!page.isEmpty());
    if (page.isEmpty())
        return;
    const QString maker = QString::fromStdString(provider->displayName).toHtmlEscaped();
    m_page->setText(QStringLiteral("<a href=\"%1\">%2</a>").arg(page, tr("Get a key from %1").arg(maker)));
}

void ProviderKeyBox::askForKey()
{
    m_field->askForOne();
}

void ProviderKeyBox::save(const Secret &key)
{
    if (!isOneWord(key)) {
        announce(m_outcome, tr("A key is one word of plain letters, digits and signs. Copy it again, without what stands around it."));
        return;
    }
    m_field->setBusy(true);
    announce(m_outcome, tr("Saving…"));
    m_services.secrets->write(entryOf(m_provider), key,
                              [self = QPointer(this), provider = m_provider, key](const SecretStore::Outcome &outcome) {
                                  if (!self)
                                      return;
                                  self->settle(provider, outcome, tr("Saved in %1.").arg(self->m_services.secrets->displayName()));
                                  if (outcome.status == SecretStore::Status::Ok)
                                      Q_EMIT self->saved(provider, key);
                              });
}

void ProviderKeyBox::show()
{
    if (!m_services.secrets)
        return;
    m_services.secrets->read(entryOf(m_provider), [self = QPointer(this), provider = m_provider](const SecretStore::Outcome &outcome) {
        if (!self || self->m_provider != provider)
            return;
        const bool read = outcome.status == SecretStore::Status::Ok;
        announce(self->m_outcome, read ? QString() : outcome.message);
        if (read && self->isVisible())
            self->m_field->reveal(outcome.secret);
    });
}

void ProviderKeyBox::remove()
{
    m_field->setBusy(true);
    announce(m_outcome, tr("Removing…"));
    m_services.secrets->remove(entryOf(m_provider), [self = QPointer(this), provider = m_provider](const SecretStore::Outcome &outcome) {
        if (!self)
            return;
        self->settle(provider, outcome, tr("Removed from %1.").arg(self->m_services.secrets->displayName()));
        if (outcome.status == SecretStore::Status::Ok)
            Q_EMIT self->removed(provider);
    });
}

void ProviderKeyBox::settle(const std::string &provider, const SecretStore::Outcome &outcome, const QString &done)
{
    const bool ok = outcome.status == SecretStore::Status::Ok;
    if (provider == m_provider) {
        m_field->setBusy(false);
        if (ok)
            m_field->accept();
        announce(m_outcome, ok ? done : outcome.message);
    } else {
        Q_EMIT said(ok ? done : outcome.message);
    }
    if (ok)
        m_services.keys.reload(provider);
    else if (provider == m_provider)
        m_field->edit()->setFocus(Qt::OtherFocusReason);
}

} // namespace gatehouse
