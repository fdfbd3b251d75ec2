// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayMenu.h"

#include "core/routing/ListedNames.h"
#include "tests/ui/TestServices.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace gatehouse;
using namespace std::chrono_literals;
using Phase = GatewayState::Phase;
using Key = ProviderKeys::State;

namespace {

struct Bench
{
    explicit Bench(const QByteArray &settings = "{}", std::map<std::string, std::string> variables = {})
        : test(settings, std::move(variables))
    {
        static_cast<void>(QTest::qWaitFor([this] { return !test.keys.anyLoading(); }));
        QObject::connect(&menu, &TrayMenu::said, [this](const QString &sentence) { said += sentence; });
        QObject::connect(&menu, &TrayMenu::failed, [this](const QString &sentence) { failed += sentence; });
        show();
    }
    void show() { menu.show(trayStatus(test.gateway.facts())); }
    QAction *action(const QString &name) const { return const_cast<TrayMenu &>(menu).menu()->findChild<QAction *>(name); }
    QAction *action(const char *name) const { return action(QString::fromLatin1(name)); }
    static QStringList texts(const QMenu *of)
    {
        QStringList lines;
        for (const QAction *action : of->actions())
            if (action->isVisible())
                lines += action->isSeparator()
                             ? QStringLiteral("---")
                             : action->text() + (action->menu() ? u" ▸"_qs : QString()) + (action->isChecked() ? u" *"_qs : QString());
        return lines;
    }
    QStringList texts(const char *of) const { return texts(action(of)->menu()); }
    void addProvider(const char *id, const char *name, Key key, ProviderTrouble::Kind trouble = ProviderTrouble::Kind::None)
    {
        GatewayState::Provider provider;
        provider.id = id;
        provider.displayName = QString::fromUtf8(name);
        provider.key = key;
        provider.trouble = trouble;
        test.gateway.told.gateway.providers.push_back(provider);
    }
    const Settings &settings() { return (kept = test.settings.configuration())->settings(); }

    TestServices test;
    TrayMenu menu{test.services};
    QStringList said, failed;
    ConfigurationPtr kept;
};

} // namespace

class TrayMenuTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingStandsInItsOrder();
    void aTroubleAddsItsFixAndNothingElse();
    void nothingIsRebuiltWhileItChanges();
    void whatIsChosenIsAskedFor();
    void slotsTellWhatAnswersAndSwitch();
    void aSlotOfAProfileIsSwitchedInTheProfile();
    void theLastTimeToFirstTokenIsTold();
    void profilesAreARadioGroup();
    void theDefaultProviderIsSwitched();
    void aProviderThatCannotAnswerCannotBeChosen();
    void allProvidersAreTestedAtOnce();
    void claudeCodeIsConnectedAndTakenBack();
    void aConnectThatFailsSaysWhy();
    void restoringAsksFirst();
    void copiesReachTheClipboard_data();
    void copiesReachTheClipboard();
    void theBaseUrlIsNoSecret();
    void beforeItListensACopySaysWhy();
    void recentErrorsAreCounted();
    void pausingAndResuming();
    void mnemonicsAreUnique();
};

void TrayMenuTest::everythingStandsInItsOrder()
{
    Bench bench;
    QCOMPARE(Bench::texts(bench.menu.menu()),
             QStringList({u"Ready – 127.0.0.1:8787"_qs, u"---"_qs, u"Claude &Desktop ▸"_qs, u"&Coding clients ▸"_qs, u"&Models ▸"_qs,
                          u"&Provider ▸"_qs, u"---"_qs, u"&Recent requests…"_qs, u"P&ause gateway ▸"_qs, u"---"_qs, u"&Settings…"_qs,
                          u"&Help ▸"_qs, u"&Quit"_qs}));
    QCOMPARE(
        bench.texts("client:claude-desktop"),
        QStringList({u"&Connected (not found on this machine)"_qs, u"---"_qs, u"Copy gateway base &URL"_qs, u"Copy gateway API &key"_qs,
                     u"Copy &all settings"_qs, u"Open setup &guide…"_qs, u"---"_qs, u"&Restore original Claude settings…"_qs}));
    QCOMPARE(bench.texts("codingClients"), QStringList({u"Claude Code ▸"_qs, u"Codex ▸"_qs, u"OpenCode ▸"_qs, u"Qwen Code ▸"_qs}));
    QCOMPARE(bench.texts("client:codex").mid(1),
             QStringList({u"---"_qs, u"Copy &shell exports"_qs, u"Copy config s&nippet"_qs, u"&Restore original…"_qs}));
    QCOMPARE(bench.texts("pause"), QStringList({u"For &1 hour"_qs, u"&Until I resume"_qs}));
    QCOMPARE(bench.texts("help"), QStringList({u"&First steps…"_qs, u"&Copy diagnostic report"_qs, u"&About Gatehouse"_qs}));
    QVERIFY(Bench::texts(bench.menu.menu()).filter(QStringLiteral("---"), Qt::CaseSensitive).size() == 3);
}

