// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ClientTokens.h"

#include "FakeSecretStore.h"
#include "core/settings/AccessTokens.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace gatehouse;
using Source = AccessTokens::Source;
using Status = SecretStore::Status;

namespace {
const QString defaultEntry = QStringLiteral("gateway-token");
const QString codexEntry = QStringLiteral("gateway-token/codex");
} // namespace

/// The tokens of single clients, as AccessTokens gives and counts them.
class ClientTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aClientHasATokenOfItsOwn();
    void issuedAgainItIsTheSame();
    void aLostDigestOrTokenMakesANewOne_data();
    void aLostDigestOrTokenMakesANewOne();
    void itCountsWhereverTheDefaultComesFrom_data();
    void itCountsWhereverTheDefaultComesFrom();
    void itOutlivesWhatHappensToTheDefault_data();
    void itOutlivesWhatHappensToTheDefault();
    void itDoesNotStandInForTheDefault();
    void whereItCannotBeKeptASentenceSaysWhy_data();
    void whereItCannotBeKeptASentenceSaysWhy();
    void aTokenThatCannotBeRememberedIsNotGiven();
    void namesAreChecked_data();
    void namesAreChecked();
    void aRevokedTokenEndsAtOnce();
    void aTokenRevokedInTheMakingEndsToo();
    void revokingTellsWhatIsLeft_data();
    void revokingTellsWhatIsLeft();
    void twoQuestionsAtOnceGetOneToken();
    void anAnswerMayEndEverything();
    void anAnswerAfterTheEndChangesNothing();
    void anotherProcessesChangesAreRead();
    void aDefaultThatAnotherProcessRenewedIsTaken();
    void changesOfTheStateFileKeepTheOthers();

private:
    std::unique_ptr<AccessTokens> make(SecretStore *store);
    Source prepare(AccessTokens &tokens, const GatewaySettings &gateway = {});
    AccessTokens::Issued issue(AccessTokens &tokens, const char *client = "codex");
    QString revoke(AccessTokens &tokens, const char *client = "codex");
    QString stateFile() const { return m_folder->filePath(QStringLiteral("state/tokens.json")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeSecretStore> m_store;
    std::map<std::string, std::string> m_variables;
};

void ClientTokensTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<FakeSecretStore>();
    m_store->answersByItself = true;
    m_variables.clear();
}

std::unique_ptr<AccessTokens> ClientTokensTest::make(SecretStore *store)
{
    return std::make_unique<AccessTokens>(stateFile(), store, nullptr, [this](const std::string &name) {
        const auto found = m_variables.find(name);
        return found == m_variables.end() ? std::nullopt : std::optional(found->second);
    });
}

Source ClientTokensTest::prepare(AccessTokens &tokens, const GatewaySettings &gateway)
{
    Settings settings;
    settings.gateway = gateway;
    Source source = Source::None;
    tokens.prepare(std::make_shared<const Configuration>(settings, Catalogue::builtIn()),
                   [&source](const AccessTokens::Ready &ready) { source = ready.source; });
    return source;
}

AccessTokens::Issued ClientTokensTest::issue(AccessTokens &tokens, const char *client)
{
    AccessTokens::Issued issued;
    int calls = 0;
    tokens.issue(client, [&](AccessTokens::Issued answer) {
        issued = std::move(answer);
        ++calls;
    });
    if (calls != 1)
        QTest::qFail("issue() should answer once", __FILE__, __LINE__);
    return issued;
}

QString ClientTokensTest::revoke(AccessTokens &tokens, const char *client)
{
    QString problem = QStringLiteral("no answer");
    tokens.revoke(client, [&problem](const QString &answer) { problem = answer; });
    return problem;
}

