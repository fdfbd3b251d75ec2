// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProviderAdvanced.h"

#include "ui/pages/providers/HeaderTable.h"
#include "ui/pages/providers/ProviderPlace.h"
#include "ui/pages/providers/SettingField.h"
#include "ui/widgets/Labels.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace gatehouse {

namespace {

enum ProxyChoice { System, None, Address };
constexpr auto noProxy = "none";

} // namespace

ProviderAdvanced::ProviderAdvanced(Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_fold = new QToolButton;
    m_fold->setObjectName(QStringLiteral("advanced"));
    m_fold->setText(tr("Ad&vanced"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setArrowType(Qt::RightArrow);
    m_inside = new QWidget;
    m_inside->setObjectName(QStringLiteral("advancedInside"));
    m_inside->hide();

    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addTimeout(form, QStringLiteral("timeoutConnect"), tr("Seconds to connect:"), QStringLiteral("connect"), &TimeoutSettings::connect, 10);
    addTimeout(form, QStringLiteral("timeoutFirstByte"), tr("Seconds to the first word:"), QStringLiteral("first_byte"),
               &TimeoutSettings::firstByte, 120);
    addTimeout(form, QStringLiteral("timeoutIdle"), tr("Seconds of silence in an answer:"), QStringLiteral("idle"), &TimeoutSettings::idle,
               180);
    addProxy(form);
    m_headers = new HeaderTable(services);
    auto *inside = new QVBoxLayout(m_inside);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addLayout(form);
    inside->addWidget(m_headers);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_fold, 0, Qt::AlignLeading);
    column->addWidget(m_inside);

    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_inside->setVisible(open);
        m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    connect(m_headers, &HeaderTable::undoable, this, &ProviderAdvanced::undoable);
}

void ProviderAdvanced::addTimeout(QFormLayout *form, const QString &objectName, const QString &label, const QString &word, Member member,
                                  int seconds)
{
    QString name = label;
    name.remove(u':');
    auto *field = new SettingField(
        objectName, name,
        [this, member] {
            const auto time = settingsOf(*m_services.settings.configuration(), m_provider).timeouts.*member;
            return time ? QLocale().toString(static_cast<double>(time->count()) / 1000.0, 'g', 10) : QString();
        },
        [this, word](const QString &text) { return commitTimeout(word, text); });
    field->edit()->setPlaceholderText(tr("usually %1").arg(seconds));
    m_timeouts.push_back(field);
    auto *caption = new QLabel(label);
    caption->setBuddy(field->edit());
    form->addRow(caption, field);
}

void ProviderAdvanced::addProxy(QFormLayout *form)
{
    m_proxy = new QComboBox;
    m_proxy->setObjectName(QStringLiteral("proxy"));
    m_proxy->setAccessibleName(tr("Proxy"));
    m_proxy->addItems({tr("As the system has it"), tr("None"), tr("This address:")});
    m_proxyAddress = new SettingField(
        QStringLiteral("proxyAddress"), tr("Address of the proxy"),
        [this] {
            const std::string &proxy = settingsOf(*m_services.settings.configuration(), m_provider).proxy;
            return proxy == noProxy ? QString() : QString::fromStdString(proxy);
        },
        [this](const QString &text) { return commitProxy(text); });
    m_proxyAddress->edit()->setLayoutDirection(Qt::LeftToRight);
    m_proxyAddress->edit()->setPlaceholderText(QStringLiteral("http://127.0.0.1:3128"));
    m_proxyProblem = sentenceLabel(QStringLiteral("proxyProblem"), tr("Problem"));
    m_proxyProblem->hide();
    auto *label = new QLabel(tr("Pro&xy:"));
    label->setBuddy(m_proxy);
    form->addRow(label, m_proxy);
    form->addRow(m_proxyAddress);
    form->addRow(m_proxyProblem);
    connect(m_proxy, &QComboBox::activated, this, &ProviderAdvanced::chooseProxy);
}

void ProviderAdvanced::setProvider(const std::string &provider)
{
    if (m_provider != provider) {
        m_provider = provider;
        for (SettingField *field : m_timeouts)
            field->reset();
        m_proxyAddress->reset();
        announce(m_proxyProblem, {});
        const QSignalBlocker quiet(m_proxy);
        m_proxy->setCurrentIndex(System); // refresh() says more
    }
    m_headers->setProvider(provider);
    refresh();
}

void ProviderAdvanced::refresh()
{
    for (SettingField *field : m_timeouts)
        field->refresh();
    m_proxyAddress->refresh();
    m_headers->refresh();
    const std::string &proxy = settingsOf(*m_services.settings.configuration(), m_provider).proxy;
    // While an address is still to be typed, nothing of it stands in the settings.
    const bool awaited = m_proxy->currentIndex() == Address && proxy.empty();
    if (!awaited) {
        const QSignalBlocker quiet(m_proxy);
        m_proxy->setCurrentIndex(proxy.empty() ? System : proxy == noProxy ? None : Address);
    }
    m_proxyAddress->setVisible(m_proxy->currentIndex() == Address);
}

QString ProviderAdvanced::commitTimeout(const QString &word, const QString &text)
{
    QByteArray json;
    if (!text.isEmpty()) {
        bool ok = false;
        double seconds = QLocale().toDouble(text, &ok);
        if (!ok)
            seconds = QLocale::c().toDouble(text, &ok);
        if (!ok || seconds <= 0 || seconds > 86'400)
            return tr("Give a number of seconds above 0 and at most 86400, or nothing for what is usual.");
        json = QByteArray::number(seconds, 'g', 10);
    }
    return write({QStringLiteral("timeouts"), word}, json, tr("Changed a timeout."));
}

QString ProviderAdvanced::commitProxy(const QString &text)
{
    return write({QStringLiteral("proxy")}, jsonText(text), tr("Changed the proxy."));
}

void ProviderAdvanced::chooseProxy()
{
    const int chosen = m_proxy->currentIndex();
    m_proxyAddress->setVisible(chosen == Address);
    announce(m_proxyProblem, {});
    if (chosen == Address) {
        m_proxyAddress->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_proxyAddress->reset();
    const QByteArray json = chosen == None ? jsonText(QString::fromLatin1(noProxy)) : QByteArray();
    announce(m_proxyProblem, write({QStringLiteral("proxy")}, json, tr("Changed the proxy.")));
    refresh();
}

QString ProviderAdvanced::write(const QStringList &members, const QByteArray &json, const QString &done)
{
    if (!m_services.settings.set(providerPlace(m_provider, members), json))
        return m_services.settings.problem();
    Q_EMIT undoable(done);
    return {};
}

} // namespace gatehouse
