// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientDesk.h"

#include "core/clients/ConfigText.h"
#include "core/settings/SettingsStore.h"
#include "tests/core/clients/ClientHome.h"
#include "tests/core/settings/FakeSecretStore.h"

#include <QtTest/QtTest>

#include <memory>

using namespace gatehouse;
using Kind = ClientState::Kind;

class ClientDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void statesComeByThemselves();
    void connectingAndRestoringGiveTheExactBytesBack();
    void restoringEndsTheClientsToken();
    void anOldTokenIsTold();
    void claudeDesktopIsRestoredWithItsOtherEntries();
    void aPreviewShowsTheChangesWithoutSecrets();
    void aChangeFromOutsideIsSeen();
    void aFileInAFolderThatIsNewIsSeen();
    void withoutAnOfferThereIsASentence();
    void aBrokenFileIsLeftAlone();
    void textsHoldTheClientsToken();
    void whereNoTokenIsAskedForNoneIsMade();
    void nothingComesAfterTheDesksEnd();
    void theMainThreadIsNotHeldUp();

private:
    void makeDesk();
    ClientDesk::Outcome connectNow(ClientKind kind);
    ClientDesk::Outcome undoNow(ClientKind kind);

    std::unique_ptr<ClientHome> m_home;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<AccessTokens> m_tokens;
    std::unique_ptr<ClientDesk> m_desk;
    Result<GatewayOffer, QString> m_offer = QString();
};

namespace {
const QString codeFile = QStringLiteral("home/.claude/settings.json");

EnvironmentReader onlyToken()
{
    return [](const std::string &name) -> std::optional<std::string> {
        return name == "GATEHOUSE_TOKEN" ? std::optional<std::string>("gh-of-the-environment") : std::nullopt;
    };
}
} // namespace

void ClientDeskTest::init()
{
    m_home = std::make_unique<ClientHome>();
    QDir().mkpath(m_home->path(QStringLiteral("home")));
    m_settings = std::make_unique<SettingsStore>(m_home->path(QStringLiteral("settings.json")));
    // Without a keychain no client gets a token of its own: the one of all clients is given instead.
    m_tokens = std::make_unique<AccessTokens>(m_home->path(QStringLiteral("tokens.json")), nullptr, nullptr, onlyToken());
    m_tokens->prepare(m_settings->configuration(), [](const AccessTokens::Ready &) {});
    m_offer = ClientHome::offer();
    (*m_offer).token = Secret();
}

void ClientDeskTest::cleanup()
{
    m_desk.reset();
}

void ClientDeskTest::makeDesk()
{
    m_desk = std::make_unique<ClientDesk>(
        m_home->environment(), m_home->path(QStringLiteral("originals")), [this] { return m_offer; }, *m_tokens);
    QSignalSpy changed(m_desk.get(), &ClientDesk::changed);
    QTRY_COMPARE(changed.size(), 5);
}

ClientDesk::Outcome ClientDeskTest::connectNow(ClientKind kind)
{
    std::optional<ClientDesk::Outcome> outcome;
    m_desk->connectClient(kind, [&outcome](const ClientDesk::Outcome &told) { outcome = told; });
    [&] { QTRY_VERIFY(outcome); }();
    return outcome.value_or(ClientDesk::Outcome());
}

ClientDesk::Outcome ClientDeskTest::undoNow(ClientKind kind)
{
    std::optional<ClientDesk::Outcome> outcome;
    m_desk->undo(kind, [&outcome](const ClientDesk::Outcome &told) { outcome = told; });
    [&] { QTRY_VERIFY(outcome); }();
    return outcome.value_or(ClientDesk::Outcome());
}

