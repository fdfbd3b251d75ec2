// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientState.h"

#include "core/clients/ShellOverrides.h"
#include "tests/core/clients/ClientHome.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace gatehouse;
using Kind = ClientState::Kind;
using System = ClientEnvironment::System;

Q_DECLARE_METATYPE(gatehouse::ClientKind)
Q_DECLARE_METATYPE(gatehouse::ClientState::Kind)

class ClientStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThereIsNotFound();
    void aFileTellsHowAClientStands_data();
    void aFileTellsHowAClientStands();
    void whileTheGatewaysAddressIsUnknownThisMachineCounts();
    void anOldKeyIsTold_data();
    void anOldKeyIsTold();
    void withoutHomeTheSystemIsAsked();
    void anAddressIsShownWithoutItsSecrets();
    void claudeDesktopsAppliedDocumentCounts_data();
    void claudeDesktopsAppliedDocumentCounts();
    void theProgramIsFoundWithItsVersion_data();
    void theProgramIsFoundWithItsVersion();
    void theProgramIsFoundOnOtherSystems();
    void variablesThatWinArePointedOutWithTheirLine();
    void whatSaysTheSameIsNoOverride();
    void aPlaceThatThisProgramDoesNotKnowIsPointedOut();
    void membersBesideOursArePointedOut();
    void anAdministratorsFileIsPointedOut();
    void linesOfShellsAreUnderstood_data();
    void linesOfShellsAreUnderstood();
};

namespace {
const std::string base = "http://127.0.0.1:8787";

ClientState inspect(ClientKind kind, const ClientHome &home)
{
    return inspectClient(kind, home.environment(), base);
}

QStringList told(const ClientState &state)
{
    QStringList lines;
    for (const ClientState::Override &one : state.overrides)
        lines += one.setting + QStringLiteral(" in ") + one.place;
    return lines;
}
} // namespace

void ClientStateTest::nothingThereIsNotFound()
{
    const ClientHome home;
    for (const ClientKind kind : allClients) {
        const ClientState state = inspect(kind, home);
        QCOMPARE(state.client, kind);
        QCOMPARE(state.kind, Kind::NotFound);
        QVERIFY(state.program.isEmpty());
        QVERIFY(state.overrides.empty());
        QCOMPARE(state.canConnect, kind != ClientKind::ClaudeDesktop);
    }
}