void TrayMenuTest::aTroubleAddsItsFixAndNothingElse()
{
    Bench bench;
    const QStringList before = Bench::texts(bench.menu.menu());
    bench.test.gateway.become(Phase::Attention);
    bench.show();
    QStringList after = Bench::texts(bench.menu.menu());
    QCOMPARE(after.takeAt(1), QStringLiteral("Fix: Add a provider key…"));
    QCOMPARE(after.mid(1), before.mid(1));
    bench.addProvider("rd", "R&D", Key::Ready);
    bench.test.gateway.told.gateway.providers.back().problem = QStringLiteral("Refused.");
    bench.show();
    QCOMPARE(bench.action("status")->text(), QStringLiteral("R&&D needs a look"));
}

void TrayMenuTest::nothingIsRebuiltWhileItChanges()
{
    Bench bench("{}", {{"DEEPSEEK_API_KEY", "sk-12345678"}});
    bench.addProvider("deepseek", "DeepSeek", Key::Ready);
    bench.show();
    const auto all = bench.menu.menu()->findChildren<QAction *>();
    for (const Phase phase : {Phase::Working, Phase::Attention, Phase::Stopped, Phase::Starting, Phase::Paused, Phase::Ready}) {
        bench.test.gateway.become(phase);
        bench.test.lists.learnFirstToken("deepseek", 100ms * (int(phase) + 1));
        bench.show();
        QCOMPARE(bench.menu.menu()->findChildren<QAction *>(), all);
    }
}

void TrayMenuTest::whatIsChosenIsAskedFor()
{
    Bench bench;
    QSignalSpy status(&bench.menu, &TrayMenu::statusChosen);
    QSignalSpy firstRun(&bench.menu, &TrayMenu::firstRunChosen);
    QSignalSpy report(&bench.menu, &TrayMenu::reportChosen);
    QSignalSpy quit(&bench.menu, &TrayMenu::quitChosen);
    QSignalSpy page(&bench.menu, &TrayMenu::pageChosen);
    bench.action("status")->trigger();
    bench.action("firstSteps")->trigger();
    bench.action("copyReport")->trigger();
    bench.action("quit")->trigger();
    QCOMPARE(status.count() + firstRun.count() + report.count() + quit.count(), 4);
    const std::pair<const char *, std::pair<PageId, const char *>> places[] = {
        {"settings", {PageId::General, ""}},
        {"recent", {PageId::Log, ""}},
        {"about", {PageId::About, ""}},
        {"addProvider", {PageId::Providers, "+"}},
        {"editModelMap", {PageId::Models, ""}},
        {"moreModels:opus", {PageId::Models, "opus"}},
        {"guide:claude-desktop", {PageId::Clients, "claude-desktop"}}};
    for (const auto &[name, place] : places) {
        page.clear();
        QVERIFY2(bench.action(name), name);
        bench.action(name)->trigger();
        QCOMPARE(page.count(), 1);
        QVERIFY(page.at(0).at(0).value<PageId>() == place.first);
        QCOMPARE(page.at(0).at(1).toString(), QString::fromLatin1(place.second));
    }
}

