// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClaudeDesktopSettings.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class ClaudeDesktopSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreListedByClaudeDesktopsRule_data();
    void namesAreListedByClaudeDesktopsRule();
    void theTextUsesTheDialogsWords();
    void theModelListHoldsOnlyNamesThatAreLetThrough();
    void withoutATokenThereIsAPlaceholder();
};

void ClaudeDesktopSettingsTest::namesAreListedByClaudeDesktopsRule_data()
{
    QTest::addColumn<bool>("listed");
    const char *yes[] = {"claude-opus-4-7",
                         "claude-sonnet-4-6",
                         "claude-haiku-4-5-20251001",
                         "Claude-Opus-4-7",
                         "opus",
                         "sonnet-4.6",
                         "haiku",
                         "fable-5",
                         "mythos",
                         "mythos-1.0",
                         "claude-fable-5",
                         "anthropic/claude-opus-4.7",
                         "claude-opus-4-8-101",
                         "my-opus",
                         "claude-sonnet-4-6[1m]",
                         "claude-feeling-1",
                         "claude-tunic",
                         "claude-ok2.1",
                         "claude-bm2.5",
                         "claude-wordsmith"};
    const char *no[] = {"claude-deepseek-v4-pro",
                        "claude-kimi-k2.6",
                        "claude-glm-5.1",
                        "claude-gpt-5.5",
                        "claude-gemini-3.1-pro-preview",
                        "claude-qwen-max",
                        "claude-mimo-v2-pro",
                        "deepseek/claude",
                        "CLAUDE-GPT-5",
                        "ollama/claude",
                        "claude-ling-1",
                        "ling-claude",
                        "claude-unic",
                        "claude-k2.5",
                        "claude-m2.7",
                        "claude-ds-v3",
                        "claude-dpsk",
                        "claude-phi-4",
                        "claude-phi4",
                        "claude-step-3.5",
                        "claude-nova-pro",
                        "amazon.nova-claude",
                        "claude-codex",
                        "claude-solar",
                        "claude-hy3",
                        "claude-command-r",
                        "claude-yi-34b",
                        "claude-seed-oss",
                        "claude-grok-4.3",
                        "claude-kat-coder",
                        "claude-tc-code",
                        "claude-ark-code",
                        "claude-arctic",
                        "claude-granite",
                        "claude-ministral-3b",
                        "claude-abab6",
                        "claude-trinity",
                        "claude-mercury",
                        "claude-ernie",
                        "claude-hunyuan",
                        "",
                        "big-model",
                        "assistant",
                        "reasoner-1",
                        "clause-1"};
    for (const char *name : yes)
        QTest::newRow(name) << true;
    for (const char *name : no)
        QTest::newRow(name) << false;
}

void ClaudeDesktopSettingsTest::namesAreListedByClaudeDesktopsRule()
{
    QFETCH(bool, listed);
    QCOMPARE(listableInClaudeDesktop(QTest::currentDataTag()), listed);
}

void ClaudeDesktopSettingsTest::theTextUsesTheDialogsWords()
{
    const GatewayOffer offer{
        "http://127.0.0.1:8787", Secret("gh-abc"), {{"claude-opus-4-7", "DeepSeek V4 Pro"}, {"claude-haiku-4-5", ""}}, {}};
    QCOMPARE(claudeDesktopSettings(offer), std::string("Gateway base URL: http://127.0.0.1:8787\n"
                                                       "Gateway API key: gh-abc\n"
                                                       "Gateway auth scheme: bearer\n"
                                                       "Model list:\n"
                                                       "  claude-opus-4-7 - DeepSeek V4 Pro\n"
                                                       "  claude-haiku-4-5\n"));
}

void ClaudeDesktopSettingsTest::theModelListHoldsOnlyNamesThatAreLetThrough()
{
    const GatewayOffer offer{
        "http://127.0.0.1:8787", Secret("gh-abc"), {{"claude-deepseek-v4-pro", ""}, {"claude-sonnet-4-6", "claude-sonnet-4-6"}}, {}};
    const QString text = QString::fromStdString(claudeDesktopSettings(offer));
    QVERIFY(!text.contains(QStringLiteral("deepseek")));
    QVERIFY(text.endsWith(QStringLiteral("Model list:\n  claude-sonnet-4-6\n")));

    const GatewayOffer none{"http://127.0.0.1:8787", Secret("gh-abc"), {{"big-model", ""}}, {}};
    QVERIFY(!QString::fromStdString(claudeDesktopSettings(none)).contains(QStringLiteral("Model list")));
}

void ClaudeDesktopSettingsTest::withoutATokenThereIsAPlaceholder()
{
    const GatewayOffer offer{"http://127.0.0.1:8787", Secret(), {}, {}};
    QVERIFY(QString::fromStdString(claudeDesktopSettings(offer)).contains(QStringLiteral("Gateway API key: not-needed\n")));
}

QTEST_GUILESS_MAIN(ClaudeDesktopSettingsTest)
#include "ClaudeDesktopSettingsTest.moc"
