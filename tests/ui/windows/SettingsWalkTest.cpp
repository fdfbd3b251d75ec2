// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PseudoTranslator.h"
#include "tests/ui/TestServices.h"
#include "tests/ui/windows/WindowWalk.h"
#include "ui/desktop/Appearance.h"
#include "ui/desktop/Languages.h"
#include "ui/windows/SettingsPages.h"
#include "ui/windows/SettingsWindow.h"

#include <QtCore/QStandardPaths>
#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

using namespace gatehouse;

/// Walks through every page as somebody would who uses the keyboard, a screen reader, large letters or another language.
class SettingsWalkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyPageCanBeReadAndReached_data();
    void everyPageCanBeReadAndReached();
    void everyPageTellsWhatItIs();

private:
    static QByteArray settings();
    static void fill(TestServices &services);
};

namespace {

const char *nameOf(PageId id)
{
    static constexpr const char *names[] = {"General", "Gateway", "Providers", "Models", "Clients", "Log", "About"};
    return names[static_cast<int>(id)];
}

/// One way to look at the windows, for as long as it lives.
class Look
{
public:
    Look(const QString &language, bool longer, bool rightToLeft, bool large, bool dark) : m_font(QApplication::font())
    {
        m_languages.apply(language);
        if (longer)
            QCoreApplication::installTranslator(&m_wordy);
        if (rightToLeft)
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        if (large) {
            QFont twice = m_font;
            twice.setPointSizeF(twice.pointSizeF() * 2);
            QApplication::setFont(twice);
        }
        if (dark)
            m_appearance.apply(ApplicationSettings::Appearance::Dark);
    }
    ~Look()
    {
        QApplication::setFont(m_font);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCoreApplication::removeTranslator(&m_wordy);
    }

private:
    QFont m_font;
    Languages m_languages;
    PseudoTranslator m_wordy;
    Appearance m_appearance;
};

void keepPicture(QWidget *window, PageId id)
{
    const QString folder = qEnvironmentVariable("GATEHOUSE_TEST_PICTURES");
    if (!folder.isEmpty())
        window->grab().save(QStringLiteral("%1/%2-%3.png")
                                .arg(folder, QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-').remove(u','),
                                     QLatin1StringView(nameOf(id)).toString().toLower()));
}

} // namespace

QByteArray SettingsWalkTest::settings()
{
    return R"({"providers": {"deepseek": {"key": {"env": "WALK_KEY"}},
                             "lab": {"dialect": "chat", "base_url": "http://127.0.0.1:9001/v1", "key": {"none": true},
                                     "headers": {"X-Team": "blue"}}},
               "families": {"opus": {"provider": "deepseek", "model": "deepseek-chat", "label": "Deep", "fallbacks": ["house-model"]}},
               "models": [{"name": "claude-opus-4-1", "provider": "deepseek", "model": "deepseek-chat", "label": "DeepSeek"},
                          {"name": "house-model", "provider": "lab", "model": "lab-1"}],
               "default_provider": "deepseek"})";
}

void SettingsWalkTest::fill(TestServices &services)
{
    services.gateway.told.gateway.providers = {
        {"deepseek", QStringLiteral("DeepSeek"), ProviderKeys::State::Ready, QStringLiteral("WALK_KEY"), {}},
        {"lab", QStringLiteral("Lab"), ProviderKeys::State::NotNeeded, {}, QStringLiteral("Lab does not answer. Check that it runs.")}};
    services.gateway.told.gateway.problem = QStringLiteral("Lab does not answer. Check that it runs and that its address is right.");
    services.gateway.listed = {{QStringLiteral("claude-opus-4-1"), QStringLiteral("DeepSeek"), QStringLiteral("deepseek/deepseek-chat")},
                               {QStringLiteral("house-model"), QString(), QStringLiteral("lab/lab-1")}};
    services.gateway.become(GatewayState::Phase::Attention);
    LoggedRequest request;
    request.started = std::chrono::system_clock::now();
    request.record.id = 1;
    services.requests.write(request);
    services.clients.refresh();
}

