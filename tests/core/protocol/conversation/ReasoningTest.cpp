// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversation/Reasoning.h"

#include <QtTest/QtTest>

#include <thread>
#include <vector>

using namespace gatehouse;

class ReasoningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSealedComesBack_data();
    void whatIsSealedComesBack();
    void whatWasTamperedWithIsMadeFit_data();
    void whatWasTamperedWithIsMadeFit();
    void whatIsNotOursIsNotRead_data();
    void whatIsNotOursIsNotRead();
    void theStoreForgetsWhatWasNotUsedForLongest();
    void theStoreIsBoundedInBytes();
    void theStoreIsSafeFromSeveralThreads();
};

void ReasoningTest::whatIsSealedComesBack_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("details");
    QTest::addColumn<std::string>("signature");
    std::string everyCharacter = "\xc3\xa4\xf0\x9f\x98\x80";
    for (int i = 0; i < 128; ++i)
        everyCharacter += static_cast<char>(i);
    QTest::newRow("nothing") << std::string() << std::string() << std::string();
    QTest::newRow("text") << std::string("I think \"so\"\n\\u0041") << std::string() << std::string();
    QTest::newRow("all") << std::string("I") << std::string(R"([{"type":"reasoning.encrypted","data":"a\"b"}])") << std::string("U2ln+/==");
    QTest::newRow("any text") << everyCharacter << std::string() << everyCharacter;
}

void ReasoningTest::whatIsSealedComesBack()
{
    QFETCH(std::string, text);
    QFETCH(std::string, details);
    QFETCH(std::string, signature);
    const Reasoning reasoning{.text = text, .detailsJson = details, .thoughtSignature = signature};
    for (const bool withText : {true, false}) {
        const std::string sealed = sealReasoning(reasoning, withText);
        QVERIFY(sealed.starts_with("gh1."));
        QCOMPARE(sealed.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."), std::string::npos);
        const auto unsealed = unsealReasoning(sealed);
        QVERIFY(unsealed);
        QCOMPARE(unsealed->text, withText ? text : std::string());
        QCOMPARE(unsealed->detailsJson, details);
        QCOMPARE(unsealed->thoughtSignature, signature);
    }
}

void ReasoningTest::whatWasTamperedWithIsMadeFit_data()
{
    QTest::addColumn<std::string>("details");
    QTest::addColumn<std::string>("read");
    QTest::newRow("not UTF-8") << std::string("[{\"text\":\"\xff\"}]") << std::string("[{\"text\":\"\xef\xbf\xbd\"}]");
    QTest::newRow("a line break") << std::string("[{\"text\":\"a\nb\"}]") << std::string(R"([{"text":"a\nb"}])");
    for (const char *broken : {"[{\"text\":\"\\q\"}]", "[1e]", "{}", "[]],\"model\":\"other\"", "[", "x", "[{]}"})
        QTest::newRow(broken) << std::string(broken) << std::string();
}

void ReasoningTest::whatWasTamperedWithIsMadeFit()
{
    QFETCH(std::string, details);
    QFETCH(std::string, read);
    const auto unsealed = unsealReasoning(sealReasoning({.text = "a\xc3", .detailsJson = details, .signature = "\xed\xa0\x80"}, true));
    QVERIFY(unsealed);
    QCOMPARE(unsealed->detailsJson, read);
    QCOMPARE(unsealed->text, std::string("a\xef\xbf\xbd"));
    QCOMPARE(unsealed->signature, std::string("\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"));
}

void ReasoningTest::whatIsNotOursIsNotRead_data()
{
    QTest::addColumn<std::string>("sealed");
    for (const char *text : {"", "gh1", "gh1.", "gh2.e30", "EqQBCkYIBRgCKkD+/==", "gh1.e3", "gh1.!!!", "gh1.W10", "gh1.eyJ0Ijoi"})
        QTest::newRow(text) << std::string(text);
}

void ReasoningTest::whatIsNotOursIsNotRead()
{
    QFETCH(std::string, sealed);
    QVERIFY(!unsealReasoning(sealed));
}

void ReasoningTest::theStoreForgetsWhatWasNotUsedForLongest()
{
    ReasoningStore store(3, 1000);
    const auto reasoning = [](const char *text) { return std::make_shared<const Reasoning>(Reasoning{.text = text}); };
    store.remember("a", reasoning("1"));
    store.remember("b", reasoning("2"));
    store.remember("c", reasoning("3"));
    QVERIFY(store.find("a"));
    store.remember("d", reasoning("4"));
    QVERIFY(!store.find("b"));
    QCOMPARE(store.find("a")->text, std::string("1"));
    store.remember("a", reasoning("5"));
    QCOMPARE(store.find("a")->text, std::string("5"));
    QVERIFY(store.find("c") && store.find("d"));
    store.remember("e", nullptr);
    QVERIFY(!store.find("e"));
}

void ReasoningTest::theStoreIsBoundedInBytes()
{
    ReasoningStore store(100, 1000);
    const auto reasoning = [](std::size_t size) { return std::make_shared<const Reasoning>(Reasoning{.text = std::string(size, 'x')}); };
    store.remember("a", reasoning(400));
    store.remember("b", reasoning(400));
    store.remember("c", reasoning(400));
    QVERIFY(!store.find("a") && store.find("b") && store.find("c"));
    store.remember("d", reasoning(5000));
    QVERIFY(!store.find("d") && store.find("b"));
    store.remember("b", reasoning(10));
    store.remember("e", reasoning(400));
    QVERIFY(store.find("b") && store.find("c") && store.find("e"));
}

void ReasoningTest::theStoreIsSafeFromSeveralThreads()
{
    ReasoningStore store(16, 100'000);
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&store, thread] {
            for (int i = 0; i < 2000; ++i) {
                const std::string id = std::to_string((i * 7 + thread) % 40);
                store.remember(id, std::make_shared<const Reasoning>(Reasoning{.text = id}));
                const auto found = store.find(id);
                if (found && found->text != id)
                    std::abort();
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(store.find("0") || store.find("1") || store.find("39") || store.find("38"));
}

QTEST_APPLESS_MAIN(ReasoningTest)
#include "ReasoningTest.moc"
