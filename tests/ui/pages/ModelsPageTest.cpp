// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/ModelsPage.h"

#include "tests/ui/TestServices.h"

#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

using namespace gatehouse;

namespace {

/// The page on real settings, with keys for Z.AI and DeepSeek.
struct Bench
{
    explicit Bench(const QByteArray &settingsJson = "{}",
                   std::map<std::string, std::string> variables = {{"ZAI_API_KEY", "zai-key"}, {"DEEPSEEK_API_KEY", "deepseek-key"}})
        : services(settingsJson, std::move(variables)), page(services.services)
    {
        QObject::connect(&page, &Page::undoable, &page, [this](const QString &sentence) { undoable += sentence; });
        if (!QTest::qWaitFor([this] { return !services.keys.anyLoading(); }))
            qFatal("the keychain does not answer");
        page.resize(800, 1200);
        page.show();
    }

    template <typename Widget = QWidget>
    Widget *find(const char *name)
    {
        auto *found = page.findChild<Widget *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    QString text(const char *label) { return find<QLabel>(label)->isVisible() ? find<QLabel>(label)->text() : QString(); }
    QAbstractItemModel *map() { return find<QTableView>("map")->model(); }
    QString cell(int row, int column) { return map()->index(row, column).data().toString(); }
    QStringList names()
    {
        QStringList all;
        for (int i = 0; i < map()->rowCount(); ++i)
            all += cell(i, 0);
        return all;
    }
    void select(const char *name)
    {
        auto *table = find<QTableView>("map");
        const QModelIndex at = map()->index(static_cast<int>(names().indexOf(QString::fromLatin1(name))), 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(at).center());
    }
    /// Takes an item of an opened combo box, as a person would.
    void choose(const char *combo, const QString &value)
    {
        auto *box = find<QComboBox>(combo);
        const int row = box->findData(value) >= 0 ? box->findData(value) : box->findText(value);
        Q_ASSERT(row >= 0);
        box->setFocus();
        box->showPopup();
        box->view()->setCurrentIndex(box->model()->index(row, 0));
        QTest::keyClick(box->view(), Qt::Key_Return);
    }
    void type(const char *field, const char *words, Qt::Key end = Qt::Key_Return)
    {
        auto *widget = find<QWidget>(field);
        auto *combo = qobject_cast<QComboBox *>(widget);
        auto *line = combo ? combo->lineEdit() : qobject_cast<QLineEdit *>(widget);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, QString::fromLatin1(words));
        if (combo && combo->completer()->popup()->isVisible())
            combo->completer()->popup()->hide();
        if (end != Qt::Key_unknown)
            QTest::keyClick(line, end);
    }
    void click(const char *button) { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }
    const Settings &settings()
    {
        held = services.settings.configuration();
        return held->settings();
    }
    bool set(const QStringList &place, const QByteArray &json) { return services.settings.set(place, json); }

    ConfigurationPtr held;
    QStringList undoable;
    TestServices services;
    ModelsPage page;
};

QStringList lines(const QListWidget *list)
{
    QStringList all;
    for (int i = 0; i < list->count(); ++i)
        all += list->item(i)->text();
    return all.replaceInStrings(QRegularExpression(QStringLiteral("[\u2066\u2069]")), QString());
}

} // namespace

class ModelsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (const char *variable : {"ZAI_API_KEY", "DEEPSEEK_API_KEY"})
            qunsetenv(variable);
    }

    void theStandardSlotsAreThereAndTellWhatAnswers();
    void aProviderChosenForASlotBringsItsUsualModelForThatSize();
    void providersThatCanBeUsedStandFirst();
    void aModelIsTypedOrTakenFromTheList();
    void halfTypedTextSurvivesAChangeFromOutside();
    void aSlotOfAProviderWithoutAKeySaysSo();
    void aProviderWithoutKnownModelsAsksForOne();
    void aSlotIsEmptiedAndTheUndoBringsItBack();
    void aSlotThatStandsForANameSaysSoAndCanGetAModelOfItsOwn();
    void aNameIsAddedLabelledRenamedAndRemoved();
    void aNameThatIsTakenIsRefusedInTheStoresWords();
    void aSlotOfOnesOwnIsAdded();
    void aSlotMustBeAWord();
    void ticksAreToldInWordsAndWritten();
    void theFallbacksAreAddedMovedAndTakenAway();
    void aTestTellsTheTimeOrTheStepThatFailed();
    void aTestOfAnotherModelIsNotTakenForThisOnes();
    void editsGoToTheProfileInForce();
    void aNewProfileBeginsAsTheMapInForce();
    void aProfileIsRenamedAndDeleted();
    void aProfilesNameMustBeFree();
    void otherNamesGoToAProviderOrNowhere();
    void thePreviewKeepsToTheClientsRules();
    void thePageOpensAtASlotANameOrWithAProvider();
    void aBrokenFileIsNotWrittenOver();
    void theChosenRowStaysChosenWhateverHappensOutside();
    void aRowReadsAsASentence();
};

void ModelsPageTest::theStandardSlotsAreThereAndTellWhatAnswers()
{
    Bench bench;
    QCOMPARE(bench.names(), QStringList({QStringLiteral("Opus"), QStringLiteral("Sonnet"), QStringLiteral("Haiku")}));
    QCOMPARE(bench.text("answers"), QStringLiteral("Opus is empty, and no provider has a key yet: nothing answers."));
    bench.services.gateway.routes[QStringLiteral("claude-haiku-4-5")] = QStringLiteral("glm/glm-4.5-air");
    Q_EMIT bench.services.gateway.changed();
    QCOMPARE(bench.cell(2, 1), QStringLiteral("Not set: GLM-4.5-Air (Z.AI)"));
    bench.select("Haiku");
    QCOMPARE(bench.text("answers"), QStringLiteral("Haiku is empty: it will use GLM-4.5-Air (Z.AI)."));
    QVERIFY(!bench.find<QWidget>("label")->isVisible());
    QVERIFY(!bench.find<QWidget>("test")->isVisible());
    QVERIFY(!bench.find<QWidget>("remove")->isEnabled());
}

void ModelsPageTest::aProviderChosenForASlotBringsItsUsualModelForThatSize()
{
    Bench bench;
    bench.select("Haiku");
    bench.choose("provider", QStringLiteral("glm"));
    QCOMPARE(bench.settings().families.at("haiku").provider, std::string("glm"));
    QCOMPARE(bench.settings().families.at("haiku").model, std::string("glm-4.5-air"));
    QCOMPARE(bench.cell(2, 1), QStringLiteral("GLM-4.5-Air (Z.AI)"));
    QCOMPARE(bench.undoable, QStringList{QStringLiteral("Haiku goes to GLM-4.5-Air (Z.AI).")});
    QCOMPARE(bench.text("answers"), QString());
    QVERIFY(bench.find<QWidget>("label")->isVisible());
}

void ModelsPageTest::providersThatCanBeUsedStandFirst()
{
    Bench bench;
    auto *combo = bench.find<QComboBox>("provider");
    QCOMPARE(combo->itemText(0), QStringLiteral("Not set"));
    QCOMPARE((QSet<QString>{combo->itemData(1).toString(), combo->itemData(2).toString()}),
             (QSet<QString>{QStringLiteral("glm"), QStringLiteral("deepseek")}));
    QVERIFY(combo->itemText(3).endsWith(QStringLiteral(" – no key")));
}

