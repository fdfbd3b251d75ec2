// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/TestServices.h"
#include "ui/tray/TrayMenu.h"

#include <QtCore/QXmlStreamReader>
#include <QtTest/QtTest>

using namespace gatehouse;

namespace {

struct Message
{
    QString source;
    QString translation;
    bool unfinished = false;
};

QList<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(GATEHOUSE_TRANSLATIONS "/gatehouse_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"source") {
            messages.append({reader.readElementText(), {}});
        } else if (reader.name() == u"translation") {
            messages.last().unfinished = reader.attributes().hasAttribute(QStringLiteral("type"));
            messages.last().translation = reader.readElementText();
        }
    }
    return messages;
}

/// The letters of all mnemonics among the texts; nothing twice, or the text of the second is put into `clash`.
QSet<QString> mnemonicsOf(const QStringList &texts, QString *clash)
{
    QSet<QString> letters;
    for (const QString &text : texts) {
        const QString letter = QKeySequence::mnemonic(text).toString();
        if (!letter.isEmpty() && letters.contains(letter))
            *clash = text;
        letters += letter;
    }
    letters.remove(QString());
    return letters;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsTranslatedWithItsPlaceholders_data() { languages(); }
    void everyTextIsTranslatedWithItsPlaceholders();
    void theProgramCarriesTheLanguage_data() { languages(); }
    void theProgramCarriesTheLanguage();
    void mnemonicsOfTheMenuStayUnique_data() { languages(); }
    void mnemonicsOfTheMenuStayUnique();

private:
    static void languages();
};

void TranslationsTest::languages()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"de", "ja", "zh_CN"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TranslationsTest::everyTextIsTranslatedWithItsPlaceholders()
{
    QFETCH(QString, language);
    const auto messages = messagesOf(language);
    QVERIFY(messages.size() > 50);
    for (const Message &message : messages) {
        QVERIFY2(!message.unfinished && !message.translation.isEmpty(), qPrintable(message.source));
        for (const char *placeholder : {"%1", "%2", "%3"})
            QVERIFY2(message.source.count(QLatin1StringView(placeholder)) == message.translation.count(QLatin1StringView(placeholder)),
                     qPrintable(message.source));
        QVERIFY2(message.source.contains(u'&') == message.translation.contains(u'&'), qPrintable(message.source));
    }
}

void TranslationsTest::theProgramCarriesTheLanguage()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), QStringLiteral("gatehouse"), QStringLiteral("_"), QStringLiteral(":/i18n")));
    QCoreApplication::installTranslator(&translator);
    const TrayStatus status = trayStatus(FakeTrayModel().facts());
    QVERIFY(status.line.contains(QStringLiteral("127.0.0.1:8787")));
    QVERIFY(!status.line.startsWith(QStringLiteral("Ready")));
    QCoreApplication::removeTranslator(&translator);
}

void TranslationsTest::mnemonicsOfTheMenuStayUnique()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), QStringLiteral("gatehouse"), QStringLiteral("_"), QStringLiteral(":/i18n")));
    QCoreApplication::installTranslator(&translator);
    {
        TestServices services;
        TrayMenu menu(services.services);
        QStringList texts;
        QString clash;
        for (const QAction *action : menu.menu()->actions())
            texts += action->text();
        QVERIFY(mnemonicsOf(texts, &clash).size() >= 4);
        QCOMPARE(clash, QString());
    }
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(TranslationsTest)
#include "TranslationsTest.moc"
