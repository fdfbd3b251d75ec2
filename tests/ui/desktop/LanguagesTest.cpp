// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/Languages.h"

#include "ui/tray/TrayStatus.h"

#include <QtTest/QtTest>
#include <QtWidgets/QWidget>

using namespace gatehouse;

namespace {

QString starting()
{
    TrayFacts facts;
    facts.gateway.phase = GatewayState::Phase::Starting;
    return trayStatus(facts).line;
}

class Listener : public QWidget
{
public:
    int heard = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        heard += event->type() == QEvent::LanguageChange;
        QWidget::changeEvent(event);
    }
};

} // namespace

class LanguagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLanguageThatIsCarriedIsOffered();
    void eachIsCalledByItsOwnName_data();
    void eachIsCalledByItsOwnName();
    void theWordsChangeAndTheWindowsHearOfIt();
    void aLanguageWithoutTextsIsEnglish();
};

void LanguagesTest::everyLanguageThatIsCarriedIsOffered()
{
    QCOMPARE(Languages::all(), QStringList({QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("ja"), QStringLiteral("zh_CN")}));
}

void LanguagesTest::eachIsCalledByItsOwnName_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");
    QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("English");
    QTest::newRow("de") << QStringLiteral("de") << QStringLiteral("Deutsch");
    QTest::newRow("ja") << QStringLiteral("ja") << QStringLiteral("日本語");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN") << QStringLiteral("简体中文");
}

void LanguagesTest::eachIsCalledByItsOwnName()
{
    QFETCH(QString, language);
    QTEST(Languages::nameOf(language), "name");
}

void LanguagesTest::theWordsChangeAndTheWindowsHearOfIt()
{
    Listener window;
    const QString english = starting();
    {
        Languages languages;
        languages.apply(QStringLiteral("de"));
        QCoreApplication::sendPostedEvents();
        QVERIFY(starting() != english);
        QVERIFY(window.heard > 0);
        const QString german = starting();
        languages.apply(QStringLiteral("ja"));
        QVERIFY(starting() != german);
        QVERIFY(starting() != english);
        languages.apply(QStringLiteral("en"));
        QCOMPARE(starting(), english);
        languages.apply(QStringLiteral("de"));
    }
    QCOMPARE(starting(), english);
}

void LanguagesTest::aLanguageWithoutTextsIsEnglish()
{
    const QString english = starting();
    Languages languages;
    languages.apply(QStringLiteral("fi"));
    QCOMPARE(starting(), english);
    // With the plurals of English.
    QVERIFY(QFile::exists(QStringLiteral(":/i18n/gatehouse_en.qm")));
}

QTEST_MAIN(LanguagesTest)
#include "LanguagesTest.moc"
