// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/AccessTokens.h"

#include "FakeSecretStore.h"
#include "core/settings/TokenFile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace gatehouse;
using Source = AccessTokens::Source;
using Status = SecretStore::Status;

class AccessTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstStartMakesOneToken();
    void laterStartsKeepIt();
    void theStateFileHoldsDigestsAlone();
    void onlyTheTokenItselfIsRight();
    void spaceAroundAVariablesTokenIsNoPartOfIt();
    void everyClientIsKnownByItsOwn();
    void theVariableOverridesTheKeychain();
    void theSettingsOverrideTheVariable();
    void aVariableThatIsNotSetIsAProblem();
    void aFileGivesTheToken();
    void withoutKeychainAndVariableThereIsNone();
    void aKeychainThatFailsAtTheFirstStartIsAProblem_data();
    void aKeychainThatFailsAtTheFirstStartIsAProblem();
    void aLockedKeychainLaterDoesNotStopAnswering();
    void withoutAKeychainLaterTheDigestsAnswer();
    void theKeychainsTokenWinsOverAnOldDigest();
    void aDigestIsKeptWhereTheKeychainLostTheToken();
    void aDamagedStateFileIsMadeAgain_data();
    void aDamagedStateFileIsMadeAgain();
    void notRequiredMeansThatNothingIsAsked();
    void aNewPreparationTakesThePlaceOfAnOldOne();
    void renewingForgetsTheOldToken();
    void renewingChangesNothingWhenItFails();
    void aNewTokenCountsThoughAPreparationCameInBetween();
    void aPreparationIsAnsweredThoughTheTokenIsRenewedMeanwhile();
    void aNewTokenThatComesTooLateIsNotTaken();
    void aNewTokenThatTheKeychainWritesLateIsFound();
    void twoRenewalsAreBothAnswered();

private:
    std::unique_ptr<AccessTokens> make(SecretStore *store);
    AccessTokens::Ready prepared(AccessTokens &tokens, const GatewaySettings &gateway = {});
    QString stateFile() const { return m_folder->filePath(QStringLiteral("state/tokens.json")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeSecretStore> m_store;
    std::map<std::string, std::string> m_variables;
};

void AccessTokensTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<FakeSecretStore>();
    m_store->answersByItself = true;
    m_variables.clear();
}

std::unique_ptr<AccessTokens> AccessTokensTest::make(SecretStore *store)
{
    return std::make_unique<AccessTokens>(stateFile(), store, nullptr, [this](const std::string &name) {
        const auto found = m_variables.find(name);
        return found == m_variables.end() ? std::nullopt : std::optional(found->second);
    });
}

AccessTokens::Ready AccessTokensTest::prepared(AccessTokens &tokens, const GatewaySettings &gateway)
{
    Settings settings;
    settings.gateway = gateway;
    AccessTokens::Ready ready;
    int calls = 0;
    tokens.prepare(std::make_shared<const Configuration>(settings, Catalogue::builtIn()), [&](const AccessTokens::Ready &answer) {
        ready = answer;
        ++calls;
    });
    if (calls != 1)
        QTest::qFail("prepare() should answer once", __FILE__, __LINE__);
    return ready;
}

void AccessTokensTest::theFirstStartMakesOneToken()
{
    const auto tokens = make(m_store.get());
    QVERIFY(prepared(*tokens).source == Source::Keychain);
    QVERIFY(tokens->tokenForCopying());
    const std::string token(tokens->tokenForCopying()->reveal());
    // 256 bits are 43 digits of base64.
    QVERIFY2(QRegularExpression(QStringLiteral("^gh-[A-Za-z0-9_-]{43}$")).match(QString::fromStdString(token)).hasMatch(), token.c_str());
    QCOMPARE(m_store->entries[QStringLiteral("gateway-token")], token);
    QVERIFY(tokens->check(token) == std::optional<std::string>("default"));

    QTemporaryDir other;
    AccessTokens another(other.filePath(QStringLiteral("tokens.json")), m_store.get());
    m_store->entries.clear();
    (void)prepared(another);
    QVERIFY(another.tokenForCopying() && another.tokenForCopying()->reveal() != token);
}

