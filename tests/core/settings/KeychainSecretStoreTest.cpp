// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/KeychainSecretStore.h"

#include "core/settings/AccessTokens.h"
#include "core/settings/ProviderKeys.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <unistd.h>

using namespace gatehouse;
using Status = SecretStore::Status;

namespace {
std::optional<std::string> noVariables(const std::string & /*name*/)
{
    return std::nullopt;
}
} // namespace

/// Against a real Secret Service. See with-keyring.sh.
class KeychainSecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSecretComesBack_data();
    void aSecretComesBack();
    void otherProgramsSeeTheService();
    void anEntryThatWasNeverWrittenIsNotFound();
    void aRemovedEntryIsNotFound();
    void removingNothingIsNotFound();
    void jobsRunInTheirOrder();
    void callbacksEndWithTheStore();
    void providerKeysComeFromTheKeychain();
    void theAccessTokenIsKeptThere();
    // From here on the keychain is locked.
    void aLockedKeychainIsNotTakenForAnEmptyOne();
    void aLockedKeychainDoesNotStopAnswering();
    void aKeyInALockedKeychainIsNotMissing();
    void withoutABusThereIsNoKeychain();

private:
    SecretStore::Outcome read(const QString &entry);
    Status write(const QString &entry, const std::string &text);
    Status remove(const QString &entry);
    static bool lock();

    KeychainSecretStore m_store;
    QTemporaryDir m_state;
    std::string m_token;
};

void KeychainSecretStoreTest::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("GATEHOUSE_TEST_KEYRING"))
        QSKIP("gnome-keyring-daemon is not installed");
}

SecretStore::Outcome KeychainSecretStoreTest::read(const QString &entry)
{
    std::optional<SecretStore::Outcome> outcome;
    m_store.read(entry, [&outcome](const SecretStore::Outcome &answer) { outcome = answer; });
    return QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 10'000) ? *outcome : SecretStore::Outcome{};
}

