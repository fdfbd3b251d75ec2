// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gateway/GatewayPage.h"

#include "tests/ui/TestServices.h"
#include "ui/pages/gateway/GatewayKeyBox.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

using namespace gatehouse;
using Phase = GatewayState::Phase;

namespace {

struct Bench : TestServices
{
    explicit Bench(const QByteArray &json = "{}") : TestServices(json), page(services) {}

    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *found = page.findChild<Widget *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    /// Shown, with the token come from the keychain.
    bool show()
    {
        page.show();
        return QTest::qWaitForWindowActive(&page) && QTest::qWaitFor([this] { return tokens.tokenForCopying().has_value(); });
    }
    QString token() const { return QString::fromStdString(std::string(tokens.tokenForCopying()->reveal())); }
    const GatewaySettings &now() const { return settings.configuration()->settings().gateway; }
    /// The question that is open, answered with the button of that role.
    bool answer(const char *name, QMessageBox::ButtonRole role)
    {
        auto *box = page.findChild<QMessageBox *>(QString::fromLatin1(name));
        if (!box || !box->isVisible())
            return false;
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == role) {
                button->click();
                return true;
            }
        return false;
    }

    GatewayPage page;
};

} // namespace

class GatewayPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theStateAndTheProblemAreThereToRead();
    void theButtonDoesWhatHelps_data();
    void theButtonDoesWhatHelps();
    void aKeyThatIsMissingLeadsToTheProviders();
    void itIsPausedAndResumed();
    void theBaseUrlIsShownAndCopied();
    void thePortIsChangedWhenItIsTyped();
    void aPortThatIsBeingTypedIsLeftAlone();
    void aFreePortIsAskedFor();
    void theKeyIsMaskedUntilItIsShownAndThenAgain();
    void theKeyIsNeverInAWidgetWhileItIsMasked();
    void theKeyIsCopiedAsASecret();
    void aNewKeyIsMadeAfterAQuestion();
    void aRefusalOfTheKeychainIsSaid();
    void goingWithoutAKeyTakesASecondStep();
    void withAnotherAddressAKeyIsAlwaysAskedFor();
    void aKeychainThatGivesNothingIsSaid();
    void theSettingsFileIsNamed();
};

void GatewayPageTest::theStateAndTheProblemAreThereToRead()
{
    Bench bench;
    QVERIFY(bench.show());
    QVERIFY(bench.find<QLabel>("state")->text().contains(QStringLiteral("127.0.0.1:8787")));
    QVERIFY(!bench.find<QLabel>("problem")->isVisible());
    QVERIFY(!bench.find<QPushButton>("fix")->isVisible());
    bench.gateway.told.settingsProblem = QStringLiteral("settings.json, line 3, column 7: a comma is missing.");
    bench.gateway.told.gateway.problem = bench.gateway.told.settingsProblem;
    bench.gateway.told.settingsWarnings = {QStringLiteral("settings.json: \"colour\" is not known here.")};
    bench.gateway.become(Phase::Attention);
    QCOMPARE(bench.find<QLabel>("problem")->text(),
             bench.gateway.told.settingsProblem + u'\n' + bench.gateway.told.settingsWarnings.constFirst());
}

void GatewayPageTest::theButtonDoesWhatHelps_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<bool>("portTaken");
    QTest::addColumn<bool>("locked");
    QTest::addColumn<QString>("asked");
    QTest::newRow("stopped") << int(Phase::Stopped) << false << false << QStringLiteral("start");
    QTest::newRow("port taken") << int(Phase::Stopped) << true << false << QStringLiteral("useAnotherPort");
    QTest::newRow("keychain locked") << int(Phase::Attention) << false << true << QStringLiteral("askKeychain");
}

void GatewayPageTest::theButtonDoesWhatHelps()
{
    QFETCH(int, phase);
    QFETCH(bool, portTaken);
    QFETCH(bool, locked);
    QFETCH(QString, asked);
    Bench bench;
    bench.gateway.told.portTaken = portTaken;
    bench.gateway.told.gateway.problem = QStringLiteral("Port 8787 is used by another program (pid 4121).");
    if (locked)
        bench.gateway.told.gateway.providers = {{"lab", QStringLiteral("Lab"), ProviderKeys::State::Locked, {}, {}}};
    bench.gateway.become(static_cast<Phase>(phase));
    QVERIFY(bench.show());
    QVERIFY(bench.find<QLabel>("problem")->text().contains(QStringLiteral("4121")));
    bench.click("fix");
    QCOMPARE(bench.gateway.asked, QStringList(asked));
}

