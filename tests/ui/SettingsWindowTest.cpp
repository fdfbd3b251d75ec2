// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/SettingsWindow.h"

#include "tests/ui/FakeSecretStore.h"
#include "tests/ui/FakeTrayModel.h"
#include "tests/ui/PseudoTranslator.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

using namespace gatehouse;
using Phase = GatewayState::Phase;

namespace {

/// The window on real settings and real keys, over a keychain in memory and a gateway that says what it is told to.
struct Bench
{
    explicit Bench(const QByteArray &settingsJson = "{}")
    {
        QFile file(dir.filePath(QStringLiteral("settings.json")));
        if (file.open(QIODevice::WriteOnly))
            file.write(settingsJson);
        file.close();
        settings.load();
        keys.load(settings.configuration());
        QObject::connect(&settings, &SettingsStore::changed, &keys, [this] { keys.load(settings.configuration()); });
        window = std::make_unique<SettingsWindow>(model, settings, keys, &store);
    }

    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *found = window->findChild<Widget *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    void choose(const char *provider)
    {
        auto *combo = find<QComboBox>("provider");
        combo->setCurrentIndex(combo->findData(QString::fromLatin1(provider)));
    }
    bool show()
    {
        window->present();
        return QTest::qWaitForWindowActive(window.get());
    }

    QTemporaryDir dir;
    FakeTrayModel model;
    FakeSecretStore store;
    SettingsStore settings{dir.filePath(QStringLiteral("settings.json"))};
    ProviderKeys keys{&store};
    std::unique_ptr<SettingsWindow> window;
};

/// Every control that the Tab key can reach, in its order, beginning with the one that has the focus now.
QList<QWidget *> tabChain(QWidget *window)
{
    QList<QWidget *> chain;
    for (int i = 0; i < 60; ++i) {
        QWidget *at = window->focusWidget();
        if (chain.indexOf(at) >= 0 && at != chain.constLast())
            return chain;
        if (chain.isEmpty() || at != chain.constLast()) // a label stops twice: for itself and for its link
            chain += at;
        QTest::keyClick(at, Qt::Key_Tab);
    }
    return chain;
}

/// The widgets whose text does not fit into them.
QStringList clipped(QWidget *window)
{
    QStringList names;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<QLabel *>(widget);
        const auto *button = qobject_cast<QPushButton *>(widget);
        if (label && label->wordWrap() ? widget->height() < label->heightForWidth(widget->width())
                                       : (label || button) && widget->width() < widget->sizeHint().width())
            names += widget->objectName().isEmpty() ? (label ? label->text() : button->text()) : widget->objectName();
    }
    return names;
}

} // namespace

class SettingsWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qunsetenv("DEEPSEEK_API_KEY"); }

    void aKeyIsSavedByKeyboardAlone();
    void enterInTheKeyFieldSaves();
    void aRefusalOfTheKeychainIsShownAndTheKeyKept();
    void aKeyWithSomethingAroundItIsNotSaved();
    void anotherProviderEmptiesTheField();
    void aKeyIsRemovedAgain();
    void aKeyOfTheSettingsFileIsLeftToTheFile();
    void theVariableThatAKeyComesFromIsNamed();
    void withoutAKeychainThePageSaysSo();
    void theKeyIsNeverShown();
    void theBaseUrlIsCopied();
    void theProblemIsThereToRead();
    void everyProviderInUseHasItsSentence();
    void everythingOfTheMenuIsInTheWindow();
    void escapeCloses();
    void withoutATrayClosingOnlyMakesSmall();
    void everyControlHasANameForScreenReaders();
    void tabVisitsEveryControlOnceAndReturns();
    void mnemonicsAreUnique();
    void longerWordsAndRightToLeftFit_data();
    void longerWordsAndRightToLeftFit();
};

void SettingsWindowTest::aKeyIsSavedByKeyboardAlone()
{
    Bench bench;
    QVERIFY(bench.show());
    QTest::keyClick(bench.window.get(), Qt::Key_P, Qt::AltModifier);
    QCOMPARE(bench.window->focusWidget(), bench.find<QComboBox>("provider"));
    bench.choose("deepseek");
    QTest::keyClick(bench.window->focusWidget(), Qt::Key_Tab);
    QCOMPARE(bench.window->focusWidget(), bench.find<QLineEdit>("key"));
    QVERIFY(!bench.find<QPushButton>("save")->isEnabled());
    QTest::keyClicks(bench.window->focusWidget(), QStringLiteral(" sk-test-1 "));
    QTest::keyClick(bench.window.get(), Qt::Key_V, Qt::AltModifier);

    QTRY_COMPARE(bench.store.entries.value(QStringLiteral("provider/deepseek")), QStringLiteral("sk-test-1"));
    QTRY_COMPARE(bench.find<QLabel>("keyOutcome")->text(), QStringLiteral("Saved in Test Keychain."));
    QVERIFY(bench.find<QLineEdit>("key")->text().isEmpty());
    QTRY_COMPARE(bench.find<QLabel>("keyState")->text(), QStringLiteral("The key comes from the keychain."));
    QVERIFY(bench.keys.usable("deepseek"));
}

