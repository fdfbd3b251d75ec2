// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ApiError.h"

#include "core/base/Dialect.h"
#include "core/base/Result.h"

#include <QtTest/QtTest>

#include <memory>

using namespace gatehouse;

class ApiErrorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStatusHasItsKindAndBack_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 402, 403, 404, 405, 408, 409, 413, 415, 429, 431, 500, 502, 503, 504, 529})
            QTest::addRow("%d", status) << status;
    }
    void aStatusHasItsKindAndBack()
    {
        QFETCH(int, status);
        QCOMPARE(defaultStatus(kindOfStatus(status)), status);
        QCOMPARE(makeError(kindOfStatus(status), "why").status, status);
    }

    void anUnknownStatusFallsToItsClass()
    {
        QVERIFY(kindOfStatus(418) == ErrorKind::InvalidRequest);
        QVERIFY(kindOfStatus(422) == ErrorKind::InvalidRequest);
        QVERIFY(kindOfStatus(302) == ErrorKind::InvalidRequest);
        QVERIFY(kindOfStatus(520) == ErrorKind::Api);
    }

    void aDialectHasItsWordAndBack()
    {
        for (const Dialect dialect : {Dialect::Messages, Dialect::Chat, Dialect::Responses})
            QVERIFY(dialectFromString(toString(dialect)) == dialect);
        QVERIFY(!dialectFromString("Messages"));
        QVERIFY(!dialectFromString(""));
    }

    void aResultIsAValueOrAnError()
    {
        Result<std::unique_ptr<int>, ApiError> good(std::make_unique<int>(7));
        QVERIFY(bool(good));
        QCOMPARE(**good, 7);
        const std::unique_ptr<int> taken = std::move(*good);
        QCOMPARE(*taken, 7);
        const Result<std::unique_ptr<int>, ApiError> bad(makeError(ErrorKind::NotFound, "no such model"));
        QVERIFY(!bad);
        QCOMPARE(bad.error().message, std::string("no such model"));
        QCOMPARE(bad.error().status, 404);
    }
};

QTEST_APPLESS_MAIN(ApiErrorTest)
#include "ApiErrorTest.moc"