void ModelsPageTest::aModelIsTypedOrTakenFromTheList()
{
    Bench bench(R"({"families": {"opus": {"provider": "glm", "model": "glm-5.1", "label": "Main"}}})");
    auto *model = bench.find<QComboBox>("model");
    QCOMPARE(model->currentText(), QStringLiteral("glm-5.1"));
    bench.type("model", "5v", Qt::Key_unknown);
    const auto *found = model->completer();
    QVERIFY(found->completionCount() > 0 && found->completionCount() < model->count());
    bench.type("model", "glm-6-preview");
    QCOMPARE(bench.settings().families.at("opus").model, std::string("glm-6-preview"));
    QCOMPARE(bench.settings().families.at("opus").label, std::string()); // it was the other model's
    bench.choose("model", QStringLiteral("glm-5"));
    QCOMPARE(bench.settings().families.at("opus").model, std::string("glm-5"));
    QCOMPARE(bench.undoable.size(), 2);
}

void ModelsPageTest::halfTypedTextSurvivesAChangeFromOutside()
{
    Bench bench(R"({"families": {"opus": {"provider": "glm", "model": "glm-5.1"}}})");
    QVERIFY(QTest::qWaitForWindowActive(&bench.page));
    bench.type("label", "My mod", Qt::Key_unknown);
    QVERIFY(bench.set({QStringLiteral("families"), QStringLiteral("opus"), QStringLiteral("label")}, "\"Theirs\""));
    QCOMPARE(bench.find<QLineEdit>("label")->text(), QStringLiteral("My mod"));
    bench.type("model", "glm-", Qt::Key_unknown);
    ProviderModel newest;
    newest.id = "glm-7";
    bench.services.lists.learn("glm", {newest});
    QCOMPARE(bench.find<QComboBox>("model")->currentText(), QStringLiteral("glm-"));
    QCOMPARE(bench.find<QComboBox>("model")->count(), 1);
    QVERIFY(bench.set({QStringLiteral("families"), QStringLiteral("opus"), QStringLiteral("model")}, "\"glm-5\""));
    QCOMPARE(bench.find<QComboBox>("model")->currentText(), QStringLiteral("glm-"));
}

void ModelsPageTest::aSlotOfAProviderWithoutAKeySaysSo()
{
    Bench bench(R"({"families": {"opus": {"provider": "moonshot", "model": "kimi-k2.6"}}})");
    QVERIFY2(bench.text("answers").endsWith(QStringLiteral("has no key yet: requests for Opus fail until it has one.")),
             qPrintable(bench.text("answers")));
}

