// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/ReceiveBuffer.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class ReceiveBufferTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesComeOutAsTheyWentIn_data()
    {
        QTest::addColumn<int>("piece");
        QTest::addColumn<int>("step");
        QTest::newRow("bytes") << 1 << 1;
        QTest::newRow("small pieces, large steps") << 7 << 1000;
        QTest::newRow("large pieces, small steps") << 16384 << 331;
        QTest::newRow("never all consumed") << 5000 << 4999;
    }
    void bytesComeOutAsTheyWentIn()
    {
        QFETCH(int, piece);
        QFETCH(int, step);
        ReceiveBuffer buffer;
        std::string in;
        std::string out;
        for (int i = 0; i < 300; ++i) {
            std::string bytes;
            for (int k = 0; k < piece; ++k)
                bytes += static_cast<char>(in.size() * 31 + static_cast<std::size_t>(k) * 7);
            in += bytes;
            buffer.append(bytes);
            const std::string_view view = buffer.view().substr(0, static_cast<std::size_t>(step));
            out += view;
            buffer.consume(view.size());
        }
        out += buffer.view();
        QVERIFY(out == in);
    }

    void thereIsReadablePaddingBehindTheBytes()
    {
        ReceiveBuffer buffer;
        buffer.append(std::string(8 * 1024, 'x'));
        unsigned sum = 0;
        for (std::size_t i = 0; i < ReceiveBuffer::padding; ++i)
            sum += static_cast<unsigned char>(buffer.view().data()[buffer.size() + i]);
        QCOMPARE(sum, 0u);
    }

    void consumingMovesNoByte()
    {
        ReceiveBuffer buffer;
        buffer.append(std::string(4000, 'x'));
        const char *first = buffer.view().data();
        buffer.consume(10);
        QCOMPARE(static_cast<const void *>(buffer.view().data()), static_cast<const void *>(first + 10));
    }

    void aStreamThatIsConsumedKeepsItsMemory()
    {
        ReceiveBuffer buffer;
        buffer.append("x");
        const std::size_t capacity = buffer.capacity();
        for (int i = 0; i < 100'000; ++i) {
            buffer.append("data: {\"delta\":\"word\"}\n\n");
            buffer.consume(24);
        }
        QCOMPARE(buffer.capacity(), capacity);
        buffer.consume(1'000'000);
        QCOMPARE(buffer.size(), std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(ReceiveBufferTest)
#include "ReceiveBufferTest.moc"
