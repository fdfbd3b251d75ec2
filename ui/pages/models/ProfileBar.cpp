// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/ProfileBar.h"

#include "ui/pages/models/ProfileEdit.h"
#include "ui/tray/ModelMapEdit.h"
#include "ui/widgets/FormParts.h"
#include "ui/widgets/Labels.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace gatehouse {

namespace {
QString titleOf(const QString &profile)
{
    return profile.isEmpty() ? ProfileBar::tr("Standard") : profile;
}

} // namespace

ProfileBar::ProfileBar(Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_profile = new QComboBox;
    m_profile->setObjectName(QStringLiteral("profile"));
    m_profile->setFocusPolicy(Qt::StrongFocus);
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profile->setMinimumContentsLength(14);
    m_profile->installEventFilter(this);
    auto *label = new QLabel(tr("&Profile:"));
    label->setBuddy(m_profile);
    m_new = pushButton(QStringLiteral("newProfile"), tr("&New…"));
    m_rename = pushButton(QStringLiteral("renameProfile"), tr("&Rename…"));
    m_delete = pushButton(QStringLiteral("deleteProfile"), tr("&Delete"));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("profileName"));
    m_name->setAccessibleName(tr("Name of the profile"));
    m_name->setPlaceholderText(tr("Name of the profile"));
    m_name->setMaxLength(60);
    m_name->installEventFilter(this);
    m_take = pushButton(QStringLiteral("takeProfile"), {});
    auto *cancel = pushButton(QStringLiteral("cancelProfile"), tr("Cancel"));
    m_problem = sentenceLabel(QStringLiteral("profileProblem"), tr("Problem with the profile"));

    auto *above = new QHBoxLayout;
    above->addWidget(label);
    above->addWidget(m_profile, 1);
    above->addWidget(m_new);
    above->addWidget(m_rename);
    above->addWidget(m_delete);
    m_naming = new QWidget;
    auto *below = new QHBoxLayout(m_naming);
    below->setContentsMargins({});
    below->addWidget(m_name, 1);
    below->addWidget(m_take);
    below->addWidget(cancel);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addLayout(above);
    all->addWidget(m_naming);
    all->addWidget(m_problem);
    m_naming->hide();
    announce(m_problem, {});

    connect(m_profile, &QComboBox::activated, this, &ProfileBar::choose);
    connect(m_new, &QPushButton::clicked, this, [this] { ask(Asking::New); });
    connect(m_rename, &QPushButton::clicked, this, [this] { ask(Asking::Rename); });
    connect(m_delete, &QPushButton::clicked, this, &ProfileBar::remove);
    connect(m_take, &QPushButton::clicked, this, &ProfileBar::take);
    connect(m_name, &QLineEdit::returnPressed, this, &ProfileBar::take);
    connect(cancel, &QPushButton::clicked, this, [this] { ask(Asking::Nothing); });
    refresh();
}

void ProfileBar::refresh()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    QStringList names{QString()};
    for (const ModelProfile &profile : configuration->settings().profiles)
        if (!profile.name.empty())
            names += QString::fromStdString(profile.name);
    QStringList there;
    for (int i = 0; i < m_profile->count(); ++i)
        there += m_profile->itemData(i).toString();
    if (there != names) {
        m_profile->clear();
        for (const QString &name : names)
            m_profile->addItem(titleOf(name), name);
    }
    const QString inForce = QString::fromStdString(configuration->settings().profile);
    m_profile->setCurrentIndex(m_profile->findData(inForce));
    m_rename->setEnabled(!inForce.isEmpty());
    m_delete->setEnabled(!inForce.isEmpty());
    if (inForce.isEmpty() && m_asking == Asking::Rename)
        ask(Asking::Nothing);
}

void ProfileBar::ask(Asking what)
{
    const bool had = m_naming->isAncestorOf(focusWidget());
    m_asking = what;
    announce(m_problem, {});
    m_naming->setVisible(what != Asking::Nothing);
    if (what == Asking::Nothing) {
        if (had)
            m_profile->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_take->setText(what == Asking::New ? tr("Create") : tr("Rename"));
    m_name->setText(what == Asking::New ? QString() : m_profile->currentData().toString());
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

void ProfileBar::take()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Settings &settings = configuration->settings();
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        announce(m_problem, tr("Give the profile a name."));
        return;
    }
    if (m_asking == Asking::Rename && name.toStdString() == settings.profile) {
        ask(Asking::Nothing);
        return;
    }
    if (m_profile->findData(name) >= 0) {
        announce(m_problem, tr("There is a profile %1 already. Choose another name.").arg(name));
        return;
    }
    const bool isNew = m_asking == Asking::New;
    if (apply(isNew ? newProfile(settings, name.toStdString()) : renamedProfile(settings, name.toStdString()),
              isNew ? tr("Made the profile %1, and switched to it.").arg(name) : tr("Renamed the profile to %1.").arg(name)))
        ask(Asking::Nothing);
}

void ProfileBar::remove()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const QString name = QString::fromStdString(configuration->settings().profile);
    if (!name.isEmpty() && apply(withoutProfile(configuration->settings()), tr("Deleted the profile %1.").arg(name)))
        m_profile->setFocus(Qt::OtherFocusReason);
}

void ProfileBar::choose()
{
    const QString name = m_profile->currentData().toString();
    if (name.toStdString() != m_services.settings.configuration()->settings().profile)
        apply({{{QStringLiteral("profile")}, name.isEmpty() ? QByteArray() : jsonString(name)}},
              tr("Switched to the profile %1.").arg(titleOf(name)));
}

bool ProfileBar::apply(const std::vector<SettingsStore::Change> &changes, const QString &sentence)
{
    const bool done = m_services.settings.apply(changes);
    const QString problem = done ? QString() : m_services.settings.problem();
    refresh();
    announce(m_problem, problem);
    if (done)
        Q_EMIT undoable(sentence);
    return done;
}

bool ProfileBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_profile && event->type() == QEvent::Wheel && !m_profile->hasFocus()) {
        event->ignore(); // the page scrolls
        return true;
    }
    // Esc leaves the question, not the window.
    if (watched == m_name && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            ask(Asking::Nothing);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
