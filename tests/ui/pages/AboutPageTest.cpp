// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/about/AboutPage.h"

#include "tests/ui/TestServices.h"
#include "ui/pages/about/DiagnosticReport.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

using namespace gatehouse;

class AboutPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theVersionsAndLicencesAreNamed();
    void theNoticeOfModelsDevIsShown();
    void theFilesAreNamed();
    void theFilesStandUnderEachOther();
    void theReportIsCopied();
    void theReportTellsStatesAndNoSecrets();
};

void AboutPageTest::theVersionsAndLicencesAreNamed()
{
    TestServices services;
    const AboutPage page(services.services);
    const QString versions = page.findChild<QLabel *>(QStringLiteral("versions"))->text();
    QVERIFY(versions.contains(QStringLiteral("Gatehouse " GATEHOUSE_VERSION)));
    QVERIFY(versions.contains(QLatin1StringView(qVersion())));
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("licence"))->text().contains(QStringLiteral("GNU General Public License")));
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("libraries"))->text().contains(QStringLiteral("models.dev")));
}

void AboutPageTest::theNoticeOfModelsDevIsShown()
{
    TestServices services;
    AboutPage page(services.services);
    page.show();
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("showNotice")), Qt::LeftButton);
    auto *notice = page.findChild<QMessageBox *>(QStringLiteral("notice"));
    QVERIFY(notice && notice->isVisible());
    QVERIFY(notice->text().contains(QStringLiteral("Permission is hereby granted")));
    QTest::keyClick(notice, Qt::Key_Escape);
    QTRY_VERIFY(!page.findChild<QMessageBox *>(QStringLiteral("notice")));
}

void AboutPageTest::theFilesAreNamed()
{
    TestServices services;
    const AboutPage page(services.services);
    QCOMPARE(page.findChild<QLineEdit *>(QStringLiteral("aboutSettings"))->text(), QDir::toNativeSeparators(services.settings.path()));
    QVERIFY(page.findChild<QLineEdit *>(QStringLiteral("aboutLog"))->text().endsWith(QStringLiteral("gatehouse.log")));
}

void AboutPageTest::theFilesStandUnderEachOther()
{
    TestServices services;
    AboutPage page(services.services);
    page.show();
    const auto leftOf = [&](const char *name) { return page.findChild<QLineEdit *>(QLatin1StringView(name))->mapTo(&page, QPoint()).x(); };
    QCOMPARE(leftOf("aboutLog"), leftOf("aboutSettings"));
}

void AboutPageTest::theReportIsCopied()
{
    TestServices services;
    AboutPage page(services.services);
    page.show();
    const QSignalSpy said(&page, &Page::said);
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("copyReport")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), diagnosticReport(services.services));
    QCOMPARE(said.count(), 1);
}

void AboutPageTest::theReportTellsStatesAndNoSecrets()
{
    TestServices services(
        R"({"providers": {"lab": {"dialect": "chat", "base_url": "http://lab.example/v1?key=sk-url", "key": {"env": "LAB_KEY"},
                                                    "headers": {"X-Api": "sk-header"}}}})",
        {{"LAB_KEY", "sk-lab-secret"}});
    QTRY_VERIFY(services.tokens.tokenForCopying().has_value());
    services.gateway.told.gateway.providers = {{"lab", QStringLiteral("Lab"), ProviderKeys::State::Ready, QStringLiteral("LAB_KEY"),
                                                QStringLiteral("Lab refused the key sk-lab-secret."), ProviderTrouble::Kind::KeyRefused}};
    services.gateway.become(GatewayState::Phase::Attention);
    const QString report = diagnosticReport(services.services);
    for (const char *words :
         {"Gatehouse " GATEHOUSE_VERSION, "needs attention", "port 8787", "lab: key present, key refused", "claude-code:", "Test Keychain"})
        QVERIFY2(report.contains(QLatin1StringView(words)), qPrintable(report));
    const auto token = services.tokens.tokenForCopying();
    for (const QString &secret :
         {QStringLiteral("sk-"), QStringLiteral("lab.example"), services.home(), QString::fromStdString(std::string(token->reveal()))})
        QVERIFY2(!report.contains(secret), qPrintable(secret));
}

QTEST_MAIN(AboutPageTest)
#include "AboutPageTest.moc"