void TrayMenuTest::slotsTellWhatAnswersAndSwitch()
{
    Bench bench(R"({"families": {"opus": {"provider": "deepseek", "model": "deepseek-v4-pro", "label": "Mine", "images": false,
                                              "long_context": true, "fallbacks": ["a-name"]}, "haiku": "a-name"}})",
                {{"DEEPSEEK_API_KEY", "sk-12345678"}});
    const ConfigurationPtr configuration = bench.test.settings.configuration();
    const std::string asked = nameOfSlot(configuration->settings(), configuration->catalogue(), "haiku"); // as the lists name it
    bench.test.gateway.routes.insert(QString::fromStdString(asked), QStringLiteral("far/away"));
    bench.show();
    QCOMPARE(bench.action("slot:opus")->text().left(7), QStringLiteral("Opus → "));
    QVERIFY(bench.action("slot:opus")->text().endsWith(QStringLiteral("(DeepSeek)")));
    QCOMPARE(bench.action("slot:sonnet")->text(), QStringLiteral("Sonnet → no model yet"));
    QCOMPARE(bench.action("slot:haiku")->text(), QStringLiteral("Haiku → away (far)"));
    QVERIFY(bench.action("model:opus:deepseek/deepseek-v4-pro")->isChecked());
    QAction *flash = bench.action("model:opus:deepseek/deepseek-v4-flash");
    QVERIFY(flash && !flash->isChecked());
    flash->trigger();
    QCOMPARE(bench.settings().families.at("opus").model, std::string("deepseek-v4-flash"));
    // They told of the other model.
    QCOMPARE(bench.settings().families.at("opus").label, std::string());
    QVERIFY(!bench.settings().families.at("opus").images && !bench.settings().families.at("opus").longContext);
    QCOMPARE(bench.settings().families.at("opus").fallbacks, std::vector<std::string>{"a-name"});
    QTRY_VERIFY(!bench.test.keys.anyLoading()); // new settings have them asked for again
    bench.show();
    QVERIFY(bench.action("model:opus:deepseek/deepseek-v4-flash")->isChecked());
    bench.action("model:haiku:deepseek/deepseek-v4-flash")->trigger();
    QCOMPARE(bench.failed, QStringList());
    QCOMPARE(bench.settings().families.at("haiku").provider, std::string("deepseek"));
    QCOMPARE(bench.failed, QStringList());
}

void TrayMenuTest::aSlotOfAProfileIsSwitchedInTheProfile()
{
    Bench bench(R"({"profile": "Cheap", "profiles": {"Cheap": {}}})", {{"DEEPSEEK_API_KEY", "sk-12345678"}});
    bench.action("model:opus:deepseek/deepseek-v4-flash")->trigger();
    QCOMPARE(bench.settings().families.at("opus").model, std::string("deepseek-v4-flash"));
    for (const ModelProfile &profile : bench.settings().profiles)
        QCOMPARE(profile.map.families.count("opus"), std::size_t(profile.name == "Cheap" ? 1 : 0));
}

void TrayMenuTest::theLastTimeToFirstTokenIsTold()
{
    Bench bench("{}", {{"DEEPSEEK_API_KEY", "sk-12345678"}});
    bench.test.lists.learnFirstToken("deepseek", 420ms);
    LoggedRequest request;
    request.record.id = 1;
    request.record.route = "deepseek/deepseek-v4-pro";
    request.record.firstEvent = 1900ms;
    bench.test.requests.write(request);
    bench.show();
    QVERIFY(bench.action("model:opus:deepseek/deepseek-v4-flash")->text().endsWith(QStringLiteral(" – 420 ms")));
    QVERIFY(bench.action("model:opus:deepseek/deepseek-v4-pro")->text().endsWith(QStringLiteral(" – 1.9 s")));
}

void TrayMenuTest::profilesAreARadioGroup()
{
    Bench none;
    QVERIFY(!none.texts("models").contains(QStringLiteral("Standard *")));
    Bench bench(R"({"profiles": {"Cheap & good": {}}})");
    QCOMPARE(bench.texts("models").mid(0, 3), QStringList({u"Standard *"_qs, u"Cheap && good"_qs, u"---"_qs}));
    bench.action("profile:Cheap & good")->trigger();
    QCOMPARE(bench.settings().profile, std::string("Cheap & good"));
    bench.show();
    QCOMPARE(bench.texts("models").mid(0, 2), QStringList({u"Standard"_qs, u"Cheap && good *"_qs}));
    bench.action("profile:")->trigger();
    QCOMPARE(bench.settings().profile, std::string());
}

