// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/KeyStep.h"

#include "ui/widgets/Labels.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse {

KeyStep::KeyStep(ProviderSetup &setup, QWidget *parent) : QWidget(parent), m_setup(setup)
{
    build();
    m_slow.setSingleShot(true);
    m_slow.setInterval(patience);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        if (m_setup.state() == ProviderSetup::State::Testing)
            announce(m_state, tr("The test takes longer than usual. It can be left to end by itself."));
    });
    connect(m_key, &QLineEdit::textEdited, this, &KeyStep::edited);
    connect(m_use, &QPushButton::clicked, this, &KeyStep::useKey);
    connect(m_again, &QPushButton::clicked, this, &KeyStep::again);
    connect(m_goOn, &QPushButton::clicked, &m_setup, &ProviderSetup::goOn);
    connect(&m_setup, &ProviderSetup::changed, this, &KeyStep::refresh);
}

void KeyStep::build()
{
    m_title = sentenceLabel(QStringLiteral("keyTitle"), tr("This step"));
    m_key = new QLineEdit;
    m_key->setObjectName(QStringLiteral("firstKey"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setLayoutDirection(Qt::LeftToRight);
    m_key->setPlaceholderText(tr("Paste the key here"));
    m_keyLabel = new QLabel(tr("API &key:"));
    m_keyLabel->setBuddy(m_key);
    m_page = sentenceLabel(QStringLiteral("keyPage"), tr("Where a key is made"));
    m_page->setTextFormat(Qt::RichText);
    m_page->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_page->setOpenExternalLinks(true);
    m_state = sentenceLabel(QStringLiteral("keyOutcome"), tr("Outcome of the test"));
    m_busy = new QProgressBar;
    m_busy->setObjectName(QStringLiteral("keyBusy"));
    m_busy->setAccessibleName(tr("The test is running"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_use = new QPushButton(tr("&Use this key"));
    m_use->setObjectName(QStringLiteral("useKey"));
    m_use->setDefault(true);
    m_again = new QPushButton(tr("&Try again"));
    m_again->setObjectName(QStringLiteral("tryAgain"));
    m_goOn = new QPushButton(tr("Continue &anyway"));
    m_goOn->setObjectName(QStringLiteral("continueAnyway"));
    m_goOn->setAutoDefault(false);

    auto *field = new QHBoxLayout;
    field->addWidget(m_keyLabel);
    field->addWidget(m_key, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_use);
    buttons->addWidget(m_again);
    buttons->addWidget(m_goOn);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addLayout(field);
    column->addWidget(m_page);
    column->addWidget(m_busy);
    column->addWidget(m_state);
    column->addLayout(buttons);
    column->addStretch();
}

void KeyStep::begin()
{
    m_key->clear();
    m_length = 0;
    const Provider &provider = m_setup.provider();
    const QString name = QString::fromStdString(provider.displayName);
    const bool paste = m_setup.needsPaste();
    const ProviderKeys::Entry found = m_setup.found();
    if (paste)
        m_title->setText(tr("Paste your API key of %1. It is tested at once and kept in the keychain.").arg(name));
    else if (!provider.needsKey)
        m_title->setText(tr("%1 runs on this computer and needs no key.").arg(name));
    else if (found.origin == "keychain")
        m_title->setText(tr("The key of %1 is in the keychain already.").arg(name));
    else
        m_title->setText(tr("The key of %1 was found: %2.").arg(name, QString::fromStdString(found.origin)));
    const QString page = QString::fromStdString(provider.keyPage).toHtmlEscaped();
    m_page->setText(QStringLiteral("<a href=\"%1\">%2</a>").arg(page, tr("Get a key from %1").arg(name.toHtmlEscaped())));
    m_page->setVisible(paste && !page.isEmpty());
    const QString obstacle = paste ? m_setup.obstacle() : QString();
    m_keyLabel->setVisible(paste && obstacle.isEmpty());
    m_key->setVisible(paste && obstacle.isEmpty());
    refresh();
    if (!obstacle.isEmpty())
        announce(m_state, obstacle);
    else if (paste)
        m_key->setFocus(Qt::OtherFocusReason);
    else
        m_setup.useFound();
}

void KeyStep::edited(const QString &text)
{
    // A key that comes all at once was pasted, and pasting is all that has to be done.
    const bool pasted = text.size() - m_length >= 8;
    m_length = text.size();
    if (pasted)
        useKey();
    else
        refresh();
}

void KeyStep::useKey()
{
    m_setup.useKey(m_key->text());
}

void KeyStep::again()
{
    if (m_key->isHidden() || m_key->text().isEmpty())
        m_setup.useFound();
    else
        m_setup.useKey(m_key->text());
}

void KeyStep::refresh()
{
    using State = ProviderSetup::State;
    const State state = m_setup.state();
    const bool testing = state == State::Testing || state == State::Saving;
    if (testing && !m_slow.isActive())
        m_slow.start();
    if (!testing)
        m_slow.stop();
    m_busy->setVisible(testing);
    announce(m_state, m_setup.sentence());
    m_key->setReadOnly(testing);
    const bool paste = !m_key->isHidden();
    const bool failed = state == State::Unproven || state == State::NotSaved || state == State::Refused;
    m_use->setVisible(paste && state == State::Idle);
    m_use->setEnabled(!m_key->text().trimmed().isEmpty());
    m_again->setVisible(failed);
    m_goOn->setVisible(state == State::Testing || state == State::Unproven);
    if (failed)
        m_again->setDefault(true);
    if (state == State::Refused && paste) {
        m_key->selectAll(); // the next paste takes its place
        m_key->setFocus(Qt::OtherFocusReason);
        m_length = 0;
    }
    if (state == State::Done) {
        m_key->clear();
        m_length = 0;
        Q_EMIT done();
    }
}

} // namespace gatehouse