void ModelsPageTest::aProviderWithoutKnownModelsAsksForOne()
{
    Bench bench(R"({"providers": {"lab": {"dialect": "chat", "base_url": "http://127.0.0.1:9001/v1", "key": {"none": true}}}})");
    bench.choose("provider", QStringLiteral("lab"));
    QVERIFY(bench.settings().families.empty());
    QCOMPARE(bench.text("problem"), QStringLiteral("Choose a model of lab."));
    bench.type("model", "lab-1");
    QCOMPARE(bench.settings().families.at("opus").model, std::string("lab-1"));
    QCOMPARE(bench.text("problem"), QString());
}

void ModelsPageTest::aSlotIsEmptiedAndTheUndoBringsItBack()
{
    Bench bench(R"({"families": {"opus": {"provider": "glm", "model": "glm-5.1"}}})");
    bench.click("remove");
    QVERIFY(!bench.settings().families.contains("opus"));
    QCOMPARE(bench.cell(0, 1), QStringLiteral("Not set"));
    QCOMPARE(bench.undoable, QStringList{QStringLiteral("Opus is empty.")});
    QVERIFY(bench.services.settings.undo());
    QCOMPARE(bench.cell(0, 1), QStringLiteral("GLM-5.1 (Z.AI)"));
    bench.choose("provider", QStringLiteral("Not set"));
    QVERIFY(!bench.settings().families.contains("opus"));
}

void ModelsPageTest::aSlotThatStandsForANameSaysSoAndCanGetAModelOfItsOwn()
{
    Bench bench(R"({"families": {"opus": "claude-glm-5"}})");
    QCOMPARE(bench.cell(0, 1), QStringLiteral("Same as claude-glm-5"));
    QCOMPARE(bench.find<QComboBox>("provider")->currentText(), QStringLiteral("As claude-glm-5"));
    bench.choose("provider", QStringLiteral("deepseek"));
    QCOMPARE(bench.settings().families.at("opus").provider, std::string("deepseek"));
    QVERIFY(bench.settings().families.at("opus").name.empty());
    QVERIFY(bench.find<QComboBox>("provider")->findText(QStringLiteral("As claude-glm-5")) < 0);
}

void ModelsPageTest::aNameIsAddedLabelledRenamedAndRemoved()
{
    Bench bench;
    bench.type("newName", "claude-mine");
    QCOMPARE(bench.names().last(), QStringLiteral("claude-mine"));
    QCOMPARE(bench.text("answers"), QStringLiteral("claude-mine is not saved yet: choose a provider and a model."));
    QVERIFY(bench.settings().models.empty());
    bench.choose("provider", QStringLiteral("deepseek"));
    QCOMPARE(bench.settings().models.size(), std::size_t(1));
    QCOMPARE(bench.settings().models.front().name, std::string("claude-mine"));
    bench.type("label", "Mine \"too\"");
    QCOMPARE(bench.settings().models.front().label, std::string("Mine \"too\""));
    bench.type("name", "claude-ours");
    QCOMPARE(bench.settings().models.front().name, std::string("claude-ours"));
    QCOMPARE(bench.names().last(), QStringLiteral("claude-ours"));
    QCOMPARE(bench.find<QGroupBox>("entry")->title(), QStringLiteral("claude-ours"));
    bench.click("remove");
    QVERIFY(bench.settings().models.empty());
    QCOMPARE(bench.names().size(), 3);
    QCOMPARE(bench.undoable.last(), QStringLiteral("Removed claude-ours."));
}

void ModelsPageTest::aNameThatIsTakenIsRefusedInTheStoresWords()
{
    Bench bench(
        R"({"models": [{"name": "a", "provider": "glm", "model": "glm-5"}, {"name": "b", "provider": "glm", "model": "glm-5.1"}]})");
    bench.select("b");
    bench.type("name", "a");
    QCOMPARE(bench.settings().models.back().name, std::string("b"));
    QVERIFY2(bench.text("problem").contains(QStringLiteral("a name leads to one model")), qPrintable(bench.text("problem")));
    QCOMPARE(bench.find<QLineEdit>("name")->text(), QStringLiteral("b"));
    QVERIFY(bench.undoable.isEmpty());
    bench.select("a");
    QCOMPARE(bench.text("problem"), QString());
}

void ModelsPageTest::aSlotOfOnesOwnIsAdded()
{
    Bench bench;
    bench.type("newName", "Fable", Qt::Key_unknown);
    bench.click("addSlot");
    QCOMPARE(bench.names().last(), QStringLiteral("Fable"));
    bench.choose("provider", QStringLiteral("glm"));
    QCOMPARE(bench.settings().families.at("fable").model, std::string("glm-5.1"));
    bench.click("remove");
    QVERIFY(!bench.names().contains(QStringLiteral("Fable")));
}

void ModelsPageTest::aSlotMustBeAWord()
{
    Bench bench;
    bench.type("newName", "My slot!", Qt::Key_unknown);
    bench.click("addSlot");
    QVERIFY(!bench.text("newNameProblem").isEmpty());
    QCOMPARE(bench.names().size(), 3);
}

void ModelsPageTest::ticksAreToldInWordsAndWritten()
{
    Bench bench(R"({"families": {"opus": {"provider": "moonshot", "model": "kimi-k2.6"}}})");
    auto *images = bench.find<QComboBox>("images");
    QCOMPARE(images->currentText(), QStringLiteral("As known: yes"));
    QCOMPARE(bench.text("noImages"), QString());
    bench.choose("images", QStringLiteral("No"));
    QVERIFY(bench.settings().families.at("opus").images == std::optional(false));
    QCOMPARE(bench.text("noImages"), QStringLiteral("This model cannot read images."));
    bench.choose("images", QStringLiteral("As known: yes"));
    QVERIFY(!bench.settings().families.at("opus").images);
    bench.choose("longContext", QStringLiteral("Yes"));
    QVERIFY(bench.settings().families.at("opus").longContext == std::optional(true));
    bench.choose("provider", QStringLiteral("glm"));
    QCOMPARE(bench.text("noImages"), QStringLiteral("This model cannot read images."));
}

void ModelsPageTest::theFallbacksAreAddedMovedAndTakenAway()
{
    Bench bench(R"({"families": {"opus": {"provider": "glm", "model": "glm-5.1"}}})");
    const auto fallbacks = [&] {
        QStringList names;
        for (const std::string &name : bench.settings().families.at("opus").fallbacks)
            names += QString::fromStdString(name);
        return names.join(QLatin1Char(' '));
    };
    for (const char *name : {"one", "two", "three"})
        bench.type("fallbackName", name);
    QCOMPARE(fallbacks(), QStringLiteral("one two three"));
    bench.type("fallbackName", "four");
    QVERIFY(!bench.find<QWidget>("fallbackAdd")->isEnabled());
    QCOMPARE(fallbacks(), QStringLiteral("one two three"));
    auto *list = bench.find<QListWidget>("fallbacks");
    list->setCurrentRow(2);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(fallbacks(), QStringLiteral("one three two"));
    QCOMPARE(list->currentRow(), 1);
    bench.click("fallbackUp");
    QCOMPARE(fallbacks(), QStringLiteral("three one two"));
    QVERIFY(!bench.find<QWidget>("fallbackUp")->isEnabled());
    bench.click("fallbackDown");
    QCOMPARE(fallbacks(), QStringLiteral("one three two"));
    bench.click("fallbackRemove");
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(fallbacks(), QStringLiteral("one"));
}

void ModelsPageTest::aTestTellsTheTimeOrTheStepThatFailed()
{
    Bench bench(R"({"families": {"opus": {"provider": "glm", "model": "glm-5.1"}}})");
    bench.click("test");
    QCOMPARE(bench.services.probe.started.size(), std::size_t(1));
    QCOMPARE(bench.services.probe.started.front().provider.id, std::string("glm"));
    QCOMPARE(bench.services.probe.started.front().model, std::string("glm-5.1"));
    QCOMPARE(std::string(bench.services.probe.started.front().key.reveal()), std::string("zai-key"));
    QVERIFY(!bench.find<QWidget>("test")->isEnabled());
    QCOMPARE(bench.cell(0, 3), QStringLiteral("Testing…"));
    bench.services.probe.finish(1);
    QCOMPARE(bench.text("outcome"), QStringLiteral("Answers – 380 ms"));
    QCOMPARE(bench.cell(0, 3), QStringLiteral("380 ms"));
    QCOMPARE(bench.services.lists.firstToken("glm").value_or(std::chrono::milliseconds(0)), std::chrono::milliseconds(380));

    bench.click("test");
    ProbeReport report = FakeProbe::healthy();
    report.steps.back() = {ProbeStep::Kind::Answer, ProbeStep::State::Failed, QStringLiteral("The model is not known."), {}};
    report.firstToken = std::chrono::milliseconds(-1);
    bench.services.probe.finish(2, report);
    QCOMPARE(bench.text("outcome"), QStringLiteral("The model is not known."));
    QCOMPARE(bench.cell(0, 3), QStringLiteral("Failed"));
    QVERIFY(bench.find<QWidget>("test")->isEnabled());
}

void ModelsPageTest::aTestOfAnotherModelIsNotTakenForThisOnes()
{
    Bench bench(R"({"families": {"opus": {"provider": "glm", "model": "glm-5.1"}}})");
    bench.click("test");
    bench.type("model", "glm-5");
    bench.services.probe.finish(1);
    QCOMPARE(bench.text("outcome"), QString());
    QCOMPARE(bench.cell(0, 3), QString());
}

void ModelsPageTest::editsGoToTheProfileInForce()
{
    Bench bench(R"({"families": {"opus": {"provider": "deepseek", "model": "deepseek-v4-pro"}},
                    "profiles": {"Cheap": {"models": [{"name": "n", "provider": "glm", "model": "glm-5"}]}}})");
    bench.choose("profile", QStringLiteral("Cheap"));
    QCOMPARE(bench.settings().profile, std::string("Cheap"));
    QCOMPARE(bench.cell(0, 1), QStringLiteral("Not set"));
    bench.choose("provider", QStringLiteral("glm"));
    bench.select("n");
    bench.type("label", "Named");
    bench.choose("defaultProvider", QStringLiteral("glm"));
    QCOMPARE(bench.settings().profiles.at(1).map.families.at("opus").provider, std::string("glm"));
    QCOMPARE(bench.settings().profiles.at(1).map.models.at(0).label, std::string("Named"));
    QCOMPARE(bench.settings().profiles.at(1).map.defaultProvider, std::string("glm"));
    bench.choose("profile", QString());
    QCOMPARE(bench.cell(0, 1), QStringLiteral("DeepSeek V4 Pro (DeepSeek)"));
    QCOMPARE(bench.find<QComboBox>("defaultProvider")->currentData().toString(), QString());
}

