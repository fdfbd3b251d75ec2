// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ClientOffer.h"

#include "core/settings/SettingsStore.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace gatehouse;

class ClientOfferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOfferComesThroughALineAsItWas();
    void whatIsNoOfferIsNone_data();
    void whatIsNoOfferIsNone();
    void namesLabelsAndWindowsComeFromTheSettings();
    void withoutAKeyNoNameIsOffered();
    void theAddressIsOneThatClientsCanReach_data();
    void theAddressIsOneThatClientsCanReach();
};

namespace {
GatewayOffer offerOf(const QByteArray &json, const std::map<std::string, std::string> &variables)
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("settings.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        return {};
    file.close();
    SettingsStore settings(file.fileName());
    if (!settings.load())
        qWarning("%s", qUtf8Printable(settings.problem()));
    ProviderKeys keys(nullptr, nullptr, [&variables](const std::string &name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
    keys.load(settings.configuration());
    return clientOffer(settings.configuration(), keys, "http://127.0.0.1:8787");
}

const char *const lab =
    "{\"providers\": {\"lab\": {\"dialect\": \"chat\", \"base_url\": \"http://127.0.0.1:9/v1\", \"key\": {\"env\": \"LAB_KEY\"}}},"
    " \"models\": [{\"name\": \"claude-opus-4-8\", \"provider\": \"lab\", \"model\": \"lab-big\", \"label\": \"Lab big\"}],"
    " \"families\": {\"opus\": \"claude-opus-4-8\"}}";
} // namespace

void ClientOfferTest::anOfferComesThroughALineAsItWas()
{
    GatewayOffer offer;
    offer.baseUrl = "http://[::1]:1";
    offer.token = Secret("gh-secret");
    offer.models = {{.name = "a \"b\"\n",
                     .label = "\xe7\xba\xaf",
                     .route = "p/m",
                     .context = 1'000'000'000'000,
                     .output = 5,
                     .images = false,
                     .reasoning = true,
                     .longContext = true},
                    {.name = "plain", .label = ""}};
    offer.families = {{"opus", "a"}, {"haiku", ""}};
    const QByteArray line = offerLine(offer);
    QVERIFY(!line.contains('\n'));
    QVERIFY(!line.contains("gh-secret"));
    const auto back = offerFromLine(line);
    QVERIFY(back);
    QVERIFY(back->token.isEmpty());
    QCOMPARE(back->baseUrl, offer.baseUrl);
    QCOMPARE(back->families, offer.families);
    QCOMPARE(back->models.size(), 2u);
    const GatewayOffer::Model &first = back->models.front();
    QCOMPARE(first.name, offer.models.front().name);
    QCOMPARE(first.label, offer.models.front().label);
    QCOMPARE(first.route, std::string("p/m"));
    QCOMPARE(first.context, std::int64_t(1'000'000'000'000));
    QCOMPARE(first.output, std::int64_t(5));
    QVERIFY(!first.images && first.reasoning && first.longContext);
    QVERIFY(back->models.back().images && !back->models.back().reasoning && !back->models.back().longContext);
}

void ClientOfferTest::whatIsNoOfferIsNone_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"", "unknown", "ok", "{}", "[]", "{\"base_url\": 5, \"models\": [], \"families\": {}}",
                             "{\"base_url\": \"u\", \"models\": [{}], \"families\": {}}"})
        QTest::addRow("%s", line) << QByteArray(line);
}

void ClientOfferTest::whatIsNoOfferIsNone()
{
    QFETCH(QByteArray, line);
    QVERIFY(!offerFromLine(line));
}

void ClientOfferTest::namesLabelsAndWindowsComeFromTheSettings()
{
    const GatewayOffer offer = offerOf(lab, {{"LAB_KEY", "k"}});
    QCOMPARE(offer.baseUrl, std::string("http://127.0.0.1:8787"));
    QVERIFY(!offer.models.empty());
    QCOMPARE(offer.models.front().name, std::string("claude-opus-4-8"));
    QCOMPARE(offer.models.front().label, std::string("Lab big"));
    QCOMPARE(offer.models.front().route, std::string("lab/lab-big"));
    QVERIFY(!offer.models.front().longContext);
    QCOMPARE(offer.families.at("opus"), std::string("claude-opus-4-8"));
}

void ClientOfferTest::withoutAKeyNoNameIsOffered()
{
    const GatewayOffer offer = offerOf(lab, {});
    QVERIFY(std::none_of(offer.models.begin(), offer.models.end(),
                         [](const GatewayOffer::Model &model) { return model.route.starts_with("lab/"); }));
}

void ClientOfferTest::theAddressIsOneThatClientsCanReach_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("url");
    QTest::newRow("the usual") << QStringLiteral("127.0.0.1") << QStringLiteral("http://127.0.0.1:9000");
    QTest::newRow("every address") << QStringLiteral("0.0.0.0") << QStringLiteral("http://127.0.0.1:9000");
    QTest::newRow("of version 6") << QStringLiteral("::1") << QStringLiteral("http://[::1]:9000");
}

void ClientOfferTest::theAddressIsOneThatClientsCanReach()
{
    QFETCH(QString, address);
    QFETCH(QString, url);
    GatewaySettings gateway;
    gateway.address = address.toStdString();
    gateway.port = 9000;
    QCOMPARE(QString::fromStdString(baseUrlOf(gateway)), url);
}

QTEST_GUILESS_MAIN(ClientOfferTest)
#include "ClientOfferTest.moc"
