// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gateway/GatewayKeyBox.h"

#include "core/settings/SettingsStore.h"
#include "ui/tray/SensitiveClipboard.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/LineIcon.h"
#include "ui/widgets/ReadOnlyField.h"

#include <QtCore/QPointer>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace gatehouse {

namespace {

const QString masked(24, u'•');

QPushButton *button(const char *name, LineIcon icon, const QString &text, const QString &spoken)
{
    auto *made = new QPushButton(text);
    setLineIcon(made, icon);
    made->setObjectName(QLatin1StringView(name));
    made->setAccessibleName(spoken);
    return made;
}

/// A question that keeps nothing else waiting; `act` runs if the answer is yes.
void ask(QWidget *parent, const char *name, const QString &question, const QString &details, const QString &yes,
         const std::function<void()> &act)
{
    auto *box = new QMessageBox(QMessageBox::Warning, {}, question, QMessageBox::Cancel, parent);
    box->setObjectName(QLatin1StringView(name));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(details);
    const QPushButton *accept = box->addButton(yes, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(accept, &QPushButton::clicked, parent, act);
    box->open();
}

} // namespace

GatewayKeyBox::GatewayKeyBox(Services &services, std::chrono::milliseconds time, QWidget *parent)
    : QGroupBox(tr("Gateway key"), parent), m_services(services)
{
    m_key = readOnlyField(QStringLiteral("gatewayKey"), tr("Gateway key"));
    m_show = button("showKey", LineIcon::Show, tr("&Show"), tr("Show the gateway key"));
    m_copy = button("copyKey", LineIcon::Copy, tr("Cop&y"), tr("Copy the gateway key"));
    m_renew = new QPushButton(tr("Make a &new one…"));
    m_renew->setObjectName(QStringLiteral("renewKey"));
    m_renew->setAccessibleName(tr("Make a new gateway key"));
    m_require = new QCheckBox(tr("Ask clients for a &key"));
    m_require->setObjectName(QStringLiteral("requireKey"));
    m_note = sentenceLabel(QStringLiteral("keyNote"), tr("About the gateway key"));
    m_problem = sentenceLabel(QStringLiteral("keyProblem"), tr("Problem"));
    m_problem->hide();

    auto *label = new QLabel(tr("K&ey of all clients:"));
    label->setBuddy(m_key);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_key, 1);
    row->addWidget(m_show);
    row->addWidget(m_copy);
    auto *below = new QHBoxLayout;
    below->addWidget(m_renew);
    below->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_note);
    column->addLayout(below);
    column->addWidget(m_require);
    column->addWidget(m_problem);

    m_hide.setSingleShot(true);
    m_hide.setInterval(time);
    connect(&m_hide, &QTimer::timeout, this, &GatewayKeyBox::hideKey);
    connect(m_show, &QPushButton::clicked, this, [this] { m_hide.isActive() ? hideKey() : showKey(); });
    connect(m_copy, &QPushButton::clicked, this, &GatewayKeyBox::copyKey);
    connect(m_renew, &QPushButton::clicked, this, &GatewayKeyBox::askForNewKey);
    connect(m_require, &QCheckBox::toggled, this, &GatewayKeyBox::requireKey);
    connect(&m_services.tokens, &AccessTokens::readyToCopy, this, &GatewayKeyBox::display);
    display();
}

GatewayKeyBox::~GatewayKeyBox() = default;

