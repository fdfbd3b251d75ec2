// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/about/AboutPage.h"

#include "core/settings/SettingsStore.h"
#include "ui/pages/about/DiagnosticReport.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/LineIcon.h"
#include "ui/widgets/PathRow.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtNetwork/QSslSocket>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace gatehouse {

namespace {

QLabel *sentence(const char *name, const QString &spoken, const QString &text)
{
    QLabel *label = sentenceLabel(QLatin1StringView(name), spoken);
    label->setText(text);
    return label;
}

} // namespace

AboutPage::AboutPage(Services &services, QWidget *parent) : Page(parent), m_services(services)
{
    auto *report = new QPushButton(tr("&Copy diagnostic report"));
    setLineIcon(report, LineIcon::Copy);
    report->setObjectName(QStringLiteral("copyReport"));
    connect(report, &QPushButton::clicked, this, &AboutPage::copyReport);
    auto *help = new QGroupBox(tr("Help"));
    auto *row = new QVBoxLayout(help);
    row->addWidget(
        sentence("reportNote", tr("About the diagnostic report"),
                 tr("The report says which versions run here and how the gateway, the providers and the clients stand. It holds no "
                    "keys and nothing of what was asked or answered.")));
    row->addWidget(report, 0, Qt::AlignLeading);

    auto *column = new QVBoxLayout(this);
    column->addWidget(versions());
    column->addWidget(help);
    column->addWidget(places());
    column->addWidget(licences());
    column->addStretch();
}

QGroupBox *AboutPage::versions()
{
    auto *box = new QGroupBox(tr("Versions"));
    auto *column = new QVBoxLayout(box);
    const QString ssl = QSslSocket::sslLibraryVersionString();
    QStringList lines{QStringLiteral("Gatehouse ") + QStringLiteral(GATEHOUSE_VERSION),
                      QStringLiteral("Qt ") + QLatin1StringView(qVersion())};
    if (!ssl.isEmpty())
        lines += ssl;
    column->addWidget(sentence("versions", tr("Versions"), lines.join(u'\n')));
    return box;
}

QGroupBox *AboutPage::licences()
{
    auto *box = new QGroupBox(tr("Licences"));
    auto *column = new QVBoxLayout(box);
    column->addWidget(
        sentence("licence", tr("Licence of Gatehouse"),
                 tr("Gatehouse is free software: you may use, study, share and change it under the GNU General Public License, "
                    "version 3 or later. It comes without any warranty.")));
    column->addWidget(
        sentence("libraries", tr("Licences of what Gatehouse is built with"),
                 tr("Built with Qt (LGPL-3.0), libcurl (curl), OpenSSL (Apache-2.0), simdjson (Apache-2.0), nlohmann/json (MIT), "
                    "toml++ (MIT), QCoro (MIT) and QtKeychain (BSD-3-Clause). What is known of models comes from models.dev, under the MIT "
                    "licence.")));
    auto *notice = new QPushButton(tr("Show the &notice of models.dev…"));
    notice->setObjectName(QStringLiteral("showNotice"));
    connect(notice, &QPushButton::clicked, this, &AboutPage::showNotice);
    column->addWidget(notice, 0, Qt::AlignLeading);
    return box;
}

QGroupBox *AboutPage::places()
{
    auto *box = new QGroupBox(tr("Files"));
    auto *form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [form](const QString &text, PathRow *row) {
        auto *label = new QLabel(text);
        label->setBuddy(row->field());
        form->addRow(label, row);
    };
    const QString log =
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath(QStringLiteral("gatehouse.log"));
    add(tr("&Settings:"),
        new PathRow(QStringLiteral("aboutSettings"), tr("Settings file"), tr("&Open folder"), m_services.settings.path()));
    add(tr("&Log:"), new PathRow(QStringLiteral("aboutLog"), tr("Log file"), tr("Open &folder"), log));
    return box;
}

void AboutPage::showNotice()
{
    QFile file(QStringLiteral(":/licences/LICENSE.models.dev"));
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Notice of models.dev"), {}, QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("notice"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    if (file.open(QIODevice::ReadOnly))
        box->setText(QString::fromUtf8(file.readAll()));
    box->open();
}

void AboutPage::copyReport()
{
    QGuiApplication::clipboard()->setText(diagnosticReport(m_services));
    Q_EMIT said(tr("Copied the diagnostic report."));
}

} // namespace gatehouse
