// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/UpstreamUrl.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class UpstreamUrlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placesAndLoopback_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("https") << QByteArray("https://api.example.com/v1") << QByteArray("api.example.com") << false;
        QTest::newRow("port") << QByteArray("HTTP://host:9001/v1") << QByteArray("host:9001") << false;
        QTest::newRow("localhost") << QByteArray("http://localhost:11434") << QByteArray("localhost:11434") << true;
        QTest::newRow("IPv4") << QByteArray("http://127.0.0.1") << QByteArray("127.0.0.1") << true;
        QTest::newRow("IPv6") << QByteArray("http://[::1]:8080/v1") << QByteArray("[::1]:8080") << true;
    }
    void placesAndLoopback()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, place);
        QFETCH(bool, loopback);
        const auto parsed = UpstreamUrl::parse(url.toStdString());
        QVERIFY(bool(parsed));
        QCOMPARE(QByteArray::fromStdString(parsed->place), place);
        QCOMPARE(parsed->loopback, loopback);
    }

    void whatIsNotOursIsRefused_data()
    {
        QTest::addColumn<QByteArray>("url");
        for (const char *url : {"", "no url", "ftp://host/x", "file:///etc/passwd", "api.example.com/v1", "http://", "http://host/a b",
                                "http://host/\r\nX: y", "gopher://host"})
            QTest::newRow(*url ? url : "empty") << QByteArray(url);
    }
    void whatIsNotOursIsRefused()
    {
        QFETCH(QByteArray, url);
        const auto parsed = UpstreamUrl::parse(url.toStdString());
        QVERIFY(!parsed);
        QVERIFY(parsed.error().kind == UpstreamError::Kind::BadUrl);
        QVERIFY(parsed.error().sentence.find("check its base_url") != std::string::npos);
    }

    void aPasswordIsNotRepeated()
    {
        const auto parsed = UpstreamUrl::parse("ftp://user:hunter2@host/");
        QVERIFY(!parsed);
        QVERIFY(parsed.error().sentence.find("hunter2") == std::string::npos);
        const auto good = UpstreamUrl::parse("https://user:hunter2@host/");
        QVERIFY(bool(good));
        QCOMPARE(good->place, std::string("host"));
    }
};

QTEST_APPLESS_MAIN(UpstreamUrlTest)
#include "UpstreamUrlTest.moc"
