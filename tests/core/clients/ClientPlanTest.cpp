// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientPlan.h"

#include "core/clients/ConfigText.h"
#include "core/clients/JsonTree.h"
#include "tests/core/clients/ClientHome.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

using namespace gatehouse;
using System = ClientEnvironment::System;

Q_DECLARE_METATYPE(gatehouse::ClientKind)
Q_DECLARE_METATYPE(gatehouse::ClientEnvironment::System)

class ClientPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachClientsFileIsFoundOnEachSystem_data();
    void eachClientsFileIsFoundOnEachSystem();
    void aVariableMovesTheFile_data();
    void aVariableMovesTheFile();
    void connectingTwiceIsConnectingOnce_data();
    void connectingTwiceIsConnectingOnce();
    void whatIsNotOursStays_data();
    void whatIsNotOursStays();
    void aBrokenFileIsRefusedInWords_data();
    void aBrokenFileIsRefusedInWords();
    void aFileThatPointsHereIsKnown_data();
    void aFileThatPointsHereIsKnown();
    void claudeCodeLosesTheNamesOfAnEarlierService();
    void claudeCodeIsToldOfLongAndUnknownWindows();
    void codexGetsTheWindowAndLosesTheVariable();
    void openCodeWritesTheFileThatWins();
    void openCodesListsOfProvidersLetUsIn();
    void openCodeReadsNoVariablesInNames();
    void openCodesModelsHaveLimitsAndModalities();
    void qwenCodesListKeepsOtherModels();
    void claudeDesktopsDocumentIsFlat();
    void claudeDesktopGetsNoMoreModelsThanItTakes();
    void claudeDesktopsOtherEntriesStay();
    void aDocumentFilledInByHandIsTakenOver();
    void aNestedDocumentStaysNested();
    void withoutItsFolderClaudeDesktopIsNotWritten();
    void anAdministratorsSettingsAreNotWritten_data();
    void anAdministratorsSettingsAreNotWritten();
    void aPolicyOfMereBehaviourIsNoObstacle();
};

namespace {

ClientPlan planned(ClientKind kind, const ClientHome &home, const GatewayOffer &offer = ClientHome::offer())
{
    auto plan = planFor(kind, home.environment(), offer);
    return plan ? std::move(*plan) : ClientPlan();
}

QString relative(const ClientHome &home, const QString &path)
{
    return QDir(home.path(QString())).relativeFilePath(path);
}

std::string edit(const PlannedFile &file, std::string_view text)
{
    auto result = file.edit(text);
    return result ? std::move(*result) : "error: " + result.error().toStdString();
}

QJsonObject parsed(const std::string &text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

const char *const meta = R"({
  "appliedId": "11111111-1111-1111-1111-111111111111",
  "entries": [
    { "id": "11111111-1111-1111-1111-111111111111", "name": "Work" }
  ]
}
)";

} // namespace

void ClientPlanTest::eachClientsFileIsFoundOnEachSystem_data()
{
    QTest::addColumn<ClientKind>("kind");
    QTest::addColumn<System>("system");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, ClientKind kind, System system, const char *path) {
        QTest::newRow(name) << kind << system << QString::fromUtf8(path);
    };
    for (const System system : {System::Linux, System::MacOs, System::Windows}) {
        const QByteArray on = system == System::Linux ? " on Linux" : system == System::MacOs ? " on macOS" : " on Windows";
        row("Claude Code" + on, ClientKind::ClaudeCode, system, "home/.claude/settings.json");
        row("Codex" + on, ClientKind::Codex, system, "home/.codex/config.toml");
        row("OpenCode" + on, ClientKind::OpenCode, system, "home/.config/opencode/opencode.json");
        row("Qwen Code" + on, ClientKind::QwenCode, system, "home/.qwen/settings.json");
    }
    row("Claude Desktop on Linux", ClientKind::ClaudeDesktop, System::Linux, "home/.config/Claude-3p");
    row("Claude Desktop on macOS", ClientKind::ClaudeDesktop, System::MacOs, "home/Library/Application Support/Claude-3p");
    row("Claude Desktop on Windows", ClientKind::ClaudeDesktop, System::Windows, "home/AppData/Local/Claude-3p");
    row("Claude Desktop of the Store", ClientKind::ClaudeDesktop, System::Windows,
        "home/AppData/Local/Packages/Claude_pzs8sxrjxfjjc/LocalCache/Roaming/Claude-3p");
}

