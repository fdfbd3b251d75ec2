// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/BrokenSettings.h"

#include "ui/widgets/Labels.h"
#include "ui/widgets/PathRow.h"

#include <QtCore/QEvent>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace gatehouse {

BrokenSettings::BrokenSettings(const QString &path, std::function<QString()> readAgain, QWidget *parent)
    : QDialog(parent, Qt::Window), m_readAgain(std::move(readAgain))
{
    setWindowTitle(tr("The settings file has an error"));
    m_problem = sentenceLabel(QStringLiteral("settingsProblem"), tr("Problem"));
    m_problem->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    auto *next = sentenceLabel(QStringLiteral("settingsNext"), tr("What to do"));
    announce(next, tr("Mend the file in an editor. Gatehouse starts as soon as it can read it, and has changed nothing in it."));
    auto *place = new PathRow(QStringLiteral("settingsFile"), tr("Settings file"), tr("Open fo&lder"), path);
    const auto button = [](const char *name, const QString &text) {
        auto *made = new QPushButton(text);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        return made;
    };
    auto *open = button("openSettings", tr("&Open the file"));
    auto *again = button("readAgain", tr("&Try again"));
    again->setDefault(true);
    auto *quit = button("giveUp", tr("&Quit"));
    auto *ends = new QHBoxLayout;
    ends->addWidget(open);
    ends->addStretch();
    ends->addWidget(again);
    ends->addWidget(quit);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_problem);
    column->addWidget(next);
    column->addWidget(place);
    column->addStretch();
    column->addLayout(ends);
    connect(open, &QPushButton::clicked, this, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(again, &QPushButton::clicked, this, &BrokenSettings::tryAgain);
    connect(quit, &QPushButton::clicked, this, &BrokenSettings::reject);
    announce(m_problem, m_readAgain());
}

void BrokenSettings::tryAgain()
{
    const QString problem = m_readAgain();
    if (problem.isEmpty())
        accept();
    else
        announce(m_problem, problem);
}

bool BrokenSettings::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::WindowActivate && isVisible())
        tryAgain();
    return handled;
}

} // namespace gatehouse
