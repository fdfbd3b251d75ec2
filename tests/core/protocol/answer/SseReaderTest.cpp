// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/SseReader.h"

#include "tests/core/protocol/answer/AnswerFeeding.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using gatehouse::test::Padded;

namespace {

QString shown(const SseEvent &event)
{
    return QStringLiteral("%1[%2]=%3")
        .arg(event.isComment ? QStringLiteral("comment") : QString::fromUtf8(event.name.data(), static_cast<qsizetype>(event.name.size())),
             QString::fromUtf8(event.raw.data(), static_cast<qsizetype>(event.raw.size())),
             QString::fromUtf8(event.data.data(), static_cast<qsizetype>(event.data.size())));
}

void drain(SseReader &reader, QStringList &events)
{
    SseEvent event;
    while (reader.next(event))
        events << shown(event);
}

QStringList eventsOf(const std::string &stream, std::initializer_list<std::size_t> cuts)
{
    SseReader reader;
    QStringList events;
    std::size_t from = 0;
    for (const std::size_t cut : cuts) {
        const Padded piece(std::string_view(stream).substr(from, cut - from));
        reader.feed(piece.bytes());
        drain(reader, events);
        from = cut;
    }
    const Padded piece(std::string_view(stream).substr(from));
    reader.feed(piece.bytes());
    drain(reader, events);
    reader.end();
    drain(reader, events);
    return events;
}

QStringList eventsByByte(const std::string &stream)
{
    SseReader reader;
    QStringList events;
    for (const char c : stream) {
        const Padded piece(std::string_view(&c, 1));
        reader.feed(piece.bytes());
        drain(reader, events);
    }
    reader.end();
    drain(reader, events);
    return events;
}

} // namespace

class SseReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEventsHoweverTheyAreWrittenAndCut_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *stream, std::initializer_list<const char *> expected) {
            QStringList list;
            for (const char *line : expected)
                list << QString::fromUtf8(line);
            QTest::newRow(name) << QByteArray(stream) << list;
        };
        row("name and data", "event: a\ndata: {1}\n\n", {"a[event: a\ndata: {1}\n\n]={1}"});
        row("no space after the colon", "event:a\ndata:{1}\n\n", {"a[event:a\ndata:{1}\n\n]={1}"});
        row("only one space goes", "data:  x\n\n", {"[data:  x\n\n]= x"});
        row("CRLF", "event: a\r\ndata: x\r\n\r\ndata: y\r\n\r\n", {"a[event: a\r\ndata: x\r\n\r\n]=x", "[data: y\r\n\r\n]=y"});
        row("CR", "event: a\rdata: x\r\rdata: y\r\r", {"a[event: a\rdata: x\r\r]=x", "[data: y\r\r]=y"});
        row("line ends mixed", "data: x\r\n\ndata: y\n\r\ndata: z\r\n\r\n",
            {"[data: x\r\n\n]=x", "[data: y\n\r\n]=y", "[data: z\r\n\r\n]=z"});
        row("byte order mark",
            "\xef\xbb\xbf"
            "data: x\n\ndata: y\n\n",
            {"[data: x\n\n]=x", "[data: y\n\n]=y"});
        row("several data lines", "data: a\ndata: b\ndata:\ndata: c\n\n", {"[data: a\ndata: b\ndata:\ndata: c\n\n]=a\nb\n\nc"});
        row("comment alone", ": keep-alive\n\ndata: x\n\n", {"comment[: keep-alive\n\n]=", "[data: x\n\n]=x"});
        row("comment inside", ": hi\nevent: a\n:x\ndata: 1\n\n", {"a[: hi\nevent: a\n:x\ndata: 1\n\n]=1"});
        row("id and retry", "id: 7\nretry: 10\ndata: x\n\n", {"[id: 7\nretry: 10\ndata: x\n\n]=x"});
        row("unknown and half names", "database: 1\neventually: 2\ndata: x\n\n", {"[database: 1\neventually: 2\ndata: x\n\n]=x"});
        row("data without colon", "data\n\n", {"[data\n\n]="});
        row("last name wins", "event: a\nevent: b\ndata: x\n\n", {"b[event: a\nevent: b\ndata: x\n\n]=x"});
        row("blank lines between", "\n\ndata: x\n\n\n", {"comment[\n]=", "comment[\n]=", "[data: x\n\n]=x", "comment[\n]="});
        row("no blank line at the end", "data: x\n\ndata: y\n", {"[data: x\n\n]=x", "[data: y\n]=y"});
        row("no line end at the end", "event: a\ndata: y", {"a[event: a\ndata: y]=y"});
        row("a lone CR at the end", "data: y\r", {"[data: y\r]=y"});
        row("nothing", "", {});
        row("UTF-8 and colons", "data: \xe2\x9c\x93: \xf0\x9f\x98\x80\n\n", {"[data: \u2713: \U0001f600\n\n]=\u2713: \U0001f600"});
    }

    void readsEventsHoweverTheyAreWrittenAndCut()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QStringList, expected);
        const std::string text = stream.toStdString();
        QCOMPARE(eventsOf(text, {}), expected);
        QCOMPARE(eventsByByte(text), expected);
        for (std::size_t first = 0; first <= text.size(); ++first)
            for (std::size_t second = first; second <= text.size(); ++second)
                QCOMPARE(eventsOf(text, {first, second}), expected);
    }

    void anEventThatLiesInThePieceIsNotCopied()
    {
        const Padded piece("data: x\n\ndata: y\n\ndata: z");
        SseReader reader;
        SseEvent event;
        reader.feed(piece.bytes());
        QVERIFY(reader.next(event));
        QVERIFY(event.inPiece && event.raw.data() == piece.bytes().data());
        QVERIFY(reader.next(event));
        QVERIFY(event.inPiece && event.data.data() == piece.bytes().data() + 15);
        QVERIFY(!reader.next(event));
        const Padded rest("1\n\ndata: a\n\n");
        reader.feed(rest.bytes());
        QVERIFY(reader.next(event));
        QVERIFY(!event.inPiece && event.data == "z1");
        QVERIFY(reader.next(event));
        QVERIFY(event.inPiece && event.data == "a");
    }

    void aLineOfMegabytesIsRead()
    {
        const std::string line(7u * 1024 * 1024, 'x');
        const QStringList events = eventsOf("data: " + line + "\n\n", {1024, 3u * 1024 * 1024});
        QCOMPARE(events.size(), 1);
        QVERIFY(events.front().endsWith(QString::fromStdString(line)));
    }

    void linesAndEventsHaveALimit_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("megabytes");
        QTest::addColumn<int>("error");
        QTest::newRow("line") << 1 << 9 << int(SseError::LineTooLong);
        QTest::newRow("event") << 3 << 6 << int(SseError::EventTooLong);
        QTest::newRow("both fit") << 2 << 7 << int(SseError::None);
    }

    void linesAndEventsHaveALimit()
    {
        QFETCH(int, lines);
        QFETCH(int, megabytes);
        QFETCH(int, error);
        for (const std::size_t step : {std::size_t(64) * 1024, std::size_t(64) * 1024 * 1024}) {
            std::string stream;
            for (int i = 0; i < lines; ++i)
                stream += "data: " + std::string(std::size_t(megabytes) * 1024 * 1024, 'x') + '\n';
            stream += '\n';
            SseReader reader;
            SseEvent event;
            int events = 0;
            for (std::size_t at = 0; at < stream.size(); at += step) {
                const Padded piece(std::string_view(stream).substr(at, step));
                reader.feed(piece.bytes());
                while (reader.next(event))
                    ++events;
            }
            QCOMPARE(int(reader.error()), error);
            QCOMPARE(events, error == int(SseError::None) ? 1 : 0);
        }
    }
};

QTEST_APPLESS_MAIN(SseReaderTest)
#include "SseReaderTest.moc"