Status KeychainSecretStoreTest::write(const QString &entry, const std::string &text)
{
    std::optional<Status> status;
    m_store.write(entry, Secret(text), [&status](const SecretStore::Outcome &answer) { status = answer.status; });
    return QTest::qWaitFor([&status] { return status.has_value(); }, 10'000) ? *status : Status::Failed;
}

Status KeychainSecretStoreTest::remove(const QString &entry)
{
    std::optional<Status> status;
    m_store.remove(entry, [&status](const SecretStore::Outcome &answer) { status = answer.status; });
    return QTest::qWaitFor([&status] { return status.has_value(); }, 10'000) ? *status : Status::Failed;
}

bool KeychainSecretStoreTest::lock()
{
    return QProcess::execute(QStringLiteral("dbus-send"),
                             {QStringLiteral("--session"), QStringLiteral("--print-reply=literal"),
                              QStringLiteral("--dest=org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
                              QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                              QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")}) == 0;
}

void KeychainSecretStoreTest::aSecretComesBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a key") << QByteArray("sk-0123456789abcdef");
    QTest::newRow("beyond ASCII") << QByteArray("gehe\xc3\xafm \xf0\x9f\x94\x91");
    QTest::newRow("long") << QByteArray(2'000, 'x');
}

void KeychainSecretStoreTest::aSecretComesBack()
{
    QFETCH(QByteArray, text);
    QCOMPARE(int(write(QStringLiteral("provider/lab"), text.toStdString())), int(Status::Ok));
    const auto outcome = read(QStringLiteral("provider/lab"));
    QCOMPARE(int(outcome.status), int(Status::Ok));
    QCOMPARE(QByteArray::fromStdString(std::string(outcome.secret.reveal())), text);
}

void KeychainSecretStoreTest::otherProgramsSeeTheService()
{
    if (QStandardPaths::findExecutable(QStringLiteral("secret-tool")).isEmpty())
        QSKIP("secret-tool is not installed");
    QCOMPARE(int(write(QStringLiteral("provider/seen"), "visible")), int(Status::Ok));
    QProcess tool;
    tool.start(QStringLiteral("secret-tool"), {QStringLiteral("lookup"), QStringLiteral("server"), QStringLiteral("gatehouse"),
                                               QStringLiteral("user"), QStringLiteral("provider/seen")});
    QVERIFY(tool.waitForFinished());
    QCOMPARE(tool.readAllStandardOutput().trimmed(), QByteArray("visible"));
}

void KeychainSecretStoreTest::anEntryThatWasNeverWrittenIsNotFound()
{
    KeychainSecretStore fresh; // has not seen yet that the keychain is open
    std::optional<Status> status;
    fresh.read(QStringLiteral("provider/never"), [&status](const SecretStore::Outcome &answer) { status = answer.status; });
    QTRY_VERIFY(status.has_value());
    QCOMPARE(int(*status), int(Status::NotFound));
    QCOMPARE(int(read(QStringLiteral("probe")).status), int(Status::NotFound));
}

void KeychainSecretStoreTest::aRemovedEntryIsNotFound()
{
    QCOMPARE(int(write(QStringLiteral("provider/gone"), "x")), int(Status::Ok));
    QCOMPARE(int(remove(QStringLiteral("provider/gone"))), int(Status::Ok));
    QCOMPARE(int(read(QStringLiteral("provider/gone")).status), int(Status::NotFound));
}

void KeychainSecretStoreTest::removingNothingIsNotFound()
{
    QCOMPARE(int(remove(QStringLiteral("provider/never"))), int(Status::NotFound));
}

void KeychainSecretStoreTest::jobsRunInTheirOrder()
{
    QStringList order;
    const auto note = [&order](const char *what) {
        return [&order, what](const SecretStore::Outcome &outcome) {
            order << QString::fromLatin1(what) + QString::number(int(outcome.status));
        };
    };
    const QString entry = QStringLiteral("provider/order");
    m_store.write(entry, Secret("1"), note("write"));
    m_store.read(entry, note("read"));
    m_store.remove(entry, note("remove"));
    m_store.read(entry, note("read"));
    QTRY_COMPARE(order.size(), 4);
    QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("write0 read0 remove0 read1"));
}

void KeychainSecretStoreTest::callbacksEndWithTheStore()
{
    bool called = false;
    {
        KeychainSecretStore brief;
        brief.read(QStringLiteral("provider/lab"), [&called](const SecretStore::Outcome &) { called = true; });
        QCoreApplication::processEvents();
    }
    QCOMPARE(int(read(QStringLiteral("provider/never")).status), int(Status::NotFound)); // its job has ended by now
    QVERIFY(!called);
}

void KeychainSecretStoreTest::providerKeysComeFromTheKeychain()
{
    QCOMPARE(int(write(QStringLiteral("provider/deepseek"), "sk-from-keychain")), int(Status::Ok));
    ProviderKeys keys(&m_store, nullptr, noVariables);
    keys.load(std::make_shared<const Configuration>(Settings{}, Catalogue::builtIn()));
    QTRY_VERIFY(!keys.anyLoading());
    QCOMPARE(std::string(keys.entry("deepseek").key.reveal()), std::string("sk-from-keychain"));
    QVERIFY(keys.state("openai") == ProviderKeys::State::Missing);
}

void KeychainSecretStoreTest::theAccessTokenIsKeptThere()
{
    std::optional<AccessTokens::Ready> ready;
    AccessTokens tokens(m_state.filePath(QStringLiteral("tokens.json")), &m_store, nullptr, noVariables);
    tokens.prepare(std::make_shared<const Configuration>(Settings{}, Catalogue::builtIn()),
                   [&ready](const AccessTokens::Ready &answer) { ready = answer; });
    QTRY_VERIFY(ready.has_value());
    QVERIFY(ready->source == AccessTokens::Source::Keychain);
    QVERIFY(tokens.tokenForCopying());
    m_token = tokens.tokenForCopying()->reveal();
    QVERIFY(read(QStringLiteral("gateway-token")).secret.reveal() == m_token);
}

void KeychainSecretStoreTest::aLockedKeychainIsNotTakenForAnEmptyOne()
{
    QCOMPARE(int(write(QStringLiteral("provider/kept"), "kept")), int(Status::Ok));
    QVERIFY(lock());
    KeychainSecretStore fresh(nullptr, std::chrono::seconds(2));
    std::optional<SecretStore::Outcome> outcome;
    fresh.read(QStringLiteral("provider/kept"), [&outcome](const SecretStore::Outcome &answer) { outcome = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 10'000);
    QCOMPARE(int(outcome->status), int(Status::Locked));
    QVERIFY(outcome->message.contains(QStringLiteral("Unlock it")));
}

void KeychainSecretStoreTest::aLockedKeychainDoesNotStopAnswering()
{
    KeychainSecretStore locked(nullptr, std::chrono::seconds(2));
    AccessTokens tokens(m_state.filePath(QStringLiteral("tokens.json")), &locked, nullptr, noVariables);
    std::optional<AccessTokens::Ready> ready;
    tokens.prepare(std::make_shared<const Configuration>(Settings{}, Catalogue::builtIn()),
                   [&ready](const AccessTokens::Ready &answer) { ready = answer; });
    QVERIFY(ready && ready->source == AccessTokens::Source::Keychain);
    QVERIFY(tokens.check(m_token) == std::optional<std::string>("default"));
    QVERIFY(!tokens.tokenForCopying());
}

void KeychainSecretStoreTest::aKeyInALockedKeychainIsNotMissing()
{
    KeychainSecretStore locked(nullptr, std::chrono::seconds(2));
    ProviderKeys keys(&locked, nullptr, noVariables);
    keys.load(std::make_shared<const Configuration>(Settings{}, Catalogue::builtIn()));
    QTRY_VERIFY_WITH_TIMEOUT(!keys.anyLoading(), 10'000);
    QVERIFY(keys.state("deepseek") == ProviderKeys::State::Locked);
}

void KeychainSecretStoreTest::withoutABusThereIsNoKeychain()
{
    QProcess alone;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("/nonexistent"));
    environment.insert(QStringLiteral("GATEHOUSE_TEST_KEYRING"), QStringLiteral("ask"));
    alone.setProcessEnvironment(environment);
    alone.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(alone.waitForFinished());
    QCOMPARE(alone.exitCode(), int(Status::Unavailable));
}

/// Asks for one entry and ends with the answer's status as exit code.
static int ask(QCoreApplication &application)
{
    KeychainSecretStore store;
    store.read(QStringLiteral("provider/lab"), [](const SecretStore::Outcome &outcome) { QCoreApplication::exit(int(outcome.status)); });
    return application.exec();
}

int main(int argc, char **argv)
{
    const QByteArray inside = qgetenv("GATEHOUSE_TEST_KEYRING");
    if (inside.isEmpty() && !QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty()) {
        qputenv("GATEHOUSE_TEST_KEYRING", "inside");
        std::vector<char *> words;
        for (const char *word : {"dbus-run-session", "--", WITH_KEYRING})
            words.push_back(const_cast<char *>(word));
        words.insert(words.end(), argv, argv + argc + 1);
        ::execvp(words.front(), words.data());
        qFatal("dbus-run-session is not installed");
    }
    QCoreApplication application(argc, argv);
    if (inside == "ask")
        return ask(application);
    KeychainSecretStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "KeychainSecretStoreTest.moc"