void GatewayKeyBox::display()
{
    const GatewaySettings &gateway = m_services.settings.configuration()->settings().gateway;
    const bool atHand = gateway.requireToken && m_services.tokens.tokenForCopying();
    if (!atHand)
        hideKey();
    else if (!m_hide.isActive())
        m_key->setText(masked);
    if (!atHand)
        m_key->clear();
    m_key->setAccessibleDescription(m_hide.isActive() ? QString() : tr("Hidden"));
    m_key->setEnabled(atHand);
    m_show->setEnabled(atHand);
    m_copy->setEnabled(atHand);
    m_renew->setEnabled(gateway.requireToken);
    m_note->setText(!gateway.requireToken ? tr("No key is asked for: every program on this computer can use your providers.")
                    : atHand              ? tr("Clients that Gatehouse connects have a key of their own. This one is for all others.")
                             : tr("The keychain has not given the key; it may be locked. Clients that have a key go on working."));
    const QSignalBlocker quiet(m_require);
    m_require->setChecked(gateway.requireToken);
    // With another address the settings refuse to be without a key.
    const bool local = gateway.address == "127.0.0.1";
    m_require->setEnabled(local || !gateway.requireToken);
    m_require->setToolTip(local ? QString() : tr("Other devices can reach this gateway, so a key is always asked for."));
}

void GatewayKeyBox::showKey()
{
    const auto token = m_services.tokens.tokenForCopying();
    if (!token)
        return;
    const std::string_view bytes = token->reveal();
    m_key->setText(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())));
    m_key->setCursorPosition(0);
    m_show->setText(tr("Hi&de"));
    setLineIcon(m_show, LineIcon::Hide);
    m_show->setAccessibleName(tr("Hide the gateway key"));
    m_hide.start();
    Q_EMIT said(tr("The key is shown for %n seconds.", nullptr, static_cast<int>(m_hide.interval() / 1000)));
}

void GatewayKeyBox::hideKey()
{
    m_hide.stop();
    m_key->setText(masked);
    m_show->setText(tr("&Show"));
    setLineIcon(m_show, LineIcon::Show);
    m_show->setAccessibleName(tr("Show the gateway key"));
}

void GatewayKeyBox::copyKey()
{
    const auto token = m_services.tokens.tokenForCopying();
    if (!token)
        return;
    m_services.clipboard.copy(*token);
    Q_EMIT said(tr("Copied the gateway key. The clipboard is cleared in %n seconds.", nullptr,
                   static_cast<int>(m_services.clipboard.lifetime().count())));
}

void GatewayKeyBox::askForNewKey()
{
    ask(this, "renewQuestion", tr("Make a new gateway key?"),
        tr("The old one stops working at once. Clients that Gatehouse connected keep working; all others must be given the new key."),
        tr("Make a new key"), [this] { makeNewKey(); });
}

void GatewayKeyBox::makeNewKey()
{
    m_renew->setEnabled(false);
    m_services.tokens.renew([box = QPointer(this)](const AccessTokens::Ready &ready) {
        if (!box)
            return;
        box->hideKey();
        box->display();
        announce(box->m_problem, ready.problem);
        if (ready.source != AccessTokens::Source::None)
            Q_EMIT box->said(tr("There is a new gateway key. Copy it to the clients that Gatehouse did not connect."));
    });
}

void GatewayKeyBox::requireKey(bool on)
{
    if (on)
        setRequired(true);
    else
        askToDropKey();
}

void GatewayKeyBox::askToDropKey()
{
    {
        const QSignalBlocker quiet(m_require); // it shows what holds, and that is decided below
        m_require->setChecked(true);
    }
    ask(this, "dropQuestion", tr("Let every program use your providers without a key?"),
        tr("Every program on this computer, of every user of it, could then spend your money with your providers."), tr("Ask for no key"),
        [this] { setRequired(false); });
}

void GatewayKeyBox::setRequired(bool on)
{
    const bool done = m_services.settings.set({QStringLiteral("gateway"), QStringLiteral("require_token")},
                                              on ? QByteArrayLiteral("true") : QByteArrayLiteral("false"));
    announce(m_problem, done ? QString() : m_services.settings.problem());
    display();
    if (done)
        Q_EMIT undoable(on ? tr("Clients need a key now.") : tr("Clients need no key now."));
}

void GatewayKeyBox::hideEvent(QHideEvent *event)
{
    if (m_hide.isActive())
        hideKey();
    QGroupBox::hideEvent(event);
}

} // namespace gatehouse
