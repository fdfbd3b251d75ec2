// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ProviderKeys.h"

#include "FakeSecretStore.h"
#include "core/settings/SettingsFile.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <atomic>
#include <thread>

using namespace gatehouse;
using State = ProviderKeys::State;
using Status = SecretStore::Status;

class ProviderKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theUsualVariablesAreTakenWithoutAKeychain();
    void theirOrderCounts();
    void theKeychainComesBeforeTheVariables();
    void keysAreLoadingUntilTheKeychainAnswers();
    void whatTheKeychainLacksComesFromTheVariables();
    void everyAnswerOfTheKeychainHasItsState_data();
    void everyAnswerOfTheKeychainHasItsState();
    void aVariableOfTheSettingsIsTheOnlySource();
    void aFileOfTheSettingsIsRead();
    void noneMeansThatNoneIsNeeded();
    void localServersNeedNoneButMayHaveOne();
    void aKeyWithLineBreaksIsNone();
    void reloadTakesANewKeyAndForgetsARemovedOne();
    void loadingAgainKeepsAKeyUntilTheAnswer();
    void loadingAgainKeepsAKeyOfAVariableToo();
    void loadingAgainForgetsWhatIsNoLongerConfigured();
    void anAnswerThatComesTooLateChangesNothing();
    void anAnswerAfterTheEndChangesNothing();
    void whatWasLockedIsAskedAgainOnceItIsOpen();
    void changesAreSignalled();
    void lookupsAreSafeFromAnyThread();

private:
    ConfigurationPtr configured(const std::string &text = "{}") const;
    EnvironmentReader reader();
    std::string key(const ProviderKeys &keys, std::string_view provider) const { return std::string(keys.entry(provider).key.reveal()); }

    std::unique_ptr<FakeSecretStore> m_store;
    std::map<std::string, std::string> m_variables;
};

void ProviderKeysTest::init()
{
    m_store = std::make_unique<FakeSecretStore>();
    m_variables.clear();
}

ConfigurationPtr ProviderKeysTest::configured(const std::string &text) const
{
    auto contents = SettingsFile::read(text, Catalogue::builtIn());
    if (!contents)
        qFatal("%s", contents.error().sentence.c_str());
    return std::make_shared<const Configuration>(std::move(contents->settings), Catalogue::builtIn());
}

EnvironmentReader ProviderKeysTest::reader()
{
    return [this](const std::string &name) {
        const auto found = m_variables.find(name);
        return found == m_variables.end() ? std::nullopt : std::optional(found->second);
    };
}

void ProviderKeysTest::theUsualVariablesAreTakenWithoutAKeychain()
{
    m_variables["DEEPSEEK_API_KEY"] = "sk-1";
    ProviderKeys keys(nullptr, nullptr, reader());
    keys.load(configured());
    QCOMPARE(key(keys, "deepseek"), std::string("sk-1"));
    QCOMPARE(keys.entry("deepseek").origin, std::string("DEEPSEEK_API_KEY"));
    QVERIFY(keys.usable("deepseek") && keys.state("deepseek") == State::Ready);
    QVERIFY(!keys.usable("openai") && keys.state("openai") == State::Missing);
    QVERIFY(keys.entry("openai").problem.empty());
    QVERIFY(!keys.usable("nobody") && !keys.anyLoading());
}

void ProviderKeysTest::theirOrderCounts()
{
    m_variables = {{"ZHIPU_API_KEY", "third"}, {"ZAI_API_KEY", "second"}};
    ProviderKeys keys(nullptr, nullptr, reader());
    keys.load(configured());
    QCOMPARE(key(keys, "glm"), std::string("second"));
}

void ProviderKeysTest::theKeychainComesBeforeTheVariables()
{
    m_variables["DEEPSEEK_API_KEY"] = "variable";
    m_store->entries[QStringLiteral("provider/deepseek")] = "keychain";
    ProviderKeys keys(m_store.get(), nullptr, reader());
    keys.load(configured());
    m_store->answerAll();
    QCOMPARE(key(keys, "deepseek"), std::string("keychain"));
    QCOMPARE(keys.entry("deepseek").origin, std::string("keychain"));
}

void ProviderKeysTest::keysAreLoadingUntilTheKeychainAnswers()
{
    m_store->entries[QStringLiteral("provider/deepseek")] = "keychain";
    ProviderKeys keys(m_store.get(), nullptr, reader());
    keys.load(configured());
    QVERIFY(keys.anyLoading());
    QVERIFY(keys.state("deepseek") == State::Loading && !keys.usable("deepseek"));
    m_store->answerOne(); // the first of the catalogue is DeepSeek
    QVERIFY(keys.state("deepseek") == State::Ready && keys.anyLoading());
    m_store->answerAll();
    QVERIFY(!keys.anyLoading());
}

void ProviderKeysTest::whatTheKeychainLacksComesFromTheVariables()
{
    m_variables["OPENAI_API_KEY"] = "variable";
    ProviderKeys keys(m_store.get(), nullptr, reader());
    keys.load(configured());
    m_store->answerAll();
    QCOMPARE(key(keys, "openai"), std::string("variable"));
    QVERIFY(keys.state("deepseek") == State::Missing);
}

