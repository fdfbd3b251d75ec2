// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/BodyDecoder.h"

#include "core/upstream/ReceiveBuffer.h"
#include "tests/core/upstream/Gzip.h"

#include <QtTest/QtTest>

#include <random>

using namespace gatehouse;

namespace {

std::string words(std::size_t size)
{
    std::mt19937 random(1);
    std::string text;
    while (text.size() < size)
        text += std::to_string(random()) + ' ';
    return text;
}

} // namespace

class BodyDecoderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void piecesOfAnySizeComeOutWhole_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 100, 16'384, 10'000'000})
            QTest::addRow("%d", piece) << piece;
    }
    void piecesOfAnySizeComeOutWhole()
    {
        QFETCH(int, piece);
        const std::string text = words(200'000);
        // Two members, as a server makes them that flushes each part on its own.
        const std::string in = gzipped(text) + gzipped("the end");
        BodyDecoder decoder;
        ReceiveBuffer out;
        for (std::size_t at = 0; at < in.size(); at += static_cast<std::size_t>(piece)) {
            const bool last = at + static_cast<std::size_t>(piece) >= in.size();
            QVERIFY(decoder.feed(std::string_view(in).substr(at, static_cast<std::size_t>(piece)), out) == BodyDecoder::Outcome::Ok);
            QVERIFY(decoder.isComplete() || !last);
        }
        QVERIFY(out.view() == text + "the end");
    }

    void aCutFileIsNotComplete()
    {
        const std::string in = gzipped(words(10'000));
        BodyDecoder decoder;
        ReceiveBuffer out;
        QVERIFY(decoder.feed(std::string_view(in).substr(0, in.size() - 1), out) == BodyDecoder::Outcome::Ok);
        QVERIFY(!decoder.isComplete());
    }

    void whatIsNoGzipIsBroken()
    {
        BodyDecoder decoder;
        ReceiveBuffer out;
        QVERIFY(decoder.feed("{\"plain\":\"text, not gzip\"}", out) == BodyDecoder::Outcome::Broken);
    }

    void aBombIsStoppedBeforeItIsLarge()
    {
        const std::string in = gzipped(std::string(64 * 1024 * 1024, '\0'));
        BodyDecoder decoder;
        ReceiveBuffer out;
        auto outcome = BodyDecoder::Outcome::Ok;
        for (std::size_t at = 0; at < in.size() && outcome == BodyDecoder::Outcome::Ok; at += 16'384)
            outcome = decoder.feed(std::string_view(in).substr(at, 16'384), out);
        QVERIFY(outcome == BodyDecoder::Outcome::Bomb);
        QVERIFY(out.size() < 4 * 1024 * 1024);
    }

    void aMebibyteMayCompressAsWellAsItCan()
    {
        const std::string in = gzipped(std::string(1024 * 1024, ' '));
        BodyDecoder decoder;
        ReceiveBuffer out;
        QVERIFY(decoder.feed(in, out) == BodyDecoder::Outcome::Ok);
        QCOMPARE(out.size(), std::size_t(1024 * 1024));
    }
};

QTEST_APPLESS_MAIN(BodyDecoderTest)
#include "BodyDecoderTest.moc"