void GatewayPageTest::aKeyThatIsMissingLeadsToTheProviders()
{
    Bench bench;
    bench.gateway.told.gateway.providers = {{"far",
                                             QStringLiteral("Far"),
                                             ProviderKeys::State::Ready,
                                             {},
                                             QStringLiteral("Far refused the key."),
                                             ProviderTrouble::Kind::KeyRefused}};
    bench.gateway.become(Phase::Attention);
    QVERIFY(bench.show());
    QSignalSpy wanted(&bench.page, &Page::pageWanted);
    bench.click("fix");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<PageId>(), PageId::Providers);
    QCOMPARE(wanted.at(0).at(1).toString(), QStringLiteral("far"));
}

void GatewayPageTest::itIsPausedAndResumed()
{
    Bench bench;
    QVERIFY(bench.show());
    QVERIFY(!bench.find<QPushButton>("resume")->isVisible());
    bench.click("pauseHour");
    bench.click("pause");
    bench.gateway.become(Phase::Paused);
    QVERIFY(!bench.find<QPushButton>("pause")->isVisible());
    QVERIFY(!bench.find<QLabel>("problem")->text().isEmpty());
    bench.click("resume");
    QCOMPARE(bench.gateway.asked, QStringList({QStringLiteral("pause 60"), QStringLiteral("pause 0"), QStringLiteral("resume")}));
}

void GatewayPageTest::theBaseUrlIsShownAndCopied()
{
    Bench bench;
    QVERIFY(bench.show());
    auto *url = bench.find<QLineEdit>("baseUrl");
    QCOMPARE(url->text(), QStringLiteral("http://127.0.0.1:8787"));
    QCOMPARE(url->layoutDirection(), Qt::LeftToRight);
    const QSignalSpy said(&bench.page, &Page::said);
    bench.click("copyUrl");
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:8787"));
    QCOMPARE(said.count(), 1);
    bench.gateway.become(Phase::Stopped);
    QVERIFY(url->text().isEmpty());
    QVERIFY(!bench.find<QPushButton>("copyUrl")->isEnabled());
}

void GatewayPageTest::thePortIsChangedWhenItIsTyped()
{
    Bench bench;
    QVERIFY(bench.show());
    const QSignalSpy undoable(&bench.page, &Page::undoable);
    auto *port = bench.find<QSpinBox>("port");
    QCOMPARE(port->value(), 8787);
    port->setFocus();
    port->selectAll();
    QTest::keyClicks(port, QStringLiteral("9123"));
    QCOMPARE(bench.now().port, 8787);
    QTest::keyClick(port, Qt::Key_Return);
    QCOMPARE(bench.now().port, 9123);
    QCOMPARE(undoable.count(), 1);
    bench.find<QLineEdit>("baseUrl")->setFocus();
    QCOMPARE(undoable.count(), 1);
    QVERIFY(bench.settings.undo());
    QCOMPARE(port->value(), 8787);
}

void GatewayPageTest::aPortThatIsBeingTypedIsLeftAlone()
{
    Bench bench;
    QVERIFY(bench.show());
    auto *port = bench.find<QSpinBox>("port");
    port->setFocus();
    port->selectAll();
    QTest::keyClicks(port, QStringLiteral("91"));
    bench.gateway.become(Phase::Working);
    QCOMPARE(port->text(), QStringLiteral("91"));
}

void GatewayPageTest::aFreePortIsAskedFor()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.click("findPort");
    QCOMPARE(bench.gateway.asked, QStringList(QStringLiteral("useAnotherPort")));
}

void GatewayPageTest::theKeyIsMaskedUntilItIsShownAndThenAgain()
{
    Bench bench;
    QVERIFY(bench.show());
    GatewayKeyBox box(bench.services, std::chrono::milliseconds(200));
    box.show();
    auto *key = box.findChild<QLineEdit *>(QStringLiteral("gatewayKey"));
    auto *show = box.findChild<QPushButton *>(QStringLiteral("showKey"));
    const QString masked = key->text();
    QVERIFY(!masked.isEmpty());
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(key->text(), bench.token());
    QTRY_COMPARE(key->text(), masked);
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(key->text(), bench.token());
    QTest::mouseClick(show, Qt::LeftButton); // at once
    QCOMPARE(key->text(), masked);
    QTest::mouseClick(show, Qt::LeftButton);
    box.hide(); // whoever opens the window next does not see it
    QCOMPARE(key->text(), masked);
}

