// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ChunkedDecoder.h"

#include <QtTest/QtTest>

#include <string>

using namespace gatehouse;
using State = ChunkedDecoder::State;

namespace {

struct Decoded
{
    State state = State::More;
    std::string body;
    std::string rest;
};

/// Feeds `bytes` in pieces of `piece`.
Decoded decode(std::string_view bytes, std::size_t piece)
{
    ChunkedDecoder decoder;
    Decoded result;
    while (!bytes.empty() && result.state == State::More) {
        std::string_view input = bytes.substr(0, piece);
        bytes.remove_prefix(input.size());
        while (!input.empty() && result.state == State::More) {
            const ChunkedDecoder::Step step = decoder.next(input);
            result.state = step.state;
            result.body += step.data;
            input.remove_prefix(step.consumed);
        }
        result.rest = input;
    }
    result.rest += bytes;
    return result;
}

} // namespace

class ChunkedDecoderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void framing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("rest");
        const auto row = [](const char *name, const std::string &bytes, State state, const char *body = "", const char *rest = "") {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << int(state) << QByteArray(body) << QByteArray(rest);
        };
        row("two chunks", "3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n", State::Done, "abc0123456789");
        row("next request behind", "1\r\na\r\n0\r\n\r\nGET /", State::Done, "a", "GET /");
        row("empty", "0\r\n\r\n", State::Done);
        row("many zeroes", "00000\r\n\r\n", State::Done);
        row("extension", "3;name=\"v\"\r\nabc\r\n0;x\r\n\r\n", State::Done, "abc");
        row("trailers are read past", "1\r\na\r\n0\r\nHost: evil\r\nX: y\r\n\r\nrest", State::Done, "a", "rest");
        row("CR LF in the data", "4\r\n\r\n\r\n\r\n0\r\n\r\n", State::Done, "\r\n\r\n");
        row("cut", "3\r\nab", State::More, "ab");
        row("not hex", "ZZ\r\nabc\r\n", State::Bad);
        row("negative", "-1\r\nabc\r\n", State::Bad);
        row("0x", "0x3\r\nabc\r\n", State::Bad);
        row("no size", "\r\nabc\r\n", State::Bad);
        row("8 digits", "00000003\r\nabc\r\n0\r\n\r\n", State::Done, "abc");
        row("9 digits", "000000003\r\nabc\r\n", State::Bad);
        row("17 digits", "FFFFFFFFFFFFFFFFF\r\nabc\r\n", State::Bad);
        row("bare LF behind the size", "3\nabc\r\n", State::Bad);
        row("bare LF behind the data", "3\r\nabc\n0\r\n\r\n", State::Bad, "abc");
        row("data longer than its size", "2\r\nabc\r\n0\r\n\r\n", State::Bad, "ab");
        row("LF in an extension", "3;a\nb\r\nabc\r\n", State::Bad);
        row("NUL in an extension", std::string("3;\0\r\nabc\r\n", 10), State::Bad);
        row("endless extension", "3;" + std::string(300, 'a') + "\r\nabc\r\n", State::Bad);
        row("endless trailers", "0\r\nX: " + std::string(9000, 'a') + "\r\n\r\n", State::Bad);
        row("bare LF in trailers", "0\r\nX: y\n\r\n", State::Bad);
        row("no LF at the end", "0\r\n\rX", State::Bad);
    }
    void framing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, state);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, rest);
        const std::string_view view(bytes.constData(), std::size_t(bytes.size()));
        for (std::size_t piece : {view.size(), std::size_t(1), std::size_t(2), std::size_t(3), std::size_t(7)}) {
            const Decoded decoded = decode(view, piece);
            QCOMPARE(int(decoded.state), state);
            QCOMPARE(QByteArray::fromStdString(decoded.body), body);
            if (decoded.state == State::Done)
                QCOMPARE(QByteArray::fromStdString(decoded.rest), rest);
        }
    }
};

QTEST_GUILESS_MAIN(ChunkedDecoderTest)
#include "ChunkedDecoderTest.moc"