void ClientTokensTest::aClientHasATokenOfItsOwn()
{
    const auto tokens = make(m_store.get());
    QVERIFY(prepare(*tokens) == Source::Keychain);
    const auto issued = issue(*tokens);
    QVERIFY2(issued.problem.isEmpty(), qPrintable(issued.problem));
    const std::string token(issued.token.reveal());
    QCOMPARE(token.size(), std::size_t(46));
    QVERIFY(token.starts_with("gh-") && token != m_store->entries[defaultEntry]);
    QCOMPARE(m_store->entries[codexEntry], token);
    QVERIFY(tokens->check(token) == std::optional<std::string>("codex"));
    QVERIFY(tokens->check(m_store->entries[defaultEntry]) == std::optional<std::string>("default"));
    QCOMPARE(tokens->clients(), std::vector<std::string>{"codex"});

    const auto other = issue(*tokens, "claude-code");
    QVERIFY(tokens->check(other.token.reveal()) == std::optional<std::string>("claude-code"));
    QVERIFY(tokens->check(token) == std::optional<std::string>("codex"));
    QCOMPARE(tokens->clients(), (std::vector<std::string>{"codex", "claude-code"}));

    QFile file(stateFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("codex") && !text.contains("gh-") && !text.contains(QByteArray::fromStdString(token).mid(3)));
}

void ClientTokensTest::issuedAgainItIsTheSame()
{
    std::string first;
    {
        const auto tokens = make(m_store.get());
        (void)prepare(*tokens);
        first = issue(*tokens).token.reveal();
        QCOMPARE(std::string(issue(*tokens).token.reveal()), first);
    }
    const auto tokens = make(m_store.get());
    (void)prepare(*tokens);
    QVERIFY(tokens->check(first) == std::optional<std::string>("codex"));
    QCOMPARE(std::string(issue(*tokens).token.reveal()), first);

    // Also before anything was prepared, as a command asks for it.
    const auto command = make(m_store.get());
    QCOMPARE(std::string(issue(*command).token.reveal()), first);
}

void ClientTokensTest::aLostDigestOrTokenMakesANewOne_data()
{
    QTest::addColumn<bool>("digestLost");
    QTest::newRow("the state file lost the digest") << true;
    QTest::newRow("the keychain lost the token") << false;
}

void ClientTokensTest::aLostDigestOrTokenMakesANewOne()
{
    QFETCH(bool, digestLost);
    const auto tokens = make(m_store.get());
    (void)prepare(*tokens);
    const std::string first(issue(*tokens).token.reveal());
    if (digestLost)
        QVERIFY(changeTokenFile(stateFile(), "codex", std::nullopt).problem.isEmpty());
    else
        m_store->entries.erase(codexEntry);
    const auto issued = issue(*tokens);
    QVERIFY(!issued.token.isEmpty() && issued.token.reveal() != first);
    QVERIFY(!tokens->check(first));
    QVERIFY(tokens->check(issued.token.reveal()) == std::optional<std::string>("codex"));
    QVERIFY(clientOf(readTokenFile(stateFile()), issued.token.reveal()));
    QCOMPARE(tokens->clients().size(), std::size_t(1));
}

void ClientTokensTest::itCountsWhereverTheDefaultComesFrom_data()
{
    QTest::addColumn<QByteArray>("from");
    for (const char *from : {"keychain", "environment", "file", "not required", "nowhere"})
        QTest::newRow(from) << QByteArray(from);
}

void ClientTokensTest::itCountsWhereverTheDefaultComesFrom()
{
    QFETCH(QByteArray, from);
    GatewaySettings gateway;
    const QString file = m_folder->filePath(QStringLiteral("token"));
    Source expected = Source::Keychain;
    if (from == "environment") {
        m_variables["GATEHOUSE_TOKEN"] = "from-environment";
        expected = Source::Environment;
    } else if (from == "file") {
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("from-file") == 9);
        QVERIFY(text.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        gateway.token = KeySource{KeySource::Kind::File, file.toStdString()};
        expected = Source::File;
    } else if (from == "not required") {
        gateway.requireToken = false;
        expected = Source::NotRequired;
    } else if (from == "nowhere") {
        gateway.token = KeySource{KeySource::Kind::Environment, "NOT_SET"};
        expected = Source::None;
    }
    const auto tokens = make(m_store.get());
    QVERIFY(prepare(*tokens, gateway) == expected);
    const std::string token(issue(*tokens).token.reveal());
    QVERIFY(tokens->check(token) == std::optional<std::string>("codex"));
    QVERIFY(prepare(*tokens, gateway) == expected);
    QVERIFY(tokens->check(token) == std::optional<std::string>("codex"));

    const auto later = make(nullptr);
    QVERIFY(prepare(*later, gateway) == expected);
    QVERIFY(later->check(token) == std::optional<std::string>("codex"));
    QCOMPARE(later->clients(), std::vector<std::string>{"codex"});
}

