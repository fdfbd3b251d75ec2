// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/CurlSocketWatcher.h"

#include <QtTest/QtTest>

#include <sys/socket.h>

#include <array>
#include <span>
#include <unistd.h>
#include <vector>

using namespace gatehouse;

class CurlSocketWatcherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        events.clear();
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()), 0);
    }
    void cleanup()
    {
        for (int &end : ends)
            shut(end);
    }

    void aWatchedSocketTells()
    {
        CurlSocketWatcher watcher = made();
        watcher.watch(ends[0], CURL_POLL_IN);
        QVERIFY(watcher.isWatched(ends[0]));
        say();
        QTRY_VERIFY(!events.empty());
        QCOMPARE(events.front().socket, ends[0]);
        QCOMPARE(events.front().ready, CURL_CSELECT_IN);
    }

    void aRestingSocketTellsNobody()
    {
        CurlSocketWatcher watcher = made();
        watcher.watch(ends[0], CURL_POLL_IN);
        watcher.rest(ends[0]);
        QVERIFY(!watcher.isWatched(ends[0]));
        shut(ends[1]);
        passEvents();
        QVERIFY(events.empty());
    }

    void aRestingSocketCanBeWatchedAgain_data()
    {
        QTest::addColumn<bool>("spokeMeanwhile");
        QTest::newRow("silent meanwhile") << false;
        QTest::newRow("spoke meanwhile") << true;
    }
    void aRestingSocketCanBeWatchedAgain()
    {
        QFETCH(bool, spokeMeanwhile);
        CurlSocketWatcher watcher = made();
        watcher.watch(ends[0], CURL_POLL_IN);
        watcher.rest(ends[0]);
        if (spokeMeanwhile)
            say();
        passEvents();
        QVERIFY(events.empty());
        watcher.watch(ends[0], CURL_POLL_IN);
        QVERIFY(watcher.isWatched(ends[0]));
        if (!spokeMeanwhile)
            say();
        QTRY_VERIFY(!events.empty());
    }

    void aNumberThatComesBackIsAnotherSocket_data()
    {
        QTest::addColumn<bool>("told");
        QTest::newRow("told of the close") << true;
        QTest::newRow("not told") << false;
    }
    void aNumberThatComesBackIsAnotherSocket()
    {
        QFETCH(bool, told);
        CurlSocketWatcher watcher = made();
        watcher.watch(ends[0], CURL_POLL_IN);
        watcher.rest(ends[0]);
        if (told)
            watcher.forget(ends[0]);
        std::array<int, 2> fresh{-1, -1};
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fresh.data()), 0);
        QCOMPARE(::dup2(fresh[0], ends[0]), ends[0]); // closes the old one
        shut(fresh[0]);
        shut(ends[1]);
        ends[1] = fresh[1];
        watcher.watch(ends[0], CURL_POLL_IN);
        say();
        QTRY_VERIFY(!events.empty());
        QCOMPARE(events.front().socket, ends[0]);
    }

private:
    CurlSocketWatcher made()
    {
        return CurlSocketWatcher([this](std::span<const CurlSocketWatcher::Event> some) {
            for (const CurlSocketWatcher::Event &event : some) {
                events.push_back(event);
                std::array<char, 16> bytes;
                [[maybe_unused]] const auto count = ::read(event.socket, bytes.data(), bytes.size());
            }
        });
    }
    void say() { QCOMPARE(::write(ends[1], "x", 1), ssize_t(1)); }
    static void passEvents()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
    static void shut(int &descriptor)
    {
        if (descriptor >= 0)
            ::close(descriptor);
        descriptor = -1;
    }

    std::array<int, 2> ends{-1, -1};
    std::vector<CurlSocketWatcher::Event> events;
};

QTEST_GUILESS_MAIN(CurlSocketWatcherTest)
#include "CurlSocketWatcherTest.moc"
