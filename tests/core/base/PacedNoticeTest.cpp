// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PacedNotice.h"

#include <QtTest/QtTest>

#include <thread>
#include <vector>

using namespace gatehouse;
using namespace std::chrono_literals;

class PacedNoticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyIsToldWhoDoesNotObserve()
    {
        int told = 0;
        PacedNotice notice([&told] { ++told; });
        notice.announce();
        QCoreApplication::processEvents();
        QCOMPARE(told, 0);
        notice.observe(true);
        notice.announce();
        QCOMPARE(told, 0); // never from within
        QCoreApplication::processEvents();
        QCOMPARE(told, 1);
    }

    void changesWithinThePaceAreOneWordAtItsEnd()
    {
        int told = 0;
        PacedNotice notice([&told] { ++told; });
        notice.observe(true);
        notice.announce(1h); // the first does not wait
        QCoreApplication::processEvents();
        QCOMPARE(told, 1);
        const QElapsedTimer since = [] {
            QElapsedTimer timer;
            timer.start();
            return timer;
        }();
        notice.announce(100ms);
        notice.announce(100ms);
        QCoreApplication::processEvents();
        if (since.elapsed() < 50)
            QCOMPARE(told, 1);
        QTRY_COMPARE(told, 2);
        QCoreApplication::processEvents();
        QCOMPARE(told, 2);
    }

    void whatChangesWhileItIsToldIsToldAgain()
    {
        int told = 0;
        PacedNotice *self = nullptr;
        PacedNotice notice([&] {
            if (++told == 1)
                self->announce();
        });
        self = &notice;
        notice.observe(true);
        notice.announce();
        QTRY_COMPARE(told, 2);
    }

    void threadsAreToldOfInTheMakersThread()
    {
        int told = 0;
        bool here = true;
        PacedNotice notice([&, home = QThread::currentThread()] {
            ++told;
            here = here && QThread::currentThread() == home;
        });
        notice.observe(true);
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&notice] { notice.announce(); });
        for (std::thread &thread : threads)
            thread.join();
        QCoreApplication::processEvents();
        QCOMPARE(told, 1);
        QVERIFY(here);
    }
};

QTEST_GUILESS_MAIN(PacedNoticeTest)
#include "PacedNoticeTest.moc"