void ProviderKeysTest::everyAnswerOfTheKeychainHasItsState_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("says");
    QTest::newRow("not found") << int(Status::NotFound) << int(State::Missing) << false;
    QTest::newRow("locked") << int(Status::Locked) << int(State::Locked) << true;
    QTest::newRow("unavailable") << int(Status::Unavailable) << int(State::Missing) << true;
    QTest::newRow("failed") << int(Status::Failed) << int(State::Missing) << true;
}

void ProviderKeysTest::everyAnswerOfTheKeychainHasItsState()
{
    QFETCH(int, status);
    QFETCH(int, state);
    QFETCH(bool, says);
    m_variables["OPENAI_API_KEY"] = "variable";
    m_store->failing = Status(status);
    ProviderKeys keys(m_store.get(), nullptr, reader());
    keys.load(configured());
    m_store->answerAll();
    QCOMPARE(int(keys.state("deepseek")), state);
    QCOMPARE(!keys.entry("deepseek").problem.empty(), says);
    QVERIFY(keys.state("openai") == State::Ready); // the variable is good, whatever the keychain says
}

void ProviderKeysTest::aVariableOfTheSettingsIsTheOnlySource()
{
    m_variables["DEEPSEEK_API_KEY"] = "usual";
    m_store->entries[QStringLiteral("provider/deepseek")] = "keychain";
    ProviderKeys keys(m_store.get(), nullptr, reader());
    const auto configuration = configured(R"({"providers": {"deepseek": {"key": {"env": "MINE"}}}})");
    keys.load(configuration);
    QVERIFY(keys.state("deepseek") == State::Missing);
    QVERIFY(keys.entry("deepseek").problem.find("MINE") != std::string::npos);
    m_variables["MINE"] = "mine";
    keys.load(configuration);
    QCOMPARE(key(keys, "deepseek"), std::string("mine"));
    QVERIFY(!m_store->jobs.contains(QStringLiteral("read provider/deepseek")));
}

void ProviderKeysTest::aFileOfTheSettingsIsRead()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("key")));
    const auto configuration = configured(R"({"providers": {"deepseek": {"key": {"file": ")" + file.fileName().toStdString() + R"("}}}})");
    ProviderKeys keys(nullptr, nullptr, reader());
    keys.load(configuration);
    QVERIFY(keys.state("deepseek") == State::Missing);
    QVERIFY(keys.entry("deepseek").problem.find("does not exist") != std::string::npos);

    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("sk-file\n") == 8);
    file.close();
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    keys.reload("deepseek");
    QCOMPARE(key(keys, "deepseek"), std::string("sk-file"));
    QCOMPARE(keys.entry("deepseek").origin, std::string("file"));
    QVERIFY(keys.entry("deepseek").problem.find("chmod 600") != std::string::npos);
}