void ModelsPageTest::aNewProfileBeginsAsTheMapInForce()
{
    Bench bench(R"({"default_provider": "glm",
                    "families": {"opus": {"provider": "glm", "model": "glm-5.1", "label": "Main \"x\"", "images": true, "long_context": false,
                                          "fallbacks": ["a", "b"], "timeouts": {"idle": 12.5}, "request": {"top_k": 4},
                                          "prompt_compression": {"mode": "compact"}}, "haiku": "claude-glm-5"},
                    "models": [{"name": "n", "provider": "deepseek", "model": "m"}]})");
    bench.click("newProfile");
    bench.type("profileName", "Work");
    const Settings &settings = bench.settings();
    QCOMPARE(settings.profile, std::string("Work"));
    QCOMPARE(bench.find<QComboBox>("profile")->currentText(), QStringLiteral("Work"));
    QVERIFY(!bench.find<QWidget>("profileName")->isVisible());
    const ModelSettings &opus = settings.families.at("opus");
    QCOMPARE(opus.label, std::string("Main \"x\""));
    QVERIFY(opus.images == std::optional(true) && opus.longContext == std::optional(false));
    QCOMPARE(opus.fallbacks, (std::vector<std::string>{"a", "b"}));
    QVERIFY(opus.timeouts.idle == std::optional(std::chrono::milliseconds(12500)));
    QVERIFY(opus.compression.mode == std::optional(CompressionSettings::Mode::Compact));
    QCOMPARE(opus.request, (RequestMembers{{"top_k", "4"}}));
    QCOMPARE(settings.families.at("haiku").name, std::string("claude-glm-5"));
    QCOMPARE(settings.models.at(0).name, std::string("n"));
    QCOMPARE(settings.defaultProvider, std::string("glm"));
    QCOMPARE(bench.undoable, QStringList{QStringLiteral("Made the profile Work, and switched to it.")});
}