void AccessTokensTest::laterStartsKeepIt()
{
    (void)prepared(*make(m_store.get()));
    const std::string token = m_store->entries[QStringLiteral("gateway-token")];
    m_store->jobs.clear();
    const auto tokens = make(m_store.get());
    QVERIFY(prepared(*tokens).source == Source::Keychain);
    QVERIFY(tokens->check(token));
    QVERIFY(tokens->tokenForCopying() && tokens->tokenForCopying()->reveal() == token);
    QCOMPARE(m_store->jobs, QStringList{QStringLiteral("read gateway-token")});
}

void AccessTokensTest::theStateFileHoldsDigestsAlone()
{
    (void)prepared(*make(m_store.get()));
    QFile file(stateFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(!text.contains(QByteArray::fromStdString(m_store->entries[QStringLiteral("gateway-token")]).mid(3)));
    QVERIFY(!text.contains("gh-"));
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(stateFile()).permissions() & others));
}

void AccessTokensTest::onlyTheTokenItselfIsRight()
{
    m_variables["GATEHOUSE_TOKEN"] = "right-token";
    const auto tokens = make(nullptr);
    (void)prepared(*tokens);
    QVERIFY(tokens->check("right-token"));
    for (const char *wrong : {"", "right-toke", "right-token ", "right-tokenx", "Right-token", "wrong-token", "right-token\n"})
        QVERIFY2(!tokens->check(wrong), wrong);
    QVERIFY(!tokens->check(std::string_view("right-token\0", 12)));
    QVERIFY(!tokens->check(std::string(1'000'000, 'x')));
}

void AccessTokensTest::spaceAroundAVariablesTokenIsNoPartOfIt()
{
    m_variables["GATEHOUSE_TOKEN"] = "\tmy own token\r\n";
    const auto tokens = make(nullptr);
    QVERIFY(prepared(*tokens).source == Source::Environment);
    QVERIFY(tokens->check("my own token"));
    QVERIFY(tokens->tokenForCopying()->reveal() == "my own token");
    m_variables["GATEHOUSE_TOKEN"] = " \n";
    QVERIFY(prepared(*make(nullptr)).source == Source::None);
}

void AccessTokensTest::everyClientIsKnownByItsOwn()
{
    const std::vector<TokenDigest> digests{{"default", TokenDigest::of("one")}, {"codex", TokenDigest::of("two")}};
    QVERIFY(writeTokenFile(stateFile(), digests).isEmpty());
    const auto tokens = make(nullptr);
    QVERIFY(prepared(*tokens).source == Source::Keychain);
    QVERIFY(tokens->check("one") == std::optional<std::string>("default"));
    QVERIFY(tokens->check("two") == std::optional<std::string>("codex"));
    QVERIFY(!tokens->check("three"));
}

void AccessTokensTest::theVariableOverridesTheKeychain()
{
    (void)prepared(*make(m_store.get()));
    m_variables["GATEHOUSE_TOKEN"] = "x";
    m_store->jobs.clear();
    const auto tokens = make(m_store.get());
    QVERIFY(prepared(*tokens).source == Source::Environment);
    QVERIFY(tokens->check("x"));
    QVERIFY(!tokens->check(m_store->entries[QStringLiteral("gateway-token")]));
    QVERIFY(tokens->tokenForCopying()->reveal() == "x");
    QVERIFY(m_store->jobs.isEmpty());

    m_variables.clear();
    QVERIFY(prepared(*tokens).source == Source::Keychain);
    QVERIFY(!tokens->check("x"));
    QVERIFY(tokens->check(m_store->entries[QStringLiteral("gateway-token")]));
    QVERIFY(tokens->tokenForCopying()->reveal() == m_store->entries[QStringLiteral("gateway-token")]);
}

void AccessTokensTest::theSettingsOverrideTheVariable()
{
    m_variables = {{"GATEHOUSE_TOKEN", "general"}, {"MINE", "mine"}};
    const auto tokens = make(nullptr);
    GatewaySettings gateway;
    gateway.token = KeySource{KeySource::Kind::Environment, "MINE"};
    QVERIFY(prepared(*tokens, gateway).source == Source::Environment);
    QVERIFY(tokens->check("mine") && !tokens->check("general"));
}

