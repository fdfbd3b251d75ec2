// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProvidersPage.h"

#include "tests/ui/PseudoTranslator.h"
#include "tests/ui/TestServices.h"
#include "tests/ui/windows/WindowWalk.h"
#include "ui/pages/PageDetails.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

using namespace gatehouse;
using namespace std::chrono_literals;

namespace {

/// The page on real settings and keys, shown, with what it says written down.
struct Bench
{
    explicit Bench(const QByteArray &settings = "{}", std::map<std::string, std::string> variables = {}, QMap<QString, QString> kept = {})
        : test(settings, std::move(variables))
    {
        test.secrets.entries = std::move(kept);
        test.keys.load(test.settings.configuration());
        QTest::qWait(0); // the keychain answers from the event loop
        page = std::make_unique<ProvidersPage>(test.services);
        QObject::connect(page.get(), &Page::undoable, page.get(), [this](const QString &sentence) { undoable += sentence; });
        QObject::connect(page.get(), &Page::said, page.get(), [this](const QString &sentence) { said += sentence; });
        QObject::connect(page.get(), &Page::pageWanted, page.get(), [this](PageId id, const QString &detail) { wanted = {id, detail}; });
        page->resize(900, 1200);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page is not shown");
    }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        auto *found = page->findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void press(const char *name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void type(const char *name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    void enter(const char *name, const QString &text) const
    {
        type(name, text);
        QTest::keyClick(find<QLineEdit>(name), Qt::Key_Return);
    }
    void paste(const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        find<QLineEdit>("key")->setFocus();
        QTest::keySequence(find<QLineEdit>("key"), QKeySequence::Paste);
    }
    QString text(const char *name) const { return find<QLabel>(name)->text(); }
    QStringList rows() const
    {
        QStringList list;
        const QAbstractItemModel *model = find<QListView>("providers")->model();
        for (int i = 0; i < model->rowCount(); ++i)
            list += model->index(i, 0).data(Qt::AccessibleTextRole).toString();
        return list;
    }
    /// What the file says at a place: JSON text.
    QByteArray saved(const QString &provider) const
    {
        QFile file(test.settingsPath());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QJsonObject providers = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("providers")).toObject();
        return providers.contains(provider) ? QJsonDocument(providers.value(provider).toObject()).toJson(QJsonDocument::Compact)
                                            : QByteArray("none");
    }

    TestServices test;
    QStringList undoable;
    QStringList said;
    std::pair<PageId, QString> wanted{PageId::General, {}};
    std::unique_ptr<ProvidersPage> page; // goes first: an edit that is under way is taken over then, and told
};

/// JSON with ' for ".
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

const QByteArray oneProvider = json("{'providers':{'deepseek':{}}}");
const QByteArray ownProvider = json("{'providers':{'lab':{'dialect':'chat','base_url':'https://lab.example/v1'}}}");
const QString deepseekKey = QStringLiteral("provider/deepseek");

} // namespace

class ProvidersPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutProvidersItSaysWhatToDo();
    void theListTellsHowEachStands();
    void newsKeepTheChoice();
    void aPastedKeyIsSavedAndTested();
    void aKeyThatCannotBeSavedStays();
    void aKeyThatIsNoWordIsRefused();
    void aKeptKeyIsShownReplacedAndRemoved();
    void aKeyFromElsewhereIsSaid_data();
    void aKeyFromElsewhereIsSaid();
    void aLockedKeychainIsSaid();
    void noKeychainIsSaid();
    void aKeyTypedForOneIsNotKeptForAnother();
    void aTestTellsEachStep();
    void aFailedTestTellsItsCause();
    void f5Tests();
    void theListIsFetchedWithoutAToken();
    void modelsAreFoundByAWord();
    void modelsAreChosenElsewhere();
    void nameAddressAndDialectAreApplied();
    void anAddressThatIsNoneStaysWithItsReason();
    void anotherAddressForgetsTheTest();
    void aDialectIsFoundByTheTest();
    void newsFromOutsideLeaveHalfTypedTextAlone();
    void timeoutsAreApplied();
    void theProxyIsApplied();
    void aKnownProviderIsAdded();
    void aProviderWithAnAddressOfItsOwnIsAdded();
    void aProviderIsAddedByItsAddress();
    void anIdOfAnotherIsNotTaken();
    void addingCanBeLeft();
    void aProviderIsRemovedWithItsKey();
    void aProviderOfTheEnvironmentCannotBeRemoved();
    void aProviderIsPresentedForItsKey();
    void onePresentedThatIsNotInUseCanBeAdded();
    void whoeverWantsToAddOneComesToTheAdding();
    void headersAreEdited();
    void aSecretHeaderIsRefusedAsText();
    void tabGoesFromTopToBottom();
    void everyStateCanBeReadAndReached_data();
    void everyStateCanBeReadAndReached();
};