void ModelsPageTest::aProfileIsRenamedAndDeleted()
{
    Bench bench(R"({"profile": "Cheap", "profiles": {"Cheap": {"models": [{"name": "n", "provider": "glm", "model": "glm-5"}]}}})");
    bench.click("renameProfile");
    QCOMPARE(bench.find<QLineEdit>("profileName")->text(), QStringLiteral("Cheap"));
    bench.type("profileName", "Dear");
    QCOMPARE(bench.settings().profile, std::string("Dear"));
    QCOMPARE(bench.settings().profiles.size(), std::size_t(2));
    QCOMPARE(bench.settings().models.size(), std::size_t(1));
    bench.click("deleteProfile");
    QCOMPARE(bench.settings().profile, std::string());
    QCOMPARE(bench.settings().profiles.size(), std::size_t(1));
    QVERIFY(!bench.find<QWidget>("renameProfile")->isEnabled() && !bench.find<QWidget>("deleteProfile")->isEnabled());
    QVERIFY(bench.services.settings.undo());
    QCOMPARE(bench.settings().profile, std::string("Dear"));
}

void ModelsPageTest::aProfilesNameMustBeFree()
{
    Bench bench(R"({"profiles": {"Cheap": {"models": [{"name": "n", "provider": "glm", "model": "glm-5"}]}}})");
    bench.click("newProfile");
    bench.type("profileName", "Cheap");
    QCOMPARE(bench.text("profileProblem"), QStringLiteral("There is a profile Cheap already. Choose another name."));
    QCOMPARE(bench.settings().profiles.at(1).map.models.size(), std::size_t(1));
    QTest::keyClick(bench.find<QWidget>("profileName"), Qt::Key_Escape);
    QVERIFY(!bench.find<QWidget>("profileName")->isVisible());
    QCOMPARE(bench.text("profileProblem"), QString());
}