void ClientStateTest::aFileTellsHowAClientStands_data()
{
    QTest::addColumn<ClientKind>("client");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, ClientKind client, const char *file, const char *text, Kind kind, const char *address = "") {
        QTest::newRow(name) << client << QString::fromUtf8(file) << QByteArray(text) << kind << QString::fromUtf8(address);
    };
    const char *code = "home/.claude/settings.json", *codex = "home/.codex/config.toml", *open = "home/.config/opencode/opencode.jsonc",
               *qwen = "home/.qwen/settings.json";
    row("Claude Code, its own service", ClientKind::ClaudeCode, code, "{}", Kind::NotConnected);
    row("Claude Code, here", ClientKind::ClaudeCode, code, R"({"env":{"ANTHROPIC_BASE_URL":"http://127.0.0.1:8787"}})", Kind::Connected,
        "http://127.0.0.1:8787");
    row("Claude Code, with a byte order mark", ClientKind::ClaudeCode, code,
        "\xef\xbb\xbf{\"env\":{\"ANTHROPIC_BASE_URL\":\"http://127.0.0.1:8787\"}}", Kind::Connected, "http://127.0.0.1:8787");
    row("Claude Code, elsewhere", ClientKind::ClaudeCode, code, R"({"env":{"ANTHROPIC_BASE_URL":"https://api.lab.example/anthropic"}})",
        Kind::Elsewhere, "https://api.lab.example/anthropic");
    row("Claude Code, broken", ClientKind::ClaudeCode, code, "{\"env\":", Kind::Broken);
    // What the programs themselves take and refuse, as tried with Claude Code 2.1.329, Qwen Code 0.24.4 and OpenCode 1.18.33.
    row("Claude Code, empty", ClientKind::ClaudeCode, code, "", Kind::NotConnected);
    row("Claude Code, with a comment", ClientKind::ClaudeCode, code, "{} // mine", Kind::Broken);
    row("Claude Code, with a comma too many", ClientKind::ClaudeCode, code, "{\"a\": 1,}", Kind::Broken);
    row("Claude Code, a list", ClientKind::ClaudeCode, code, "[]", Kind::Broken);
    row("Claude Code, null", ClientKind::ClaudeCode, code, "null", Kind::Broken);
    row("Qwen Code, with a comment", ClientKind::QwenCode, qwen, "{} // mine", Kind::NotConnected);
    row("Qwen Code, with a comma too many", ClientKind::QwenCode, qwen, "{\"a\": 1,}", Kind::Broken);
    row("OpenCode, with comment and comma", ClientKind::OpenCode, open, "{\"a\": 1,} // mine", Kind::NotConnected);
    row("OpenCode, null", ClientKind::OpenCode, open, "null", Kind::Broken);
    row("Codex, its own service", ClientKind::Codex, codex, "model = \"gpt-5.5\"\n", Kind::NotConnected);
    row("Codex, here", ClientKind::Codex, codex,
        "model_provider = 'gatehouse'\n[model_providers.gatehouse]\nbase_url = \"http://localhost:8787/v1\"\n", Kind::Connected,
        "http://localhost:8787/v1");
    row("Codex, a provider that it brings", ClientKind::Codex, codex, "model_provider = \"ollama\"\n", Kind::Elsewhere, "ollama");
    row("Codex, the same port elsewhere", ClientKind::Codex, codex, "openai_base_url = \"https://127.0.0.1:8787/v1\"\n", Kind::Elsewhere,
        "https://127.0.0.1:8787/v1");
    row("Codex, broken", ClientKind::Codex, codex, "model = = 1", Kind::Broken);
    row("OpenCode, a provider that it brings", ClientKind::OpenCode, open, R"({"model":"anthropic/claude-opus-4-7"})", Kind::NotConnected);
    row("OpenCode, here", ClientKind::OpenCode, open,
        R"({"model":"gatehouse/x", "provider":{"gatehouse":{"options":{"baseURL":"http://127.0.0.1:8787/v1"}}}})", Kind::Connected,
        "http://127.0.0.1:8787/v1");
    row("OpenCode, elsewhere", ClientKind::OpenCode, open,
        R"({"model":"lab/x", "provider":{"lab":{"options":{"baseURL":"https://lab.example/v1"}}}})", Kind::Elsewhere,
        "https://lab.example/v1");
    row("Qwen Code, its own service", ClientKind::QwenCode, qwen, R"({"security":{"auth":{"selectedType":"qwen-oauth"}}})",
        Kind::NotConnected);
    row("Qwen Code, here", ClientKind::QwenCode, qwen,
        R"({"security":{"auth":{"selectedType":"openai"}},"model":{"name":"b"},"modelProviders":{"openai":[{"id":"a","baseUrl":"https://a.example"},{"id":"b","baseUrl":"http://127.0.0.1:8787/v1"}]}})",
        Kind::Connected, "http://127.0.0.1:8787/v1");
    row("Qwen Code, elsewhere by variables", ClientKind::QwenCode, qwen,
        R"({"security":{"auth":{"selectedType":"openai"}},"env":{"OPENAI_BASE_URL":"https://lab.example/v1"}})", Kind::Elsewhere,
        "https://lab.example/v1");
}

void ClientStateTest::aFileTellsHowAClientStands()
{
    QFETCH(ClientKind, client);
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(Kind, kind);
    QFETCH(QString, address);
    const ClientHome home;
    const QString path = home.write(file, text);
    const ClientState state = inspect(client, home);
    QCOMPARE(state.kind, kind);
    QCOMPARE(state.address, address);
    QCOMPARE(state.files, std::vector<QString>{path});
    QCOMPARE(state.problem.isEmpty(), kind != Kind::Broken);
    if (kind == Kind::Broken)
        QVERIFY(state.problem.contains(QFileInfo(file).fileName()));
}

