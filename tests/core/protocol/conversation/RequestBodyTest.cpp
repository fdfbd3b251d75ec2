// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversation/RequestBody.h"

#include <QtTest/QtTest>

#include <cstring>

using namespace gatehouse;

class RequestBodyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreReadInPieces();
    void everyByteIsGivenBackToTheBudget();
    void theBudgetRefusesWhatGoesOverIt();
    void growingKeepsTheBytes();
    void thePaddingCanBeRead();
};

void RequestBodyTest::bytesAreReadInPieces()
{
    const auto body = RequestBody::allocate(10);
    QVERIFY(body != nullptr);
    QCOMPARE(body->room(), std::size_t(10));
    std::memcpy(body->tail(), "hello", 5);
    body->grown(5);
    std::memcpy(body->tail(), "world", 5);
    body->grown(5);
    QCOMPARE(body->bytes(), std::string_view("helloworld"));
    QCOMPARE(body->room(), std::size_t(0));
}

void RequestBodyTest::everyByteIsGivenBackToTheBudget()
{
    const std::size_t before = RequestBody::inUse();
    {
        const auto one = RequestBody::allocate(1000);
        const auto two = RequestBody::copyOf("abc");
        QCOMPARE(RequestBody::inUse(), before + 1003);
        QVERIFY(one->reserve(5000));
        QCOMPARE(RequestBody::inUse(), before + 5003);
    }
    QCOMPARE(RequestBody::inUse(), before);
}

void RequestBodyTest::theBudgetRefusesWhatGoesOverIt()
{
    const std::size_t before = RequestBody::inUse();
    QVERIFY(RequestBody::allocate(RequestBody::processBudget + 1) == nullptr);
    QVERIFY(RequestBody::allocate(std::size_t(-1)) == nullptr);
    const auto most = RequestBody::allocate(RequestBody::processBudget - before - 100);
    QVERIFY(most != nullptr);
    QVERIFY(RequestBody::allocate(101) == nullptr);
    const auto small = RequestBody::allocate(50);
    QVERIFY(small != nullptr);
    QVERIFY(!small->reserve(151));
    QCOMPARE(small->capacity(), std::size_t(50));
    QVERIFY(small->reserve(100));
}

void RequestBodyTest::growingKeepsTheBytes()
{
    const auto body = RequestBody::copyOf("abc");
    QVERIFY(body->reserve(100));
    QVERIFY(body->reserve(10)); // smaller: nothing happens
    QCOMPARE(body->capacity(), std::size_t(100));
    QCOMPARE(body->bytes(), std::string_view("abc"));
}

void RequestBodyTest::thePaddingCanBeRead()
{
    const auto body = RequestBody::copyOf("abc");
    const std::string_view padding(body->bytes().data() + 3, RequestBody::padding);
    QCOMPARE(std::string(padding), std::string(RequestBody::padding, '\0'));
}

QTEST_APPLESS_MAIN(RequestBodyTest)
#include "RequestBodyTest.moc"