void ModelsPageTest::otherNamesGoToAProviderOrNowhere()
{
    Bench bench;
    bench.choose("defaultProvider", QStringLiteral("deepseek"));
    QCOMPARE(bench.settings().defaultProvider, std::string("deepseek"));
    bench.find<QCheckBox>("strictNames")->setFocus();
    QTest::keyClick(bench.find<QCheckBox>("strictNames"), Qt::Key_Space);
    QVERIFY(bench.settings().strictNames);
    bench.choose("defaultProvider", QString());
    QCOMPARE(bench.settings().defaultProvider, std::string());
    QCOMPARE(bench.undoable.size(), 3);
}

void ModelsPageTest::thePreviewKeepsToTheClientsRules()
{
    Bench bench;
    QCOMPARE(bench.text("previewNote"), QStringLiteral("Nothing yet: no provider has a key."));
    const auto listed = [](const QString &name, const QString &label) {
        return Gateway::ListedModel{.name = name, .label = label, .route = QStringLiteral("p/m")};
    };
    bench.services.gateway.listed = {
        listed(QStringLiteral("claude-opus-4-7"), QStringLiteral("Big")), listed(QStringLiteral("claude-glm-5"), QStringLiteral("GLM-5")),
        listed(QStringLiteral("haiku-4.5"), QStringLiteral("Small")), listed(QStringLiteral("gpt-5.5"), QStringLiteral("GPT"))};
    bench.services.gateway.listed.front().longContext = true;
    Q_EMIT bench.services.gateway.changed();
    const auto *desktop = bench.find<QListWidget>("inClaudeDesktop");
    QCOMPARE(lines(desktop), QStringList({QStringLiteral("Big – claude-opus-4-7 – 1M context"), QStringLiteral("Small – haiku-4.5")}));
    QCOMPARE(lines(bench.find<QListWidget>("inClaudeCode")),
             QStringList({QStringLiteral("Big – claude-opus-4-7 – 1M context"), QStringLiteral("GLM-5 – claude-glm-5")}));
    for (int i = 0; i < 6; ++i)
        bench.services.gateway.listed.push_back(listed(QStringLiteral("claude-sonnet-%1").arg(i), QStringLiteral("S")));
    Q_EMIT bench.services.gateway.changed();
    QCOMPARE(desktop->count(), 5);
    QVERIFY2(bench.text("previewNote").startsWith(QStringLiteral("3 more")), qPrintable(bench.text("previewNote")));
}

