// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/HeaderRedaction.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class HeaderRedactionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretsAreHiddenAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("hidden");
        const auto row = [](const char *name, const char *value, bool hidden) {
            QTest::addRow("%s: %s", name, value) << QByteArray(name) << QByteArray(value) << hidden;
        };
        row("Authorization", "Bearer x", true);
        row("AUTHORIZATION", "", true);
        row("x-api-key", "short", true);
        row("api-key", "short", true);
        row("x-goog-api-key", "short", true);
        row("Cookie", "a=b", true);
        row("Set-Cookie", "a=b", true);
        row("Proxy-Authorization", "Basic abc", true);
        row("X-Auth", "abc", true);
        row("x-amz-security-token", "abc", true);
        row("x-client-secret", "abc", true);
        row("x-password", "abc", true);
        row("x-hub-signature", "abc", true);
        row("X-Credential", "abc", true);
        row("TOKEN", "abc", true);
        row("x-custom", "Bearer abc", true);
        row("x-custom", "sk-abcdefghijklmnopqrst", true);
        row("x-custom", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0", true);
        row("x-custom", "AbCdEf0123456789AbCdEf", true);
        row("x-custom", "Custom sk-abcdefghijklmnopqrst", true);
        row("x-custom", "v=1; jwt=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0", true);
        row("Referer", "http://127.0.0.1:8787/?a=1&b=sk-abcdefghijklmnopqrst&c=2", true);
        row("x-custom", "a task-abcdefghijklmnopqrstuvwxyz", false);
        row("x-custom", "a sk-short one", false);
        row("x-custom", "0123456789abcdef0123456789abcdef", true);
        row("Content-Type", "application/json; charset=utf-8", false);
        row("Accept", "text/event-stream", false);
        row("User-Agent", "client/2.1.0 (external, cli)", false);
        row("anthropic-version", "2023-06-01", false);
        row("anthropic-beta", "fine-grained-tool-streaming-2025-05-14", false);
        row("anthropic-beta", "claude-code-20250219,interleaved-thinking-2025-05-14", false);
        row("x-stainless-runtime-version", "v22.1.0", false);
        row("session_id", "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", false);
        row("Host", "127.0.0.1:8787", false);
        row("Content-Length", "123456", false);
        row("k", "u", false);
        row("x-works-actual-checks", "", false);
    }
    void secretsAreHiddenAndNothingElse()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(bool, hidden);
        QCOMPARE(isSecretHeader(name.toStdString(), value.toStdString()), hidden);
    }

    void theOrderAndTheNamesStay()
    {
        const auto shown = shownHeaders({{"Accept", "a"}, {"x-api-key", "b"}, {"accept", std::string_view()}});
        const std::vector<std::pair<std::string, std::string>> expected{{"Accept", "a"}, {"x-api-key", "(hidden)"}, {"accept", ""}};
        QCOMPARE(shown, expected);
    }

    void aLongValueIsCut()
    {
        const std::string value(10'000, ' ');
        QCOMPARE(shownHeaders({{"x-long", value}}).at(0).second.size(), std::size_t(500));
    }
};

QTEST_GUILESS_MAIN(HeaderRedactionTest)
#include "HeaderRedactionTest.moc"