void SettingsWindowTest::enterInTheKeyFieldSaves()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.window->presentForKey(QStringLiteral("deepseek"));
    QCOMPARE(bench.window->focusWidget(), bench.find<QLineEdit>("key"));
    QTest::keyClicks(bench.window->focusWidget(), QStringLiteral("sk-test-2"));
    QTest::keyClick(bench.window->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(bench.store.entries.value(QStringLiteral("provider/deepseek")), QStringLiteral("sk-test-2"));
    QVERIFY(bench.window->isVisible());
}

void SettingsWindowTest::aRefusalOfTheKeychainIsShownAndTheKeyKept()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.window->presentForKey(QStringLiteral("deepseek"));
    bench.store.refusal = {SecretStore::Status::Locked, {}, QStringLiteral("The keychain is locked. Unlock it and save again.")};
    QTest::keyClicks(bench.window->focusWidget(), QStringLiteral("sk-test-3"));
    bench.find<QPushButton>("save")->click();
    QTRY_COMPARE(bench.find<QLabel>("keyOutcome")->text(), bench.store.refusal->message);
    QCOMPARE(bench.find<QLineEdit>("key")->text(), QStringLiteral("sk-test-3"));
    QVERIFY(bench.find<QPushButton>("save")->isEnabled());
    QCOMPARE(bench.window->focusWidget(), bench.find<QLineEdit>("key"));
}

void SettingsWindowTest::aKeyWithSomethingAroundItIsNotSaved()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.window->presentForKey(QStringLiteral("deepseek"));
    QTest::keyClicks(bench.window->focusWidget(), QStringLiteral("my key: sk"));
    bench.find<QPushButton>("save")->click();
    QCOMPARE(bench.store.writes, 0);
    QVERIFY(bench.find<QLabel>("keyOutcome")->isVisible());
}

void SettingsWindowTest::anotherProviderEmptiesTheField()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.choose("deepseek");
    bench.find<QLineEdit>("key")->setText(QStringLiteral("sk-deepseek"));
    bench.choose("openrouter");
    QVERIFY(bench.find<QLineEdit>("key")->text().isEmpty());
}

