// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ProviderAddress.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class ProviderAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeoplePasteIsUnderstood_data();
    void whatPeoplePasteIsUnderstood();
    void whatIsNoAddressIsRefused_data();
    void whatIsNoAddressIsRefused();
    void httpToAnotherMachineIsSeen_data();
    void httpToAnotherMachineIsSeen();
    void anApiVersionLeadsToDeployments_data();
    void anApiVersionLeadsToDeployments();
};

void ProviderAddressTest::whatPeoplePasteIsUnderstood_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<int>("dialect");
    const auto row = [](const char *text, const char *base, int dialect = -1) {
        QTest::newRow(text) << QString::fromLatin1(base) << dialect;
    };
    row("https://a.example", "https://a.example");
    row("https://a.example///", "https://a.example");
    row("https://a.example/v1/", "https://a.example/v1");
    row("https://a.example/v1/chat/completions", "https://a.example/v1", int(Dialect::Chat));
    row("https://a.example/v1/chat/completions/", "https://a.example/v1", int(Dialect::Chat));
    row("https://a.example/v1/responses", "https://a.example/v1", int(Dialect::Responses));
    row("https://a.example/anthropic/v1/messages", "https://a.example/anthropic", int(Dialect::Messages));
    row("https://a.example/claude/messages", "https://a.example/claude/messages", int(Dialect::Messages));
    row("https://r.openai.azure.com/openai/v1/?api-version=preview", "https://r.openai.azure.com/openai/v1?api-version=preview");
    row("https://r.openai.azure.com/openai/deployments/{model}?api-version=2024-10-21",
        "https://r.openai.azure.com/openai/deployments/{model}?api-version=2024-10-21");
    row("https://r.openai.azure.com/openai/deployments/gpt-5/chat/completions?api-version=2024-10-21",
        "https://r.openai.azure.com/openai/deployments/gpt-5?api-version=2024-10-21", int(Dialect::Chat));
    row("http://[::1]:8080/v1", "http://[::1]:8080/v1");
}

void ProviderAddressTest::whatPeoplePasteIsUnderstood()
{
    QFETCH(QString, base);
    QFETCH(int, dialect);
    const auto address = readProviderAddress(QTest::currentDataTag());
    QVERIFY2(bool(address), address ? "" : address.error().c_str());
    QCOMPARE(QString::fromStdString(address->base), base);
    QCOMPARE(address->dialect ? int(*address->dialect) : -1, dialect);
}

void ProviderAddressTest::whatIsNoAddressIsRefused_data()
{
    QTest::addColumn<int>("nothing");
    for (const char *text : {"", "a.example", "ftp://a.example", "https://", "https://u@a.example", "https://u:p@a.example/v1",
                             "https://a.example/v1#x", "https://a b", "https://a.example\\v1", "https://a.example/v1?key=sk-1",
                             "https://a.example?api-version=", "https://a.example?api-version=a&key=sk-1",
                             "https://a.example?api-version=a%20b", "https://a.example/\"", "https://\xc3\xa4.example"})
        QTest::newRow(*text ? text : "empty") << 0;
}

void ProviderAddressTest::whatIsNoAddressIsRefused()
{
    const std::string text = QTest::currentDataTag() == std::string("empty") ? std::string() : QTest::currentDataTag();
    const auto address = readProviderAddress(text);
    QVERIFY(!address);
    QVERIFY2(address.error().starts_with("be an address"), address.error().c_str());
    QVERIFY(address.error().find("sk-1") == std::string::npos);
}

void ProviderAddressTest::httpToAnotherMachineIsSeen_data()
{
    QTest::addColumn<bool>("exposed");
    QTest::newRow("http://lab.example/v1") << true;
    QTest::newRow("http://192.168.1.2:8000") << true;
    QTest::newRow("https://lab.example/v1") << false;
    QTest::newRow("http://localhost:1234/v1") << false;
    QTest::newRow("http://127.0.0.1/v1") << false;
    QTest::newRow("http://[::1]/v1") << false;
}

void ProviderAddressTest::httpToAnotherMachineIsSeen()
{
    QFETCH(bool, exposed);
    QCOMPARE(readProviderAddress(QTest::currentDataTag())->exposed, exposed);
}

void ProviderAddressTest::anApiVersionLeadsToDeployments_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Dialect dialect, const char *address, const char *expected) {
        QTest::newRow(name) << int(dialect) << QString::fromLatin1(address) << QString::fromLatin1(expected);
    };
    row("a host alone", Dialect::Chat, "https://r.openai.azure.com", "https://r.openai.azure.com/openai/deployments/{model}?api-version=v");
    row("its /openai", Dialect::Chat, "https://r.openai.azure.com/openai",
        "https://r.openai.azure.com/openai/deployments/{model}?api-version=v");
    row("responses have no deployment", Dialect::Responses, "https://r.openai.azure.com",
        "https://r.openai.azure.com/openai?api-version=v");
    row("v1", Dialect::Chat, "https://r.openai.azure.com/openai/v1", "https://r.openai.azure.com/openai/v1?api-version=v");
    row("a deployment", Dialect::Chat, "https://r.openai.azure.com/openai/deployments/x",
        "https://r.openai.azure.com/openai/deployments/x?api-version=v");
    row("a version already", Dialect::Chat, "https://r.openai.azure.com/openai/v1?api-version=w",
        "https://r.openai.azure.com/openai/v1?api-version=w");
}

void ProviderAddressTest::anApiVersionLeadsToDeployments()
{
    QFETCH(int, dialect);
    QFETCH(QString, address);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(withApiVersion(address.toStdString(), Dialect(dialect), "v")), expected);
    QCOMPARE(QString::fromStdString(withApiVersion(address.toStdString(), Dialect(dialect), {})), address);
}

QTEST_GUILESS_MAIN(ProviderAddressTest)
#include "ProviderAddressTest.moc"