void ClientPlanTest::eachClientsFileIsFoundOnEachSystem()
{
    QFETCH(ClientKind, kind);
    QFETCH(System, system);
    QFETCH(QString, path);
    const ClientHome home(system);
    if (kind == ClientKind::ClaudeDesktop) {
        QDir().mkpath(home.path(path));
        const ClientPlan plan = planned(kind, home);
        QCOMPARE(plan.files.size(), std::size_t(3));
        QVERIFY(relative(home, plan.files[0].path).startsWith(path + QStringLiteral("/configLibrary/")));
        QCOMPARE(relative(home, plan.files[1].path), path + QStringLiteral("/configLibrary/_meta.json"));
        QCOMPARE(relative(home, plan.files[2].path), path + QStringLiteral("/claude_desktop_config.json"));
        return;
    }
    const ClientPlan plan = planned(kind, home);
    QCOMPARE(plan.files.size(), std::size_t(1));
    QCOMPARE(relative(home, plan.files[0].path), path);
    QVERIFY(plan.files[0].secret);
    QVERIFY(!plan.notes.isEmpty());
}

void ClientPlanTest::aVariableMovesTheFile_data()
{
    QTest::addColumn<ClientKind>("kind");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("file");
    QTest::newRow("Claude Code") << ClientKind::ClaudeCode << QStringLiteral("CLAUDE_CONFIG_DIR") << QStringLiteral("settings.json");
    QTest::newRow("Codex") << ClientKind::Codex << QStringLiteral("CODEX_HOME") << QStringLiteral("config.toml");
    QTest::newRow("Qwen Code") << ClientKind::QwenCode << QStringLiteral("QWEN_HOME") << QStringLiteral("settings.json");
}

void ClientPlanTest::aVariableMovesTheFile()
{
    QFETCH(ClientKind, kind);
    QFETCH(QString, variable);
    QFETCH(QString, file);
    ClientHome home;
    home.variables[variable.toStdString()] = "/else/where/";
    QCOMPARE(planned(kind, home).files.at(0).path, QStringLiteral("/else/where/") + file);
}

void ClientPlanTest::connectingTwiceIsConnectingOnce_data()
{
    QTest::addColumn<ClientKind>("kind");
    QTest::addColumn<QByteArray>("before");
    for (const ClientKind kind : allClients) {
        const bool isToml = kind == ClientKind::Codex;
        const std::string id(clientId(kind));
        QTest::newRow((id + ", nothing").c_str()) << kind << QByteArray();
        QTest::newRow((id + ", empty").c_str()) << kind << QByteArray(isToml ? "# mine\n" : "{}");
        QTest::newRow((id + ", Windows' line ends").c_str())
            << kind << QByteArray(isToml ? "a = 1\r\n\r\n[t]\r\nb = 2\r\n" : "{\r\n\t\"theme\": \"dark\"\r\n}\r\n");
    }
}

void ClientPlanTest::connectingTwiceIsConnectingOnce()
{
    QFETCH(ClientKind, kind);
    QFETCH(QByteArray, before);
    const ClientHome home;
    QDir().mkpath(home.path(QStringLiteral("home/.config/Claude-3p")));
    const ClientPlan plan = planned(kind, home);
    QVERIFY(!plan.files.empty());
    for (const PlannedFile &file : plan.files) {
        QVERIFY(!file.pointsHere(before.toStdString()));
        const std::string once = edit(file, before.toStdString());
        QVERIFY2(!once.starts_with("error"), once.c_str());
        QVERIFY(once != before.toStdString());
        QCOMPARE(edit(file, once), once);
        if (!file.path.endsWith(QStringLiteral("claude_desktop_config.json")))
            QVERIFY2(file.pointsHere(once), once.c_str());
    }
}

