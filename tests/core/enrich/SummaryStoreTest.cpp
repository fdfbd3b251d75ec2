// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrich/SummaryStore.h"

#include <QtTest/QtTest>

#include <atomic>
#include <thread>

using namespace gatehouse;
using State = SummaryStore::State;

class SummaryStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCallerHasTheTurn()
    {
        SummaryStore store;
        QVERIFY(store.take("a").state == State::Unknown);
        QVERIFY(store.take("a").state == State::Asked);
        QVERIFY(store.take("b").state == State::Unknown);
        store.put("a", "text");
        QVERIFY(store.take("a").state == State::Known);
        QCOMPARE(*store.take("a").text, std::string("text"));
    }

    void aRefusalIsRemembered()
    {
        SummaryStore store;
        store.take("a");
        store.refuse("a");
        QVERIFY(store.take("a").state == State::Refused);
    }

    void whoGoesAwayLeavesTheTurnToTheNext()
    {
        SummaryStore store;
        store.take("a");
        store.abandon("a");
        QVERIFY(store.take("a").state == State::Unknown);
        store.put("a", "text");
        store.abandon("a"); // too late to undo what is known
        QVERIFY(store.take("a").state == State::Known);
    }

    void theLeastRecentlyUsedGoFirst()
    {
        SummaryStore store(2, 1000);
        store.put("a", "1");
        store.put("b", "2");
        store.take("a");
        store.put("c", "3");
        QVERIFY(store.take("a").state == State::Known);
        QVERIFY(store.take("c").state == State::Known);
        QVERIFY(store.take("b").state == State::Unknown);
    }

    void bytesAreBounded()
    {
        SummaryStore store(100, 100);
        store.put("a", std::string(60, 'a'));
        const auto held = store.take("a").text;
        store.put("b", std::string(60, 'b'));
        QVERIFY(store.take("a").state == State::Unknown);
        QVERIFY(store.take("b").state == State::Known);
        QCOMPARE(held->size(), std::size_t(60)); // whoever has it keeps it
        store.put("b", std::string(10, 'b'));
        store.put("c", std::string(80, 'c'));
        QVERIFY(store.take("b").state == State::Known && store.take("c").state == State::Known);
    }

    void manyThreadsGetOneTurn()
    {
        SummaryStore store;
        std::atomic<int> turns{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { turns += store.take("a").state == State::Unknown; });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(turns.load(), 1);
    }
};

QTEST_GUILESS_MAIN(SummaryStoreTest)
#include "SummaryStoreTest.moc"