void TrayMenuTest::theDefaultProviderIsSwitched()
{
    Bench bench(R"({"default_provider": "openai"})");
    bench.addProvider("deepseek", "DeepSeek", Key::Ready);
    bench.addProvider("openai", "OpenAI", Key::Ready);
    bench.test.lists.learnFirstToken("deepseek", 420ms);
    bench.show();
    QCOMPARE(bench.texts("providers"),
             QStringList({u"DeepSeek – ready – 420 ms"_qs, u"OpenAI – ready *"_qs, u"---"_qs, u"&Test all now"_qs, u"&Add provider…"_qs}));
    bench.action("provider:deepseek")->trigger();
    QCOMPARE(bench.settings().defaultProvider, std::string("deepseek"));
}

void TrayMenuTest::aProviderThatCannotAnswerCannotBeChosen()
{
    Bench bench;
    bench.addProvider("a", "A", Key::Missing);
    bench.addProvider("b", "B", Key::Locked);
    bench.addProvider("c", "C", Key::Ready, ProviderTrouble::Kind::KeyRefused);
    bench.show();
    QCOMPARE(bench.texts("providers").mid(0, 3), QStringList({u"A – no key"_qs, u"B – keychain locked"_qs, u"C – key refused"_qs}));
    QVERIFY(!bench.action("provider:a")->isEnabled());
    QVERIFY(!bench.action("provider:b")->isEnabled());
    QVERIFY(bench.action("provider:c")->isEnabled());
}

void TrayMenuTest::allProvidersAreTestedAtOnce()
{
    Bench bench("{}", {{"DEEPSEEK_API_KEY", "sk-12345678"}, {"OPENAI_API_KEY", "sk-12345678"}});
    bench.addProvider("deepseek", "DeepSeek", Key::Ready);
    bench.addProvider("openai", "OpenAI", Key::Ready);
    bench.addProvider("groq", "Groq", Key::Missing);
    bench.show();
    bench.action("testProviders")->trigger();
    QCOMPARE(bench.test.probe.started.size(), std::size_t(2));
    QVERIFY(!bench.action("testProviders")->isEnabled());
    QCOMPARE(bench.texts("providers").at(0), QStringLiteral("DeepSeek – being tested…"));
    bench.test.probe.finish(1);
    QCOMPARE(bench.texts("providers").at(0), QStringLiteral("DeepSeek – ready – 380 ms"));
    ProbeReport report;
    report.finished = true;
    report.steps = {{ProbeStep::Kind::Key, ProbeStep::State::Failed, QStringLiteral("OpenAI refused the key."), 0ms}};
    bench.test.probe.finish(2, report);
    QCOMPARE(bench.failed, QStringList(QStringLiteral("OpenAI: OpenAI refused the key.")));
    QVERIFY(bench.action("testProviders")->isEnabled());
    QVERIFY(bench.test.lists.fetched("deepseek"));
}

void TrayMenuTest::claudeCodeIsConnectedAndTakenBack()
{
    Bench bench;
    QDir().mkpath(bench.test.home() + QStringLiteral("/.claude"));
    const QString path = bench.test.home() + QStringLiteral("/.claude/settings.json");
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("{}\n") > 0);
    before.close();
    const auto text = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto become = [&](ClientState::Kind kind) {
        return QTest::qWaitFor([&] {
            bench.test.clients.refresh();
            return bench.test.clients.state(ClientKind::ClaudeCode).kind == kind;
        });
    };
    QVERIFY(become(ClientState::Kind::NotConnected));
    bench.show();
    bench.action("connected:claude-code")->trigger();
    QVERIFY(!bench.action("connected:claude-code")->isChecked()); // not yet
    QTRY_COMPARE(bench.said.size(), 1);
    QVERIFY(text().contains("http://127.0.0.1:8787"));
    QVERIFY(become(ClientState::Kind::Connected));
    bench.show();
    QVERIFY(bench.action("connected:claude-code")->isChecked());
    bench.action("connected:claude-code")->trigger();
    QTRY_COMPARE(bench.said.size(), 2);
    QVERIFY(!text().contains("127.0.0.1"));
    QVERIFY(become(ClientState::Kind::NotConnected));
    QCOMPARE(bench.failed, QStringList());
}