void ClientTokensTest::itOutlivesWhatHappensToTheDefault_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"renewed", "renewed in vain", "restored", "prepared again", "locked", "another source"})
        QTest::newRow(what) << QByteArray(what);
}

void ClientTokensTest::itOutlivesWhatHappensToTheDefault()
{
    QFETCH(QByteArray, what);
    auto tokens = make(m_store.get());
    (void)prepare(*tokens);
    const std::string token(issue(*tokens).token.reveal());
    const std::string old = m_store->entries[defaultEntry];
    if (what == "renewed") {
        tokens->renew([](const AccessTokens::Ready &) {});
        QVERIFY(!tokens->check(old));
    } else if (what == "renewed in vain") {
        m_store->failing = Status::Locked;
        tokens->renew([](const AccessTokens::Ready &) {});
        QVERIFY(tokens->check(old));
    } else if (what == "restored") {
        m_store->entries[defaultEntry] = "gh-restored";
        tokens = make(m_store.get());
        (void)prepare(*tokens);
        QVERIFY(tokens->check("gh-restored") && !tokens->check(old));
    } else if (what == "prepared again") {
        (void)prepare(*tokens);
    } else if (what == "locked") {
        m_store->failing = Status::Locked;
        tokens = make(m_store.get());
        (void)prepare(*tokens);
        m_store->open();
        QVERIFY(tokens->tokenForCopying());
    } else {
        m_variables["GATEHOUSE_TOKEN"] = "x";
        (void)prepare(*tokens);
        QVERIFY(tokens->check("x") && !tokens->check(old));
    }
    QVERIFY(tokens->check(token) == std::optional<std::string>("codex"));
    QVERIFY(clientOf(readTokenFile(stateFile()), token));
}

void ClientTokensTest::itDoesNotStandInForTheDefault()
{
    // A state file that holds a client's digest alone: the first start of all clients is still to come.
    QVERIFY(writeTokenFile(stateFile(), {{"codex", TokenDigest::of("one")}}).isEmpty());
    const auto tokens = make(m_store.get());
    QVERIFY(prepare(*tokens) == Source::Keychain);
    QVERIFY(tokens->check(m_store->entries[defaultEntry]) == std::optional<std::string>("default"));
    QVERIFY(tokens->check("one") == std::optional<std::string>("codex"));
    QCOMPARE(readTokenFile(stateFile()).size(), std::size_t(2));
}

void ClientTokensTest::whereItCannotBeKeptASentenceSaysWhy_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("onlyWrites");
    QTest::newRow("no keychain") << int(Status::Ok) << false;
    QTest::newRow("locked") << int(Status::Locked) << false;
    QTest::newRow("locked, told at writing") << int(Status::Locked) << true;
    QTest::newRow("unavailable") << int(Status::Unavailable) << false;
    QTest::newRow("failed") << int(Status::Failed) << false;
    QTest::newRow("failed at writing") << int(Status::Failed) << true;
}

void ClientTokensTest::whereItCannotBeKeptASentenceSaysWhy()
{
    QFETCH(int, status);
    QFETCH(bool, onlyWrites);
    m_variables["GATEHOUSE_TOKEN"] = "x";
    m_store->failing = Status(status);
    m_store->failingWrites = onlyWrites;
    const auto tokens = make(Status(status) == Status::Ok ? nullptr : m_store.get());
    (void)prepare(*tokens);
    const auto issued = issue(*tokens);
    QVERIFY(issued.token.isEmpty());
    QVERIFY2(issued.problem.contains(Status(status) == Status::Ok ? QStringLiteral("no keychain")
                                                                  : QStringLiteral("The fake keychain says no.")),
             qPrintable(issued.problem));
    QVERIFY(tokens->clients().empty() && tokens->check("x") && readTokenFile(stateFile()).empty());
}

