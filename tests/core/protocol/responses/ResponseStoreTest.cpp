// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponseStore.h"

#include <QtTest/QtTest>

#include <thread>
#include <vector>

using namespace gatehouse;

namespace {

std::shared_ptr<const std::string> items(std::size_t bytes, char letter = 'x')
{
    return std::make_shared<const std::string>(bytes, letter);
}

} // namespace

class ResponseStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSaidIsFoundById();
    void theLeastRecentlyUsedGoFirst();
    void bytesAreBounded();
    void whatIsLargerThanTheStoreIsNotKept();
    void anIdThatComesAgainIsReplaced();
    void aStoreForNothingKeepsNothing();
    void whatWasFoundOutlivesTheStore();
    void threadsMayShareIt();
};

void ResponseStoreTest::whatWasSaidIsFoundById()
{
    ResponseStore store;
    store.remember("resp_1", std::make_shared<const std::string>("{}"));
    store.remember("resp_2", nullptr);
    QVERIFY(store.find("resp_1"));
    QCOMPARE(*store.find("resp_1"), std::string("{}"));
    QVERIFY(!store.find("resp_2"));
    QVERIFY(!store.find(""));
}

void ResponseStoreTest::theLeastRecentlyUsedGoFirst()
{
    ResponseStore store(3, 1000);
    for (const char *id : {"a", "b", "c"})
        store.remember(id, items(1));
    QVERIFY(store.find("a"));
    store.remember("d", items(1));
    QVERIFY(store.find("a") && !store.find("b") && store.find("c") && store.find("d"));
}

void ResponseStoreTest::bytesAreBounded()
{
    ResponseStore store(100, 30); // an entry is its text and its id
    store.remember("a", items(9));
    store.remember("b", items(9));
    store.remember("c", items(9));
    QVERIFY(store.find("a") && store.find("b") && store.find("c"));
    store.remember("d", items(10));
    QVERIFY(!store.find("a") && !store.find("b") && store.find("c") && store.find("d"));
}

void ResponseStoreTest::whatIsLargerThanTheStoreIsNotKept()
{
    ResponseStore store(100, 10);
    store.remember("a", items(5));
    store.remember("b", items(10));
    QVERIFY(store.find("a") && !store.find("b"));
    store.remember("a", items(10)); // and the earlier one is not what was said last
    QVERIFY(!store.find("a"));
}

void ResponseStoreTest::anIdThatComesAgainIsReplaced()
{
    ResponseStore store(100, 22);
    for (int round = 0; round < 5; ++round)
        store.remember("a", items(10, static_cast<char>('a' + round)));
    store.remember("b", items(10));
    QVERIFY(store.find("a") && store.find("b")); // replaced bytes are given back
    QCOMPARE(*store.find("a"), std::string(10, 'e'));
}

void ResponseStoreTest::aStoreForNothingKeepsNothing()
{
    ResponseStore store(0, 100);
    store.remember("a", items(1));
    QVERIFY(!store.find("a"));
}

void ResponseStoreTest::whatWasFoundOutlivesTheStore()
{
    std::shared_ptr<const std::string> found;
    {
        ResponseStore store(1, 100);
        store.remember("a", items(3));
        found = store.find("a");
        store.remember("b", items(3));
        QVERIFY(!store.find("a"));
    }
    QCOMPARE(*found, std::string("xxx"));
}

void ResponseStoreTest::threadsMayShareIt()
{
    ResponseStore store(8, 1000);
    std::vector<std::thread> threads;
    for (int worker = 0; worker < 4; ++worker)
        threads.emplace_back([&store] {
            for (int at = 0; at < 2000; ++at) {
                store.remember(std::to_string(at % 16), items(4));
                store.find(std::to_string(at % 5));
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    int kept = 0;
    for (int at = 0; at < 16; ++at)
        kept += store.find(std::to_string(at)) ? 1 : 0;
    QCOMPARE(kept, 8);
}

QTEST_APPLESS_MAIN(ResponseStoreTest)
#include "ResponseStoreTest.moc"