void GatewayPageTest::theKeyIsNeverInAWidgetWhileItIsMasked()
{
    Bench bench;
    QVERIFY(bench.show());
    const QString token = bench.token();
    QVERIFY(token.size() > 20);
    for (QWidget *widget : bench.page.findChildren<QWidget *>()) {
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
        for (const auto text : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            QVERIFY2(!reader || !reader->text(text).contains(token), qPrintable(widget->objectName()));
        QVERIFY(!widget->toolTip().contains(token));
    }
}

void GatewayPageTest::theKeyIsCopiedAsASecret()
{
    Bench bench;
    QVERIFY(bench.show());
    const QSignalSpy said(&bench.page, &Page::said);
    bench.click("copyKey");
    QCOMPARE(QGuiApplication::clipboard()->text(), bench.token());
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
#endif
    QVERIFY(said.at(0).at(0).toString().contains(QStringLiteral("60")));
    QVERIFY(!said.at(0).at(0).toString().contains(bench.token()));
}

void GatewayPageTest::aNewKeyIsMadeAfterAQuestion()
{
    Bench bench;
    QVERIFY(bench.show());
    const QString old = bench.token();
    const QSignalSpy said(&bench.page, &Page::said);
    bench.click("renewKey");
    QVERIFY(bench.answer("renewQuestion", QMessageBox::RejectRole));
    QCOMPARE(bench.token(), old);
    QTRY_VERIFY(!bench.page.findChild<QMessageBox *>());
    bench.click("renewKey");
    QVERIFY(bench.answer("renewQuestion", QMessageBox::AcceptRole));
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(bench.token() != old);
    QVERIFY(bench.find<QPushButton>("renewKey")->isEnabled());
    QVERIFY(!bench.tokens.check(old.toStdString()));
}

void GatewayPageTest::aRefusalOfTheKeychainIsSaid()
{
    Bench bench;
    QVERIFY(bench.show());
    const QString old = bench.token();
    bench.secrets.refusal = {SecretStore::Status::Locked, {}, QStringLiteral("The keychain is locked. Unlock it and try again.")};
    bench.click("renewKey");
    QVERIFY(bench.answer("renewQuestion", QMessageBox::AcceptRole));
    QTRY_VERIFY(bench.find<QLabel>("keyProblem")->isVisible());
    QVERIFY(bench.tokens.check(old.toStdString()));
}

void GatewayPageTest::goingWithoutAKeyTakesASecondStep()
{
    Bench bench;
    QVERIFY(bench.show());
    const QSignalSpy undoable(&bench.page, &Page::undoable);
    auto *require = bench.find<QCheckBox>("requireKey");
    const QPoint mark(require->height() / 2, require->height() / 2);
    QTest::mouseClick(require, Qt::LeftButton, {}, mark);
    QVERIFY(require->isChecked()); // nothing has happened yet
    QVERIFY(bench.answer("dropQuestion", QMessageBox::RejectRole));
    QVERIFY(bench.now().requireToken);
    QTRY_VERIFY(!bench.page.findChild<QMessageBox *>());
    QTest::mouseClick(require, Qt::LeftButton, {}, mark);
    QVERIFY(bench.answer("dropQuestion", QMessageBox::AcceptRole));
    QVERIFY(!bench.now().requireToken);
    QVERIFY(!require->isChecked());
    QVERIFY(!bench.find<QPushButton>("copyKey")->isEnabled());
    QCOMPARE(undoable.count(), 1);
    QTest::mouseClick(require, Qt::LeftButton, {}, mark); // back takes one
    QVERIFY(bench.now().requireToken);
    QVERIFY(require->isChecked());
}

void GatewayPageTest::withAnotherAddressAKeyIsAlwaysAskedFor()
{
    Bench bench(R"({"gateway": {"address": "0.0.0.0"}})");
    bench.gateway.told.gateway.address = QStringLiteral("0.0.0.0");
    bench.gateway.become(Phase::Ready);
    QVERIFY(bench.show());
    QVERIFY(!bench.find<QCheckBox>("requireKey")->isEnabled());
    QVERIFY(!bench.find<QLabel>("addressNote")->isVisible());
}

void GatewayPageTest::aKeychainThatGivesNothingIsSaid()
{
    TestServices services;
    AccessTokens none(services.dir.filePath(QStringLiteral("none.json")), nullptr, nullptr, services.variable());
    Services with{services.gateway,  services.settings, services.keys,      &services.secrets, none, services.probe, services.lists,
                  services.requests, services.clients,  services.autostart, services.clipboard};
    GatewayKeyBox box(with);
    box.show();
    QVERIFY(!box.findChild<QPushButton *>(QStringLiteral("copyKey"))->isEnabled());
    QVERIFY(box.findChild<QLineEdit *>(QStringLiteral("gatewayKey"))->text().isEmpty());
    QVERIFY(box.findChild<QLabel *>(QStringLiteral("keyNote"))->text().contains(QStringLiteral("keychain")));
}

void GatewayPageTest::theSettingsFileIsNamed()
{
    Bench bench;
    QCOMPARE(bench.find<QLineEdit>("settingsFile")->text(), QDir::toNativeSeparators(bench.settings.path()));
    QVERIFY(bench.find<QLineEdit>("settingsFile")->isReadOnly());
}

QTEST_MAIN(GatewayPageTest)
#include "GatewayPageTest.moc"