void ClientTokensTest::aTokenThatCannotBeRememberedIsNotGiven()
{
    // A file where the state's folder should be stops everyone, also root.
    QFile file(m_folder->filePath(QStringLiteral("state")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto tokens = make(m_store.get());
    const auto issued = issue(*tokens);
    QVERIFY(issued.token.isEmpty());
    QVERIFY2(issued.problem.contains(m_folder->filePath(QStringLiteral("state"))), qPrintable(issued.problem));
    QVERIFY(!tokens->check(m_store->entries[codexEntry]) && tokens->clients().empty());
}

void ClientTokensTest::namesAreChecked_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"", "default", "Codex", "a b", "a/b", "../x", "a_b", "\xc3\xa4"})
        QTest::newRow(*name ? name : "empty") << QByteArray(name);
}

void ClientTokensTest::namesAreChecked()
{
    QFETCH(QByteArray, name);
    const auto tokens = make(m_store.get());
    (void)prepare(*tokens);
    m_store->jobs.clear();
    const std::string token = m_store->entries[defaultEntry];
    const auto issued = issue(*tokens, name.constData());
    QVERIFY(issued.token.isEmpty() && !issued.problem.isEmpty());
    QVERIFY(!revoke(*tokens, name.constData()).isEmpty());
    QVERIFY(m_store->jobs.isEmpty() && tokens->check(token));
}

void ClientTokensTest::aRevokedTokenEndsAtOnce()
{
    const auto tokens = make(m_store.get());
    (void)prepare(*tokens);
    const std::string codex(issue(*tokens).token.reveal());
    const std::string other(issue(*tokens, "opencode").token.reveal());
    m_store->answersByItself = false;
    QString problem = QStringLiteral("no answer");
    tokens->revoke("codex", [&problem](const QString &answer) { problem = answer; });
    QVERIFY(!tokens->check(codex)); // before the keychain said a word
    QVERIFY(!clientOf(readTokenFile(stateFile()), codex));
    m_store->answerAll();
    QCOMPARE(problem, QString());
    QVERIFY(!m_store->entries.contains(codexEntry));
    QVERIFY(tokens->check(other) && tokens->check(m_store->entries[defaultEntry]));
    QCOMPARE(tokens->clients(), std::vector<std::string>{"opencode"});

    m_store->answersByItself = true;
    QCOMPARE(revoke(*tokens), QString()); // twice is no fault
    const auto again = issue(*tokens);
    QVERIFY(!again.token.isEmpty() && again.token.reveal() != codex);
}

void ClientTokensTest::aTokenRevokedInTheMakingEndsToo()
{
    const auto tokens = make(m_store.get());
    (void)prepare(*tokens);
    m_store->answersByItself = false;
    Secret token;
    bool revoked = false;
    tokens->issue("codex", [&token](const AccessTokens::Issued &issued) { token = issued.token; });
    tokens->revoke("codex", [&revoked](const QString &) { revoked = true; });
    m_store->answerAll();
    QVERIFY(!token.isEmpty() && revoked);
    QVERIFY(!tokens->check(token.reveal()) && tokens->clients().empty());
    QVERIFY(!m_store->entries.contains(codexEntry) && !clientOf(readTokenFile(stateFile()), token.reveal()));
}

void ClientTokensTest::revokingTellsWhatIsLeft_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isLeft");
    QTest::newRow("all is well") << int(Status::Ok) << false;
    QTest::newRow("no keychain any more") << int(Status::Unavailable) << false;
    QTest::newRow("locked") << int(Status::Locked) << true;
    QTest::newRow("failed") << int(Status::Failed) << true;
}

void ClientTokensTest::revokingTellsWhatIsLeft()
{
    QFETCH(int, status);
    QFETCH(bool, isLeft);
    const auto tokens = make(m_store.get());
    (void)prepare(*tokens);
    const std::string token(issue(*tokens).token.reveal());
    m_store->failing = Status(status);
    const QString problem = revoke(*tokens);
    QCOMPARE(problem.contains(QStringLiteral("still in the keychain")), isLeft);
    QCOMPARE(problem.isEmpty(), !isLeft);
    QVERIFY(!tokens->check(token));

    // What is left is not taken for good again.
    m_store->failing = Status::Ok;
    QVERIFY(issue(*tokens).token.reveal() != token);
}

