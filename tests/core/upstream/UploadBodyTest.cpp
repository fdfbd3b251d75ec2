// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/UploadBody.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class UploadBodyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void segmentsComeInOrder_data()
    {
        QTest::addColumn<int>("room");
        for (const int room : {1, 3, 4, 1000})
            QTest::addRow("%d", room) << room;
    }
    void segmentsComeInOrder()
    {
        QFETCH(int, room);
        UploadBody body({"{\"model\":", "", "\"big\"", ",\"stream\":true}"}, nullptr);
        QCOMPARE(body.size(), std::uint64_t(29));
        std::string sent;
        std::string piece(static_cast<std::size_t>(room), '?');
        while (const std::size_t count = body.read(piece.data(), piece.size()))
            sent += piece.substr(0, count);
        QCOMPARE(sent, std::string("{\"model\":\"big\",\"stream\":true}"));
    }

    void theOwnerGoesWithTheLastByte()
    {
        auto owner = std::make_shared<const std::string>("abc");
        UploadBody body({*owner}, owner);
        char out[2];
        QVERIFY(body.untouched());
        QCOMPARE(body.read(out, 2), std::size_t(2));
        QVERIFY(!body.untouched());
        QCOMPARE(owner.use_count(), 2L);
        QCOMPARE(body.read(out, 2), std::size_t(1));
        QCOMPARE(owner.use_count(), 1L);
        QCOMPARE(body.read(out, 2), std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(UploadBodyTest)
#include "UploadBodyTest.moc"