void AccessTokensTest::aVariableThatIsNotSetIsAProblem()
{
    const auto tokens = make(m_store.get());
    GatewaySettings gateway;
    gateway.token = KeySource{KeySource::Kind::Environment, "MINE"};
    const auto ready = prepared(*tokens, gateway);
    QVERIFY(ready.source == Source::None);
    QVERIFY2(ready.problem.contains(QStringLiteral("MINE")), qPrintable(ready.problem));
    QVERIFY(!tokens->tokenForCopying() && m_store->jobs.isEmpty());
}

void AccessTokensTest::aFileGivesTheToken()
{
    QFile file(m_folder->filePath(QStringLiteral("token")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("from-file\n") == 10);
    file.close();
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    const auto tokens = make(m_store.get());
    GatewaySettings gateway;
    gateway.token = KeySource{KeySource::Kind::File, file.fileName().toStdString()};
    const auto ready = prepared(*tokens, gateway);
    QVERIFY(ready.source == Source::File && ready.problem.isEmpty());
    QVERIFY(tokens->check("from-file"));

    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther));
    QVERIFY(prepared(*tokens, gateway).problem.contains(QStringLiteral("chmod 600")));
    QVERIFY(file.remove());
    QVERIFY(prepared(*tokens, gateway).source == Source::None);
    QVERIFY(!tokens->check("from-file"));
}

void AccessTokensTest::withoutKeychainAndVariableThereIsNone()
{
    const auto tokens = make(nullptr);
    const auto ready = prepared(*tokens);
    QVERIFY(ready.source == Source::None);
    QVERIFY(ready.problem.contains(QStringLiteral("GATEHOUSE_TOKEN")) && ready.problem.contains(QStringLiteral("gateway.token")));
    QVERIFY(!tokens->check("anything") && !tokens->check("") && !tokens->tokenForCopying());
    QVERIFY(!QFileInfo::exists(stateFile()));
}

void AccessTokensTest::aKeychainThatFailsAtTheFirstStartIsAProblem_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("onlyWrites");
    for (const bool onlyWrites : {false, true}) {
        QTest::addRow("locked, only writes: %d", onlyWrites) << int(Status::Locked) << onlyWrites;
        QTest::addRow("unavailable, only writes: %d", onlyWrites) << int(Status::Unavailable) << onlyWrites;
        QTest::addRow("failed, only writes: %d", onlyWrites) << int(Status::Failed) << onlyWrites;
    }
}

void AccessTokensTest::aKeychainThatFailsAtTheFirstStartIsAProblem()
{
    QFETCH(int, status);
    QFETCH(bool, onlyWrites);
    m_store->failing = Status(status);
    m_store->failingWrites = onlyWrites;
    const auto tokens = make(m_store.get());
    const auto ready = prepared(*tokens);
    QVERIFY(ready.source == Source::None);
    QVERIFY(ready.problem.contains(QStringLiteral("GATEHOUSE_TOKEN")));
    QVERIFY(ready.problem.contains(QStringLiteral("The fake keychain says no.")));
    QVERIFY(!tokens->tokenForCopying() && !QFileInfo::exists(stateFile()));
}

void AccessTokensTest::aLockedKeychainLaterDoesNotStopAnswering()
{
    (void)prepared(*make(m_store.get()));
    const std::string token = m_store->entries[QStringLiteral("gateway-token")];
    m_store->failing = Status::Locked;
    const auto tokens = make(m_store.get());
    const auto ready = prepared(*tokens);
    QVERIFY(ready.source == Source::Keychain && ready.problem.isEmpty());
    QVERIFY(tokens->check(token) && !tokens->tokenForCopying());

    QSignalSpy readyToCopy(tokens.get(), &AccessTokens::readyToCopy);
    m_store->open();
    QCOMPARE(readyToCopy.count(), 1);
    QVERIFY(tokens->tokenForCopying() && tokens->tokenForCopying()->reveal() == token);
}

