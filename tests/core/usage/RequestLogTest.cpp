// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/RequestLog.h"

#include "tests/core/async/ManualClock.h"

#include <QtTest/QtTest>

#include <set>
#include <thread>

using namespace gatehouse;
using namespace std::chrono_literals;

namespace {

LoggedRequest request(std::uint64_t id, bool running = false)
{
    LoggedRequest made;
    made.record.id = id;
    made.running = running;
    return made;
}

LoggedRequest withBodies(std::uint64_t id, std::size_t bytes = 3)
{
    LoggedRequest made = request(id);
    made.requestBody = std::make_shared<const std::string>(bytes, 'q');
    made.answerBody = std::make_shared<const std::string>(bytes, 'a');
    return made;
}

std::vector<std::uint64_t> ids(const RequestLog &log, std::size_t count = RequestLog::most)
{
    std::vector<std::uint64_t> found;
    for (const LoggedRequestPtr &entry : log.newest(count))
        found.push_back(entry->record.id);
    return found;
}

} // namespace

class RequestLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNewestComesFirst()
    {
        RequestLog log;
        for (const std::uint64_t id : {1, 2, 3})
            log.write(request(id));
        QCOMPARE(ids(log), (std::vector<std::uint64_t>{3, 2, 1}));
        QCOMPARE(ids(log, 2), (std::vector<std::uint64_t>{3, 2}));
        QCOMPARE(log.find(2)->record.id, std::uint64_t(2));
        QVERIFY(!log.find(4));
    }

    void theOldestGoWhenItIsFull()
    {
        RequestLog log;
        for (std::uint64_t id = 1; id <= RequestLog::most + 7; ++id)
            log.write(request(id));
        const auto all = ids(log);
        QCOMPARE(all.size(), RequestLog::most);
        QCOMPARE(all.front(), std::uint64_t(RequestLog::most + 7));
        QCOMPARE(all.back(), std::uint64_t(8));
        QVERIFY(!log.find(7));
    }

    void theSameRequestIsReplacedWhereItStands()
    {
        RequestLog log;
        log.write(request(1, true));
        log.write(request(2));
        LoggedRequest again = request(1);
        again.record.status = 200;
        log.write(std::move(again));
        QCOMPARE(ids(log), (std::vector<std::uint64_t>{2, 1}));
        QCOMPARE(log.find(1)->record.status, 200);
    }

    void whatIsOverNeverRunsAgain()
    {
        RequestLog log;
        log.write(request(1));
        log.write(request(1, true));
        QVERIFY(!log.find(1)->running);
        QVERIFY(!log.change(1, [](LoggedRequest &entry) { entry.running = true; }));
        QVERIFY(!log.find(1)->running);
    }

    void aChangeIsNotSeenInWhatWasReadBefore()
    {
        RequestLog log;
        log.write(request(1, true));
        const LoggedRequestPtr before = log.find(1);
        QVERIFY(log.change(1, [](LoggedRequest &entry) { entry.record.status = 200; }));
        QCOMPARE(before->record.status, 0);
        QCOMPARE(log.find(1)->record.status, 200);
        QVERIFY(!log.change(2, [](LoggedRequest &) {}));
    }

    void clearingLeavesWhatIsUnderWay()
    {
        RequestLog log;
        for (std::uint64_t id = 1; id <= RequestLog::most + 3; ++id)
            log.write(request(id, id % 100 == 0));
        log.clear();
        QCOMPARE(ids(log), (std::vector<std::uint64_t>{500, 400, 300, 200, 100}));
        log.write(request(600));
        QCOMPARE(ids(log, 2), (std::vector<std::uint64_t>{600, 500}));
    }

    void aFullLogOfRunningRequestsSurvivesClearing()
    {
        RequestLog log;
        for (std::uint64_t id = 1; id <= RequestLog::most; ++id)
            log.write(request(id, true));
        log.clear();
        QCOMPARE(ids(log).size(), RequestLog::most);
        log.write(request(1000));
        QCOMPARE(ids(log).front(), std::uint64_t(1000));
        QCOMPARE(ids(log).back(), std::uint64_t(2));
    }

    void bodiesAreForgottenUnlessTheyAreKept()
    {
        RequestLog log;
        log.write(withBodies(1));
        QVERIFY(!log.find(1)->requestBody);
        QVERIFY(!log.find(1)->answerBody);
        log.keepBodies(true);
        log.write(withBodies(2));
        QCOMPARE(*log.find(2)->requestBody, std::string("qqq"));
        QCOMPARE(*log.find(2)->answerBody, std::string("aaa"));
    }

    void turningItOffForgetsBodiesAtOnce()
    {
        RequestLog log;
        QSignalSpy spy(&log, &RequestLog::keepsBodiesChanged);
        log.keepBodies(true);
        log.write(withBodies(1));
        const LoggedRequestPtr held = log.find(1); // a page may still show it
        log.keepBodies(false);
        QVERIFY(!log.find(1)->requestBody);
        QVERIFY(held->requestBody);
        QCOMPARE(spy.count(), 2);
        QCOMPARE(spy.at(0).at(0).toBool(), true);
        QCOMPARE(spy.at(1).at(0).toBool(), false);
    }

    void bodiesAreKeptForAnHour()
    {
        ManualClock clock;
        RequestLog log(nullptr, &clock);
        QSignalSpy spy(&log, &RequestLog::keepsBodiesChanged);
        QVERIFY(!log.keepsBodies());
        QCOMPARE(log.bodiesLeft(), 0s);
        log.keepBodies(true);
        QVERIFY(log.keepsBodies());
        QCOMPARE(log.bodiesLeft(), 3600s);
        log.write(withBodies(1));
        clock.advance(3599s + 1ms);
        log.checkTime();
        QCOMPARE(log.bodiesLeft(), 1s);
        QVERIFY(log.find(1)->requestBody);
        clock.advance(999ms);
        QVERIFY(!log.keepsBodies()); // also where the timer comes late
        QCOMPARE(log.bodiesLeft(), 0s);
        log.write(withBodies(2));
        QVERIFY(!log.find(2)->requestBody);
        log.checkTime();
        QVERIFY(!log.find(1)->requestBody);
        QCOMPARE(spy.count(), 2);
        QCOMPARE(spy.at(1).at(0).toBool(), false);
    }

    void theOldestBodiesGoWhenThereAreTooMany()
    {
        RequestLog log;
        log.keepBodies(true);
        const std::size_t half = RequestLog::bodyLimit;
        const std::size_t fit = RequestLog::allBodies / (2 * half);
        for (std::uint64_t id = 1; id <= fit + 2; ++id)
            log.write(withBodies(id, half));
        QVERIFY(!log.find(1)->requestBody);
        QVERIFY(!log.find(2)->answerBody);
        QVERIFY(log.find(3)->requestBody);
        log.write(request(fit + 2)); // gives its room back
        QVERIFY(!log.find(fit + 2)->requestBody);
        log.write(withBodies(fit + 3, half));
        QVERIFY(log.find(3)->requestBody);
        log.clear();
        for (std::uint64_t id = 1; id <= fit; ++id)
            log.write(withBodies(id, half));
        QVERIFY(log.find(1)->requestBody);
    }

    void changesAreToldAtMostTenTimesASecond()
    {
        RequestLog log;
        QSignalSpy spy(&log, &RequestLog::changed);
        QElapsedTimer time;
        time.start();
        std::uint64_t id = 0;
        while (time.elapsed() < 350) {
            log.write(request(++id));
            QCoreApplication::processEvents();
        }
        QVERIFY2(spy.count() >= 2, QByteArray::number(spy.count()).constData());
        QVERIFY2(spy.count() <= 1 + time.elapsed() / 100, QByteArray::number(spy.count()).constData());
        const auto told = spy.count();
        log.write(request(++id));
        QTRY_VERIFY(spy.count() > told); // the last change is told too
    }

    void nobodyIsToldWhoDoesNotListen()
    {
        RequestLog log;
        QVERIFY(!log.isObserved());
        int told = 0;
        const auto connection = connect(&log, &RequestLog::changed, this, [&told] { ++told; });
        QVERIFY(log.isObserved());
        log.write(request(1));
        QTRY_COMPARE(told, 1);
        QVERIFY(log.isObserved());
        disconnect(connection);
        log.write(request(2));
        QTRY_VERIFY(!log.isObserved()); // noticed with the first change after it
        QCOMPARE(told, 1);
    }

    void manyThreadsWriteAtOnce()
    {
        RequestLog log;
        QSignalSpy spy(&log, &RequestLog::changed);
        log.keepBodies(true);
        constexpr std::uint64_t each = 2000;
        std::vector<std::thread> writers;
        for (std::uint64_t writer = 0; writer < 4; ++writer) {
            writers.emplace_back([&log, writer] {
                for (std::uint64_t i = 1; i <= each; ++i) {
                    const std::uint64_t id = writer * each + i;
                    log.write(request(id, true));
                    const bool there = log.change(id, [id](LoggedRequest &entry) {
                        entry.running = false;
                        entry.record.status = static_cast<int>(id);
                    });
                    if (!there)
                        log.write(request(id));
                    if (i % 16 == 0)
                        log.write(withBodies(id, 5000));
                }
            });
        }
        for (int round = 0; round < 200; ++round) {
            for (const LoggedRequestPtr &entry : log.newest())
                if (!entry->running && entry->record.status != 0)
                    QCOMPARE(entry->record.status, static_cast<int>(entry->record.id));
            if (round % 50 == 0)
                log.keepBodies(round % 100 == 0);
        }
        for (std::thread &writer : writers)
            writer.join();
        const auto all = log.newest();
        QCOMPARE(all.size(), RequestLog::most);
        std::set<std::uint64_t> different;
        for (const LoggedRequestPtr &entry : all) {
            QVERIFY(!entry->running);
            different.insert(entry->record.id);
        }
        QCOMPARE(different.size(), RequestLog::most);
        QTRY_VERIFY(spy.count() > 0);
    }
};

QTEST_GUILESS_MAIN(RequestLogTest)
#include "RequestLogTest.moc"