void ProvidersPageTest::withoutProvidersItSaysWhatToDo()
{
    Bench bench;
    QVERIFY(bench.find<QLabel>("noProviders")->isVisible());
    QCOMPARE(bench.text("noProviders"), QStringLiteral("Add a provider to start. You need one API key."));
    QVERIFY(!bench.find<QPushButton>("remove")->isEnabled());
    bench.press("addFirst");
    QVERIFY(bench.find<QLineEdit>("addSearch")->isVisible());
}

void ProvidersPageTest::theListTellsHowEachStands()
{
    Bench bench(json("{'providers':{'deepseek':{},'openai':{},'ollama':{}}}"), {}, {{deepseekKey, QStringLiteral("sk-1")}});
    QCOMPARE(bench.rows(),
             (QStringList{QStringLiteral("DeepSeek: Ready"), QStringLiteral("Ollama: Ready"), QStringLiteral("OpenAI: No key yet")}));
    GatewayState::Provider told;
    told.id = "deepseek";
    told.trouble = ProviderTrouble::Kind::KeyRefused;
    bench.test.gateway.told.gateway.providers = {told};
    Q_EMIT bench.test.gateway.changed();
    QCOMPARE(bench.rows().first(), QStringLiteral("DeepSeek: Key rejected"));
    bench.test.lists.learnFirstToken("deepseek", 380ms);
    QCOMPARE(bench.rows().first(), QStringLiteral("DeepSeek: Key rejected – 380 ms"));
}

void ProvidersPageTest::newsKeepTheChoice()
{
    Bench bench(json("{'providers':{'openai':{}}}"));
    QVERIFY(bench.test.settings.set({QStringLiteral("providers"), QStringLiteral("anthropic")}, "{}"));
    QCOMPARE(bench.rows().size(), 2);
    QCOMPARE(bench.find<QLineEdit>("name")->text(), QStringLiteral("OpenAI"));
    QCOMPARE(bench.find<QListView>("providers")->currentIndex().row(), 1);
}

void ProvidersPageTest::aPastedKeyIsSavedAndTested()
{
    Bench bench(oneProvider);
    bench.paste(QStringLiteral(" sk-pasted-0123456789 "));
    QTRY_COMPARE(bench.test.secrets.entries.value(deepseekKey), QStringLiteral("sk-pasted-0123456789"));
    QTRY_COMPARE(bench.test.probe.started.size(), std::size_t(1));
    QCOMPARE(std::string(bench.test.probe.started.front().key.reveal()), std::string("sk-pasted-0123456789"));
    QCOMPARE(bench.text("keyOutcome"), QStringLiteral("Saved in Test Keychain."));
    QTRY_COMPARE(bench.find<QLineEdit>("key")->accessibleName(), QStringLiteral("API key, hidden, 20 characters"));
    QCOMPARE(bench.text("keyState"), QStringLiteral("Kept in Test Keychain."));
    QCOMPARE(bench.text("testSummary"), QStringLiteral("Testing…"));
    bench.test.probe.finish(1);
    QCOMPARE(bench.text("testSummary"), QStringLiteral("Key works – 2 models – 380 ms"));
    QCOMPARE(bench.rows(), QStringList{QStringLiteral("DeepSeek: Ready – 380 ms")});
    QVERIFY(!bench.saved(QStringLiteral("deepseek")).contains("sk-"));
}

void ProvidersPageTest::aKeyThatCannotBeSavedStays()
{
    Bench bench(oneProvider);
    bench.test.secrets.refusal = SecretStore::Outcome{SecretStore::Status::Locked, {}, QStringLiteral("The keyring is locked. Unlock it.")};
    bench.paste(QStringLiteral("sk-pasted-0123456789"));
    QTRY_COMPARE(bench.text("keyOutcome"), QStringLiteral("The keyring is locked. Unlock it."));
    QCOMPARE(bench.find<QLineEdit>("key")->text(), QStringLiteral("sk-pasted-0123456789"));
    QVERIFY(bench.test.probe.started.empty());
    bench.test.secrets.refusal.reset();
    QTest::keyClick(bench.find<QLineEdit>("key"), Qt::Key_Return);
    QTRY_COMPARE(bench.test.probe.started.size(), std::size_t(1));
}

