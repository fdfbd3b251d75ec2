// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientPreview.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class ClientPreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsAreCountedOnce_data();
    void settingsAreCountedOnce();
    void membersOfJsonAreCountedHoweverTheyStand_data();
    void membersOfJsonAreCountedHoweverTheyStand();
};

void ClientPreviewTest::settingsAreCountedOnce_data()
{
    QTest::addColumn<QString>("diff");
    QTest::addColumn<int>("settings");
    const auto row = [](const char *name, const char *diff, int settings) { QTest::newRow(name) << QString::fromUtf8(diff) << settings; };
    row("nothing", "", 0);
    row("added, with the braces around",
        "--- a\n+++ b\n@@ -1 +1,4 @@\n+{\n+  \"env\": {\n+    \"A\": \"1\",\n+    \"B\": \"2\"\n+  }\n+}\n", 2);
    row("changed", "-  \"A\": \"1\",\n+  \"A\": \"2\",\n", 1);
    row("a comma more is none", "-  \"A\": \"1\"\n+  \"A\": \"1\",\n+  \"B\": \"2\"\n", 1);
    row("removed", "-  \"A\": \"1\",\n", 1);
    row("TOML", "+model = \"x\"\n+[model_providers.gatehouse]\n+base_url = \"y\"\n-model = \"z\"\n", 3);
    row("context is none", "   \"A\": \"1\",\n", 0);
}

void ClientPreviewTest::settingsAreCountedOnce()
{
    QFETCH(QString, diff);
    QFETCH(int, settings);
    QCOMPARE(settingsInDiff(diff), settings);
}

void ClientPreviewTest::membersOfJsonAreCountedHoweverTheyStand_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("settings");
    const auto row = [](const char *name, const char *before, const char *after, int settings) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << settings;
    };
    row("in one line", R"({"env":{"A":"1"}})", R"({"env":{"A":"2","B":"1","C":"1"}})", 3);
    row("a new file", "", R"({"env":{"A":"1","B":"1"},"model":"x"})", 3);
    row("a byte order mark", "\xef\xbb\xbf{}", "\xef\xbb\xbf{\"a\":1}", 1);
    row("a list is one", R"({"a":[1]})", R"({"a":[1,2,3]})", 1);
    row("deep inside is one", R"({"p":{"x":{"a":1}}})", R"({"p":{"x":{"a":2,"b":3}}})", 1);
    row("removed", R"({"a":1,"b":2})", R"({"b":2})", 1);
    row("laid out anew", R"({"a":1})", "{\n  \"a\": 1\n}", 0);
}

void ClientPreviewTest::membersOfJsonAreCountedHoweverTheyStand()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, settings);
    const FileChange change{QString(), before.toStdString(), after.toStdString()};
    QCOMPARE(changedSettings(change, QString()), settings);
}

QTEST_GUILESS_MAIN(ClientPreviewTest)
#include "ClientPreviewTest.moc"
