// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/BodyCopy.h"

#include "core/usage/RequestLog.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QtTest>

using namespace gatehouse;

class BodyCopyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsShortIsKeptWhole()
    {
        BodyCopy copy;
        copy.append("one ");
        copy.append("two");
        QVERIFY(!copy.isCut());
        QCOMPARE(*copy.without({}), std::string("one two"));
    }

    void nothingThatWentByIsNoBody() { QVERIFY(!BodyCopy().without({})); }

    void whatIsLongIsCutWithAMark()
    {
        BodyCopy copy;
        copy.append(std::string(RequestLog::bodyLimit - 1, 'a'));
        copy.append("bcd");
        QVERIFY(copy.isCut());
        const auto text = copy.without({});
        QCOMPARE(text->size(), RequestLog::bodyLimit);
        QVERIFY(text->ends_with("a\n... (cut: " + std::to_string(RequestLog::bodyLimit + 2) + " bytes in all)"));
    }

    /// A placeholder key in a body full of it: quadratic work would be seconds on a worker's thread.
    void aSecretThatStandsThereManyTimesCostsLittle()
    {
        BodyCopy copy;
        copy.append(std::string(RequestLog::bodyLimit, 'a'));
        QElapsedTimer timer;
        timer.start();
        const auto text = copy.without({Secret("aaaaaaaa")});
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(text->find("aa") == std::string::npos);
    }

    void aCharacterIsNotCutInTwo_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<bool>("withSecret");
        for (const int before : {0, 1, 2, 3})
            for (const bool withSecret : {false, true})
                QTest::addRow("%d%s", before, withSecret ? ", with a secret" : "") << before << withSecret;
    }
    void aCharacterIsNotCutInTwo()
    {
        QFETCH(int, before);
        QFETCH(bool, withSecret);
        std::string body(static_cast<std::size_t>(before), 'a');
        while (body.size() < RequestLog::bodyLimit + 10)
            body += "\xF0\x9F\x98\x80";
        BodyCopy copy;
        copy.append(body);
        std::vector<Secret> secrets;
        if (withSecret)
            secrets.emplace_back(std::string("not in there"));
        const auto text = copy.without(secrets);
        QVERIFY(text->size() <= RequestLog::bodyLimit);
        QVERIFY(QString::fromStdString(*text).indexOf(QChar(QChar::ReplacementCharacter)) < 0);
    }

    void noSecretIsLeft()
    {
        BodyCopy copy;
        copy.append("the key is sk-very-");
        copy.append("secret, and again sk-very-secret.");
        QCOMPARE(*copy.without({Secret("sk-very-secret")}), std::string("the key is [redacted], and again [redacted]."));
    }

    void noBeginningOfASecretIsLeftWhereItIsCut()
    {
        const std::string secret = "sk-" + std::string(60, 'z');
        const std::string many = secret + secret + secret; // each shrinks, and what lay beyond the limit moves up
        for (std::size_t inside = 1; inside < secret.size(); inside += 7) {
            BodyCopy copy;
            copy.append(many + std::string(RequestLog::bodyLimit - inside - many.size(), '.') + secret);
            const auto text = copy.without({Secret(secret)});
            QVERIFY(text->size() <= RequestLog::bodyLimit);
            QVERIFY2(text->find("sk-") == std::string::npos && text->find('z') == std::string::npos, std::to_string(inside).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(BodyCopyTest)
#include "BodyCopyTest.moc"