void ProvidersPageTest::aKeyThatIsNoWordIsRefused()
{
    Bench bench(oneProvider);
    bench.paste(QStringLiteral("my key is sk-1"));
    QVERIFY(bench.text("keyOutcome").startsWith(QStringLiteral("A key is one word")));
    QVERIFY(!bench.test.secrets.entries.contains(deepseekKey));
    QCOMPARE(bench.find<QLineEdit>("key")->text(), QStringLiteral("my key is sk-1"));
}

void ProvidersPageTest::aKeptKeyIsShownReplacedAndRemoved()
{
    Bench bench(oneProvider, {}, {{deepseekKey, QStringLiteral("sk-kept-secret")}});
    auto *key = bench.find<QLineEdit>("key");
    bench.press("keyShow");
    QTRY_COMPARE(key->text(), QStringLiteral("sk-kept-secret"));
    bench.press("keyReplace");
    bench.paste(QStringLiteral("sk-another-secret"));
    QTRY_COMPARE(bench.test.secrets.entries.value(deepseekKey), QStringLiteral("sk-another-secret"));
    QTRY_VERIFY(bench.find<QPushButton>("keyRemove")->isVisible());
    QCOMPARE(key->accessibleName(), QStringLiteral("API key, hidden, 17 characters"));
    bench.press("keyRemove");
    QTRY_VERIFY(!bench.test.secrets.entries.contains(deepseekKey));
    QTRY_COMPARE(bench.text("keyState"), QStringLiteral("There is no key yet."));
    QCOMPARE(key->accessibleName(), QStringLiteral("API key, empty"));
}

void ProvidersPageTest::aKeyFromElsewhereIsSaid_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("enabled");
    QTest::newRow("a variable of the settings")
        << json("{'providers':{'deepseek':{'key':{'env':'MY_KEY'}}}}")
        << QStringLiteral("The settings file takes this key from the variable MY_KEY. Set it there.") << false;
    QTest::newRow("no key wanted") << json("{'providers':{'deepseek':{'key':{'none':true}}}}")
                                   << QStringLiteral("The settings file says that this provider gets no key.") << false;
    QTest::newRow("the usual variable") << oneProvider
                                        << QStringLiteral(
                                               "The key comes from the variable DEEPSEEK_API_KEY. A key given here is used in its "
                                               "place.")
                                        << true;
}

void ProvidersPageTest::aKeyFromElsewhereIsSaid()
{
    QFETCH(QByteArray, settings);
    Bench bench(settings, {{"MY_KEY", "sk-mine-mine"}, {"DEEPSEEK_API_KEY", "sk-usual-usual"}});
    QTEST(bench.text("keyState"), "sentence");
    QTEST(bench.find<QLineEdit>("key")->isEnabled(), "enabled");
}

void ProvidersPageTest::aLockedKeychainIsSaid()
{
    Bench bench(oneProvider);
    bench.test.secrets.refusal = SecretStore::Outcome{SecretStore::Status::Locked, {}, QStringLiteral("The keyring is locked.")};
    bench.test.keys.load(bench.test.settings.configuration());
    QTRY_COMPARE(bench.text("keyState"), QStringLiteral("The keyring is locked."));
    QCOMPARE(bench.rows(), QStringList{QStringLiteral("DeepSeek: Keychain locked")});
    bench.press("keyUnlock");
    QCOMPARE(bench.test.gateway.asked, QStringList{QStringLiteral("askKeychain")});
}

void ProvidersPageTest::noKeychainIsSaid()
{
    TestServices test(oneProvider);
    test.services.secrets = nullptr;
    ProvidersPage page(test.services);
    const auto *state = page.findChild<QLabel *>(QStringLiteral("keyState"));
    QVERIFY2(state->text().contains(QStringLiteral("There is no keychain on this machine")), qPrintable(state->text()));
    QVERIFY(!page.findChild<QLineEdit *>(QStringLiteral("key"))->isEnabled());
}

void ProvidersPageTest::aKeyTypedForOneIsNotKeptForAnother()
{
    Bench bench(json("{'providers':{'deepseek':{},'openai':{}}}"));
    bench.type("key", QStringLiteral("sk-half"));
    auto *list = bench.find<QListView>("providers");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(bench.find<QLineEdit>("name")->text(), QStringLiteral("OpenAI"));
    QCOMPARE(bench.find<QLineEdit>("key")->text(), QString());
}