void AccessTokensTest::withoutAKeychainLaterTheDigestsAnswer()
{
    (void)prepared(*make(m_store.get()));
    const auto tokens = make(nullptr);
    QVERIFY(prepared(*tokens).source == Source::Keychain);
    QVERIFY(tokens->check(m_store->entries[QStringLiteral("gateway-token")]) && !tokens->tokenForCopying());
}

void AccessTokensTest::theKeychainsTokenWinsOverAnOldDigest()
{
    (void)prepared(*make(m_store.get()));
    const std::string old = m_store->entries[QStringLiteral("gateway-token")];
    m_store->entries[QStringLiteral("gateway-token")] = "gh-restored";
    const auto tokens = make(m_store.get());
    (void)prepared(*tokens);
    QVERIFY(tokens->check("gh-restored") && !tokens->check(old));
    QVERIFY(clientOf(readTokenFile(stateFile()), "gh-restored"));
}

void AccessTokensTest::aDigestIsKeptWhereTheKeychainLostTheToken()
{
    (void)prepared(*make(m_store.get()));
    const std::string token = m_store->entries[QStringLiteral("gateway-token")];
    m_store->entries.clear();
    const auto tokens = make(m_store.get());
    QVERIFY(prepared(*tokens).source == Source::Keychain);
    QVERIFY(tokens->check(token));
    QVERIFY(m_store->entries.empty());
}

void AccessTokensTest::aDamagedStateFileIsMadeAgain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"tokens": [)");
    QTest::newRow("another shape") << QByteArray(R"([1, 2])");
    QTest::newRow("short digest") << QByteArray(R"({"tokens": [{"client": "default", "sha256": "abcd"}]})");
    QTest::newRow("wrong kinds") << QByteArray(R"({"tokens": [1, {"client": 1, "sha256": 2}, {}]})");
}

void AccessTokensTest::aDamagedStateFileIsMadeAgain()
{
    QFETCH(QByteArray, text);
    (void)prepared(*make(m_store.get()));
    const std::string token = m_store->entries[QStringLiteral("gateway-token")];
    QFile file(stateFile());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size());
    file.close();
    const auto tokens = make(m_store.get());
    QVERIFY(prepared(*tokens).source == Source::Keychain);
    QVERIFY(tokens->check(token));
    QVERIFY(clientOf(readTokenFile(stateFile()), token));
}

void AccessTokensTest::notRequiredMeansThatNothingIsAsked()
{
    const auto tokens = make(m_store.get());
    GatewaySettings gateway;
    gateway.requireToken = false;
    QVERIFY(prepared(*tokens, gateway).source == Source::NotRequired);
    QVERIFY(m_store->jobs.isEmpty() && !tokens->tokenForCopying() && !tokens->check("x"));
}

void AccessTokensTest::aNewPreparationTakesThePlaceOfAnOldOne()
{
    m_store->answersByItself = false;
    const auto tokens = make(m_store.get());
    bool first = false;
    tokens->prepare(std::make_shared<const Configuration>(Settings{}, Catalogue::builtIn()),
                    [&first](const AccessTokens::Ready &) { first = true; });
    m_variables["GATEHOUSE_TOKEN"] = "x";
    QVERIFY(prepared(*tokens).source == Source::Environment);
    m_store->answerAll();
    QVERIFY(!first);
    QVERIFY(tokens->check("x"));
    QVERIFY(m_store->entries.empty());
}

void AccessTokensTest::renewingForgetsTheOldToken()
{
    const auto tokens = make(m_store.get());
    (void)prepared(*tokens);
    const std::string old(tokens->tokenForCopying()->reveal());
    Source source = Source::None;
    tokens->renew([&source](const AccessTokens::Ready &ready) { source = ready.source; });
    QVERIFY(source == Source::Keychain);
    QVERIFY(!tokens->check(old));
    QVERIFY(tokens->check(m_store->entries[QStringLiteral("gateway-token")]));
}

void AccessTokensTest::renewingChangesNothingWhenItFails()
{
    const auto tokens = make(m_store.get());
    (void)prepared(*tokens);
    const std::string old(tokens->tokenForCopying()->reveal());
    m_store->failing = Status::Locked;
    QString problem;
    tokens->renew([&problem](const AccessTokens::Ready &ready) { problem = ready.problem; });
    QVERIFY(!problem.isEmpty());
    QVERIFY(tokens->check(old));
}