void ClientPlanTest::whatIsNotOursStays_data()
{
    QTest::addColumn<ClientKind>("kind");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("Claude Code")
        << ClientKind::ClaudeCode
        << QByteArray("{\n    \"n\": 12345678901234567890.10,\n    \"permissions\": { \"allow\": [\"Bash\"] },\n    \"env\": {\n        "
                      "\"FOO\": \"bar\"\n    }\n}\n")
        << QByteArray("{\n    \"n\": 12345678901234567890.10,\n    \"permissions\": { \"allow\": [\"Bash\"] },\n    \"env\": {\n        "
                      "\"FOO\": \"bar\",\n"
                      "        \"ANTHROPIC_BASE_URL\": \"http://127.0.0.1:8787\",\n"
                      "        \"ANTHROPIC_AUTH_TOKEN\": \"gh-token\",\n"
                      "        \"CLAUDE_CODE_ENABLE_GATEWAY_MODEL_DISCOVERY\": \"1\",\n"
                      "        \"ANTHROPIC_DEFAULT_OPUS_MODEL\": \"claude-opus-4-7\",\n"
                      "        \"ANTHROPIC_DEFAULT_HAIKU_MODEL\": \"claude-haiku-4-5\"\n    }\n}\n");
    QTest::newRow("Codex") << ClientKind::Codex
                           << QByteArray(
                                  "# mine\nmodel = \"gpt-5.5\" # old\napproval_policy = \"never\"\n\n[mcp_servers.a]\ncommand = \"x\"\n")
                           << QByteArray("# mine\nmodel = \"claude-opus-4-7\" # old\napproval_policy = \"never\"\n"
                                         "model_provider = \"gatehouse\"\nmodel_context_window = 200000\n"
                                         "model_auto_compact_token_limit = 180000\n\n[mcp_servers.a]\ncommand = \"x\"\n\n"
                                         "[model_providers.gatehouse]\nname = \"Gatehouse\"\nbase_url = \"http://127.0.0.1:8787/v1\"\n"
                                         "wire_api = \"responses\"\nexperimental_bearer_token = \"gh-token\"\n"
                                         "requires_openai_auth = false\nsupports_websockets = false\n");
}

void ClientPlanTest::whatIsNotOursStays()
{
    QFETCH(ClientKind, kind);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const ClientHome home;
    QCOMPARE(QByteArray::fromStdString(edit(planned(kind, home).files.at(0), before.toStdString())), after);
}

void ClientPlanTest::aBrokenFileIsRefusedInWords_data()
{
    QTest::addColumn<ClientKind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("Claude Code") << ClientKind::ClaudeCode << QByteArray("{\n \"env\": {");
    QTest::newRow("Claude Code, env is no object") << ClientKind::ClaudeCode << QByteArray("{\n \"env\": 1\n}");
    QTest::newRow("Claude Code, with a comment") << ClientKind::ClaudeCode << QByteArray("{} // mine");
    QTest::newRow("Claude Code, with a comma too many") << ClientKind::ClaudeCode << QByteArray("{\"env\": {},}");
    QTest::newRow("Qwen Code, with a comma too many") << ClientKind::QwenCode << QByteArray("{\"env\": {},}");
    QTest::newRow("Codex") << ClientKind::Codex << QByteArray("model = ");
    QTest::newRow("OpenCode") << ClientKind::OpenCode << QByteArray("{ \"model\": nope }");
    QTest::newRow("Qwen Code") << ClientKind::QwenCode << QByteArray("[]");
    QTest::newRow("Qwen Code, no list") << ClientKind::QwenCode << QByteArray(R"({"modelProviders": {"openai": {}}})");
}

void ClientPlanTest::aBrokenFileIsRefusedInWords()
{
    QFETCH(ClientKind, kind);
    QFETCH(QByteArray, text);
    const ClientHome home;
    const PlannedFile file = planned(kind, home).files.at(0);
    const auto result = file.edit(text.toStdString());
    QVERIFY(!result);
    QVERIFY2(result.error().startsWith(QFileInfo(file.path).fileName() + QStringLiteral(" cannot be read: ")), qPrintable(result.error()));
    QVERIFY(result.error().endsWith(QStringLiteral("connect again.")));
    QVERIFY(!file.pointsHere(text.toStdString()));
}

