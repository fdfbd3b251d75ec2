// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversation/ConversationTokens.h"
#include "core/protocol/messages/client/MessagesRequest.h"

#include <QtTest/QtTest>

using namespace gatehouse;

namespace {

std::int64_t estimate(const std::string &content, const std::string &more = {})
{
    const auto conversation =
        decodeMessages(RequestBody::copyOf(R"({"model":"m","messages":[{"role":"user","content":)" + content + "}]" + more + "}"));
    return conversation ? estimateTokens(*conversation) : -1;
}

std::string image(const QByteArray &head, const char *type, std::size_t padding)
{
    QByteArray bytes = head;
    bytes.append(QByteArray(static_cast<qsizetype>(padding), 'x'));
    return std::string(R"([{"type":"image","source":{"type":"base64","media_type":"image/)") + type + R"(","data":")" +
           bytes.toBase64().toStdString() + "\"}}]";
}

QByteArray png(char widthHigh, char widthLow, char heightHigh, char heightLow)
{
    QByteArray head("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18);
    return head + widthHigh + widthLow + QByteArray("\0\0", 2) + heightHigh + heightLow;
}

} // namespace

class MessagesRequestTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsCountedByItsScript_data();
    void textIsCountedByItsScript();
    void imagesAreCountedByTheirPixels_data();
    void imagesAreCountedByTheirPixels();
    void base64IsNeverText();
    void toolsAndSystemCount();
    void withheldToolsDoNotCount();
    void whatIsEncryptedDoesNotCount();
};

void MessagesRequestTokensTest::textIsCountedByItsScript_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("tokens"); // without the four of the turn
    QTest::newRow("400 Latin letters") << QByteArray(400, 'a') << 100;
    QTest::newRow("150 Chinese characters") << QByteArray("\xe6\x97\xa5").repeated(150) << 100;
    QTest::newRow("150 Chinese characters, escaped") << QByteArray("\\u65e5").repeated(150) << 100;
    QTest::newRow("120 Cyrillic letters") << QByteArray("\xd0\xb6").repeated(120) << 50;
    QTest::newRow("400 escaped line breaks") << QByteArray("\\n").repeated(400) << 100;
    QTest::newRow("one letter") << QByteArray("a") << 1;
}

void MessagesRequestTokensTest::textIsCountedByItsScript()
{
    QFETCH(QByteArray, text);
    QFETCH(int, tokens);
    QCOMPARE(int(estimate('"' + text.toStdString() + '"')), tokens + 4);
}

void MessagesRequestTokensTest::imagesAreCountedByTheirPixels_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("tokens");
    QTest::newRow("PNG 300x250") << png(1, 44, 0, char(250)) << QByteArray("png") << 100;
    QTest::newRow("PNG 4096x4096 is scaled down") << png(16, 0, 16, 0) << QByteArray("png") << 1600;
    QTest::newRow("PNG 1x1") << png(0, 1, 0, 1) << QByteArray("png") << 1;
    QTest::newRow("JPEG 300x250 behind other segments")
        << QByteArray("\xff\xd8\xff\xe0\x00\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xdb\x00\x04\x01\x02\xff\xc0\x00\x11\x08\x00\xfa\x01\x2c\x03",
                      35)
        << QByteArray("jpeg") << 100;
    QTest::newRow("GIF 300x250") << QByteArray("GIF89a\x2c\x01\xfa\x00", 10) << QByteArray("gif") << 100;
    QTest::newRow("WebP 300x250") << QByteArray("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x2b\x01\0\xf9\0\0", 30) << QByteArray("webp")
                                  << 100;
    QTest::newRow("unknown") << QByteArray("what is this") << QByteArray("png") << 1600;
}

void MessagesRequestTokensTest::imagesAreCountedByTheirPixels()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, type);
    QFETCH(int, tokens);
    QCOMPARE(int(estimate(image(head, type.constData(), 100))), tokens + 4);
}

void MessagesRequestTokensTest::base64IsNeverText()
{
    QCOMPARE(estimate(image(png(1, 44, 0, char(250)), "png", 3'000'000)), std::int64_t(104));
    const std::string pdf =
        R"([{"type":"document","source":{"type":"base64","media_type":"application/pdf","data":")" + std::string(40'000, 'A') + "\"}}]";
    QCOMPARE(estimate(pdf), std::int64_t(1504));
    const std::string thinking = R"([{"type":"thinking","thinking":"","signature":")" + std::string(40'000, 'A') + "\"}]";
    QCOMPARE(estimate(thinking), std::int64_t(4));
}

void MessagesRequestTokensTest::toolsAndSystemCount()
{
    const std::int64_t bare = estimate("\"x\"");
    const std::int64_t more = estimate("\"x\"", R"(,"system":")" + std::string(400, 's') + R"(","tools":[{"name":"Bash","description":")" +
                                                    std::string(400, 'd') + R"(","input_schema":{"type":"object"}}])");
    QVERIFY2(more - bare > 200 && more - bare < 230, qPrintable(QString::number(more - bare)));
}

void MessagesRequestTokensTest::withheldToolsDoNotCount()
{
    const std::string tool = R"(,"tools":[{"name":"Bash","description":")" + std::string(400, 'd') + R"(","input_schema":{})";
    QVERIFY(estimate("\"x\"", tool + "}]") > estimate("\"x\"") + 100);
    QCOMPARE(estimate("\"x\"", tool + R"(,"defer_loading":true}])"), estimate("\"x\""));
}

void MessagesRequestTokensTest::whatIsEncryptedDoesNotCount()
{
    const auto result = [](const std::string &member, std::size_t length) {
        return estimate(R"([{"type":"web_search_tool_result","tool_use_id":"s","content":[{"type":"web_search_result",")" + member +
                        "\":\"" + std::string(length, 'x') + "\"}]}]");
    };
    const std::int64_t bare = result("title", 0);
    QCOMPARE(result("title", 400), bare + 100);
    const std::int64_t encrypted = result("encrypted_content", 4000);
    QCOMPARE(encrypted, bare);
}

QTEST_APPLESS_MAIN(MessagesRequestTokensTest)
#include "MessagesRequestTokensTest.moc"