void ProvidersPageTest::aTestTellsEachStep()
{
    Bench bench(oneProvider, {{"DEEPSEEK_API_KEY", "sk-usual-usual"}});
    QCOMPARE(bench.text("testSummary"), QStringLiteral("Not tested yet."));
    QVERIFY(!bench.find<QWidget>("testSteps")->isVisible());
    bench.press("test");
    ProbeReport report = FakeProbe::healthy();
    report.finished = false;
    report.steps[5].state = ProbeStep::State::Running;
    report.steps[2] = {ProbeStep::Kind::Tls, ProbeStep::State::Skipped, QStringLiteral("Not encrypted."), 0ms};
    Q_EMIT bench.test.probe.progressed(1, report);
    QVERIFY(bench.find<QWidget>("testSteps")->isVisible());
    QCOMPARE(bench.text("stepState0"), QStringLiteral("passed"));
    QCOMPARE(bench.text("stepState2"), QStringLiteral("left out"));
    QCOMPARE(bench.text("step2"), QStringLiteral("Not encrypted."));
    QCOMPARE(bench.text("stepState5"), QStringLiteral("testing…"));
    bench.press("test"); // anew
    QCOMPARE(bench.test.probe.cancelled, std::vector<quint64>{1});
    bench.test.probe.finish(1); // too late
    QCOMPARE(bench.text("testSummary"), QStringLiteral("Testing…"));
    bench.test.probe.finish(2);
    QCOMPARE(bench.text("stepState5"), QStringLiteral("passed"));
}

void ProvidersPageTest::aFailedTestTellsItsCause()
{
    Bench bench(oneProvider, {{"DEEPSEEK_API_KEY", "sk-usual-usual"}});
    bench.press("test");
    ProbeReport report = FakeProbe::healthy();
    report.steps[3] = {ProbeStep::Kind::Key, ProbeStep::State::Failed, QStringLiteral("DeepSeek rejected the key (401)."), 0ms};
    report.steps[4].state = report.steps[5].state = ProbeStep::State::Pending;
    bench.test.probe.finish(1, report);
    QCOMPARE(bench.text("testSummary"), QStringLiteral("Failed at the step “Key”: DeepSeek rejected the key (401)."));
    QCOMPARE(bench.text("stepState3"), QStringLiteral("failed"));
    QCOMPARE(bench.text("stepState5"), QStringLiteral("not reached"));
}

void ProvidersPageTest::f5Tests()
{
    Bench bench(oneProvider);
    bench.find<QLineEdit>("name")->setFocus();
    QTest::keyClick(bench.find<QLineEdit>("name"), Qt::Key_F5);
    QCOMPARE(bench.test.probe.started.size(), std::size_t(1));
    QVERIFY(!bench.test.probe.started.front().listOnly);
    QCOMPARE(bench.test.probe.started.front().provider.id, std::string("deepseek"));
}

void ProvidersPageTest::theListIsFetchedWithoutAToken()
{
    Bench bench(oneProvider);
    QVERIFY(bench.text("modelsSource").startsWith(QStringLiteral("As known to Gatehouse:")));
    bench.press("fetch");
    QVERIFY(bench.test.probe.started.front().listOnly);
    QVERIFY(!bench.find<QPushButton>("fetch")->isEnabled());
    bench.test.probe.finish(1);
    QCOMPARE(bench.text("modelsSource"), QStringLiteral("As the provider lists them: 2."));
    QCOMPARE(bench.find<QTableView>("models")->model()->rowCount(), 2);
    QVERIFY(bench.find<QPushButton>("fetch")->isEnabled());
}