void ClientPlanTest::aFileThatPointsHereIsKnown_data()
{
    QTest::addColumn<ClientKind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("here");
    const auto row = [](const char *name, ClientKind kind, const char *text, bool here) {
        QTest::newRow(name) << kind << QByteArray(text) << here;
    };
    row("Claude Code", ClientKind::ClaudeCode, R"({"env":{"ANTHROPIC_BASE_URL":"http://localhost:8787/"}})", true);
    row("Claude Code, our token at another port", ClientKind::ClaudeCode,
        R"({"env":{"ANTHROPIC_BASE_URL":"http://127.0.0.1:9999","ANTHROPIC_AUTH_TOKEN":"gh-abc"}})", true);
    row("Claude Code, another gateway", ClientKind::ClaudeCode,
        R"({"env":{"ANTHROPIC_BASE_URL":"http://127.0.0.1:3456","ANTHROPIC_AUTH_TOKEN":"x"}})", false);
    row("Claude Code, a service", ClientKind::ClaudeCode, R"({"env":{"ANTHROPIC_BASE_URL":"https://api.lab.example/anthropic"}})", false);
    row("Codex", ClientKind::Codex,
        "model_provider = \"gatehouse\"\n[model_providers.gatehouse]\nbase_url = \"http://127.0.0.1:9999/v1\"\n", true);
    row("Codex, another of this machine's", ClientKind::Codex,
        "model_provider = \"lms\"\n[model_providers.lms]\nbase_url = \"http://127.0.0.1:1234/v1\"\n", false);
    row("Codex, ours is not chosen", ClientKind::Codex, "[model_providers.gatehouse]\nbase_url = \"http://127.0.0.1:8787/v1\"\n", false);
    row("OpenCode", ClientKind::OpenCode,
        R"({"model":"gatehouse/x","provider":{"gatehouse":{"options":{"baseURL":"http://127.0.0.1:8787/v1"}}}})", true);
    row("OpenCode, by hand", ClientKind::OpenCode, R"({"model":"a/x","provider":{"a":{"options":{"baseURL":"http://127.0.0.1:8787/v1"}}}})",
        true);
    row("OpenCode, another model", ClientKind::OpenCode,
        R"({"model":"b/x","provider":{"gatehouse":{"options":{"baseURL":"http://127.0.0.1:8787/v1"}}}})", false);
    row("Qwen Code", ClientKind::QwenCode,
        R"({"security":{"auth":{"selectedType":"openai"}},"env":{"GATEHOUSE_TOKEN":"t"},"model":{"name":"x"},"modelProviders":{"openai":[{"id":"x","baseUrl":"http://127.0.0.1:9000/v1"}]}})",
        true);
    row("Qwen Code, another way to sign in", ClientKind::QwenCode,
        R"({"security":{"auth":{"selectedType":"qwen-oauth"}},"model":{"name":"x"},"modelProviders":{"openai":[{"id":"x","baseUrl":"http://127.0.0.1:8787/v1"}]}})",
        false);
}

void ClientPlanTest::aFileThatPointsHereIsKnown()
{
    QFETCH(ClientKind, kind);
    QFETCH(QByteArray, text);
    QFETCH(bool, here);
    const ClientHome home;
    QCOMPARE(planned(kind, home).files.at(0).pointsHere(text.toStdString()), here);
}

void ClientPlanTest::claudeCodeLosesTheNamesOfAnEarlierService()
{
    const ClientHome home;
    const std::string before =
        R"({"model": "lab-chat", "env": {"ANTHROPIC_BASE_URL": "https://api.lab.example", "ANTHROPIC_MODEL": "lab-chat",
        "ANTHROPIC_SMALL_FAST_MODEL": "claude-haiku-4-5", "ANTHROPIC_DEFAULT_OPUS_MODEL": "lab-pro",
        "ANTHROPIC_DEFAULT_OPUS_MODEL_NAME": "Lab Pro", "ANTHROPIC_DEFAULT_SONNET_MODEL": "lab-mid", "ANTHROPIC_API_KEY": "k"}})";
    const QJsonObject root = parsed(edit(planned(ClientKind::ClaudeCode, home).files.at(0), before));
    QVERIFY(!root.contains(QLatin1String("model")));
    const std::string alias = edit(planned(ClientKind::ClaudeCode, home).files.at(0), R"({"model": "opusplan"})");
    QCOMPARE(parsed(alias)[QLatin1String("model")].toString(), QStringLiteral("opusplan"));
    const QJsonObject env = root[QLatin1String("env")].toObject();
    QCOMPARE(env[QLatin1String("ANTHROPIC_BASE_URL")].toString(), QStringLiteral("http://127.0.0.1:8787"));
    QVERIFY(!env.contains(QLatin1String("ANTHROPIC_MODEL")));
    QVERIFY(!env.contains(QLatin1String("ANTHROPIC_DEFAULT_SONNET_MODEL")));
    QVERIFY(!env.contains(QLatin1String("ANTHROPIC_DEFAULT_OPUS_MODEL_NAME")));
    QCOMPARE(env[QLatin1String("ANTHROPIC_DEFAULT_OPUS_MODEL")].toString(), QStringLiteral("claude-opus-4-7"));
    QCOMPARE(env[QLatin1String("ANTHROPIC_SMALL_FAST_MODEL")].toString(), QStringLiteral("claude-haiku-4-5"));
    QCOMPARE(env[QLatin1String("ANTHROPIC_API_KEY")].toString(), QStringLiteral("k")); // not ours: pointed out, not removed
}

void ClientPlanTest::claudeCodeIsToldOfLongAndUnknownWindows()
{
    const ClientHome home;
    GatewayOffer offer = ClientHome::offer();
    offer.models[0].longContext = true;
    offer.families = {{"haiku", "deepseek-v4-pro"}};
    const QJsonObject env = parsed(edit(planned(ClientKind::ClaudeCode, home, offer).files.at(0), {}))[QLatin1String("env")].toObject();
    QCOMPARE(env[QLatin1String("ANTHROPIC_DEFAULT_OPUS_MODEL")].toString(), QStringLiteral("claude-opus-4-7[1m]"));
    QCOMPARE(env[QLatin1String("ANTHROPIC_DEFAULT_HAIKU_MODEL")].toString(), QStringLiteral("deepseek-v4-pro"));
    QCOMPARE(env[QLatin1String("ANTHROPIC_DEFAULT_HAIKU_MODEL_NAME")].toString(), QStringLiteral("DeepSeek V4 Pro"));
    QCOMPARE(env[QLatin1String("CLAUDE_CODE_MAX_CONTEXT_TOKENS")].toString(), QStringLiteral("128000"));
}

void ClientPlanTest::codexGetsTheWindowAndLosesTheVariable()
{
    const ClientHome home;
    const std::string before = "[model_providers.gatehouse]\nenv_key = \"GATEHOUSE_TOKEN\"\nbase_url = \"http://127.0.0.1:1/v1\"\n";
    const std::string after = edit(planned(ClientKind::Codex, home).files.at(0), before);
    QVERIFY(!tomlStringAt(after, {"model_providers", "gatehouse"}, "env_key"));
    QCOMPARE(*tomlStringAt(after, {"model_providers", "gatehouse"}, "base_url"), std::string("http://127.0.0.1:8787/v1"));
    QCOMPARE(*tomlStringAt(after, {}, "model_provider"), std::string("gatehouse"));
    GatewayOffer offer = ClientHome::offer();
    offer.models[0].context = 0;
    const std::string unknown = edit(planned(ClientKind::Codex, home, offer).files.at(0), {});
    QVERIFY(unknown.find("model_context_window") == std::string::npos);
}

void ClientPlanTest::openCodeWritesTheFileThatWins()
{
    const ClientHome home;
    home.write(QStringLiteral("home/.config/opencode/opencode.json"), "{}");
    QVERIFY(planned(ClientKind::OpenCode, home).files.at(0).path.endsWith(QStringLiteral("opencode.json")));
    home.write(QStringLiteral("home/.config/opencode/opencode.jsonc"), "{}");
    QVERIFY(planned(ClientKind::OpenCode, home).files.at(0).path.endsWith(QStringLiteral("opencode.jsonc")));
}

void ClientPlanTest::openCodesListsOfProvidersLetUsIn()
{
    const ClientHome home;
    const PlannedFile file = planned(ClientKind::OpenCode, home).files.at(0);
    const QJsonObject root = parsed(edit(file, R"({"enabled_providers": ["anthropic"], "disabled_providers": ["gatehouse", "openai"]})"));
    QCOMPARE(root[QLatin1String("enabled_providers")].toArray(), (QJsonArray{QLatin1String("gatehouse"), QLatin1String("anthropic")}));
    QCOMPARE(root[QLatin1String("disabled_providers")].toArray(), QJsonArray{QLatin1String("openai")});
    // Else OpenCode writes it in itself, and undo would find an edited file.
    QVERIFY(root.contains(QLatin1String("$schema")));
    QVERIFY(!parsed(edit(file, "{}")).contains(QLatin1String("enabled_providers")));
}

void ClientPlanTest::openCodeReadsNoVariablesInNames()
{
    const ClientHome home;
    GatewayOffer offer = ClientHome::offer();
    offer.models.push_back({.name = "{env:LAB_KEY}", .label = "x"});
    offer.models.push_back({.name = "lab-file", .label = "{file:~/.netrc}"});
    const std::string text = edit(planned(ClientKind::OpenCode, home, offer).files.at(0), {});
    QVERIFY2(text.find("{env:") == std::string::npos && text.find("{file:") == std::string::npos, text.c_str());
    QVERIFY(text.find("(file:~/.netrc)") != std::string::npos);
}

void ClientPlanTest::openCodesModelsHaveLimitsAndModalities()
{
    const ClientHome home;
    const QJsonObject root = parsed(edit(planned(ClientKind::OpenCode, home).files.at(0), {}));
    QCOMPARE(root[QLatin1String("$schema")].toString(), QStringLiteral("https://opencode.ai/config.json"));
    QCOMPARE(root[QLatin1String("model")].toString(), QStringLiteral("gatehouse/claude-opus-4-7"));
    QCOMPARE(root[QLatin1String("small_model")].toString(), QStringLiteral("gatehouse/claude-haiku-4-5"));
    const QJsonObject provider = root[QLatin1String("provider")][QLatin1String("gatehouse")].toObject();
    QCOMPARE(provider[QLatin1String("npm")].toString(), QStringLiteral("@ai-sdk/openai-compatible"));
    QCOMPARE(provider[QLatin1String("options")][QLatin1String("apiKey")].toString(), QStringLiteral("gh-token"));
    const QJsonObject models = provider[QLatin1String("models")].toObject();
    QCOMPARE(models.size(), 3);
    const QJsonObject big = models[QLatin1String("claude-opus-4-7")].toObject();
    QCOMPARE(big[QLatin1String("limit")][QLatin1String("context")].toInt(), 200'000);
    QCOMPARE(big[QLatin1String("limit")][QLatin1String("output")].toInt(), 32'000);
    QVERIFY(big[QLatin1String("reasoning")].toBool());
    QCOMPARE(big[QLatin1String("provider")][QLatin1String("npm")].toString(), QStringLiteral("@ai-sdk/anthropic"));
    QVERIFY(!models[QLatin1String("deepseek-v4-pro")].toObject().contains(QLatin1String("provider")));
    const QJsonObject small = models[QLatin1String("claude-haiku-4-5")].toObject();
    QVERIFY(!small.contains(QLatin1String("limit")));
    QCOMPARE(small[QLatin1String("modalities")][QLatin1String("input")].toArray().size(), 1);
}

void ClientPlanTest::qwenCodesListKeepsOtherModels()
{
    const ClientHome home;
    const std::string before =
        "{\n  \"$version\": 3,\n  \"modelProviders\": {\n    \"openai\": [\n      // the lab's\n      { \"id\": \"lab\", "
        "\"baseUrl\": \"https://api.lab.example/v1\" },\n      { \"id\": \"old\", \"envKey\": \"GATEHOUSE_TOKEN\" }\n    ]\n  }\n}\n";
    const std::string after = edit(planned(ClientKind::QwenCode, home).files.at(0), before);
    QVERIFY2(after.find("      // the lab's\n      { \"id\": \"lab\", \"baseUrl\": \"https://api.lab.example/v1\" }\n    ]") !=
                 std::string::npos,
             after.c_str());
    QVERIFY(after.find("\"old\"") == std::string::npos);
    QVERIFY(after.find("\"$version\": 3") != std::string::npos);
    const auto list = readJsonTree(*jsonAt(after, {"modelProviders", "openai"}));
    QVERIFY(list);
    QCOMPARE(list->items.size(), std::size_t(4));
    QCOMPARE(list->items[0].member("id")->value.text, std::string("claude-opus-4-7"));
    QCOMPARE(*jsonStringAt(after, {"security", "auth", "selectedType"}), std::string("openai"));
    QCOMPARE(*jsonStringAt(after, {"env", "GATEHOUSE_TOKEN"}), std::string("gh-token"));
    QCOMPARE(*jsonStringAt(after, {"model", "name"}), std::string("claude-opus-4-7"));
}

void ClientPlanTest::claudeDesktopsDocumentIsFlat()
{
    const ClientHome home;
    home.write(QStringLiteral("home/.config/Claude-3p/claude_desktop_config.json"), "{\"mcpServers\": {}}");
    home.write(QStringLiteral("home/.config/Claude/claude_desktop_config.json"), "{\"a\": 1}");
    GatewayOffer offer = ClientHome::offer();
    offer.models[0].longContext = true;
    const ClientPlan plan = planned(ClientKind::ClaudeDesktop, home, offer);
    QCOMPARE(plan.files.size(), std::size_t(4));
    const QJsonObject document = parsed(edit(plan.files[0], {}));
    QCOMPARE(document[QLatin1String("inferenceProvider")].toString(), QStringLiteral("gateway"));
    QCOMPARE(document[QLatin1String("inferenceGatewayBaseUrl")].toString(), QStringLiteral("http://127.0.0.1:8787"));
    QCOMPARE(document[QLatin1String("inferenceGatewayApiKey")].toString(), QStringLiteral("gh-token"));
    QCOMPARE(document[QLatin1String("inferenceCredentialKind")].toString(), QStringLiteral("static"));
    QCOMPARE(document[QLatin1String("inferenceGatewayAuthScheme")].toString(), QStringLiteral("bearer"));
    QCOMPARE(document[QLatin1String("modelDiscoveryEnabled")].toBool(true), false);
    const QJsonArray models = document[QLatin1String("inferenceModels")].toArray();
    QCOMPARE(models.size(), 2); // its picker refuses the third
    const QJsonObject opus = models[0].toObject();
    QCOMPARE(opus[QLatin1String("name")].toString(), QStringLiteral("claude-opus-4-7"));
    QCOMPARE(opus[QLatin1String("labelOverride")].toString(), QStringLiteral("Big (Lab)"));
    QCOMPARE(opus[QLatin1String("anthropicFamilyTier")].toString(), QStringLiteral("opus"));
    QVERIFY(opus[QLatin1String("isFamilyDefault")].toBool());
    QVERIFY(opus[QLatin1String("supports1m")].toBool());
    QVERIFY(!models[1].toObject().contains(QLatin1String("supports1m")));

    const QJsonObject list = parsed(edit(plan.files[1], {}));
    const QString id = list[QLatin1String("appliedId")].toString();
    QVERIFY(QRegularExpression(QStringLiteral("^[a-f0-9-]{36}$")).match(id).hasMatch());
    QCOMPARE(QFileInfo(plan.files[0].path).fileName(), id + QStringLiteral(".json"));
    QCOMPARE(list[QLatin1String("entries")][0][QLatin1String("name")].toString(), QStringLiteral("Gatehouse"));
    QCOMPARE(edit(plan.files[2], "{\"mcpServers\": {}}"), std::string("{\"mcpServers\": {}, \"deploymentMode\": \"3p\"}"));
    QCOMPARE(edit(plan.files[3], "{\"a\": 1}"), std::string("{\"a\": 1, \"deploymentMode\": \"3p\"}"));
}

void ClientPlanTest::claudeDesktopGetsNoMoreModelsThanItTakes()
{
    const ClientHome home;
    QDir().mkpath(home.path(QStringLiteral("home/.config/Claude-3p")));
    GatewayOffer offer = ClientHome::offer();
    for (int number = 0; number < 300; ++number)
        offer.models.push_back({.name = "claude-opus-4-8-" + std::to_string(number), .label = {}});
    const QJsonObject document = parsed(edit(planned(ClientKind::ClaudeDesktop, home, offer).files.at(0), {}));
    QCOMPARE(document[QLatin1String("inferenceModels")].toArray().size(), 200);
}

void ClientPlanTest::claudeDesktopsOtherEntriesStay()
{
    const ClientHome home;
    home.write(QStringLiteral("home/.config/Claude-3p/configLibrary/_meta.json"), meta);
    const ClientPlan plan = planned(ClientKind::ClaudeDesktop, home);
    const std::string after = edit(plan.files.at(1), meta);
    QVERIFY2(after.find("{ \"id\": \"11111111-1111-1111-1111-111111111111\", \"name\": \"Work\" }") != std::string::npos, after.c_str());
    QCOMPARE(parsed(after)[QLatin1String("entries")].toArray().size(), 2);
    QVERIFY(parsed(after)[QLatin1String("appliedId")].toString() != QStringLiteral("11111111-1111-1111-1111-111111111111"));
    QVERIFY(!plan.files[1].pointsHere(meta));
    QVERIFY(plan.files[1].pointsHere(after));
}

void ClientPlanTest::aDocumentFilledInByHandIsTakenOver()
{
    const ClientHome home;
    home.write(QStringLiteral("home/.config/Claude-3p/configLibrary/_meta.json"), meta);
    const QString document = home.write(QStringLiteral("home/.config/Claude-3p/configLibrary/11111111-1111-1111-1111-111111111111.json"),
                                        R"({"inferenceProvider":"gateway","inferenceGatewayBaseUrl":"http://127.0.0.1:8787","keep":1})");
    const ClientPlan plan = planned(ClientKind::ClaudeDesktop, home);
    QCOMPARE(plan.files.at(0).path, document);
    QCOMPARE(edit(plan.files[1], meta), std::string(meta));
    const std::string text =
        home.read(QStringLiteral("home/.config/Claude-3p/configLibrary/11111111-1111-1111-1111-111111111111.json")).toStdString();
    QCOMPARE(parsed(edit(plan.files[0], text))[QLatin1String("keep")].toInt(), 1);
}

void ClientPlanTest::aNestedDocumentStaysNested()
{
    const ClientHome home;
    QDir().mkpath(home.path(QStringLiteral("home/.config/Claude-3p")));
    const std::string before = R"({"$schemaVersion": 2, "inference": {"provider": "gateway", "baseUrl": "http://127.0.0.1:1"}})";
    const QJsonObject after = parsed(edit(planned(ClientKind::ClaudeDesktop, home).files.at(0), before));
    QCOMPARE(after[QLatin1String("inference")][QLatin1String("baseUrl")].toString(), QStringLiteral("http://127.0.0.1:8787"));
    QCOMPARE(after[QLatin1String("inference")][QLatin1String("credential")][QLatin1String("apiKey")].toString(),
             QStringLiteral("gh-token"));
    QVERIFY(!after.contains(QLatin1String("inferenceProvider")));
}

void ClientPlanTest::withoutItsFolderClaudeDesktopIsNotWritten()
{
    const ClientHome home;
    const auto plan = planFor(ClientKind::ClaudeDesktop, home.environment(), ClientHome::offer());
    QVERIFY(!plan);
    QVERIFY(plan.error().contains(QStringLiteral("dialog")));
}

void ClientPlanTest::anAdministratorsSettingsAreNotWritten_data()
{
    QTest::addColumn<ClientKind>("kind");
    QTest::addColumn<System>("system");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    const QByteArray claudeCode = R"({"env":{"ANTHROPIC_BASE_URL":"https://corp.example"}})";
    const QByteArray qwen = R"({"security":{"auth":{"selectedType":"qwen-oauth"}}})";
    QTest::newRow("Claude Code on Linux") << ClientKind::ClaudeCode << System::Linux
                                          << QStringLiteral("etc/claude-code/managed-settings.json") << claudeCode;
    QTest::newRow("Claude Code on macOS") << ClientKind::ClaudeCode << System::MacOs
                                          << QStringLiteral("Library/Application Support/ClaudeCode/managed-settings.json") << claudeCode;
    QTest::newRow("Claude Code on Windows") << ClientKind::ClaudeCode << System::Windows
                                            << QStringLiteral("C:/Program Files/ClaudeCode/managed-settings.json") << claudeCode;
    QTest::newRow("Qwen Code on Linux") << ClientKind::QwenCode << System::Linux << QStringLiteral("etc/qwen-code/settings.json") << qwen;
    QTest::newRow("Qwen Code on macOS") << ClientKind::QwenCode << System::MacOs
                                        << QStringLiteral("Library/Application Support/QwenCode/settings.json") << qwen;
    QTest::newRow("Qwen Code on Windows") << ClientKind::QwenCode << System::Windows
                                          << QStringLiteral("C:/ProgramData/qwen-code/settings.json") << qwen;
    QTest::newRow("Claude Desktop on Linux") << ClientKind::ClaudeDesktop << System::Linux
                                             << QStringLiteral("etc/claude-desktop/managed-settings.json")
                                             << QByteArray(R"({"inferenceProvider":"bedrock"})");
    QTest::newRow("Claude Desktop on macOS") << ClientKind::ClaudeDesktop << System::MacOs
                                             << QStringLiteral("Library/Managed Preferences/com.anthropic.claudefordesktop.plist")
                                             << QByteArray("bplist00");
}

void ClientPlanTest::anAdministratorsSettingsAreNotWritten()
{
    QFETCH(ClientKind, kind);
    QFETCH(System, system);
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    const ClientHome home(system);
    QDir().mkpath(home.environment().localData + QStringLiteral("/Claude-3p"));
    QVERIFY(planFor(kind, home.environment(), ClientHome::offer()));
    home.write(QStringLiteral("root/") + path, text);
    const auto plan = planFor(kind, home.environment(), ClientHome::offer());
    QVERIFY(!plan);
    QVERIFY2(plan.error().startsWith(
                 QStringLiteral("An administrator's settings decide which service %1 uses: /%2.").arg(clientName(kind), path)),
             qPrintable(plan.error()));
}

void ClientPlanTest::aPolicyOfMereBehaviourIsNoObstacle()
{
    const ClientHome home;
    QDir().mkpath(home.path(QStringLiteral("home/.config/Claude-3p")));
    home.write(QStringLiteral("root/etc/claude-desktop/managed-settings.json"), R"({"disableAutoUpdates": true})");
    QVERIFY(planFor(ClientKind::ClaudeDesktop, home.environment(), ClientHome::offer()));
}

QTEST_GUILESS_MAIN(ClientPlanTest)
#include "ClientPlanTest.moc"
