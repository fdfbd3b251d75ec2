// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Secret.h"

#include <QtTest/QtTest>

#include <type_traits>

using namespace gatehouse;

class SecretTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWipedSecretLeavesNothingInItsMemory()
    {
        // Long enough to be on the heap, where it would stay readable.
        Secret secret(std::string(100, 'k'));
        const char *bytes = secret.reveal().data();
        secret.wipe();
        QVERIFY(secret.isEmpty());
        // The string keeps its memory after clear(): its own terminator is at the front, zeros behind it.
        for (int i = 0; i < 100; ++i)
            QCOMPARE(bytes[i], '\0');
    }

    void copiesAndMovesKeepTheText()
    {
        Secret one(std::string("sk-canary"));
        const Secret copy = one;
        QVERIFY(copy.reveal() == "sk-canary");
        const Secret moved = std::move(one);
        QVERIFY(moved.reveal() == "sk-canary");
        Secret assigned;
        QVERIFY(assigned.isEmpty());
        assigned = copy;
        QVERIFY(assigned.reveal() == "sk-canary");
    }

    void aTextIsKeptWithoutTheSecret()
    {
        const Secret secret(std::string("plain.key!93d07e"));
        QVERIFY(withoutSecret("plain.key!93d07e and plain.key!93d07e", secret) == "[redacted] and [redacted]");
        QVERIFY(withoutSecret("plain.key!93d07", secret) == "plain.key!93d07");
        QVERIFY(withoutSecret("ollama is not running", Secret(std::string("ollama"))) == "ollama is not running");
        QVERIFY(withoutSecret("nothing", Secret()) == "nothing");
    }

    void itDoesNotTurnIntoTextByItself()
    {
        static_assert(!std::is_convertible_v<Secret, std::string>);
        static_assert(!std::is_convertible_v<Secret, std::string_view>);
        static_assert(!std::is_convertible_v<std::string, Secret>);
    }
};

QTEST_APPLESS_MAIN(SecretTest)
#include "SecretTest.moc"