void ClientTokensTest::twoQuestionsAtOnceGetOneToken()
{
    const auto tokens = make(m_store.get());
    (void)prepare(*tokens);
    m_store->answersByItself = false;
    std::vector<std::string> given;
    for (int i = 0; i < 3; ++i)
        tokens->issue("codex", [&given](const AccessTokens::Issued &issued) { given.emplace_back(issued.token.reveal()); });
    m_store->answerAll();
    QCOMPARE(given.size(), std::size_t(3));
    QVERIFY(!given[0].empty() && given[0] == given[1] && given[1] == given[2]);
    QVERIFY(tokens->check(given[0]));
}

void ClientTokensTest::anAnswerMayEndEverything()
{
    auto tokens = make(m_store.get());
    (void)prepare(*tokens);
    m_store->answersByItself = false;
    bool second = false;
    tokens->issue("codex", [&tokens](const AccessTokens::Issued &) { tokens.reset(); });
    tokens->issue("opencode", [&second](const AccessTokens::Issued &) { second = true; });
    m_store->answerAll();
    QVERIFY(!tokens && !second);
    QVERIFY(!m_store->entries.contains(QStringLiteral("gateway-token/opencode")));
}

void ClientTokensTest::anAnswerAfterTheEndChangesNothing()
{
    m_store->answersByItself = false;
    bool answered = false;
    auto tokens = make(m_store.get());
    tokens->issue("codex", [&answered](const AccessTokens::Issued &) { answered = true; });
    tokens.reset();
    m_store->answerAll();
    QVERIFY(!answered && m_store->entries.empty());
}

void ClientTokensTest::anotherProcessesChangesAreRead()
{
    const auto tokens = make(m_store.get()), command = make(m_store.get());
    (void)prepare(*tokens);
    const std::string token(issue(*command).token.reveal());
    QVERIFY(!tokens->check(token));
    tokens->reload();
    QVERIFY(tokens->check(token) == std::optional<std::string>("codex"));
    QVERIFY(tokens->check(m_store->entries[defaultEntry]));

    QCOMPARE(revoke(*command), QString());
    tokens->reload();
    QVERIFY(!tokens->check(token) && tokens->clients().empty());

    // Without a file nobody is locked out but those whose digests stood in it.
    QVERIFY(QFile::remove(stateFile()));
    tokens->reload();
    QVERIFY(tokens->check(m_store->entries[defaultEntry]));
}

void ClientTokensTest::aDefaultThatAnotherProcessRenewedIsTaken()
{
    const auto tokens = make(m_store.get()), other = make(m_store.get());
    (void)prepare(*tokens);
    (void)prepare(*other);
    const std::string old = m_store->entries[defaultEntry];
    other->renew([](const AccessTokens::Ready &) {});
    QSignalSpy readyToCopy(tokens.get(), &AccessTokens::readyToCopy);
    tokens->reload();
    QVERIFY(!tokens->check(old));
    QVERIFY(tokens->check(m_store->entries[defaultEntry]));
    QCOMPARE(readyToCopy.count(), 1);
    QVERIFY(tokens->tokenForCopying()->reveal() == m_store->entries[defaultEntry]);
}

void ClientTokensTest::changesOfTheStateFileKeepTheOthers()
{
    const auto one = TokenDigest::of("one"), two = TokenDigest::of("two");
    QVERIFY(changeTokenFile(stateFile(), "default", one).problem.isEmpty());
    QVERIFY(changeTokenFile(stateFile(), "a", one).problem.isEmpty());
    const auto change = changeTokenFile(stateFile(), "default", two);
    QCOMPARE(change.digests.size(), std::size_t(2));
    QVERIFY(digestOf(readTokenFile(stateFile()), "default") == two && digestOf(readTokenFile(stateFile()), "a") == one);
    QVERIFY(changeTokenFile(stateFile(), "default", std::nullopt).problem.isEmpty());
    QVERIFY(!digestOf(readTokenFile(stateFile()), "default") && digestOf(readTokenFile(stateFile()), "a") == one);
    QCOMPARE(QDir(m_folder->filePath(QStringLiteral("state"))).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("tokens.json")});
}

QTEST_GUILESS_MAIN(ClientTokensTest)
#include "ClientTokensTest.moc"