void ClientStateTest::whileTheGatewaysAddressIsUnknownThisMachineCounts()
{
    const ClientHome home;
    home.write(QStringLiteral("home/.claude/settings.json"), R"({"env":{"ANTHROPIC_BASE_URL":"http://127.0.0.1:8787"}})");
    QCOMPARE(inspectClient(ClientKind::ClaudeCode, home.environment(), {}).kind, Kind::Connected);
    QCOMPARE(inspectClient(ClientKind::ClaudeCode, home.environment(), "http://127.0.0.1:8788").kind, Kind::Elsewhere);
}

void ClientStateTest::anOldKeyIsTold_data()
{
    QTest::addColumn<ClientKind>("client");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text"); // %1: the key
    const auto row = [](const char *name, ClientKind client, const char *file, const char *text) {
        QTest::newRow(name) << client << QString::fromLatin1(file) << QByteArray(text);
    };
    row("Claude Code", ClientKind::ClaudeCode, "home/.claude/settings.json",
        R"({"env":{"ANTHROPIC_BASE_URL":"http://127.0.0.1:8787","ANTHROPIC_AUTH_TOKEN":"%1"}})");
    row("Claude Code, as an API key", ClientKind::ClaudeCode, "home/.claude/settings.json",
        R"({"env":{"ANTHROPIC_BASE_URL":"http://127.0.0.1:8787","ANTHROPIC_API_KEY":"%1"}})");
    row("Codex", ClientKind::Codex, "home/.codex/config.toml",
        "model_provider = 'a'\n[model_providers.a]\nbase_url = \"http://127.0.0.1:8787/v1\"\nexperimental_bearer_token = \"%1\"\n");
    row("OpenCode", ClientKind::OpenCode, "home/.config/opencode/opencode.json",
        R"({"model":"a/x","provider":{"a":{"options":{"baseURL":"http://127.0.0.1:8787/v1","apiKey":"%1"}}}})");
    row("Qwen Code", ClientKind::QwenCode, "home/.qwen/settings.json",
        R"({"security":{"auth":{"selectedType":"openai"}},"model":{"name":"b"},"env":{"K":"%1"},"modelProviders":{"openai":[{"id":"b","envKey":"K","baseUrl":"http://127.0.0.1:8787/v1"}]}})");
    row("Qwen Code, by variables", ClientKind::QwenCode, "home/.qwen/settings.json",
        R"({"security":{"auth":{"selectedType":"openai"}},"env":{"OPENAI_BASE_URL":"http://127.0.0.1:8787/v1","OPENAI_API_KEY":"%1"}})");
    row("Claude Desktop", ClientKind::ClaudeDesktop, "home/.config/Claude-3p/configLibrary/a-1.json",
        R"({"inferenceProvider":"gateway","inferenceGatewayBaseUrl":"http://127.0.0.1:8787","inferenceGatewayApiKey":"%1"})");
    row("Claude Desktop, nested", ClientKind::ClaudeDesktop, "home/.config/Claude-3p/configLibrary/a-1.json",
        R"({"inference":{"provider":"gateway","baseUrl":"http://127.0.0.1:8787","credential":{"apiKey":"%1"}}})");
}

void ClientStateTest::anOldKeyIsTold()
{
    QFETCH(ClientKind, client);
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    const ClientHome home;
    home.write(QStringLiteral("home/.config/Claude-3p/configLibrary/_meta.json"), R"({"appliedId":"a-1","entries":[]})");
    const auto stateWith = [&](const char *key, const TokenCheck &check) {
        home.write(file, QByteArray(text).replace("%1", key));
        return inspectClient(client, home.environment(), base, check);
    };
    const TokenCheck check = [](std::string_view token) { return token == "gh-good"; };
    QCOMPARE(stateWith("gh-good", check).kind, Kind::Connected);
    QVERIFY(!stateWith("gh-good", check).oldKey);
    QCOMPARE(stateWith("gh-gone", check).kind, Kind::Connected);
    QVERIFY(stateWith("gh-gone", check).oldKey);
    QVERIFY(!stateWith("gh-gone", {}).oldKey);
    QVERIFY(!stateWith("", check).oldKey); // it may come from elsewhere
    if (client == ClientKind::OpenCode)
        QVERIFY(!stateWith("{env:GATEHOUSE_TOKEN}", check).oldKey);
}

void ClientStateTest::withoutHomeTheSystemIsAsked()
{
#ifndef Q_OS_UNIX
    QSKIP("only POSIX systems have HOME");
#endif
    const QByteArray before = qgetenv("HOME");
    qunsetenv("HOME");
    const QString home = ClientEnvironment::ofThisUser().home;
    qputenv("HOME", before);
    QVERIFY2(home.size() > 1 && QFileInfo(home).isAbsolute(), qPrintable(home));
}

void ClientStateTest::anAddressIsShownWithoutItsSecrets()
{
    const ClientHome home;
    home.write(QStringLiteral("home/.claude/settings.json"),
               R"({"env":{"ANTHROPIC_BASE_URL":"https://me:s3cret@lab.example/x?key=s3cret"}})");
    QCOMPARE(inspect(ClientKind::ClaudeCode, home).address, QStringLiteral("https://lab.example/x"));
}

void ClientStateTest::claudeDesktopsAppliedDocumentCounts_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("address");
    const QByteArray flat = R"({"inferenceProvider":"gateway","inferenceGatewayBaseUrl":"http://127.0.0.1:8787"})";
    QTest::newRow("flat") << flat << QByteArray(R"({"deploymentMode":"3p"})") << Kind::Connected << QStringLiteral("http://127.0.0.1:8787");
    QTest::newRow("nested") << QByteArray(R"({"$schemaVersion":2,"inference":{"provider":"gateway","baseUrl":"http://127.0.0.1:8787"}})")
                            << QByteArray() << Kind::Connected << QStringLiteral("http://127.0.0.1:8787");
    QTest::newRow("signed in instead") << flat << QByteArray(R"({"deploymentMode":"1p"})") << Kind::NotConnected << QString();
    QTest::newRow("another provider") << QByteArray(R"({"inferenceProvider":"bedrock"})") << QByteArray() << Kind::Elsewhere
                                      << QStringLiteral("bedrock");
    QTest::newRow("none") << QByteArray("{}") << QByteArray() << Kind::NotConnected << QString();
    QTest::newRow("broken") << QByteArray("{") << QByteArray() << Kind::Broken << QString();
    QTest::newRow("with a comment") << QByteArray("{} // mine") << QByteArray() << Kind::Broken << QString();
}

void ClientStateTest::claudeDesktopsAppliedDocumentCounts()
{
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, mode);
    QFETCH(Kind, kind);
    QFETCH(QString, address);
    const ClientHome home;
    const QString folder = QStringLiteral("home/.config/Claude-3p/");
    home.write(folder + QStringLiteral("configLibrary/_meta.json"), R"({"appliedId":"a-1","entries":[]})");
    home.write(folder + QStringLiteral("configLibrary/a-1.json"), document);
    if (!mode.isEmpty())
        home.write(folder + QStringLiteral("claude_desktop_config.json"), mode);
    const ClientState state = inspect(ClientKind::ClaudeDesktop, home);
    QCOMPARE(state.kind, kind);
    QCOMPARE(state.address, address);
    QVERIFY(state.canConnect);
}

void ClientStateTest::theProgramIsFoundWithItsVersion_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("version");
    QTest::newRow("npm") << QStringLiteral("home/lib/node_modules/@anthropic-ai/claude-code/bin/claude.exe")
                         << QStringLiteral("home/bin/claude") << QStringLiteral("2.1.329");
    QTest::newRow("an installer that names files by version") << QStringLiteral("home/.local/share/claude/versions/2.1.400")
                                                              << QStringLiteral("home/.local/bin/claude") << QStringLiteral("2.1.400");
    QTest::newRow("for all users") << QStringLiteral("root/usr/local/bin/claude") << QString() << QString();
}

void ClientStateTest::theProgramIsFoundWithItsVersion()
{
    QFETCH(QString, program);
    QFETCH(QString, link);
    QFETCH(QString, version);
    ClientHome home;
    home.variables["PATH"] = "/nowhere:" + home.path(QStringLiteral("home/bin")).toStdString();
    home.write(QStringLiteral("home/lib/node_modules/@anthropic-ai/claude-code/package.json"),
               R"({"name": "@anthropic-ai/claude-code", "version": "2.1.329"})");
    QString expected = home.writeProgram(program);
    if (!link.isEmpty()) {
        QDir().mkpath(QFileInfo(home.path(link)).path());
        QVERIFY(QFile::link(expected, home.path(link)));
        expected = home.path(link);
    }
    const ClientState state = inspect(ClientKind::ClaudeCode, home);
    QCOMPARE(state.program, expected);
    QCOMPARE(state.version, version);
    QCOMPARE(state.kind, Kind::NotConnected);
}

void ClientStateTest::theProgramIsFoundOnOtherSystems()
{
    const ClientHome windows(System::Windows);
    const QString npm = QStringLiteral("home/AppData/Roaming/npm/");
    const QString script = windows.write(npm + QStringLiteral("codex.cmd"), "@echo off\r\n");
    windows.write(npm + QStringLiteral("node_modules/@openai/codex/package.json"), R"({"name": "@openai/codex", "version": "0.169.0"})");
    QCOMPARE(inspect(ClientKind::Codex, windows).program, script);
    QCOMPARE(inspect(ClientKind::Codex, windows).version, QStringLiteral("0.169.0"));
    const QString desktop = windows.write(QStringLiteral("home/AppData/Local/AnthropicClaude/claude.exe"), "MZ");
    QCOMPARE(inspect(ClientKind::ClaudeDesktop, windows).program, desktop);

    const ClientHome mac(System::MacOs);
    QDir().mkpath(mac.path(QStringLiteral("root/Applications/Claude.app")));
    QCOMPARE(inspect(ClientKind::ClaudeDesktop, mac).program, mac.path(QStringLiteral("root/Applications/Claude.app")));
    QCOMPARE(inspect(ClientKind::ClaudeDesktop, mac).kind, Kind::NotConnected);
}

void ClientStateTest::variablesThatWinArePointedOutWithTheirLine()
{
    ClientHome home;
    home.variables["ANTHROPIC_API_KEY"] = "sk-s3cret";
    home.write(QStringLiteral("home/.zshrc"), "# ANTHROPIC_BASE_URL=x\nexport PATH=/x\nexport ANTHROPIC_BASE_URL=https://lab.example\n");
    home.write(QStringLiteral("home/.config/fish/config.fish"), "set -gx ANTHROPIC_AUTH_TOKEN s3cret\n");
    const ClientState state = inspect(ClientKind::ClaudeCode, home);
    QCOMPARE(told(state), (QStringList{QStringLiteral("ANTHROPIC_API_KEY in the environment of this program"),
                                       QStringLiteral("ANTHROPIC_BASE_URL in ~/.zshrc, line 3"),
                                       QStringLiteral("ANTHROPIC_AUTH_TOKEN in ~/.config/fish/config.fish, line 1")}));
    QVERIFY(!told(state).join(QString()).contains(QStringLiteral("s3cret")));
    QVERIFY(told(inspect(ClientKind::Codex, home)).isEmpty());
}

void ClientStateTest::whatSaysTheSameIsNoOverride()
{
    ClientHome home;
    home.variables["ANTHROPIC_BASE_URL"] = base;
    home.write(QStringLiteral("home/.bashrc"), "export ANTHROPIC_BASE_URL='http://127.0.0.1:8787'\n");
    QVERIFY(told(inspect(ClientKind::ClaudeCode, home)).isEmpty());
}

void ClientStateTest::aPlaceThatThisProgramDoesNotKnowIsPointedOut()
{
    ClientHome home;
    home.write(QStringLiteral("home/.profile"), "CODEX_HOME=/srv/codex\nexport CODEX_HOME\n");
    QCOMPARE(told(inspect(ClientKind::Codex, home)), QStringList{QStringLiteral("CODEX_HOME in ~/.profile, line 1")});
    home.variables["CODEX_HOME"] = "/srv/codex";
    QVERIFY(told(inspect(ClientKind::Codex, home)).isEmpty());
}

void ClientStateTest::membersBesideOursArePointedOut()
{
    const ClientHome home;
    home.write(QStringLiteral("home/.claude/settings.json"),
               "{\n  \"apiKeyHelper\": \"/x\",\n  \"env\": {\n    \"ANTHROPIC_API_KEY\": \"k\"\n  }\n}\n");
    QCOMPARE(told(inspect(ClientKind::ClaudeCode, home)),
             (QStringList{QStringLiteral("apiKeyHelper in ~/.claude/settings.json, line 2"),
                          QStringLiteral("ANTHROPIC_API_KEY in ~/.claude/settings.json, line 4")}));
}

void ClientStateTest::anAdministratorsFileIsPointedOut()
{
    const ClientHome home;
    home.write(QStringLiteral("root/etc/claude-code/managed-settings.json"), R"({"env":{"ANTHROPIC_BASE_URL":"https://corp.example"}})");
    const ClientState state = inspect(ClientKind::ClaudeCode, home);
    QVERIFY(state.managed);
    QVERIFY(!state.canConnect);
    QCOMPARE(state.kind, Kind::Elsewhere);
    QCOMPARE(state.address, QStringLiteral("https://corp.example"));
    QCOMPARE(told(state), QStringList{QStringLiteral("ANTHROPIC_BASE_URL in /etc/claude-code/managed-settings.json")});
}

void ClientStateTest::linesOfShellsAreUnderstood_data()
{
    QTest::addColumn<bool>("sets");
    for (const char *line : {"A_B=1", "export A_B=1", "  export X=2 A_B='q'", "true; A_B=1", "set -gx A_B 1", "set -x -U A_B 1",
                             "setenv A_B 1", "$env:A_B = '1'", "[ -f x ] && export A_B=1"})
        QTest::newRow(line) << true;
    for (const char *line :
         {"# A_B=1", "unset A_B", "export XA_B=1", "export A_BC=1", "echo $A_B", "set -e A_B x", "if [ \"$A_B\" = x ]; then"})
        QTest::newRow(line) << false;
}

void ClientStateTest::linesOfShellsAreUnderstood()
{
    QFETCH(bool, sets);
    QCOMPARE(setsVariable(QTest::currentDataTag(), "A_B"), sets);
}

QTEST_GUILESS_MAIN(ClientStateTest)
#include "ClientStateTest.moc"