void ProvidersPageTest::modelsAreFoundByAWord()
{
    Bench bench(oneProvider);
    ProviderModel big;
    big.id = "big";
    big.name = "Big One";
    big.context = 200'000;
    big.images = true;
    big.reasoning = false;
    ProviderModel small;
    small.id = "small";
    bench.test.lists.learn("deepseek", {big, small});
    QTest::keyClicks(bench.find<QLineEdit>("modelsFilter"), QStringLiteral("one"));
    const QAbstractItemModel *found = bench.find<QTableView>("models")->model();
    QCOMPARE(found->rowCount(), 1);
    QCOMPARE(found->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Big One, big, %1 tokens of context, sees images, does not think").arg(QLocale().toString(200'000)));
}

void ProvidersPageTest::modelsAreChosenElsewhere()
{
    Bench bench(oneProvider);
    bench.press("chooseModels");
    QCOMPARE(bench.wanted.first, PageId::Models);
    QCOMPARE(bench.wanted.second, QStringLiteral("deepseek"));
}

void ProvidersPageTest::nameAddressAndDialectAreApplied()
{
    Bench bench(ownProvider);
    bench.enter("name", QStringLiteral("My \"Lab\""));
    QTRY_VERIFY(bench.saved(QStringLiteral("lab")).contains(json("'name':'My \\'Lab\\''")));
    QCOMPARE(bench.undoable, QStringList{QStringLiteral("Renamed to My \"Lab\".")});
    QTRY_COMPARE(bench.rows(), QStringList{QStringLiteral("My \"Lab\": No key yet")});
    bench.enter("address", QStringLiteral("https://lab.example/anthropic/v1/messages"));
    QTRY_VERIFY(bench.saved(QStringLiteral("lab")).contains(json("'dialect':'messages'")));
    auto *dialect = bench.find<QComboBox>("dialect");
    QCOMPARE(dialect->currentText(), QStringLiteral("Anthropic Messages"));
    dialect->setFocus();
    QTest::keyClick(dialect, Qt::Key_Down);
    QTRY_VERIFY2(bench.find<QLabel>("dialectProblem")->isVisible() || bench.saved(QStringLiteral("lab")).contains("chat"),
                 "nothing happened");
    QCOMPARE(bench.undoable.size(), bench.find<QLabel>("dialectProblem")->isVisible() ? 2 : 3);
}

void ProvidersPageTest::anAddressThatIsNoneStaysWithItsReason()
{
    Bench bench(ownProvider);
    bench.enter("address", QStringLiteral("https://user:pass@lab.example"));
    QVERIFY(bench.find<QLabel>("addressProblem")->isVisible());
    QVERIFY(bench.text("addressProblem").startsWith(QStringLiteral("This is not an address")));
    QCOMPARE(bench.find<QLineEdit>("address")->text(), QStringLiteral("https://user:pass@lab.example"));
    QVERIFY(bench.saved(QStringLiteral("lab")).contains("https://lab.example/v1"));
    bench.enter("address", QString());
    QCOMPARE(bench.text("addressProblem"), QStringLiteral("A provider of your own needs an address."));
    bench.enter("address", QStringLiteral("https://other.example/v1"));
    QVERIFY(!bench.find<QLabel>("addressProblem")->isVisible());
    QTRY_VERIFY(bench.saved(QStringLiteral("lab")).contains("https://other.example/v1"));
}

void ProvidersPageTest::anotherAddressForgetsTheTest()
{
    Bench bench(ownProvider);
    bench.press("test");
    bench.test.probe.finish(1);
    QVERIFY(bench.find<QWidget>("testSteps")->isVisible());
    bench.enter("address", QStringLiteral("https://other.example/v1"));
    QCOMPARE(bench.text("testSummary"), QStringLiteral("Not tested yet."));
}

void ProvidersPageTest::aDialectIsFoundByTheTest()
{
    Bench bench(ownProvider);
    auto *dialect = bench.find<QComboBox>("dialect");
    QCOMPARE(dialect->itemText(0), QStringLiteral("Find out by testing"));
    dialect->setFocus();
    QTest::keyClick(dialect, Qt::Key_Home);
    QCOMPARE(bench.test.probe.started.size(), std::size_t(1));
    QVERIFY(bench.test.probe.started.front().findDialect);
    QCOMPARE(dialect->currentIndex(), 0);
    bench.test.probe.finish(1);
    QTRY_VERIFY(bench.saved(QStringLiteral("lab")).contains(json("'dialect':'messages'")));
    QCOMPARE(dialect->currentText(), QStringLiteral("Anthropic Messages"));
}

void ProvidersPageTest::newsFromOutsideLeaveHalfTypedTextAlone()
{
    Bench bench(ownProvider);
    bench.type("address", QStringLiteral("https://half"));
    QVERIFY(bench.test.settings.set({QStringLiteral("providers"), QStringLiteral("lab"), QStringLiteral("name")}, "\"Lab\""));
    QCOMPARE(bench.find<QLineEdit>("address")->text(), QStringLiteral("https://half"));
    QCOMPARE(bench.find<QLineEdit>("name")->text(), QStringLiteral("Lab"));
}

void ProvidersPageTest::timeoutsAreApplied()
{
    Bench bench(ownProvider);
    QVERIFY(!bench.find<QWidget>("advancedInside")->isVisible());
    bench.press("advanced");
    QVERIFY(bench.find<QWidget>("advancedInside")->isVisible());
    bench.enter("timeoutFirstByte", QStringLiteral("2.5"));
    QTRY_VERIFY2(bench.saved(QStringLiteral("lab")).contains(json("'timeouts':{'first_byte':2.5}")),
                 bench.saved(QStringLiteral("lab")).constData());
    bench.enter("timeoutIdle", QStringLiteral("soon"));
    QVERIFY(bench.text("timeoutIdleProblem").startsWith(QStringLiteral("Give a number of seconds")));
    QCOMPARE(bench.find<QLineEdit>("timeoutIdle")->text(), QStringLiteral("soon"));
    bench.enter("timeoutFirstByte", QString());
    QTRY_VERIFY(!bench.saved(QStringLiteral("lab")).contains("first_byte"));
}

void ProvidersPageTest::theProxyIsApplied()
{
    Bench bench(ownProvider);
    bench.press("advanced");
    auto *proxy = bench.find<QComboBox>("proxy");
    QVERIFY(!bench.find<QLineEdit>("proxyAddress")->isVisible());
    proxy->setFocus();
    QTest::keyClick(proxy, Qt::Key_Down);
    QTRY_VERIFY(bench.saved(QStringLiteral("lab")).contains(json("'proxy':'none'")));
    QTest::keyClick(proxy, Qt::Key_Down);
    QVERIFY(bench.find<QLineEdit>("proxyAddress")->isVisible());
    bench.enter("proxyAddress", QStringLiteral("ftp://nowhere"));
    QVERIFY(bench.find<QLabel>("proxyAddressProblem")->isVisible());
    bench.enter("proxyAddress", QStringLiteral("http://127.0.0.1:3128"));
    QTRY_VERIFY(bench.saved(QStringLiteral("lab")).contains(json("'proxy':'http://127.0.0.1:3128'")));
    proxy->setFocus();
    QTest::keyClick(proxy, Qt::Key_Home);
    QTRY_VERIFY(!bench.saved(QStringLiteral("lab")).contains("proxy"));
}

void ProvidersPageTest::aKnownProviderIsAdded()
{
    Bench bench;
    bench.press("add");
    auto *list = bench.find<QListView>("catalogue");
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("DeepSeek"));
    QVERIFY(list->model()->rowCount() > 30);
    QTest::keyClicks(bench.find<QLineEdit>("addSearch"), QStringLiteral("openro"));
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(bench.find<QLineEdit>("addSearch"), Qt::Key_Return);
    QTRY_COMPARE(bench.saved(QStringLiteral("openrouter")), QByteArray("{}"));
    QCOMPARE(bench.undoable, QStringList{QStringLiteral("Added OpenRouter.")});
    QCOMPARE(bench.find<QLineEdit>("name")->text(), QStringLiteral("OpenRouter"));
    QCOMPARE(bench.page->focusWidget(), bench.find<QLineEdit>("key"));
}