void ProviderKeysTest::noneMeansThatNoneIsNeeded()
{
    ProviderKeys keys(m_store.get(), nullptr, reader());
    keys.load(configured(R"({"providers": {"lab": {"dialect": "chat", "base_url": "http://127.0.0.1:1", "key": {"none": true}}}})"));
    QVERIFY(keys.state("lab") == State::NotNeeded && keys.usable("lab"));
    QVERIFY(!m_store->jobs.contains(QStringLiteral("read provider/lab")));
}

void ProviderKeysTest::localServersNeedNoneButMayHaveOne()
{
    m_store->entries[QStringLiteral("provider/vllm")] = "kept";
    ProviderKeys keys(m_store.get(), nullptr, reader());
    keys.load(configured(R"({"providers": {"ollama": {}, "vllm": {}}})"));
    m_store->answerAll();
    QVERIFY(keys.state("ollama") == State::NotNeeded && keys.usable("ollama"));
    QCOMPARE(key(keys, "vllm"), std::string("kept"));
    QVERIFY(keys.state("lmstudio") == State::Missing); // not named, so not there
}

void ProviderKeysTest::aKeyWithLineBreaksIsNone()
{
    m_variables = {{"DEEPSEEK_API_KEY", "sk-canary\r\nX-Other: 1"}, {"OPENAI_API_KEY", "sk-1\n"}, {"GEMINI_API_KEY", "\n"}};
    ProviderKeys keys(nullptr, nullptr, reader());
    keys.load(configured());
    QVERIFY(keys.state("deepseek") == State::Missing && keys.entry("deepseek").key.isEmpty());
    QVERIFY(keys.entry("deepseek").problem.find("DEEPSEEK_API_KEY") != std::string::npos);
    QVERIFY(keys.entry("deepseek").problem.find("canary") == std::string::npos);
    QCOMPARE(key(keys, "openai"), std::string("sk-1"));
    QVERIFY(keys.state("gemini") == State::Missing);
}

void ProviderKeysTest::reloadTakesANewKeyAndForgetsARemovedOne()
{
    const QString entry = QStringLiteral("provider/deepseek");
    ProviderKeys keys(m_store.get(), nullptr, reader());
    keys.load(configured());
    m_store->answerAll();
    QVERIFY(keys.state("deepseek") == State::Missing);
    m_store->entries[entry] = "new";
    keys.reload("deepseek");
    QVERIFY(keys.state("deepseek") == State::Loading);
    m_store->answerAll();
    QCOMPARE(key(keys, "deepseek"), std::string("new"));
    m_store->entries.clear();
    keys.reload("deepseek");
    QVERIFY(!keys.usable("deepseek"));
    m_store->answerAll();
    QVERIFY(keys.state("deepseek") == State::Missing && keys.entry("deepseek").key.isEmpty());
    keys.reload("nobody");
    QCOMPARE(m_store->waiting(), std::size_t(0));
}

void ProviderKeysTest::loadingAgainKeepsAKeyUntilTheAnswer()
{
    m_store->entries[QStringLiteral("provider/deepseek")] = "old";
    ProviderKeys keys(m_store.get(), nullptr, reader());
    keys.load(configured());
    m_store->answerAll();
    m_store->entries[QStringLiteral("provider/deepseek")] = "new";
    keys.load(configured(R"({"strict_names": true})"));
    QCOMPARE(key(keys, "deepseek"), std::string("old"));
    QVERIFY(keys.usable("deepseek"));
    m_store->answerAll();
    QCOMPARE(key(keys, "deepseek"), std::string("new"));
}

void ProviderKeysTest::loadingAgainKeepsAKeyOfAVariableToo()
{
    m_variables["OPENAI_API_KEY"] = "variable";
    ProviderKeys keys(m_store.get(), nullptr, reader());
    keys.load(configured());
    m_store->answerAll();
    keys.load(configured(R"({"strict_names": true})"));
    QVERIFY(keys.usable("openai"));
    m_variables["OPENAI_API_KEY"] = "another";
    m_store->answerAll();
    QCOMPARE(key(keys, "openai"), std::string("another"));
}

void ProviderKeysTest::loadingAgainForgetsWhatIsNoLongerConfigured()
{
    m_variables["LAB"] = "sk-lab";
    ProviderKeys keys(nullptr, nullptr, reader());
    keys.load(configured(R"({"providers": {"lab": {"dialect": "chat", "base_url": "http://127.0.0.1:1", "key": {"env": "LAB"}}}})"));
    QVERIFY(keys.usable("lab"));
    keys.load(configured());
    QVERIFY(!keys.usable("lab") && keys.entry("lab").key.isEmpty());
}

void ProviderKeysTest::anAnswerThatComesTooLateChangesNothing()
{
    m_variables["MINE"] = "mine";
    m_store->entries[QStringLiteral("provider/deepseek")] = "keychain";
    ProviderKeys keys(m_store.get(), nullptr, reader());
    keys.load(configured());
    keys.load(configured(R"({"providers": {"deepseek": {"key": {"env": "MINE"}}}})"));
    m_store->answerAll();
    QCOMPARE(key(keys, "deepseek"), std::string("mine"));
}

void ProviderKeysTest::anAnswerAfterTheEndChangesNothing()
{
    {
        ProviderKeys keys(m_store.get(), nullptr, reader());
        keys.load(configured());
    }
    QVERIFY(m_store->waiting() > 0);
    m_store->answerAll(); // the sanitizers would see a use of freed memory
}

void ProviderKeysTest::whatWasLockedIsAskedAgainOnceItIsOpen()
{
    m_store->entries[QStringLiteral("provider/deepseek")] = "kept";
    m_store->failing = Status::Locked;
    ProviderKeys keys(m_store.get(), nullptr, reader());
    keys.load(configured());
    m_store->answerAll();
    QVERIFY(keys.state("deepseek") == State::Locked);
    m_store->open();
    m_store->answerAll();
    QCOMPARE(key(keys, "deepseek"), std::string("kept"));
}

void ProviderKeysTest::changesAreSignalled()
{
    ProviderKeys keys(m_store.get(), nullptr, reader());
    QSignalSpy changed(&keys, &ProviderKeys::changed);
    keys.load(configured());
    QCOMPARE(changed.count(), 1);
    m_store->answerOne();
    QCOMPARE(changed.count(), 2);
}

void ProviderKeysTest::lookupsAreSafeFromAnyThread()
{
    m_store->entries[QStringLiteral("provider/deepseek")] = "kept";
    m_store->answersByItself = true;
    ProviderKeys keys(m_store.get(), nullptr, reader());
    keys.load(configured());
    std::atomic<bool> stop = false;
    std::atomic<int> wrong = 0;
    std::thread reading([&] {
        while (!stop) {
            const auto entry = keys.entry("deepseek");
            if (entry.state == State::Ready && entry.key.reveal() != "kept")
                ++wrong;
        }
    });
    for (int i = 0; i < 200; ++i)
        keys.reload("deepseek");
    stop = true;
    reading.join();
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(ProviderKeysTest)
#include "ProviderKeysTest.moc"