void TrayMenuTest::aConnectThatFailsSaysWhy()
{
    Bench bench;
    QDir().mkpath(bench.test.home() + QStringLiteral("/.claude"));
    QFile file(bench.test.home() + QStringLiteral("/.claude/settings.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ no JSON");
    file.close();
    bench.action("connected:claude-code")->setEnabled(true); // as it was read before
    bench.action("connected:claude-code")->trigger();
    QTRY_COMPARE(bench.failed.size(), 1);
    QVERIFY(bench.failed.front().contains(QStringLiteral("JSON")));
}

void TrayMenuTest::restoringAsksFirst()
{
    Bench bench;
    QDir().mkpath(bench.test.home() + QStringLiteral("/.claude"));
    bench.action("connected:claude-code")->setEnabled(true);
    bench.action("connected:claude-code")->trigger();
    QTRY_COMPARE(bench.said.size(), 1);
    QVERIFY(QTest::qWaitFor([&] {
        bench.test.clients.refresh();
        return bench.test.clients.state(ClientKind::ClaudeCode).canUndo;
    }));
    bench.show();
    const auto box = []() -> QMessageBox * {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget->objectName() == QStringLiteral("askToRestore"))
                return qobject_cast<QMessageBox *>(widget);
        return nullptr;
    };
    bench.action("restore:claude-code")->trigger();
    QVERIFY(box() && box()->isVisible() && !box()->isModal());
    QCOMPARE(box()->text(), QStringLiteral("Restore the original settings of Claude Code?"));
    QTest::keyClick(box(), Qt::Key_Escape);
    QTRY_VERIFY(!box());
    QCOMPARE(bench.said.size(), 1);
    bench.action("restore:claude-code")->trigger();
    QTest::mouseClick(box()->defaultButton(), Qt::LeftButton);
    QTRY_COMPARE(bench.said.size(), 2);
    QVERIFY(!QFile::exists(bench.test.home() + QStringLiteral("/.claude/settings.json")));
}

void TrayMenuTest::copiesReachTheClipboard_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("holds");
    QTest::newRow("exports") << u"copyExports:claude-code"_qs << u"export ANTHROPIC_BASE_URL="_qs;
    QTest::newRow("snippet") << u"copySnippet:claude-code"_qs << u"\"ANTHROPIC_BASE_URL\""_qs;
    QTest::newRow("toml") << u"copySnippet:codex"_qs << u"base_url = "_qs;
    QTest::newRow("opencode") << u"copySnippet:opencode"_qs << u"http://127.0.0.1:8787"_qs;
    QTest::newRow("qwen") << u"copyExports:qwen-code"_qs << u"http://127.0.0.1:8787"_qs;
    QTest::newRow("all settings") << u"copyAll:claude-desktop"_qs << u"Gateway base URL"_qs;
}

void TrayMenuTest::copiesReachTheClipboard()
{
    QFETCH(QString, action);
    QFETCH(QString, holds);
    Bench bench;
    bench.test.gateway.listed = {{u"claude-opus-4-7"_qs, u"Opus"_qs, u"lab/big"_qs}};
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    bench.action(action)->trigger();
    QTRY_COMPARE(bench.said.size(), 1);
    QVERIFY2(QGuiApplication::clipboard()->text().contains(holds), qPrintable(QGuiApplication::clipboard()->text()));
    QVERIFY(bench.said.front().startsWith(QStringLiteral("Copied the ")));
    QVERIFY(bench.said.front().endsWith(QStringLiteral("Clears in 60 s.")));
    QCOMPARE(bench.failed, QStringList());
}

