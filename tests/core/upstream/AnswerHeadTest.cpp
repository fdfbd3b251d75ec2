// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/AnswerHead.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class AnswerHeadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreFoundInAnyCase()
    {
        AnswerHead head;
        QVERIFY(head.addLine("HTTP/1.1 429 Too Many Requests\r\n"));
        QVERIFY(head.addLine("Retry-After:  7 \r\n"));
        QVERIFY(head.addLine("x-empty:\r\n"));
        QVERIFY(head.addLine("RETRY-AFTER: 9\r\n"));
        QVERIFY(!head.isComplete());
        QVERIFY(head.addLine("\r\n"));
        QVERIFY(head.isComplete());
        QCOMPARE(head.status(), 429);
        QVERIFY(head.value("retry-after") == "7");
        QVERIFY(head.value("X-Empty") == "");
        QVERIFY(!head.value("retry"));
        head.drop("retry-After");
        QVERIFY(!head.value("retry-after"));
        QVERIFY(head.value("x-empty"));
    }

    void interimHeadsDoNotCount()
    {
        AnswerHead head;
        for (const char *line : {"HTTP/1.1 100 Continue\r\n", "\r\n", "HTTP/1.1 103 Early Hints\r\n", "Link: </x>\r\n", "\r\n"}) {
            QVERIFY(head.addLine(line));
            QVERIFY(!head.isComplete());
        }
        QVERIFY(head.addLine("HTTP/1.0 200\r\n"));
        QVERIFY(head.addLine("\n"));
        QVERIFY(head.isComplete());
        QCOMPARE(head.status(), 200);
        QVERIFY(!head.value("link"));
    }

    void trailersAreDropped()
    {
        AnswerHead head;
        for (const char *line : {"HTTP/1.1 200 OK\r\n", "\r\n", "X-Late: 1\r\n", "\r\n"})
            QVERIFY(head.addLine(line));
        QVERIFY(!head.value("x-late"));
    }

    void whatIsNotHttpIsRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"ICY 200 OK", "HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 20", "HTTP/1.1 abc", "HTTP/1.1 099 x", "x: y"})
            QTest::newRow(line) << QByteArray(line);
    }
    void whatIsNotHttpIsRefused()
    {
        QFETCH(QByteArray, line);
        AnswerHead head;
        QVERIFY(!head.addLine(line.toStdString()));
    }

    void sixtyFourKibibytesAreTheLimit()
    {
        AnswerHead head;
        const std::string status = "HTTP/1.1 200 OK\r\n";
        QVERIFY(head.addLine(status));
        const std::string line = "a: " + std::string(1019, 'x') + "\r\n";
        for (int i = 0; i < 63; ++i)
            QVERIFY(head.addLine(line));
        const std::size_t left = AnswerHead::sizeLimit - status.size() - 63 * line.size();
        AnswerHead full = head;
        QVERIFY(head.addLine("b:" + std::string(left - 2, 'y')));
        QVERIFY(!full.addLine("b:" + std::string(left - 1, 'y')));
    }
};

QTEST_APPLESS_MAIN(AnswerHeadTest)
#include "AnswerHeadTest.moc"