void SettingsWindowTest::aKeyIsRemovedAgain()
{
    Bench bench;
    bench.store.entries[QStringLiteral("provider/deepseek")] = QStringLiteral("sk-old");
    bench.keys.reload("deepseek");
    QVERIFY(bench.show());
    bench.choose("deepseek");
    auto *removal = bench.find<QPushButton>("remove");
    QTRY_VERIFY(removal->isEnabled());
    QTest::keyClick(bench.window.get(), Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(bench.store.entries.isEmpty());
    QTRY_COMPARE(bench.find<QLabel>("keyOutcome")->text(), QStringLiteral("Removed from Test Keychain."));
    QTRY_VERIFY(!removal->isEnabled());
    QVERIFY(!bench.keys.usable("deepseek"));
}

void SettingsWindowTest::aKeyOfTheSettingsFileIsLeftToTheFile()
{
    Bench bench(
        R"({"providers": {"lab": {"dialect": "chat", "base_url": "http://127.0.0.1:9001/v1", "key": {"env": "GATEHOUSE_TEST_LAB_KEY"}}}})");
    QVERIFY(bench.show());
    bench.choose("lab");
    QVERIFY(bench.find<QLabel>("keyState")->text().contains(QStringLiteral("the variable GATEHOUSE_TEST_LAB_KEY. Set it there.")));
    QVERIFY(!bench.find<QLineEdit>("key")->isEnabled());
}

void SettingsWindowTest::theVariableThatAKeyComesFromIsNamed()
{
    qputenv("DEEPSEEK_API_KEY", "sk-env");
    Bench bench;
    bench.choose("deepseek");
    QTRY_COMPARE(bench.find<QLabel>("keyState")->text(), QStringLiteral("The key comes from the variable DEEPSEEK_API_KEY."));
    QVERIFY(!bench.find<QPushButton>("remove")->isEnabled());
    qunsetenv("DEEPSEEK_API_KEY");
}

void SettingsWindowTest::withoutAKeychainThePageSaysSo()
{
    Bench bench;
    ProviderKeys keys(nullptr);
    keys.load(bench.settings.configuration());
    SettingsWindow window(bench.model, bench.settings, keys, nullptr);
    QVERIFY(
        window.findChild<QLabel *>(QStringLiteral("keyState"))->text().contains(QStringLiteral("There is no keychain on this machine.")));
    QVERIFY(!window.findChild<QLineEdit *>(QStringLiteral("key"))->isEnabled());
}

void SettingsWindowTest::theKeyIsNeverShown()
{
    Bench bench;
    auto *key = bench.find<QLineEdit>("key");
    key->setText(QStringLiteral("sk-secret"));
    QVERIFY(!key->displayText().contains(QStringLiteral("secret")));
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(key);
    QVERIFY(!reader->text(QAccessible::Value).contains(QStringLiteral("secret")));
}

void SettingsWindowTest::theBaseUrlIsCopied()
{
    Bench bench;
    QVERIFY(bench.show());
    QCOMPARE(bench.find<QLineEdit>("baseUrl")->text(), QStringLiteral("http://127.0.0.1:8787"));
    QTest::keyClick(bench.window.get(), Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:8787"));
    bench.model.become(Phase::Stopped);
    QVERIFY(!bench.find<QPushButton>("copyUrl")->isEnabled());
}

void SettingsWindowTest::theProblemIsThereToRead()
{
    Bench bench;
    QVERIFY(bench.show());
    QVERIFY(!bench.find<QLabel>("problem")->isVisible());
    bench.model.told.settingsProblem = QStringLiteral("settings.json, line 3, column 7: a comma is missing.");
    bench.model.told.gateway.problem = bench.model.told.settingsProblem;
    bench.model.told.settingsWarnings = {QStringLiteral("settings.json: \"colour\" is not known here.")};
    bench.model.become(Phase::Attention);
    QVERIFY(bench.find<QLabel>("problem")->isVisible());
    QCOMPARE(bench.find<QLabel>("problem")->text(),
             bench.model.told.settingsProblem + u'\n' + bench.model.told.settingsWarnings.constFirst());
    QCOMPARE(bench.find<QLabel>("status")->text(), QStringLiteral("The settings file has an error"));
}

void SettingsWindowTest::everyProviderInUseHasItsSentence()
{
    Bench bench;
    auto *list = bench.find<QListWidget>("providers");
    QCOMPARE(list->item(0)->text(), QStringLiteral("None yet. One key is enough to start."));
    bench.model.told.gateway.providers = {
        {"lab", QStringLiteral("Lab"), ProviderKeys::State::Ready, QStringLiteral("keychain"), {}},
        {"far", QStringLiteral("Far"), ProviderKeys::State::Ready, QStringLiteral("FAR_KEY"), QStringLiteral("Far refused the key (401).")},
        {"ollama", QStringLiteral("Ollama"), ProviderKeys::State::NotNeeded, {}, {}},
    };
    bench.model.become(Phase::Ready);
    QCOMPARE(list->count(), 3);
    QCOMPARE(list->item(0)->text(), QStringLiteral("Lab: The key comes from the keychain."));
    QCOMPARE(list->item(1)->text(), QStringLiteral("Far: Far refused the key (401)."));
    QCOMPARE(list->item(2)->text(), QStringLiteral("Ollama: No key is needed."));
}

void SettingsWindowTest::everythingOfTheMenuIsInTheWindow()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.model.become(Phase::Stopped);
    const std::pair<const char *, void (SettingsWindow::*)()> buttons[] = {{"fix", &SettingsWindow::fixRequested},
                                                                           {"copySettings", &SettingsWindow::copySettingsRequested},
                                                                           {"copyExports", &SettingsWindow::copyExportsRequested},
                                                                           {"quit", &SettingsWindow::quitRequested}};
    for (const auto &[name, requested] : buttons) {
        QSignalSpy spy(bench.window.get(), requested);
        QVERIFY(bench.find<QPushButton>(name)->isVisible());
        bench.find<QPushButton>(name)->click();
        QCOMPARE(spy.count(), 1);
    }
    QCOMPARE(bench.find<QPushButton>("fix")->text(), QStringLiteral("Fix: Start the gateway"));
}

void SettingsWindowTest::escapeCloses()
{
    Bench bench;
    QVERIFY(bench.show());
    QTest::keyClick(bench.window.get(), Qt::Key_Escape);
    QVERIFY(!bench.window->isVisible());
    QVERIFY(bench.show());
}

void SettingsWindowTest::withoutATrayClosingOnlyMakesSmall()
{
    Bench bench;
    bench.window->setTrayAvailable(false);
    QVERIFY(bench.show());
    QVERIFY(bench.find<QLabel>("noTray")->isVisible());
    bench.window->close();
    QVERIFY(bench.window->isVisible());
    QVERIFY(bench.window->isMinimized());
    bench.window->present();
    QVERIFY(!bench.window->isMinimized());
    bench.window->setTrayAvailable(true);
    QVERIFY(!bench.find<QLabel>("noTray")->isVisible());
    bench.window->close();
    QVERIFY(!bench.window->isVisible());
}

void SettingsWindowTest::everyControlHasANameForScreenReaders()
{
    Bench bench;
    bench.model.become(Phase::Stopped);
    QVERIFY(bench.show());
    int controls = 0;
    for (QWidget *widget : bench.window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->parentWidget()->inherits("QAbstractItemView"))
            continue;
        ++controls;
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(reader && !reader->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(controls >= 10);
}

void SettingsWindowTest::tabVisitsEveryControlOnceAndReturns()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.window->presentForKey(QStringLiteral("deepseek"));
    bench.find<QLineEdit>("key")->setText(QStringLiteral("x"));
    QStringList names;
    for (QWidget *widget : tabChain(bench.window.get()))
        names += widget->objectName();
    QCOMPARE(names, QStringList({QStringLiteral("key"), QStringLiteral("keyPage"), QStringLiteral("save"), QStringLiteral("providers"),
                                 QStringLiteral("quit"), QStringLiteral("close"), QStringLiteral("baseUrl"), QStringLiteral("copyUrl"),
                                 QStringLiteral("copySettings"), QStringLiteral("copyExports"), QStringLiteral("provider")}));
}

void SettingsWindowTest::mnemonicsAreUnique()
{
    Bench bench;
    QMap<QChar, QString> seen;
    QStringList texts;
    for (const auto *label : bench.window->findChildren<QLabel *>())
        if (label->buddy())
            texts += label->text();
    for (const auto *button : bench.window->findChildren<QPushButton *>())
        texts += button->text();
    for (const QString &text : texts) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(text);
        if (mnemonic.isEmpty())
            continue;
        const QChar letter = mnemonic.toString().back();
        QVERIFY2(!seen.contains(letter), qPrintable(text + QStringLiteral(" / ") + seen.value(letter)));
        seen[letter] = text;
    }
    QVERIFY(seen.size() >= 10);
}

void SettingsWindowTest::longerWordsAndRightToLeftFit_data()
{
    QTest::addColumn<bool>("longer");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("as it is") << false << false;
    QTest::newRow("40 % longer") << true << false;
    QTest::newRow("40 % longer, right to left") << true << true;
}

void SettingsWindowTest::longerWordsAndRightToLeftFit()
{
    QFETCH(bool, longer);
    QFETCH(bool, rightToLeft);
    PseudoTranslator wordy;
    if (longer)
        QCoreApplication::installTranslator(&wordy);
    if (rightToLeft)
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    {
        Bench bench;
        bench.window->setTrayAvailable(false);
        bench.model.told.gateway.problem = QStringLiteral("Port 8787 is used by another program. ").repeated(3);
        bench.model.become(Phase::Stopped);
        QVERIFY(bench.show());
        const QString folder = qEnvironmentVariable("GATEHOUSE_TEST_PICTURES");
        if (!folder.isEmpty())
            bench.window->grab().save(
                QStringLiteral("%1/settings-%2.png").arg(folder, QString::fromUtf8(QTest::currentDataTag()).remove(u' ')));
        QCOMPARE(clipped(bench.window.get()).join(u'|'), QString());
        QCOMPARE(bench.find<QLineEdit>("baseUrl")->layoutDirection(), Qt::LeftToRight);
        if (rightToLeft)
            QVERIFY(bench.find<QPushButton>("close")->x() < bench.find<QPushButton>("quit")->x());
    }
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCoreApplication::removeTranslator(&wordy);
}

QTEST_MAIN(SettingsWindowTest)
#include "SettingsWindowTest.moc"
