// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ProxyAddress.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class ProxyAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCurlTakesIsTaken_data();
    void whatCurlTakesIsTaken();
    void whatIsNoProxyIsRefused_data();
    void whatIsNoProxyIsRefused();
    void credentialsAreRefusedWithAnotherPlaceForThem_data();
    void credentialsAreRefusedWithAnotherPlaceForThem();
};

void ProxyAddressTest::whatCurlTakesIsTaken_data()
{
    QTest::addColumn<QString>("address");
    const auto row = [](const char *text, const char *address) { QTest::newRow(text) << QString::fromLatin1(address); };
    row("http://127.0.0.1:3128", "http://127.0.0.1:3128");
    row("http://proxy.example:8080/", "http://proxy.example:8080");
    row("https://proxy.example:443", "https://proxy.example:443");
    row("socks5://localhost:1080", "socks5://localhost:1080");
    row("socks5h://[::1]:1080//", "socks5h://[::1]:1080");
}

void ProxyAddressTest::whatCurlTakesIsTaken()
{
    QFETCH(QString, address);
    const auto proxy = readProxyAddress(QTest::currentDataTag());
    QVERIFY2(bool(proxy), proxy ? "" : proxy.error().c_str());
    QCOMPARE(QString::fromStdString(proxy->address), address);
}

void ProxyAddressTest::whatIsNoProxyIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "proxy.example:8080", "http://proxy.example", "socks5://proxy.example", "http://:3128", "http://",
                             "ftp://a:1", "socks4://a:1", "http://a:0", "http://a:99999", "http://a:1/path", "http://a:1?x=1",
                             "http://a:1#x", "http://a b:1", "http://a:1\n", "http://a\\b:1", "none ", "NONE", "http://\xc3\xa4:1"})
        QTest::newRow(*text ? text : "nothing") << QByteArray(text);
}

void ProxyAddressTest::whatIsNoProxyIsRefused()
{
    QFETCH(QByteArray, text);
    const auto proxy = readProxyAddress(text.toStdString());
    QVERIFY(!proxy);
    QVERIFY2(proxy.error().starts_with("be an address with a port"), proxy.error().c_str());
}

void ProxyAddressTest::credentialsAreRefusedWithAnotherPlaceForThem_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"http://me:canary@a.example:3128", "socks5h://canary@a.example:1080", "me:canary@a.example:3128"})
        QTest::newRow(text) << QByteArray(text);
}

void ProxyAddressTest::credentialsAreRefusedWithAnotherPlaceForThem()
{
    QFETCH(QByteArray, text);
    const auto proxy = readProxyAddress(text.toStdString());
    QVERIFY(!proxy);
    QVERIFY2(proxy.error().find("HTTPS_PROXY") != std::string::npos, proxy.error().c_str());
    QVERIFY(proxy.error().find("canary") == std::string::npos);
}

QTEST_GUILESS_MAIN(ProxyAddressTest)
#include "ProxyAddressTest.moc"