void TrayMenuTest::theBaseUrlIsNoSecret()
{
    Bench bench;
    bench.action("copyBaseUrl:claude-desktop")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:8787"));
    QCOMPARE(bench.said, QStringList(QStringLiteral("Copied the gateway base URL.")));
    bench.action("copyToken:claude-desktop")->trigger();
    QTRY_COMPARE(bench.said.size(), 2);
    QVERIFY(QGuiApplication::clipboard()->text().size() > 20);
    QVERIFY(!bench.said.back().contains(QGuiApplication::clipboard()->text()));
}

void TrayMenuTest::beforeItListensACopySaysWhy()
{
    Bench bench;
    bench.test.secrets.refusal = SecretStore::Outcome{SecretStore::Status::Locked, {}, QStringLiteral("The keyring is locked. Unlock it.")};
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    AccessTokens locked(bench.test.dir.filePath(QStringLiteral("other.json")), &bench.test.secrets, nullptr, bench.test.variable());
    ClientDesk desk(
        {.system = ClientEnvironment::System::Linux,
         .home = bench.test.home(),
         .config = {},
         .localData = {},
         .root = {},
         .variable = bench.test.variable()},
        bench.test.dir.filePath(QStringLiteral("elsewhere")),
        []() -> Result<GatewayOffer, QString> { return QStringLiteral("Not listening. Start it."); }, locked);
    Services services{bench.test.gateway,
                      bench.test.settings,
                      bench.test.keys,
                      &bench.test.secrets,
                      locked,
                      bench.test.probe,
                      bench.test.lists,
                      bench.test.requests,
                      desk,
                      bench.test.autostart,
                      bench.test.clipboard};
    TrayMenu menu(services);
    QSignalSpy failed(&menu, &TrayMenu::failed);
    menu.menu()->findChild<QAction *>(QStringLiteral("copyExports:claude-code"))->trigger();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).toString(), QStringLiteral("Not listening. Start it."));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    QCOMPARE(bench.test.gateway.asked, QStringList(QStringLiteral("askKeychain")));
    menu.menu()->findChild<QAction *>(QStringLiteral("copyBaseUrl:claude-desktop"))->trigger();
    QVERIFY(failed.at(1).at(0).toString().startsWith(QStringLiteral("The gateway is not listening")));
}

void TrayMenuTest::recentErrorsAreCounted()
{
    Bench bench;
    const auto write = [&](std::uint64_t id, int status, std::chrono::hours ago) {
        LoggedRequest request;
        request.record.id = id;
        request.record.status = status;
        request.started = std::chrono::system_clock::now() - ago;
        bench.test.requests.write(request);
    };
    write(1, 200, 0h);
    write(2, 529, 0h);
    write(3, 401, 0h);
    write(4, 500, 2h);
    bench.show();
    QCOMPARE(bench.action("recent")->text(), QStringLiteral("&Recent requests… (2 errors)"));
}

void TrayMenuTest::pausingAndResuming()
{
    Bench bench;
    bench.action("pauseHour")->trigger();
    bench.action("pauseOn")->trigger();
    QVERIFY(!bench.action("resume")->isVisible());
    bench.test.gateway.become(Phase::Paused);
    bench.show();
    QVERIFY(!bench.action("pause")->isVisible());
    bench.action("resume")->trigger();
    QCOMPARE(bench.test.gateway.asked, QStringList({u"pause 60"_qs, u"pause 0"_qs, u"resume"_qs}));
    bench.test.gateway.become(Phase::Stopped);
    bench.show();
    QVERIFY(!bench.action("pause")->isEnabled());
}

void TrayMenuTest::mnemonicsAreUnique()
{
    Bench bench;
    QList<QMenu *> menus = bench.menu.menu()->findChildren<QMenu *>();
    menus += bench.menu.menu();
    QVERIFY(menus.size() > 8);
    for (const QMenu *menu : menus) {
        QSet<QKeySequence> seen;
        for (const QAction *action : menu->actions()) {
            const QKeySequence key = QKeySequence::mnemonic(action->text());
            QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(action->text()));
            seen += key;
        }
    }
}

QTEST_MAIN(TrayMenuTest)
#include "TrayMenuTest.moc"