void SettingsWalkTest::everyPageCanBeReadAndReached_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("longer");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<bool>("large");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("empty");
    QTest::newRow("English") << QStringLiteral("en") << false << false << false << false << false;
    QTest::newRow("German") << QStringLiteral("de") << false << false << false << false << false;
    QTest::newRow("Japanese") << QStringLiteral("ja") << false << false << false << false << false;
    QTest::newRow("Chinese") << QStringLiteral("zh_CN") << false << false << false << false << false;
    QTest::newRow("longer words") << QStringLiteral("en") << true << false << false << false << false;
    QTest::newRow("right to left") << QStringLiteral("en") << false << true << false << false << false;
    QTest::newRow("longer words right to left") << QStringLiteral("en") << true << true << false << false << false;
    QTest::newRow("large letters") << QStringLiteral("en") << false << false << true << false << false;
    QTest::newRow("dark") << QStringLiteral("en") << false << false << false << true << false;
    QTest::newRow("nothing set up, no tray") << QStringLiteral("en") << false << false << false << false << true;
    QTest::newRow("nothing set up, no tray, longer words") << QStringLiteral("en") << true << false << false << false << true;
    QTest::newRow("nothing set up, no tray, Chinese") << QStringLiteral("zh_CN") << false << false << false << false << true;
}

void SettingsWalkTest::everyPageCanBeReadAndReached()
{
    QFETCH(QString, language);
    QFETCH(bool, longer);
    QFETCH(bool, rightToLeft);
    QFETCH(bool, large);
    QFETCH(bool, dark);
    QFETCH(bool, empty);
    const Look look(language, longer, rightToLeft, large, dark);
    TestServices services(empty ? QByteArray("{}") : settings(), {{"WALK_KEY", "sk-walk"}});
    if (empty)
        services.gateway.become(GatewayState::Phase::Stopped);
    else
        fill(services);
    SettingsWindow window(services.services);
    window.setTrayAvailable(!empty);
    window.present();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCoreApplication::processEvents();

    QStringList findings;
    for (const PageId id : allPages) {
        window.present(id);
        QCoreApplication::processEvents(); // deferred layouts and what was asked of threads
        // What a thread found a moment ago may still be on its way into the layout; what stays cut off is found below.
        static_cast<void>(QTest::qWaitFor([&] { return clippedTexts(&window).isEmpty(); }, 500));
        keepPicture(&window, id);
        QStringList here = namelessWidgets(&window) + doubledMnemonics(&window) + clippedTexts(&window);
        here += tabTraps(&window);
        for (const QString &finding : here)
            findings += QStringLiteral("\n  %1 page: %2").arg(QLatin1StringView(nameOf(id)), finding);
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QString())));
}

void SettingsWalkTest::everyPageTellsWhatItIs()
{
    TestServices services(settings(), {{"WALK_KEY", "sk-walk"}});
    SettingsWindow window(services.services);
    window.present();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto roleOf = [](QWidget *widget) { return QAccessible::queryAccessibleInterface(widget)->role(); };
    QCOMPARE(roleOf(&window), QAccessible::Window);
    QCOMPARE(roleOf(window.findChild<QListWidget *>(QStringLiteral("sidebar"))), QAccessible::List);
    QCOMPARE(roleOf(window.findChild<QLineEdit *>(QStringLiteral("search"))), QAccessible::EditableText);
    for (const PageId id : allPages) {
        window.present(id);
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(window.page(id));
        QVERIFY(reader && reader->isValid());
        QCOMPARE(reader->text(QAccessible::Name), window.page(id)->title());
        QVERIFY2(reader->childCount() > 0, nameOf(id));
        QVERIFY(!reader->state().invisible);
    }
}

QTEST_MAIN(SettingsWalkTest)
#include "SettingsWalkTest.moc"