void ProvidersPageTest::aProviderWithAnAddressOfItsOwnIsAdded()
{
    Bench bench;
    bench.press("add");
    QTest::keyClicks(bench.find<QLineEdit>("addSearch"), QStringLiteral("azure"));
    auto *address = bench.find<QLineEdit>("addKnownAddress");
    QVERIFY(address->isVisible());
    bench.press("addKnown");
    QVERIFY(bench.find<QLabel>("addKnownProblem")->isVisible());
    bench.enter("addKnownAddress", QStringLiteral("https://mine.openai.azure.com/openai/v1"));
    QTRY_VERIFY(bench.saved(QStringLiteral("azure")).contains("mine.openai.azure.com"));
}

void ProvidersPageTest::aProviderIsAddedByItsAddress()
{
    Bench bench;
    bench.press("add");
    bench.enter("addAddress", QStringLiteral("nonsense"));
    QVERIFY(bench.find<QLabel>("addOwnProblem")->isVisible());
    bench.type("addName", QStringLiteral("Our Lab (Berlin)"));
    bench.enter("addAddress", QStringLiteral("https://lab.example/v1/"));
    QTRY_COMPARE(bench.saved(QStringLiteral("our-lab-berlin")),
                 json("{'base_url':'https://lab.example/v1','dialect':'chat','name':'Our Lab (Berlin)'}"));
    QCOMPARE(bench.find<QComboBox>("dialect")->currentText(), QStringLiteral("Find out by testing"));
    bench.paste(QStringLiteral("sk-pasted-0123456789"));
    QTRY_COMPARE(bench.test.probe.started.size(), std::size_t(1));
    QVERIFY(bench.test.probe.started.front().findDialect);
    bench.test.probe.finish(1);
    QTRY_VERIFY(bench.saved(QStringLiteral("our-lab-berlin")).contains(json("'dialect':'messages'")));
}

