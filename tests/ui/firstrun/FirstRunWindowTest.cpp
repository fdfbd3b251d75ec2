// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/FirstRunWindow.h"

#include "tests/ui/PseudoTranslator.h"
#include "tests/ui/TestServices.h"
#include "tests/ui/windows/WindowWalk.h"
#include "ui/pages/PageDetails.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace gatehouse;
using namespace std::chrono_literals;
using Step = FirstRunWindow::Step;

namespace {

/// The window on services of its own, and a person before it whose clicks are counted.
struct Desk
{
    explicit Desk(const QByteArray &settings = "{}", std::map<std::string, std::string> variables = {}, bool claudeCode = true)
        : test(settings, std::move(variables))
    {
        if (claudeCode) {
            QDir().mkpath(test.home() + QStringLiteral("/.claude"));
            QFile file(claudeSettings());
            if (file.open(QIODevice::WriteOnly))
                file.write("{\n  \"theme\": \"dark\"\n}\n");
        }
    }
    void open()
    {
        QTRY_VERIFY(!test.keys.anyLoading());
        window.present();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    QString claudeSettings() const { return test.home() + QStringLiteral("/.claude/settings.json"); }
    template <typename T>
    T *find(const char *name) const
    {
        return window.findChild<T *>(QString::fromLatin1(name));
    }
    QString text(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
    bool seen(const char *name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }
    void click(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
        ++clicks;
    }
    void clickCard(const QString &name)
    {
        auto *cards = find<QListWidget>("providerCards");
        const auto items = cards->findItems(name, Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        QVERIFY(!items.front()->isHidden());
        cards->scrollToItem(items.front());
        QTest::mouseClick(cards->viewport(), Qt::LeftButton, {}, cards->visualItemRect(items.front()).center());
        ++clicks;
    }
    void paste(const QString &key = QStringLiteral("sk-0123456789abcdef"))
    {
        QGuiApplication::clipboard()->setText(key);
        auto *field = find<QLineEdit>("firstKey");
        QVERIFY(field->isVisible());
        QCOMPARE(window.focusWidget(), field); // a person who only pastes must hit it
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        ++pastes;
    }
    void finishTest(std::optional<ProbeReport> report = std::nullopt)
    {
        QVERIFY(!test.probe.started.empty());
        test.probe.finish(test.probe.started.size(), std::move(report));
    }
    void request(bool running, int status = 200)
    {
        LoggedRequest entry;
        entry.record.id = 77;
        entry.record.client = "claude-code";
        entry.record.name = "claude-opus";
        entry.record.route = "deepseek/model-big";
        entry.record.status = running ? 0 : status;
        entry.record.outcome = running ? "" : status < 400 ? "end_turn" : "error: overloaded_error";
        entry.record.firstEvent = running || status >= 400 ? -1ms : 1900ms;
        entry.started = std::chrono::system_clock::now();
        entry.running = running;
        test.requests.write(entry);
    }
    bool keyKept() const
    {
        const QStringList names = test.secrets.entries.keys();
        return std::any_of(names.begin(), names.end(), [](const QString &name) { return name.startsWith(QStringLiteral("provider/")); });
    }
    const Settings &settings() { return (kept = test.settings.configuration())->settings(); }

    TestServices test;
    FirstRunWindow window{test.services};
    ConfigurationPtr kept;
    int clicks = 0;
    int pastes = 0;
};

ProbeReport failedAt(ProbeStep::Kind kind, const char *sentence, bool refused)
{
    ProbeReport report;
    report.steps = {{kind, ProbeStep::State::Failed, QString::fromUtf8(sentence), 0ms}};
    report.finished = true;
    report.keyRefused = refused;
    return report;
}

} // namespace

class FirstRunWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^QObject::"))); }
    void theMostUsedProvidersComeFirstAndNoneIsCut();
    void eachStepIsAsHighAsItNeedsToBe();
    void aWindowThatAPersonSizedStaysSo();
    void theOtherClientsStandWithoutAHole();
    void aPersonWithAMouseNeedsThreeClicksAndOnePaste();
    void aPersonWithAKeyboardNeedsNoMouse();
    void aRefusedKeyIsNotKeptAndTheNextPasteReplacesIt();
    void aTestThatFailsForAnotherReasonCanBePassedBy();
    void aTestThatIsSlowNeedNotBeWaitedFor();
    void aLockedKeychainSaysSoAndTheKeyStaysToTryAgain();
    void withoutAKeychainTheVariableIsNamed();
    void wordsThatCannotBeAKeyAreNotSent();
    void aPortThatIsTakenIsSaidAndMended();
    void aKeyThatIsThereNeedsNoPaste();
    void aLocalProviderNeedsNoKey();
    void whatAPersonChoseBeforeStays();
    void everyProviderIsFoundBySearch();
    void anotherProviderIsForTheProvidersPage();
    void itGoesOnWhereItWasLeft_data();
    void itGoesOnWhereItWasLeft();
    void everyStepCanBeSkippedAndGoneBackFrom();
    void closingIsRememberedAsWelcomed();
    void whatWillChangeIsShownOnDemand();
    void aClientThatCannotBeConnectedSaysWhy();
    void claudeDesktopsFieldsCanBeCopied();
    void aFirstRequestThatFailsSaysSo();
    void aLoginThatCannotBeSetSaysSoOnce();
    void aProviderChosenAnewForgetsTheTestOfTheOther();
    void everyStepFitsAndEveryControlHasANameAndAKeyOfItsOwn_data();
    void everyStepFitsAndEveryControlHasANameAndAKeyOfItsOwn();
    void anotherLanguageIsSpokenAtOnce();
};

void FirstRunWindowTest::theMostUsedProvidersComeFirstAndNoneIsCut()
{
    Desk desk;
    desk.open();
    const auto *cards = desk.find<QListWidget>("providerCards");
    QStringList names;
    for (int row = 0; row < cards->count(); ++row)
        if (!cards->item(row)->isHidden())
            names += cards->item(row)->text();
    QCOMPARE(names.mid(0, 5), QStringList({QStringLiteral("DeepSeek"), QStringLiteral("Anthropic"), QStringLiteral("OpenAI"),
                                           QStringLiteral("OpenRouter"), QStringLiteral("Google Gemini")}));
    QCOMPARE(names.size(), 12); // three full rows
    QCOMPARE(names.last(), QStringLiteral("Other…"));
    const QListWidgetItem *last = cards->findItems(QStringLiteral("Other…"), Qt::MatchExactly).front();
    QVERIFY(cards->viewport()->rect().contains(cards->visualItemRect(last)));
}

void FirstRunWindowTest::eachStepIsAsHighAsItNeedsToBe()
{
    Desk desk;
    desk.open();
    const int first = desk.window.height();
    desk.click("skip");
    QVERIFY(desk.window.step() == Step::Connect);
    QTRY_VERIFY(desk.window.height() < first);
    desk.click("back");
    QTRY_COMPARE(desk.window.height(), first);
}

void FirstRunWindowTest::aWindowThatAPersonSizedStaysSo()
{
    Desk desk;
    desk.open();
    desk.window.resize(desk.window.size() + QSize(60, 80));
    const QSize theirs = desk.window.size();
    desk.click("skip");
    QCoreApplication::processEvents();
    QCOMPARE(desk.window.size(), theirs);
}

void FirstRunWindowTest::theOtherClientsStandWithoutAHole()
{
    Desk desk;
    desk.open();
    desk.click("skip");
    const auto offered = [&desk] {
        QList<QWidget *> shown;
        for (const char *name : {"connect:claude-desktop", "connect:claude-code", "connect:codex", "connect:opencode", "connect:qwen-code"})
            if (desk.seen(name))
                shown += desk.find<QWidget>(name);
        return shown;
    };
    QTRY_COMPARE(offered().size(), 3); // Claude Code is the first choice, and Claude Desktop is set up by hand here
    const auto shown = offered();
    QTRY_COMPARE(shown.at(1)->y(), shown.at(0)->y());
    QCOMPARE(shown.at(0)->x(), desk.find<QWidget>("connectBest")->x());
    for (qsizetype i = 1; i < shown.size(); ++i)
        QVERIFY(shown.at(i)->x() - shown.at(i - 1)->geometry().right() < shown.at(i)->height());
}

void FirstRunWindowTest::aPersonWithAMouseNeedsThreeClicksAndOnePaste()
{
    Desk desk;
    desk.open();
    QCOMPARE(desk.text("firstRunTitle"), QStringLiteral("Connect Claude to any model"));
    desk.clickCard(QStringLiteral("DeepSeek"));
    QVERIFY(desk.window.step() == Step::Key);
    QVERIFY(desk.text("keyPage").contains(QStringLiteral("https://platform.deepseek.com/api_keys")));
    desk.paste();
    QCOMPARE(desk.test.probe.started.size(), std::size_t(1));
    QCOMPARE(desk.test.probe.started.front().provider.id, std::string("deepseek"));
    QCOMPARE(desk.test.probe.started.front().key.reveal(), std::string_view("sk-0123456789abcdef"));
    QVERIFY(desk.seen("keyBusy"));
    desk.finishTest();
    QTRY_VERIFY(desk.window.step() == Step::Connect);
    QCOMPARE(desk.text("praise"), summary(FakeProbe::healthy()));
    QCOMPARE(desk.test.secrets.entries.value(QStringLiteral("provider/deepseek")), QStringLiteral("sk-0123456789abcdef"));
    QVERIFY(desk.find<QLineEdit>("firstKey")->text().isEmpty());
    QCOMPARE(desk.settings().defaultProvider, std::string("deepseek"));
    QCOMPARE(desk.settings().families.at("opus").model, std::string("model-big"));
    QCOMPARE(desk.settings().families.at("haiku").model, std::string("model-small"));
    QCOMPARE(desk.settings().families.at("haiku").provider, std::string("deepseek"));
    QVERIFY(desk.test.lists.fetched("deepseek"));

    QTRY_COMPARE(desk.find<QPushButton>("connectBest")->text(), QStringLiteral("&Connect Claude Code"));
    desk.click("connectBest");
    QTRY_VERIFY(desk.window.step() == Step::Wait);
    QFile file(desk.claudeSettings());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("http://127.0.0.1:8787"));
    QCOMPARE(desk.text("waitState"), QStringLiteral("Waiting for the first request of Claude Code…"));
    QVERIFY(desk.find<QCheckBox>("startAtLogin")->isVisible());
    QVERIFY(desk.find<QCheckBox>("startAtLogin")->isChecked());
    desk.request(true);
    QTRY_COMPARE(desk.text("waitState"), QStringLiteral("Claude Code is connected. Say hi."));
    desk.request(false);
    QTRY_COMPARE(desk.text("waitState"), QStringLiteral("First reply in 1.9 s"));
    QVERIFY(!desk.test.autostart.on);
    desk.click("finish");
    QVERIFY(!desk.window.isVisible());
    QVERIFY(desk.test.autostart.on);
    QVERIFY(desk.settings().application.welcomed);
    QCOMPARE(desk.clicks, 3);
    QCOMPARE(desk.pastes, 1);
    QVERIFY(desk.clicks <= 5);
}

void FirstRunWindowTest::aPersonWithAKeyboardNeedsNoMouse()
{
    Desk desk;
    desk.open();
    auto *cards = desk.find<QListWidget>("providerCards");
    QCOMPARE(desk.window.focusWidget(), cards);
    for (int i = 0; i < 20 && cards->currentItem()->text() != QStringLiteral("OpenAI"); ++i)
        QTest::keyClick(cards, Qt::Key_Right);
    QCOMPARE(cards->currentItem()->text(), QStringLiteral("OpenAI"));
    QTest::keyClick(cards, Qt::Key_Return);
    QVERIFY(desk.window.step() == Step::Key);
    QVERIFY(desk.test.probe.started.empty());
    for (const char c : {'s', 'k', '-', '1', '2'})
        QTest::keyClick(desk.window.focusWidget(), c);
    QVERIFY(desk.test.probe.started.empty()); // typing is not pasting
    QTest::keyClick(desk.window.focusWidget(), Qt::Key_Return);
    QCOMPARE(desk.test.probe.started.size(), std::size_t(1));
    desk.finishTest();
    QTRY_VERIFY(desk.window.step() == Step::Connect);
    QTRY_COMPARE(desk.find<QPushButton>("connectBest")->text(), QStringLiteral("&Connect Claude Code"));
    QCOMPARE(desk.window.focusWidget(), desk.find<QPushButton>("connectBest"));
    QTest::keyClick(desk.window.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(desk.window.step() == Step::Wait);
    QCOMPARE(desk.window.focusWidget(), desk.find<QPushButton>("finish"));
    QTest::keyClick(desk.window.focusWidget(), Qt::Key_Return);
    QVERIFY(!desk.window.isVisible());
}

void FirstRunWindowTest::aRefusedKeyIsNotKeptAndTheNextPasteReplacesIt()
{
    Desk desk;
    desk.open();
    desk.clickCard(QStringLiteral("DeepSeek"));
    desk.paste(QStringLiteral("sk-wrong-wrong-wrong"));
    desk.finishTest(failedAt(ProbeStep::Kind::Key, "DeepSeek refused the key (401). Paste another one.", true));
    QCOMPARE(desk.text("keyOutcome"), QStringLiteral("DeepSeek refused the key (401). Paste another one."));
    QVERIFY(desk.window.step() == Step::Key);
    QVERIFY(!desk.keyKept());
    QVERIFY(!desk.seen("continueAnyway"));
    desk.paste(QStringLiteral("sk-right-right-right"));
    QCOMPARE(desk.test.probe.started.size(), std::size_t(2));
    QCOMPARE(desk.test.probe.started.back().key.reveal(), std::string_view("sk-right-right-right"));
    desk.finishTest();
    QTRY_VERIFY(desk.window.step() == Step::Connect);
    QCOMPARE(desk.test.secrets.entries.value(QStringLiteral("provider/deepseek")), QStringLiteral("sk-right-right-right"));
}

void FirstRunWindowTest::aTestThatFailsForAnotherReasonCanBePassedBy()
{
    Desk desk;
    desk.open();
    desk.clickCard(QStringLiteral("DeepSeek"));
    desk.paste();
    desk.finishTest(failedAt(ProbeStep::Kind::Name, "api.deepseek.com was not found. Check the network.", false));
    QCOMPARE(desk.text("keyOutcome"), QStringLiteral("api.deepseek.com was not found. Check the network."));
    desk.click("tryAgain");
    QCOMPARE(desk.test.probe.started.size(), std::size_t(2));
    desk.finishTest(failedAt(ProbeStep::Kind::Name, "api.deepseek.com was not found. Check the network.", false));
    desk.click("continueAnyway");
    QTRY_VERIFY(desk.window.step() == Step::Connect);
    QVERIFY(desk.test.secrets.entries.contains(QStringLiteral("provider/deepseek")));
    // Without a list the catalogue's models are taken.
    QCOMPARE(desk.settings().families.at("opus").model, std::string("deepseek-v4-pro"));
    QCOMPARE(desk.settings().defaultProvider, std::string("deepseek"));
}

void FirstRunWindowTest::aTestThatIsSlowNeedNotBeWaitedFor()
{
    Desk desk;
    desk.open();
    desk.clickCard(QStringLiteral("DeepSeek"));
    desk.paste();
    desk.click("continueAnyway");
    QTRY_VERIFY(desk.window.step() == Step::Connect);
    QVERIFY(desk.test.secrets.entries.contains(QStringLiteral("provider/deepseek")));
    desk.click("skip");
    desk.finishTest(); // comes late, and moves nobody
    QVERIFY(desk.test.lists.fetched("deepseek"));
    QVERIFY(desk.window.step() == Step::Wait);
}

void FirstRunWindowTest::aLockedKeychainSaysSoAndTheKeyStaysToTryAgain()
{
    Desk desk;
    desk.open();
    desk.clickCard(QStringLiteral("DeepSeek"));
    desk.test.secrets.refusal =
        SecretStore::Outcome{SecretStore::Status::Locked, {}, QStringLiteral("The keyring is locked. Unlock it, then try again.")};
    desk.paste();
    desk.finishTest();
    QTRY_COMPARE(desk.text("keyOutcome"), QStringLiteral("The keyring is locked. Unlock it, then try again."));
    QVERIFY(desk.window.step() == Step::Key);
    QVERIFY(desk.settings().defaultProvider.empty());
    desk.test.secrets.refusal.reset();
    desk.click("tryAgain");
    desk.finishTest();
    QTRY_VERIFY(desk.window.step() == Step::Connect);
    QVERIFY(desk.test.secrets.entries.contains(QStringLiteral("provider/deepseek")));
}

void FirstRunWindowTest::withoutAKeychainTheVariableIsNamed()
{
    Desk desk;
    Services bare{desk.test.gateway, desk.test.settings,  desk.test.keys,     nullptr,
                  desk.test.tokens,  desk.test.probe,     desk.test.lists,    desk.test.requests,
                  desk.test.clients, desk.test.autostart, desk.test.clipboard};
    FirstRunWindow window(bare);
    QTRY_VERIFY(!desk.test.keys.anyLoading());
    window.present();
    auto *cards = window.findChild<QListWidget *>(QStringLiteral("providerCards"));
    cards->setCurrentItem(cards->findItems(QStringLiteral("DeepSeek"), Qt::MatchExactly).front());
    QTest::keyClick(cards, Qt::Key_Return);
    QVERIFY(window.findChild<QLabel *>(QStringLiteral("keyOutcome"))->text().contains(QStringLiteral("DEEPSEEK_API_KEY")));
    QVERIFY(!window.findChild<QLineEdit *>(QStringLiteral("firstKey"))->isVisible());
}

void FirstRunWindowTest::wordsThatCannotBeAKeyAreNotSent()
{
    Desk desk;
    desk.open();
    desk.clickCard(QStringLiteral("DeepSeek"));
    desk.paste(QStringLiteral("my key is sk-123456"));
    QVERIFY(desk.test.probe.started.empty());
    QVERIFY(desk.text("keyOutcome").startsWith(QStringLiteral("A key is one word")));
}

void FirstRunWindowTest::aPortThatIsTakenIsSaidAndMended()
{
    Desk desk;
    desk.open();
    QVERIFY(!desk.seen("fix:0"));
    desk.test.gateway.told.portTaken = true;
    desk.test.gateway.told.gateway.problem = QStringLiteral("Port 8787 is used by nginx (pid 12).");
    desk.test.gateway.become(GatewayState::Phase::Stopped);
    QCOMPARE(desk.text("problem:0"), QStringLiteral("Port 8787 is used by nginx (pid 12)."));
    desk.click("fix:0");
    QCOMPARE(desk.test.gateway.asked, QStringList(QStringLiteral("useAnotherPort")));
    desk.test.gateway.become(GatewayState::Phase::Ready);
    QVERIFY(!desk.seen("fix:0"));
}

void FirstRunWindowTest::aKeyThatIsThereNeedsNoPaste()
{
    Desk desk("{}", {{"MISTRAL_API_KEY", "sk-from-the-environment"}});
    desk.open();
    auto *cards = desk.find<QListWidget>("providerCards");
    const QListWidgetItem *card = cards->findItems(QStringLiteral("Mistral"), Qt::MatchStartsWith).front();
    QTRY_COMPARE(card->data(Qt::AccessibleTextRole).toString(), card->text() + QStringLiteral(". Key found."));
    desk.clickCard(card->text());
    QVERIFY(!desk.seen("firstKey"));
    QCOMPARE(desk.test.probe.started.size(), std::size_t(1));
    QCOMPARE(desk.test.probe.started.front().key.reveal(), std::string_view("sk-from-the-environment"));
    desk.finishTest();
    QTRY_VERIFY(desk.window.step() == Step::Connect);
    QVERIFY(!desk.keyKept());
    QCOMPARE(desk.settings().defaultProvider, std::string("mistral"));
}

void FirstRunWindowTest::aLocalProviderNeedsNoKey()
{
    Desk desk;
    desk.open();
    desk.clickCard(QStringLiteral("Ollama"));
    QVERIFY(!desk.seen("firstKey"));
    QCOMPARE(desk.test.probe.started.size(), std::size_t(1));
    ProbeReport report = FakeProbe::healthy();
    report.models.at(0).id = "nomic-embed-text";
    report.models.at(1).id = "qwen3-coder:30b";
    desk.finishTest(report);
    QTRY_VERIFY(desk.window.step() == Step::Connect);
    QVERIFY(desk.settings().providers.contains("ollama"));
    QCOMPARE(desk.settings().families.at("opus").model, std::string("qwen3-coder:30b"));
    QCOMPARE(desk.settings().families.at("haiku").model, std::string("qwen3-coder:30b"));
}

void FirstRunWindowTest::whatAPersonChoseBeforeStays()
{
    Desk desk(R"({"families": {"opus": {"provider": "openai", "model": "mine"}}, "default_provider": "openai"})");
    desk.open();
    desk.clickCard(QStringLiteral("DeepSeek"));
    desk.paste();
    desk.finishTest();
    QTRY_VERIFY(desk.window.step() == Step::Connect);
    QCOMPARE(desk.settings().families.at("opus").model, std::string("mine"));
    QCOMPARE(desk.settings().families.at("sonnet").provider, std::string("deepseek"));
    QCOMPARE(desk.settings().defaultProvider, std::string("openai"));
}

void FirstRunWindowTest::everyProviderIsFoundBySearch()
{
    Desk desk;
    desk.open();
    auto *cards = desk.find<QListWidget>("providerCards");
    const auto shown = [cards] {
        QStringList names;
        for (int row = 0; row < cards->count(); ++row)
            if (!cards->item(row)->isHidden())
                names += cards->item(row)->text();
        return names;
    };
    QCOMPARE(shown().size(), 12); // the best known, and Other
    QVERIFY(!shown().contains(QStringLiteral("Groq")));
    auto *search = desk.find<QLineEdit>("providerSearch");
    QTest::keyClicks(search, QStringLiteral("groq"));
    QCOMPARE(shown(), QStringList({QStringLiteral("Groq"), QStringLiteral("Other…")}));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(desk.window.step() == Step::Key);
    desk.click("back");
    search->setText(QStringLiteral("nobody knows it"));
    QCOMPARE(shown(), QStringList(QStringLiteral("Other…")));
    QVERIFY(desk.text("noProviderFound").startsWith(QStringLiteral("No provider of that name")));
}

void FirstRunWindowTest::anotherProviderIsForTheProvidersPage()
{
    Desk desk;
    desk.open();
    QSignalSpy settings(&desk.window, &FirstRunWindow::settingsRequested);
    desk.clickCard(QStringLiteral("Other…"));
    QCOMPARE(settings.count(), 1);
    QVERIFY(settings.at(0).at(0).value<PageId>() == PageId::Providers);
    QCOMPARE(settings.at(0).at(1).toString(), addAProvider);
}

void FirstRunWindowTest::itGoesOnWhereItWasLeft_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<bool>("key");
    QTest::addColumn<bool>("connected");
    QTest::addColumn<int>("step");
    QTest::newRow("nothing yet") << QByteArray("{}") << false << false << int(Step::Provider);
    QTest::newRow("a key that nobody chose") << QByteArray("{}") << true << false << int(Step::Provider);
    QTest::newRow("a provider without its key")
        << QByteArray(R"({"default_provider": "deepseek"})") << false << false << int(Step::Provider);
    QTest::newRow("a provider with its key") << QByteArray(R"({"default_provider": "deepseek"})") << true << false << int(Step::Connect);
    QTest::newRow("a client too") << QByteArray(R"({"default_provider": "deepseek"})") << true << true << int(Step::Wait);
}

void FirstRunWindowTest::itGoesOnWhereItWasLeft()
{
    QFETCH(QByteArray, settings);
    QFETCH(bool, key);
    QFETCH(bool, connected);
    QFETCH(int, step);
    Desk desk(settings,
              key ? std::map<std::string, std::string>{{"DEEPSEEK_API_KEY", "sk-12345678"}} : std::map<std::string, std::string>());
    if (connected) {
        bool done = false;
        desk.test.clients.connectClient(ClientKind::ClaudeCode, [&done](const ClientDesk::Outcome &outcome) { done = outcome.done; });
        QTRY_VERIFY(done);
        desk.test.clients.refresh();
        QTRY_VERIFY(desk.test.clients.state(ClientKind::ClaudeCode).kind == ClientState::Kind::Connected);
    }
    desk.open();
    QCOMPARE(int(desk.window.step()), step);
}

void FirstRunWindowTest::everyStepCanBeSkippedAndGoneBackFrom()
{
    Desk desk;
    desk.open();
    QVERIFY(!desk.find<QPushButton>("back")->isEnabled());
    desk.click("skip");
    QVERIFY(desk.window.step() == Step::Connect);
    desk.click("skip");
    QVERIFY(desk.window.step() == Step::Wait);
    QVERIFY(!desk.seen("skip"));
    desk.click("back");
    QVERIFY(desk.window.step() == Step::Connect);
    desk.click("back");
    QVERIFY(desk.window.step() == Step::Provider);
    desk.clickCard(QStringLiteral("DeepSeek"));
    desk.click("skip");
    QVERIFY(desk.window.step() == Step::Connect);
}

void FirstRunWindowTest::closingIsRememberedAsWelcomed()
{
    Desk desk;
    desk.open();
    QVERIFY(!desk.settings().application.welcomed);
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QVERIFY(!desk.window.isVisible());
    QVERIFY(desk.settings().application.welcomed);
    QVERIFY(!desk.window.isModal());
}

void FirstRunWindowTest::whatWillChangeIsShownOnDemand()
{
    Desk desk;
    desk.open();
    desk.click("skip");
    QVERIFY(!desk.seen("diff"));
    QTRY_COMPARE(desk.find<QPushButton>("connectBest")->text(), QStringLiteral("&Connect Claude Code"));
    desk.click("showChanges");
    QTRY_VERIFY(desk.text("changeSummary").contains(QStringLiteral("settings.json; everything else stays.")));
    QTRY_VERIFY(desk.find<QPlainTextEdit>("diff")->toPlainText().contains(QStringLiteral("ANTHROPIC_BASE_URL")));
    const auto token = desk.test.tokens.tokenForCopying();
    QVERIFY(!token || !desk.find<QPlainTextEdit>("diff")->toPlainText().contains(QString::fromUtf8(token->reveal().data())));
    desk.click("showChanges");
    QVERIFY(!desk.seen("diff"));
}

void FirstRunWindowTest::aClientThatCannotBeConnectedSaysWhy()
{
    Desk desk;
    QFile file(desk.claudeSettings());
    desk.open();
    desk.click("skip");
    QTRY_COMPARE(desk.find<QPushButton>("connectBest")->text(), QStringLiteral("&Connect Claude Code"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ this is no JSON");
    file.close();
    desk.click("connectBest");
    QTRY_VERIFY(desk.text("connectOutcome").contains(QStringLiteral("JSON")));
    QVERIFY(desk.window.step() == Step::Connect);
    QVERIFY(desk.find<QPushButton>("connectBest")->isEnabled());
}

void FirstRunWindowTest::claudeDesktopsFieldsCanBeCopied()
{
    Desk desk;
    desk.open();
    desk.click("skip");
    QVERIFY(!desk.seen("copyBaseUrl"));
    desk.click("showCopies");
    QCOMPARE(desk.find<QLineEdit>("baseUrl")->text(), QStringLiteral("http://127.0.0.1:8787"));
    desk.click("copyBaseUrl");
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:8787"));
    desk.click("copyApiKey");
    QTRY_VERIFY(desk.text("connectOutcome").startsWith(QStringLiteral("Copied the gateway API key.")));
    QVERIFY(QGuiApplication::clipboard()->text().size() > 20);
    QCOMPARE(desk.find<QLineEdit>("apiKey")->text(), QStringLiteral("Hidden"));
    desk.click("copiesDone");
    QVERIFY(desk.window.step() == Step::Wait);
    QCOMPARE(desk.text("waitState"), QStringLiteral("Waiting for the first request of Claude Desktop…"));
}

void FirstRunWindowTest::aFirstRequestThatFailsSaysSo()
{
    Desk desk;
    desk.open();
    desk.click("skip");
    desk.click("skip");
    desk.request(false, 529);
    QTRY_COMPARE(desk.text("waitState"), QStringLiteral("Claude Code is connected, but the request failed with status 529."));
    QVERIFY(desk.text("waitHint").contains(QStringLiteral("overloaded_error")));
}

void FirstRunWindowTest::aLoginThatCannotBeSetSaysSoOnce()
{
    Desk desk;
    desk.test.autostart.problem = QStringLiteral("The autostart folder cannot be written to.");
    desk.open();
    desk.click("skip");
    desk.click("skip");
    desk.click("finish");
    QVERIFY(desk.window.isVisible());
    QCOMPARE(desk.text("loginOutcome"), desk.test.autostart.problem);
    desk.click("finish");
    QVERIFY(!desk.window.isVisible());
}

void FirstRunWindowTest::aProviderChosenAnewForgetsTheTestOfTheOther()
{
    Desk desk;
    desk.open();
    desk.clickCard(QStringLiteral("DeepSeek"));
    desk.paste();
    desk.click("back");
    desk.clickCard(QStringLiteral("OpenAI"));
    QVERIFY(desk.find<QLineEdit>("firstKey")->text().isEmpty());
    QCOMPARE(desk.test.probe.cancelled, std::vector<quint64>{1});
    desk.test.probe.finish(1);
    QVERIFY(desk.window.step() == Step::Key);
    QVERIFY(!desk.keyKept());
}

void FirstRunWindowTest::everyStepFitsAndEveryControlHasANameAndAKeyOfItsOwn_data()
{
    QTest::addColumn<bool>("longer");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("as it is") << false << false;
    QTest::newRow("longer words") << true << false;
    QTest::newRow("right to left") << false << true;
}

void FirstRunWindowTest::everyStepFitsAndEveryControlHasANameAndAKeyOfItsOwn()
{
    QFETCH(bool, longer);
    QFETCH(bool, rightToLeft);
    PseudoTranslator translator;
    if (longer)
        QCoreApplication::installTranslator(&translator);
    QGuiApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    Desk desk;
    desk.open();
    const auto look = [&](const char *name) {
        QCoreApplication::processEvents(); // the layout comes with them
        if (const QString folder = qEnvironmentVariable("GATEHOUSE_TEST_PICTURES"); !folder.isEmpty())
            desk.window.grab().save(QStringLiteral("%1/firstrun-%2-%3.png")
                                        .arg(folder, QString::fromLatin1(name), QString::fromLatin1(QTest::currentDataTag())));
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        const QStringList found =
            namelessWidgets(&desk.window) + tabTraps(&desk.window) + doubledMnemonics(&desk.window) + clippedTexts(&desk.window);
        QVERIFY2(found.isEmpty(), qPrintable(QString::fromLatin1(name) + u": "_qs + found.join(u'\n')));
    };
    QTRY_VERIFY(desk.find<QListWidget>("providerCards")->isVisible());
    look("provider");
    desk.find<QListWidget>("providerCards")->setCurrentRow(4);
    QTest::keyClick(desk.find<QListWidget>("providerCards"), Qt::Key_Return);
    look("key");
    desk.paste();
    desk.finishTest(
        failedAt(ProbeStep::Kind::Name, "api.deepseek.com was not found. Check the name and the network, then try again.", false));
    look("failed");
    desk.click("continueAnyway");
    QTRY_VERIFY(desk.window.step() == Step::Connect);
    desk.click("showCopies");
    look("copies");
    desk.click("showChanges");
    QVERIFY(!desk.seen("copyBaseUrl")); // one at a time
    QTRY_VERIFY(!desk.find<QLabel>("changeSummary")->text().isEmpty());
    look("connect");
    desk.click("skip");
    look("wait");
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCoreApplication::removeTranslator(&translator);
}

void FirstRunWindowTest::anotherLanguageIsSpokenAtOnce()
{
    Desk desk;
    desk.open();
    desk.click("skip");
    const QString before = desk.find<QPushButton>("skip")->text();
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    QVERIFY(desk.find<QPushButton>("skip")->text() != before);
    QVERIFY(desk.window.step() == Step::Connect);
    QCoreApplication::removeTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(desk.find<QPushButton>("skip")->text(), before);
}

QTEST_MAIN(FirstRunWindowTest)
#include "FirstRunWindowTest.moc"
