// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/EpollEventDispatcher.h"

#include <QtCore/QSocketNotifier>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QtTest>

#include <sys/socket.h>

#include <array>
#include <unistd.h>

using namespace gatehouse;

namespace {

/// A thread that runs on our dispatcher, and calls things there.
class LoopThread
{
public:
    LoopThread()
    {
        m_thread.setEventDispatcher(new EpollEventDispatcher);
        m_object.moveToThread(&m_thread);
        m_thread.start();
    }
    ~LoopThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    template <typename Call>
    void call(Call call)
    {
        QMetaObject::invokeMethod(&m_object, call, Qt::BlockingQueuedConnection);
    }
    template <typename Call>
    void post(Call call)
    {
        QMetaObject::invokeMethod(&m_object, call, Qt::QueuedConnection);
    }

    QThread *thread() { return &m_thread; }

private:
    QThread m_thread;
    QObject m_object;
};

struct Pair
{
    Pair() { ok = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()) == 0; }
    ~Pair()
    {
        for (int end : ends)
            if (end >= 0)
                ::close(end);
    }
    std::array<int, 2> ends{-1, -1};
    bool ok = false;
};

} // namespace

class EpollEventDispatcherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void postedEventsArriveInOrderFromManyCalls()
    {
        LoopThread loop;
        std::vector<int> seen;
        for (int i = 0; i < 10'000; ++i)
            loop.post([&seen, i] { seen.push_back(i); });
        loop.call([] {});
        QCOMPARE(seen.size(), std::size_t(10'000));
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    }

    void whatItsOwnThreadPostsIsNotSleptThrough_data()
    {
        QTest::addColumn<bool>("lastMoment");
        QTest::newRow("while events are handled") << false;
        QTest::newRow("just before it waits") << true;
    }
    void whatItsOwnThreadPostsIsNotSleptThrough()
    {
        QFETCH(bool, lastMoment);
        std::atomic<bool> arrived = false;
        QObject receiver;
        LoopThread loop;
        receiver.moveToThread(loop.thread());
        const auto post = [&] {
            QMetaObject::invokeMethod(
                &receiver, [&] { arrived = true; }, Qt::QueuedConnection);
        };
        loop.call([&] {
            if (lastMoment)
                connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &receiver, post,
                        static_cast<Qt::ConnectionType>(Qt::DirectConnection | Qt::SingleShotConnection));
            else
                post();
        });
        QTRY_VERIFY(arrived);
    }

    void noWakeUpIsLostBetweenTwoThreads()
    {
        LoopThread loop;
        // Each round trip needs one wake-up of a loop that is just falling asleep.
        for (int i = 0; i < 5'000; ++i)
            loop.call([] {});
    }

    void aNotifierTellsOfBytesUntilTheyAreRead()
    {
        Pair pair;
        QVERIFY(pair.ok);
        LoopThread loop;
        std::atomic<int> reads{0};
        QSocketNotifier *notifier = nullptr;
        loop.call([&] {
            notifier = new QSocketNotifier(pair.ends[0], QSocketNotifier::Read);
            QObject::connect(notifier, &QSocketNotifier::activated, notifier, [&] {
                char byte = 0;
                if (::read(pair.ends[0], &byte, 1) == 1)
                    ++reads;
            });
        });
        QCOMPARE(::write(pair.ends[1], "abc", 3), ssize_t(3));
        QTRY_COMPARE(reads.load(), 3);
        loop.call([&] { delete notifier; });
    }

    void aNotifierMayDeleteAnotherOfTheSameDescriptor()
    {
        Pair pair;
        QVERIFY(pair.ok);
        LoopThread loop;
        std::atomic<int> written{0};
        loop.call([&] {
            auto *reader = new QSocketNotifier(pair.ends[0], QSocketNotifier::Read);
            auto *writer = new QSocketNotifier(pair.ends[0], QSocketNotifier::Write);
            QObject::connect(reader, &QSocketNotifier::activated, reader, [&, reader, writer] {
                delete writer;
                reader->setEnabled(false);
                reader->deleteLater();
                ++written;
            });
            QObject::connect(writer, &QSocketNotifier::activated, writer, [] {});
        });
        QCOMPARE(::write(pair.ends[1], "a", 1), ssize_t(1));
        QTRY_COMPARE(written.load(), 1);
        loop.call([] {});
    }

    void aHangUpWithoutInterestCostsNothing()
    {
        Pair pair;
        QVERIFY(pair.ok);
        LoopThread loop;
        QSocketNotifier *notifier = nullptr;
        loop.call([&] {
            notifier = new QSocketNotifier(pair.ends[0], QSocketNotifier::Read);
            notifier->setEnabled(false);
        });
        ::close(std::exchange(pair.ends[1], -1));
        std::atomic<int> turns{0};
        loop.call([&] {
            QObject::connect(
                QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, notifier, [&] { ++turns; }, Qt::DirectConnection);
        });
        loop.call([] {});
        loop.call([&] { turns = 0; });
        for (int i = 0; i < 10; ++i)
            loop.call([] {});
        QVERIFY2(turns.load() < 100, qPrintable(QString::number(turns.load())));
        loop.call([&] { delete notifier; });
    }

    void timersFireInTheirOrderAndStopWhenToldTo()
    {
        LoopThread loop;
        std::vector<int> fired;
        std::atomic<bool> done{false};
        QTimer *repeating = nullptr;
        loop.call([&] {
            repeating = new QTimer;
            repeating->setInterval(1);
            int *count = new int(0);
            QObject::connect(repeating, &QTimer::timeout, repeating, [&, count] {
                if (++*count == 3) {
                    repeating->stop();
                    delete count;
                    QTimer::singleShot(20, repeating, [&] {
                        fired.push_back(20);
                        done = true;
                    });
                    QTimer::singleShot(5, repeating, [&] { fired.push_back(5); });
                    QTimer::singleShot(0, repeating, [&] { fired.push_back(0); });
                }
            });
            repeating->start();
        });
        QTRY_VERIFY(done.load());
        QCOMPARE(fired, (std::vector<int>{0, 5, 20}));
        loop.call([&] { delete repeating; });
    }

    void qtsSocketsWorkOnIt()
    {
        LoopThread loop;
        std::atomic<int> port{0};
        QTcpServer *server = nullptr;
        loop.call([&] {
            server = new QTcpServer;
            QObject::connect(server, &QTcpServer::newConnection, server, [server] {
                QTcpSocket *socket = server->nextPendingConnection();
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            });
            server->listen(QHostAddress::LocalHost);
            port = server->serverPort();
        });
        const QByteArray sent(3'000'000, 'x');
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port.load()));
        QVERIFY(client.waitForConnected());
        client.write(sent);
        QByteArray got;
        connect(&client, &QTcpSocket::readyRead, this, [&] { got += client.readAll(); });
        QTRY_COMPARE_WITH_TIMEOUT(got.size(), sent.size(), 20'000);
        client.disconnectFromHost();
        loop.call([&] { delete server; });
    }
};

QTEST_GUILESS_MAIN(EpollEventDispatcherTest)
#include "EpollEventDispatcherTest.moc"