void ProvidersPageTest::anIdOfAnotherIsNotTaken()
{
    Bench bench(ownProvider);
    bench.press("add");
    bench.type("addName", QStringLiteral("Lab"));
    bench.enter("addAddress", QStringLiteral("http://localhost:9000/chat/completions"));
    QTRY_COMPARE(bench.saved(QStringLiteral("lab-2")), json("{'base_url':'http://localhost:9000','dialect':'chat','name':'Lab'}"));
    QVERIFY(bench.saved(QStringLiteral("lab")).contains("lab.example"));
}

void ProvidersPageTest::addingCanBeLeft()
{
    Bench bench(oneProvider);
    bench.press("add");
    QVERIFY(!bench.find<QLineEdit>("name")->isVisible());
    bench.press("addCancel");
    QVERIFY(bench.find<QLineEdit>("name")->isVisible());
    QVERIFY(bench.find<QPushButton>("remove")->isEnabled());
}

void ProvidersPageTest::aProviderIsRemovedWithItsKey()
{
    Bench bench(oneProvider, {}, {{deepseekKey, QStringLiteral("sk-kept-secret")}});
    bench.press("remove");
    auto *box = bench.find<QMessageBox>("removeQuestion");
    QCOMPARE(box->text(), QStringLiteral("Remove DeepSeek?"));
    auto *withKey = bench.find<QCheckBox>("removeKeyToo");
    QVERIFY(!withKey->isChecked());
    withKey->setChecked(true);
    bench.press("removeYes");
    QTRY_COMPARE(bench.saved(QStringLiteral("deepseek")), QByteArray("none"));
    QTRY_VERIFY(!bench.test.secrets.entries.contains(deepseekKey));
    QTRY_COMPARE(bench.rows(), QStringList());
    QCOMPARE(bench.undoable, QStringList{QStringLiteral("Removed DeepSeek.")});
    QVERIFY(bench.find<QLabel>("noProviders")->isVisible());
}

void ProvidersPageTest::aProviderOfTheEnvironmentCannotBeRemoved()
{
    Bench bench("{}", {{"OPENAI_API_KEY", "sk-usual-usual"}});
    QCOMPARE(bench.rows(), QStringList{QStringLiteral("OpenAI: Ready")});
    bench.press("remove");
    QVERIFY(!bench.page->findChild<QMessageBox *>());
    QCOMPARE(bench.text("removeProblem"),
             QStringLiteral("OpenAI is in use because the variable OPENAI_API_KEY holds a key for it. Take it away there."));
}

void ProvidersPageTest::aProviderIsPresentedForItsKey()
{
    Bench bench(json("{'providers':{'deepseek':{},'openai':{}}}"));
    bench.page->present(QStringLiteral("openai"));
    QCOMPARE(bench.find<QLineEdit>("name")->text(), QStringLiteral("OpenAI"));
    QCOMPARE(bench.page->focusWidget(), bench.find<QLineEdit>("key"));
    bench.page->present({});
    QCOMPARE(bench.find<QLineEdit>("name")->text(), QStringLiteral("OpenAI"));
}

void ProvidersPageTest::onePresentedThatIsNotInUseCanBeAdded()
{
    Bench bench(oneProvider);
    bench.page->present(QStringLiteral("openrouter"));
    QCOMPARE(bench.find<QLineEdit>("addSearch")->text(), QStringLiteral("openrouter"));
    bench.press("addKnown");
    QTRY_COMPARE(bench.saved(QStringLiteral("openrouter")), QByteArray("{}"));
}

void ProvidersPageTest::whoeverWantsToAddOneComesToTheAdding()
{
    Bench bench(oneProvider);
    QVERIFY(!bench.find<QLineEdit>("addSearch")->isVisible());
    bench.page->present(addAProvider);
    QVERIFY(bench.find<QLineEdit>("addSearch")->isVisible());
    QCOMPARE(bench.find<QLineEdit>("addSearch")->text(), QString());
}

