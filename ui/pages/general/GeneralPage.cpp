// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/general/GeneralPage.h"

#include "core/settings/SettingsStore.h"
#include "core/settings/SettingsWords.h"
#include "ui/desktop/Autostart.h"
#include "ui/desktop/Languages.h"
#include "ui/tray/ModelMapEdit.h"
#include "ui/widgets/Labels.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse {

namespace {

QByteArray jsonFlag(bool on)
{
    return on ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
}

/// The word that the settings have for a value.
template <typename Table, typename Value>
QString wordOf(const Table &table, Value value)
{
    for (const auto &[word, meaning] : table)
        if (meaning == value)
            return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    return {};
}

QFormLayout *formOf(QWidget *box)
{
    auto *form = new QFormLayout(box);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    return form;
}

void choose(QComboBox *box, const QString &word)
{
    const QSignalBlocker quiet(box);
    const int at = box->findData(word);
    box->setCurrentIndex(at < 0 ? 0 : at);
}

void tick(QCheckBox *box, bool on)
{
    const QSignalBlocker quiet(box);
    box->setChecked(on);
}

} // namespace

GeneralPage::GeneralPage(Services &services, QWidget *parent) : Page(parent), m_services(services)
{
    auto *start = new QGroupBox(tr("Start and end"));
    auto *look = new QGroupBox(tr("Look and language"));
    addStart(*formOf(start));
    // As wide as the longest of them, and no wider.
    auto *choices = new QWidget;
    QFormLayout *lookForm = formOf(choices);
    lookForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    lookForm->setContentsMargins({});
    addLook(*lookForm);
    auto *lookRow = new QHBoxLayout(look);
    lookRow->addWidget(choices);
    lookRow->addStretch();
    m_problem = sentenceLabel(QStringLiteral("generalProblem"), tr("Problem"));
    m_problem->hide();
    auto *firstSteps = new QPushButton(tr("Show the &first steps again…"));
    firstSteps->setObjectName(QStringLiteral("firstSteps"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(start);
    column->addWidget(look);
    column->addWidget(m_problem);
    column->addWidget(firstSteps, 0, Qt::AlignLeading);
    column->addStretch();
    connect(firstSteps, &QPushButton::clicked, this, &Page::firstRunWanted);
    connect(&m_services.settings, &SettingsStore::changed, this, &GeneralPage::refresh);
    refresh();
    showAutostart();
}

ApplicationSettings GeneralPage::settings() const
{
    return m_services.settings.configuration()->settings().application;
}

QCheckBox *GeneralPage::addTick(QFormLayout &form, const char *name, const QString &text)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(QLatin1StringView(name));
    form.addRow(box);
    return box;
}

QComboBox *GeneralPage::addChoice(QFormLayout &form, const char *name, const QString &label)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1StringView(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    form.addRow(label, box);
    return box;
}

void GeneralPage::addStart(QFormLayout &form)
{
    m_startAtLogin = addTick(form, "startAtLogin", tr("&Start at login"));
    m_loginNote = sentenceLabel(QStringLiteral("loginNote"), tr("About starting at login"));
    m_loginNote->hide();
    form.addRow(m_loginNote);
    m_startGateway = addTick(form, "startGateway", tr("Start the &gateway when Gatehouse starts"));
    m_showWindow = addTick(form, "showWindow", tr("Show the &window at start"));
    m_closing = addChoice(form, "closing", tr("When the last window &closes:"));
    m_closing->addItem(tr("Keep running"), QStringLiteral("keep_running"));
    m_closing->addItem(tr("Quit"), QStringLiteral("quit"));

    connect(m_startAtLogin, &QCheckBox::toggled, this, &GeneralPage::turnAutostart);
    connect(m_startGateway, &QCheckBox::toggled, this, [this](bool on) {
        apply(QStringLiteral("start_gateway"), jsonFlag(on),
              on ? tr("The gateway starts together with Gatehouse.") : tr("The gateway starts when you start it."));
    });
    connect(m_showWindow, &QCheckBox::toggled, this, [this](bool on) {
        apply(QStringLiteral("show_window"), jsonFlag(on),
              on ? tr("The window is shown when Gatehouse starts.") : tr("Gatehouse starts without showing a window."));
    });
    connect(m_closing, &QComboBox::currentIndexChanged, this, [this] {
        const QString word = m_closing->currentData().toString();
        apply(QStringLiteral("closing"), jsonString(word),
              word == QLatin1StringView("quit") ? tr("Closing the last window quits Gatehouse.")
                                                : tr("Gatehouse keeps running when the last window closes."));
    });
}

void GeneralPage::addLook(QFormLayout &form)
{
    m_language = addChoice(form, "language", tr("&Language:"));
    m_language->addItem(tr("Same as the system"), QString());
    for (const QString &language : Languages::all())
        m_language->addItem(Languages::nameOf(language), language);
    m_appearance = addChoice(form, "appearance", tr("&Appearance:"));
    m_appearance->addItem(tr("Same as the system"), QStringLiteral("system"));
    m_appearance->addItem(tr("Light"), QStringLiteral("light"));
    m_appearance->addItem(tr("Dark"), QStringLiteral("dark"));
    m_notifications = addChoice(form, "notifications", tr("&Notifications:"));
    m_notifications->addItem(tr("Errors only"), QStringLiteral("errors"));
    m_notifications->addItem(tr("All"), QStringLiteral("all"));
    m_notifications->addItem(tr("None"), QStringLiteral("none"));

    const auto applied = [this](QComboBox *box, const QString &key, const QString &sentence) {
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, box, key, sentence] { apply(key, jsonString(box->currentData().toString()), sentence); });
    };
    applied(m_language, QStringLiteral("language"), tr("The language is changed."));
    applied(m_appearance, QStringLiteral("appearance"), tr("The appearance is changed."));
    applied(m_notifications, QStringLiteral("notifications"), tr("The notifications are changed."));
}

void GeneralPage::apply(const QString &key, const QByteArray &json, const QString &sentence)
{
    const bool done = m_services.settings.set({QStringLiteral("application"), key}, json);
    announce(m_problem, done ? QString() : m_services.settings.problem());
    if (done)
        Q_EMIT undoable(sentence);
    else
        refresh(); // shows what holds
}

void GeneralPage::turnAutostart(bool on)
{
    const QString problem = m_services.autostart.turn(on);
    showAutostart();
    announce(m_loginNote, problem);
    if (problem.isEmpty())
        Q_EMIT said(on ? tr("Gatehouse starts at login.") : tr("Gatehouse does not start at login any more."));
}

void GeneralPage::showAutostart()
{
    const bool possible = m_services.autostart.isPossible();
    tick(m_startAtLogin, possible && m_services.autostart.isOn());
    m_startAtLogin->setEnabled(possible);
    announce(m_loginNote, possible ? QString()
                                   : tr("This desktop has no way to start programs at login that Gatehouse knows of. Add Gatehouse to the "
                                        "startup programs of your desktop by hand."));
}

void GeneralPage::refresh()
{
    const ApplicationSettings now = settings();
    tick(m_startGateway, now.startGateway);
    tick(m_showWindow, now.showWindow);
    choose(m_closing, wordOf(closingWords, now.closing));
    choose(m_language, QString::fromStdString(now.language));
    choose(m_appearance, wordOf(appearanceWords, now.appearance));
    choose(m_notifications, wordOf(notificationWords, now.notifications));
}

void GeneralPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_services.autostart.isPossible() && m_startAtLogin->isChecked() != m_services.autostart.isOn())
        showAutostart(); // others may have changed it since
}

} // namespace gatehouse