/// The keychain may ask a person for a password first, and the settings change meanwhile.
void AccessTokensTest::aNewTokenCountsThoughAPreparationCameInBetween()
{
    const auto tokens = make(m_store.get());
    (void)prepared(*tokens);
    const std::string old(tokens->tokenForCopying()->reveal());
    m_store->answersByItself = false;
    int answers = 0;
    tokens->renew([&answers](const AccessTokens::Ready &ready) { answers += ready.source == Source::Keychain ? 1 : 100; });
    QVERIFY(prepared(*tokens).source == Source::Keychain);
    QVERIFY(tokens->check(old));
    m_store->answerAll();
    QCOMPARE(answers, 1);
    const std::string fresh = m_store->entries[QStringLiteral("gateway-token")];
    QVERIFY(fresh != old && tokens->check(fresh) && !tokens->check(old));
    QCOMPARE(std::string(tokens->tokenForCopying()->reveal()), fresh);
}

void AccessTokensTest::aPreparationIsAnsweredThoughTheTokenIsRenewedMeanwhile()
{
    m_store->answersByItself = false;
    const auto tokens = make(m_store.get());
    int prepared = 0;
    int renewed = 0;
    tokens->prepare(std::make_shared<const Configuration>(Settings{}, Catalogue::builtIn()),
                    [&prepared](const AccessTokens::Ready &ready) { prepared += ready.source == Source::Keychain ? 1 : 100; });
    tokens->renew([&renewed](const AccessTokens::Ready &ready) { renewed += ready.source == Source::Keychain ? 1 : 100; });
    m_store->answerAll();
    QCOMPARE(prepared, 1);
    QCOMPARE(renewed, 1);
    QVERIFY(tokens->check(m_store->entries[QStringLiteral("gateway-token")]));
}

void AccessTokensTest::aNewTokenThatComesTooLateIsNotTaken()
{
    const auto tokens = make(m_store.get());
    (void)prepared(*tokens);
    m_store->answersByItself = false;
    QString problem;
    tokens->renew([&problem](const AccessTokens::Ready &ready) { problem = ready.problem; });
    m_variables["GATEHOUSE_TOKEN"] = "from-the-environment";
    QVERIFY(prepared(*tokens).source == Source::Environment);
    m_store->answerAll();
    QVERIFY(!problem.isEmpty());
    QVERIFY(tokens->check("from-the-environment"));
    QVERIFY(!tokens->check(m_store->entries[QStringLiteral("gateway-token")]));
}

/// A keyring that asks for its password is given up after a time, and writes when the person has typed it.
void AccessTokensTest::aNewTokenThatTheKeychainWritesLateIsFound()
{
    const auto tokens = make(m_store.get());
    (void)prepared(*tokens);
    const std::string old(tokens->tokenForCopying()->reveal());
    m_store->failing = Status::Locked;
    tokens->renew([](const AccessTokens::Ready &) {});
    m_store->entries[QStringLiteral("gateway-token")] = "gh-late";
    m_store->open();
    QVERIFY(tokens->check("gh-late") && !tokens->check(old));
    QCOMPARE(std::string(tokens->tokenForCopying()->reveal()), std::string("gh-late"));
}

void AccessTokensTest::twoRenewalsAreBothAnswered()
{
    const auto tokens = make(m_store.get());
    (void)prepared(*tokens);
    m_store->answersByItself = false;
    int answers = 0;
    for (int i = 0; i < 2; ++i)
        tokens->renew([&answers](const AccessTokens::Ready &ready) { answers += ready.source == Source::Keychain ? 1 : 100; });
    m_store->answerAll();
    QCOMPARE(answers, 2);
    const std::string last = m_store->entries[QStringLiteral("gateway-token")];
    QCOMPARE(std::string(tokens->tokenForCopying()->reveal()), last);
    QVERIFY(tokens->check(last));
}

QTEST_GUILESS_MAIN(AccessTokensTest)
#include "AccessTokensTest.moc"