void ProvidersPageTest::headersAreEdited()
{
    Bench bench(ownProvider);
    bench.press("advanced");
    bench.press("headerAdd");
    auto *table = bench.find<QTableView>("headers");
    const auto fill = [&](int column, const QString &text) {
        table->setCurrentIndex(table->model()->index(0, column));
        table->edit(table->currentIndex());
        QWidget *editor = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!table->viewport()->findChild<QLineEdit *>());
    };
    QTest::keyClick(table->viewport()->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY(!table->viewport()->findChild<QLineEdit *>());
    fill(0, QStringLiteral("X-Team"));
    fill(2, QStringLiteral("lab"));
    QTRY_VERIFY2(bench.saved(QStringLiteral("lab")).contains(json("'headers':{'X-Team':'lab'}")),
                 bench.saved(QStringLiteral("lab")).constData());
    QVERIFY(table->model()->setData(table->model()->index(0, 1), 1));
    fill(2, QStringLiteral("TEAM_NAME"));
    QTRY_VERIFY(bench.saved(QStringLiteral("lab")).contains(json("{'env':'TEAM_NAME'}")));
    QCOMPARE(table->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("X-Team comes from the variable TEAM_NAME"));
    table->selectRow(0);
    bench.press("headerRemove");
    QTRY_VERIFY(!bench.saved(QStringLiteral("lab")).contains("headers"));
}

void ProvidersPageTest::aSecretHeaderIsRefusedAsText()
{
    Bench bench(ownProvider);
    bench.press("advanced");
    bench.press("headerAdd");
    QAbstractItemModel *model = bench.find<QTableView>("headers")->model();
    model->setData(model->index(0, 0), QStringLiteral("X-Api-Token"));
    model->setData(model->index(0, 2), QStringLiteral("t0p-secret"));
    QVERIFY(bench.text("headersProblem").startsWith(QStringLiteral("The value of X-Api-Token looks like a secret")));
    QVERIFY(!bench.saved(QStringLiteral("lab")).contains("t0p-secret"));
    model->setData(model->index(0, 2), QStringLiteral("MY_TOKEN"));
    model->setData(model->index(0, 1), 1);
    QVERIFY(!bench.find<QLabel>("headersProblem")->isVisible());
    QTRY_VERIFY(bench.saved(QStringLiteral("lab")).contains(json("{'X-Api-Token':{'env':'MY_TOKEN'}}")));
}

void ProvidersPageTest::tabGoesFromTopToBottom()
{
    Bench bench(ownProvider);
    bench.press("advanced");
    bench.find<QListView>("providers")->setFocus();
    QStringList way;
    for (int i = 0; i < 40 && (way.isEmpty() || bench.page->focusWidget()->objectName() != QStringLiteral("providers")); ++i) {
        way += bench.page->focusWidget()->objectName();
        QTest::keyClick(bench.page->focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(way.join(u' '),
             QStringLiteral("providers add remove name address dialect key test modelsFilter models fetch chooseModels advanced "
                            "timeoutConnect timeoutFirstByte timeoutIdle proxy headers headerAdd"));
}

void ProvidersPageTest::everyStateCanBeReadAndReached_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("longer");
    for (const bool longer : {false, true})
        for (const char *state : {"empty", "adding", "azure", "open", "kept", "locked"})
            QTest::addRow("%s%s", state, longer ? ", longer words" : "") << QString::fromLatin1(state) << longer;
}

void ProvidersPageTest::everyStateCanBeReadAndReached()
{
    QFETCH(QString, state);
    QFETCH(bool, longer);
    PseudoTranslator wordy;
    if (longer)
        QCoreApplication::installTranslator(&wordy);
    Bench bench(state == QStringLiteral("empty") ? QByteArray("{}") : oneProvider, {}, {{deepseekKey, QStringLiteral("sk-kept-secret")}});
    if (state == QStringLiteral("adding") || state == QStringLiteral("azure"))
        bench.press("add");
    if (state == QStringLiteral("azure"))
        QTest::keyClicks(bench.find<QLineEdit>("addSearch"), state);
    if (state == QStringLiteral("open")) {
        bench.press("advanced");
        bench.press("test");
        ProbeReport report = FakeProbe::healthy();
        report.steps[2].sentence =
            QStringLiteral("A sentence that is long enough to need two lines where there is not much room for it, or three.");
        bench.test.probe.finish(1, report);
    }
    if (state == QStringLiteral("locked")) {
        bench.test.secrets.refusal = SecretStore::Outcome{SecretStore::Status::Locked, {}, QStringLiteral("The keyring is locked.")};
        bench.test.keys.reload("deepseek");
        QTRY_VERIFY(bench.find<QPushButton>("keyUnlock")->isVisible());
    }
    bench.page->resize(bench.page->sizeHint().expandedTo({900, 1200}));
    QCoreApplication::processEvents();
    QStringList findings = namelessWidgets(bench.page.get()) + doubledMnemonics(bench.page.get()) + clippedTexts(bench.page.get()) +
                           tabTraps(bench.page.get());
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

QTEST_MAIN(ProvidersPageTest)
#include "ProvidersPageTest.moc"