void ClientDeskTest::statesComeByThemselves()
{
    m_home->write(codeFile, R"({"env":{"ANTHROPIC_BASE_URL":"https://lab.example"}})");
    makeDesk();
    QCOMPARE(m_desk->state(ClientKind::ClaudeCode).kind, Kind::Elsewhere);
    QCOMPARE(m_desk->state(ClientKind::Codex).kind, Kind::NotFound);
    QCOMPARE(m_desk->baseUrl(), QStringLiteral("http://127.0.0.1:8787"));
}

void ClientDeskTest::connectingAndRestoringGiveTheExactBytesBack()
{
    const QByteArray before = "\xef\xbb\xbf{\r\n\t\"theme\": \"dark\"\r\n}";
    m_home->write(codeFile, before);
    makeDesk();
    for (const ClientKind kind : {ClientKind::ClaudeCode, ClientKind::Codex, ClientKind::OpenCode, ClientKind::QwenCode}) {
        const ClientDesk::Outcome connected = connectNow(kind);
        QVERIFY2(connected.done, qPrintable(connected.sentence));
        QCOMPARE(connected.sentence, clientName(kind) + QStringLiteral(" is connected."));
        QCOMPARE(connected.notes, QStringList{QStringLiteral("Start %1 again to use it.").arg(clientName(kind))});
        QCOMPARE(m_desk->state(kind).kind, Kind::Connected);
        QVERIFY(m_desk->state(kind).canUndo);
        QVERIFY(connectNow(kind).sentence.endsWith(QStringLiteral("Nothing changed.")));
    }
    QVERIFY(m_home->read(codeFile).contains("gh-of-the-environment"));
    for (const ClientKind kind : {ClientKind::ClaudeCode, ClientKind::Codex, ClientKind::OpenCode, ClientKind::QwenCode}) {
        QCOMPARE(undoNow(kind).sentence, QStringLiteral("Restored the original settings of %1.").arg(clientName(kind)));
        QVERIFY(m_desk->state(kind).kind != Kind::Connected);
        QVERIFY(!m_desk->state(kind).canUndo);
        QVERIFY(!undoNow(kind).sentence.isEmpty());
    }
    QCOMPARE(m_home->read(codeFile), before);
    QVERIFY(!QFileInfo::exists(m_home->path(QStringLiteral("home/.codex/config.toml"))));
}

void ClientDeskTest::restoringEndsTheClientsToken()
{
    FakeSecretStore keychain;
    keychain.answersByItself = true;
    m_tokens = std::make_unique<AccessTokens>(m_home->path(QStringLiteral("tokens.json")), &keychain, nullptr, onlyToken());
    m_tokens->prepare(m_settings->configuration(), [](const AccessTokens::Ready &) {});
    makeDesk();
    QVERIFY(connectNow(ClientKind::ClaudeCode).done);
    std::optional<ClientDesk::Preview> preview;
    m_desk->preview(ClientKind::Codex, [&preview](const ClientDesk::Preview &told) { preview = told; });
    QTRY_VERIFY(preview);
    QVERIFY(preview->diff.contains(QStringLiteral("experimental_bearer_token")));
    QCOMPARE(m_tokens->clients(), std::vector<std::string>{"claude-code"}); // a look makes none
    QVERIFY(connectNow(ClientKind::Codex).done);
    const auto token = jsonStringAt(m_home->read(codeFile).toStdString(), {"env", "ANTHROPIC_AUTH_TOKEN"});
    QVERIFY(token);
    QCOMPARE(m_tokens->check(*token).value_or(""), std::string("claude-code"));

    const ClientDesk::Outcome undone = undoNow(ClientKind::ClaudeCode);
    QCOMPARE(undone.sentence, QStringLiteral("Restored the original settings of Claude Code."));
    QCOMPARE(undone.notes,
             QStringList{QStringLiteral("Its key opens the gateway no more; where its settings were copied to, copy them anew.")});
    QVERIFY(!m_tokens->check(*token));
    QCOMPARE(m_tokens->clients(), std::vector<std::string>{"codex"});
    QTRY_VERIFY(!keychain.entries.contains(QStringLiteral("gateway-token/claude-code")));

    // Its settings may be copied anew; that there was nothing more to restore does not end that token.
    bool hasToken = false;
    m_desk->token(ClientKind::ClaudeCode, [&hasToken](const Result<Secret, QString> &told) { hasToken = bool(told); });
    QTRY_VERIFY(hasToken);
    QVERIFY(undoNow(ClientKind::ClaudeCode).notes.isEmpty());
    QCOMPARE(m_tokens->clients().size(), std::size_t(2));

    // Whoever took the file away by hand leaves the token to us.
    QFile::remove(m_home->path(QStringLiteral("home/.codex/config.toml")));
    QVERIFY(undoNow(ClientKind::Codex).done);
    QCOMPARE(m_tokens->clients(), std::vector<std::string>{"claude-code"});
}

void ClientDeskTest::anOldTokenIsTold()
{
    makeDesk();
    QVERIFY(connectNow(ClientKind::ClaudeCode).done);
    QVERIFY(!m_desk->state(ClientKind::ClaudeCode).oldKey);
    m_home->write(codeFile, m_home->read(codeFile).replace("gh-of-the-environment", "gh-of-last-year"));
    QTRY_VERIFY(m_desk->state(ClientKind::ClaudeCode).oldKey);
    QCOMPARE(m_desk->state(ClientKind::ClaudeCode).kind, Kind::Connected);
    QVERIFY(connectNow(ClientKind::ClaudeCode).done);
    QVERIFY(!m_desk->state(ClientKind::ClaudeCode).oldKey);
    std::optional<ClientDesk::Preview> preview;
    m_desk->preview(ClientKind::ClaudeCode, [&preview](const ClientDesk::Preview &told) { preview = told; });
    QTRY_VERIFY(preview);
    QCOMPARE(preview->diff, QString());

    m_home->write(codeFile, m_home->read(codeFile).replace("gh-of-the-environment", "anything"));
    m_offer->tokenRequired = false; // then any will do
    m_desk->refresh();
    QTRY_VERIFY(!m_desk->state(ClientKind::ClaudeCode).oldKey);
}

void ClientDeskTest::claudeDesktopIsRestoredWithItsOtherEntries()
{
    const QString folder = QStringLiteral("home/.config/Claude-3p/");
    const QByteArray meta = "{\n  \"appliedId\": \"a-1\",\n  \"entries\": [ { \"id\": \"a-1\", \"name\": \"Work\" } ]\n}";
    const QByteArray work = R"({"inferenceProvider":"bedrock"})";
    const QByteArray ordinary = "{\"mcpServers\": {}}\n";
    m_home->write(folder + QStringLiteral("configLibrary/_meta.json"), meta);
    m_home->write(folder + QStringLiteral("configLibrary/a-1.json"), work);
    m_home->write(QStringLiteral("home/.config/Claude/claude_desktop_config.json"), ordinary);
    makeDesk();
    const ClientKind desktop = ClientKind::ClaudeDesktop;
    QCOMPARE(m_desk->state(desktop).kind, Kind::Elsewhere);
    QVERIFY(connectNow(desktop).done);
    QCOMPARE(m_desk->state(desktop).kind, Kind::Connected);
    QCOMPARE(m_home->read(folder + QStringLiteral("configLibrary/a-1.json")), work);
    QVERIFY(!m_home->read(folder + QStringLiteral("configLibrary/_meta.json")).startsWith("\xef"));
    QVERIFY(m_home->read(QStringLiteral("home/.config/Claude/claude_desktop_config.json")).contains("\"deploymentMode\": \"3p\""));
    QVERIFY(undoNow(desktop).done);
    QCOMPARE(m_desk->state(desktop).kind, Kind::Elsewhere);
    QCOMPARE(m_home->read(folder + QStringLiteral("configLibrary/_meta.json")), meta);
    QCOMPARE(m_home->read(QStringLiteral("home/.config/Claude/claude_desktop_config.json")), ordinary);
    QVERIFY(!QFileInfo::exists(m_home->path(folder + QStringLiteral("claude_desktop_config.json"))));
    QCOMPARE(QDir(m_home->path(folder + QStringLiteral("configLibrary"))).entryList(QDir::Files),
             (QStringList{QStringLiteral("_meta.json"), QStringLiteral("a-1.json")}));
}

void ClientDeskTest::aPreviewShowsTheChangesWithoutSecrets()
{
    m_home->write(codeFile, "{\n  \"env\": {\n    \"OTHER_API_KEY\": \"sk-other-s3cret\"\n  }\n}\n");
    makeDesk();
    std::optional<ClientDesk::Preview> preview;
    m_desk->preview(ClientKind::ClaudeCode, [&preview](const ClientDesk::Preview &told) { preview = told; });
    QTRY_VERIFY(preview);
    QCOMPARE(preview->problem, QString());
    QCOMPARE(preview->settings, 5); // address, token, discovery, and two families
    QVERIFY(preview->diff.contains(QStringLiteral("+    \"ANTHROPIC_BASE_URL\": \"http://127.0.0.1:8787\"")));
    QVERIFY(!preview->diff.contains(QStringLiteral("gh-of-the-environment")));
    QVERIFY(!preview->diff.contains(QStringLiteral("s3cret")));
    QVERIFY(!m_home->read(codeFile).contains("8787"));
}

void ClientDeskTest::aChangeFromOutsideIsSeen()
{
    m_home->write(codeFile, "{}");
    makeDesk();
    QCOMPARE(m_desk->state(ClientKind::ClaudeCode).kind, Kind::NotConnected);
    m_home->write(codeFile, R"({"env":{"ANTHROPIC_BASE_URL":"http://127.0.0.1:8787"}})");
    QTRY_COMPARE(m_desk->state(ClientKind::ClaudeCode).kind, Kind::Connected);
    QFile::remove(m_home->path(codeFile));
    QTRY_COMPARE(m_desk->state(ClientKind::ClaudeCode).kind, Kind::NotFound);
}

void ClientDeskTest::aFileInAFolderThatIsNewIsSeen()
{
    makeDesk();
    m_home->write(QStringLiteral("home/.codex/config.toml"), "openai_base_url = \"https://lab.example/v1\"\n");
    QTRY_COMPARE(m_desk->state(ClientKind::Codex).kind, Kind::Elsewhere);
}

void ClientDeskTest::withoutAnOfferThereIsASentence()
{
    makeDesk();
    m_offer = QStringLiteral("The gateway is not listening.");
    QCOMPARE(connectNow(ClientKind::Codex).sentence, QStringLiteral("The gateway is not listening."));
    QVERIFY(m_desk->baseUrl().isEmpty());
    std::optional<ClientDesk::Preview> preview;
    m_desk->preview(ClientKind::Codex, [&preview](const ClientDesk::Preview &told) { preview = told; });
    QTRY_VERIFY(preview);
    QCOMPARE(preview->problem, QStringLiteral("The gateway is not listening."));
}

void ClientDeskTest::aBrokenFileIsLeftAlone()
{
    m_home->write(codeFile, "{ \"env\": ");
    makeDesk();
    QCOMPARE(m_desk->state(ClientKind::ClaudeCode).kind, Kind::Broken);
    const ClientDesk::Outcome outcome = connectNow(ClientKind::ClaudeCode);
    QVERIFY(!outcome.done);
    QVERIFY2(outcome.sentence.startsWith(QStringLiteral("settings.json cannot be read: ")), qPrintable(outcome.sentence));
    QCOMPARE(m_home->read(codeFile), QByteArray("{ \"env\": "));
}

void ClientDeskTest::textsHoldTheClientsToken()
{
    makeDesk();
    std::optional<std::string> text, token;
    m_desk->text(ClientKind::Codex, TextForm::Toml,
                 [&text](const Result<Secret, QString> &told) { text = told ? std::string(told->reveal()) : ""; });
    m_desk->token(ClientKind::Codex, [&token](const Result<Secret, QString> &told) { token = told ? std::string(told->reveal()) : ""; });
    QTRY_VERIFY(text && token);
    QCOMPARE(*token, std::string("gh-of-the-environment"));
    QVERIFY(text->find("experimental_bearer_token = \"gh-of-the-environment\"") != std::string::npos);
    std::optional<QString> problem;
    m_desk->text(ClientKind::Codex, TextForm::Json,
                 [&problem](const Result<Secret, QString> &told) { problem = told ? QString() : told.error(); });
    QTRY_VERIFY(problem);
    QVERIFY(problem->startsWith(QStringLiteral("There is no json text for Codex.")));
}

void ClientDeskTest::whereNoTokenIsAskedForNoneIsMade()
{
    m_offer->tokenRequired = false;
    makeDesk();
    QVERIFY(connectNow(ClientKind::ClaudeCode).done);
    QVERIFY(m_home->read(codeFile).contains("\"ANTHROPIC_AUTH_TOKEN\": \"not-needed\""));
    std::optional<bool> isEmpty;
    m_desk->token(ClientKind::ClaudeCode, [&isEmpty](const Result<Secret, QString> &told) { isEmpty = told && told->isEmpty(); });
    QTRY_VERIFY(isEmpty);
    QVERIFY(*isEmpty);
}

void ClientDeskTest::nothingComesAfterTheDesksEnd()
{
    makeDesk();
    bool called = false;
    m_desk->connectClient(ClientKind::Codex, [&called](const ClientDesk::Outcome &) { called = true; });
    m_desk->undo(ClientKind::Codex, [&called](const ClientDesk::Outcome &) { called = true; });
    m_desk.reset();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void ClientDeskTest::theMainThreadIsNotHeldUp()
{
    // A large settings file takes a while to read; asking does not.
    m_home->write(codeFile, "{\"a\": [" + QByteArray(200'000, ' ') + "1]}");
    makeDesk();
    QElapsedTimer clock;
    clock.start();
    m_desk->refresh();
    bool done = false;
    m_desk->preview(ClientKind::ClaudeCode, [&done](const ClientDesk::Preview &) { done = true; });
    QVERIFY2(clock.elapsed() < 50, QByteArray::number(clock.elapsed()));
    QTRY_VERIFY(done);
}

QTEST_GUILESS_MAIN(ClientDeskTest)
#include "ClientDeskTest.moc"
