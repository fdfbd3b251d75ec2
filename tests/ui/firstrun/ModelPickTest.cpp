// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/ModelPick.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class ModelPickTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBestOfWhatThereIsIsPicked_data();
    void theBestOfWhatThereIsIsPicked();
    void inAProfileTheProfileIsFilled();
    void nothingIsDoneTwice();
};

void ModelPickTest::theBestOfWhatThereIsIsPicked_data()
{
    QTest::addColumn<QStringList>("known");
    QTest::addColumn<QStringList>("listed");
    QTest::addColumn<QStringList>("picked");
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
    QTest::newRow("no list: what it is known for") << words("b m s") << words("") << words("b m s");
    QTest::newRow("listed: what it is known for") << words("b m s") << words("x s m b") << words("b m s");
    QTest::newRow("known, but no longer listed") << words("b m s") << words("x:1000 y-mini z:2000") << words("z z y-mini");
    QTest::newRow("a stranger: the largest window") << words("") << words("a:10 b:30 c:20 d-flash:40") << words("b b d-flash");
    QTest::newRow("all alike: the first") << words("") << words("a b c") << words("a a a");
    QTest::newRow("only small ones") << words("") << words("a-mini b-mini") << words("a-mini a-mini a-mini");
    QTest::newRow("what does not chat is passed over") << words("") << words("text-embedding:99 whisper tts-1 gpt") << words("gpt gpt gpt");
    QTest::newRow("nothing at all") << words("") << words("") << QStringList({QString(), QString(), QString()});
    QTest::newRow("a list of nothing that chats") << words("b m s") << words("whisper") << words("b m s");
}

void ModelPickTest::theBestOfWhatThereIsIsPicked()
{
    QFETCH(QStringList, known);
    QFETCH(QStringList, listed);
    QFETCH(QStringList, picked);
    Provider provider;
    provider.bigModel = known.value(0).toStdString();
    provider.middleModel = known.value(1).toStdString();
    provider.smallModel = known.value(2).toStdString();
    std::vector<ProviderModel> models;
    for (const QString &entry : listed) {
        ProviderModel model;
        model.id = entry.section(u':', 0, 0).toStdString();
        model.context = entry.section(u':', 1).toLongLong();
        models.push_back(model);
    }
    const ModelPick pick = pickModels(provider, models);
    QCOMPARE(QStringList({QString::fromStdString(pick.big), QString::fromStdString(pick.middle), QString::fromStdString(pick.small)}),
             picked);
}

void ModelPickTest::inAProfileTheProfileIsFilled()
{
    Settings settings;
    settings.profile = "Cheap";
    const Configuration configuration(settings, Catalogue::builtIn());
    const auto changes = useProvider(configuration, *Catalogue::builtIn().provider("deepseek"), {"b", "m", "s"});
    QCOMPARE(changes.size(), std::size_t(4));
    QCOMPARE(changes.front().place,
             QStringList({QStringLiteral("profiles"), QStringLiteral("Cheap"), QStringLiteral("families"), QStringLiteral("opus")}));
    QCOMPARE(changes.front().json, QByteArray(R"({"model":"b","provider":"deepseek"})"));
    QCOMPARE(changes.back().place, QStringList({QStringLiteral("profiles"), QStringLiteral("Cheap"), QStringLiteral("default_provider")}));
    QCOMPARE(changes.back().json, QByteArray("\"deepseek\""));
}

void ModelPickTest::nothingIsDoneTwice()
{
    Settings settings;
    for (const char *slot : {"opus", "sonnet", "haiku"})
        settings.families[slot].name = "mine";
    settings.defaultProvider = "deepseek";
    const Configuration configuration(settings, Catalogue::builtIn());
    QVERIFY(useProvider(configuration, *Catalogue::builtIn().provider("deepseek"), {"b", "m", "s"}).empty());
}

QTEST_GUILESS_MAIN(ModelPickTest)
#include "ModelPickTest.moc"