void ModelsPageTest::thePageOpensAtASlotANameOrWithAProvider()
{
    Bench bench(R"({"families": {"opus": {"provider": "deepseek", "model": "deepseek-v4-pro"}},
                    "models": [{"name": "claude-n", "provider": "glm", "model": "glm-5"}]})");
    const auto *entry = bench.find<QGroupBox>("entry");
    bench.page.present(QStringLiteral("haiku"));
    QCOMPARE(entry->title(), QStringLiteral("Haiku"));
    bench.page.present(QStringLiteral("claude-n"));
    QCOMPARE(entry->title(), QStringLiteral("claude-n"));
    bench.page.present(QStringLiteral("provider:glm"));
    QCOMPARE(entry->title(), QStringLiteral("Sonnet"));
    QCOMPARE(bench.find<QComboBox>("provider")->currentData().toString(), QStringLiteral("glm"));
    QCOMPARE(bench.find<QComboBox>("model")->currentText(), QStringLiteral("glm-4.7"));
    QVERIFY(!bench.settings().families.contains("sonnet"));
    bench.click("use");
    QCOMPARE(bench.settings().families.at("sonnet").model, std::string("glm-4.7"));
    QVERIFY(!bench.find<QWidget>("use")->isVisible());
    bench.select("Opus");
    QCOMPARE(bench.find<QComboBox>("provider")->currentData().toString(), QStringLiteral("deepseek"));
}

void ModelsPageTest::aBrokenFileIsNotWrittenOver()
{
    Bench bench;
    QFile file(bench.services.settingsPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"models\": [");
    file.close();
    bench.choose("provider", QStringLiteral("glm"));
    QVERIFY2(bench.text("problem").contains(QStringLiteral("It is broken at line 1")), qPrintable(bench.text("problem")));
    QCOMPARE(bench.find<QComboBox>("provider")->currentText(), QStringLiteral("Not set"));
    QVERIFY(bench.undoable.isEmpty());
}

void ModelsPageTest::theChosenRowStaysChosenWhateverHappensOutside()
{
    Bench bench(
        R"({"models": [{"name": "a", "provider": "glm", "model": "glm-5"}, {"name": "b", "provider": "glm", "model": "glm-5.1"}]})");
    bench.select("b");
    QVERIFY(bench.set({QStringLiteral("models"), QStringLiteral("0")}, {}));
    QCOMPARE(bench.find<QGroupBox>("entry")->title(), QStringLiteral("b"));
    QVERIFY(bench.set({QStringLiteral("families"), QStringLiteral("fable")}, R"({"provider": "glm", "model": "glm-5"})"));
    QCOMPARE(bench.names(), QStringList({QStringLiteral("Opus"), QStringLiteral("Sonnet"), QStringLiteral("Haiku"), QStringLiteral("Fable"),
                                         QStringLiteral("b")}));
    QCOMPARE(bench.find<QTableView>("map")->currentIndex().row(), 4);
    bench.type("label", "Still b");
    QCOMPARE(bench.settings().models.at(0).label, std::string("Still b"));
    QVERIFY(bench.set({QStringLiteral("models")}, {}));
    QVERIFY(bench.find<QTableView>("map")->currentIndex().isValid());
    QCOMPARE(bench.find<QGroupBox>("entry")->title(), QStringLiteral("Fable"));
}

void ModelsPageTest::aRowReadsAsASentence()
{
    Bench bench(R"({"families": {"opus": {"provider": "glm", "model": "glm-5.1"}}})");
    QCOMPARE(bench.map()->index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Opus: GLM-5.1 (Z.AI)"));
    QCOMPARE(bench.map()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Sonnet is empty, and no provider has a key yet: nothing answers."));
}

QTEST_MAIN(ModelsPageTest)
#include "ModelsPageTest.moc"
