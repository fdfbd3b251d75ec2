// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/NetworkProbe.h"

#include "tests/core/probe/SelfSignedServer.h"
#include "tests/core/upstream/FakeProvider.h"

#include <QtNetwork/QTcpServer>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using Kind = ProbeStep::Kind;
using State = ProbeStep::State;

namespace {

constexpr auto key = "sk-secret-0123456789";

/// A provider in a test's hands: a real server on this machine, and a probe.
struct Lab
{
    explicit Lab(ProbePatience patience = {}) : probe(nullptr, patience)
    {
        QObject::connect(&probe, &ProviderProbe::finished, &probe,
                         [this](quint64 test, const ProbeReport &report) { reports[test] = report; });
        QObject::connect(&probe, &ProviderProbe::progressed, &probe,
                         [this](quint64, const ProbeReport &report) { steps.push_back(report); });
    }

    static ProbeRequest request(const std::string &address, Dialect dialect = Dialect::Chat)
    {
        ProbeRequest request;
        request.configuration = std::make_shared<const Configuration>(Settings(), Catalogue::builtIn());
        request.provider.id = "lab";
        request.provider.displayName = "The Lab";
        request.provider.endpoints = {{dialect, address}};
        request.provider.preferred = dialect;
        request.key = Secret(key);
        return request;
    }
    /// Runs one test to its end.
    ProbeReport run(ProbeRequest wanted)
    {
        const quint64 test = probe.start(std::move(wanted));
        const bool ended = QTest::qWaitFor([&] { return reports.contains(test); }, 20'000);
        return ended ? reports[test] : ProbeReport();
    }
    ProbeReport run() { return run(request(server.url("/v1"))); }

    /// What the server says to each path; anything else is 404.
    void answers(std::map<std::string, FakeScript> scripts)
    {
        server.answerWith([scripts = std::move(scripts)](const FakeProvider::Request &asked) {
            const auto found = scripts.find(asked.target.substr(0, asked.target.find('?')));
            return found == scripts.end() ? FakeScript::answer(404, R"({"error":{"message":"Not Found"}})") : found->second;
        });
    }

    FakeProvider server;
    std::map<quint64, ProbeReport> reports;
    std::vector<ProbeReport> steps;
    NetworkProbe probe;
};

/// "passed passed skipped failed pending pending"
QString states(const ProbeReport &report)
{
    static const std::map<State, QString> words{{State::Pending, QStringLiteral("pending")},
                                                {State::Running, QStringLiteral("running")},
                                                {State::Passed, QStringLiteral("passed")},
                                                {State::Failed, QStringLiteral("failed")},
                                                {State::Skipped, QStringLiteral("skipped")}};
    QStringList list;
    for (const ProbeStep &step : report.steps)
        list += words.at(step.state);
    return list.join(u' ');
}

QString failure(const ProbeReport &report)
{
    return report.failure() ? report.failure()->sentence : QString();
}

FakeScript list()
{
    return FakeScript::answer(200, R"({"data":[{"id":"text-embedding"},{"id":"small","context_length":8192}]})");
}

FakeScript chatStream()
{
    return FakeScript::events(
        {"data: {\"id\":\"1\",\"model\":\"small\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"He\"}}]}\n\n",
         "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}\n\n", "data: [DONE]\n\n"});
}

FakeScript messagesStream()
{
    return FakeScript::events(
        {"event: message_start\ndata: "
         "{\"type\":\"message_start\",\"message\":{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"small\","
         "\"content\":[],\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}}\n\n",
         "event: content_block_start\ndata: "
         "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n",
         "event: content_block_delta\ndata: "
         "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"He\"}}\n\n"});
}

FakeScript responsesStream()
{
    return FakeScript::events(
        {"event: response.created\ndata: "
         "{\"type\":\"response.created\",\"response\":{\"id\":\"r\",\"object\":\"response\",\"status\":\"in_progress\",\"model\":\"small\","
         "\"output\":[]}}\n\n",
         "event: response.output_item.added\ndata: "
         "{\"type\":\"response.output_item.added\",\"output_index\":0,\"item\":{\"id\":\"i\",\"type\":\"message\",\"role\":\"assistant\","
         "\"content\":[]}}\n\n",
         "event: response.output_text.delta\ndata: "
         "{\"type\":\"response.output_text.delta\",\"item_id\":\"i\",\"output_index\":0,\"content_index\":0,\"delta\":\"He\"}\n\n"});
}

FakeScript refuses(int status, const std::string &words)
{
    return FakeScript::answer(status, R"({"error":{"message":")" + words + R"("}})");
}

} // namespace

Q_DECLARE_METATYPE(gatehouse::FakeScript)
Q_DECLARE_METATYPE(gatehouse::Dialect)

class NetworkProbeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHealthyProviderPassesEveryStep_data();
    void aHealthyProviderPassesEveryStep();
    void aFailureIsToldByItsStep_data();
    void aFailureIsToldByItsStep();
    void anUnknownNameIsTold();
    void aClosedPortIsTold();
    void aServerWithoutEncryptionIsTold();
    void aCertificateOfNobodysIsRefused();
    void aHandshakeThatHangsEndsInTime();
    void anAnswerThatHangsEndsInTime();
    void aPublicListDoesNotProveTheKey();
    void aListForbiddenToTheKeyIsNoRefusal();
    void aProviderWithoutAListIsAskedItsOwnModel();
    void aProviderOfWhichNoModelIsKnownIsNotAsked();
    void aProviderThatNeedsNoKeyIsTestedWithoutOne();
    void theListAloneSpendsNoToken();
    void theListAloneFindsAWrongKey();
    void theDialectIsFound_data();
    void theDialectIsFound();
    void anAddressThatSpeaksNoDialectIsTold();
    void aKeyRefusedInEveryDialectIsTold();
    void moreTokensAreAskedForWhereFewAreRefused();
    void anotherModelIsAskedWhereTheCataloguesIsGone();
    void aKeptConnectionThatDiedIsNoFailure();
    void everyStepIsToldAsItComes();
    void aCancelledTestSaysNothingMore();
    void severalTestsRunAtOnce();
    void theEndDoesNotWaitForATest();
    void noReportHoldsASecret();
};

void NetworkProbeTest::aHealthyProviderPassesEveryStep_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<FakeScript>("stream");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("tokens");
    QTest::newRow("chat") << Dialect::Chat << chatStream() << QByteArray("/v1/chat/completions") << QByteArray("Authorization")
                          << QByteArray("\"max_tokens\":1,");
    QTest::newRow("messages") << Dialect::Messages << messagesStream() << QByteArray("/v1/messages") << QByteArray("x-api-key")
                              << QByteArray("\"max_tokens\":1,");
    QTest::newRow("responses") << Dialect::Responses << responsesStream() << QByteArray("/v1/responses") << QByteArray("Authorization")
                               << QByteArray("\"max_output_tokens\":16");
}

void NetworkProbeTest::aHealthyProviderPassesEveryStep()
{
    QFETCH(Dialect, dialect);
    QFETCH(FakeScript, stream);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, tokens);
    Lab lab;
    lab.answers({{"/v1/models", list()}, {path.toStdString(), stream}});
    const ProbeReport report = lab.run(Lab::request(lab.server.url("/v1"), dialect));
    QCOMPARE(failure(report), QString());
    QCOMPARE(states(report), QStringLiteral("passed passed skipped passed passed passed"));
    QVERIFY(report.passed());
    QCOMPARE(report.dialect, std::optional(dialect));
    QCOMPARE(report.models.size(), std::size_t(2));
    QCOMPARE(report.models.back().context, std::int64_t(8192));
    QCOMPARE(report.model, std::string("small"));
    QVERIFY(report.firstToken >= 0ms);
    QVERIFY(!report.keyRefused);

    const auto requests = lab.server.requests();
    QCOMPARE(requests.size(), std::size_t(2));
    for (const auto &request : requests)
        QVERIFY(QByteArray::fromStdString(request.header(header.toStdString())).endsWith(key));
    const QByteArray body = QByteArray::fromStdString(requests.back().body);
    QVERIFY2(body.contains(tokens) && body.contains("\"stream\":true") && body.contains("Hi"), body.constData());
}

void NetworkProbeTest::aFailureIsToldByItsStep_data()
{
    QTest::addColumn<FakeScript>("models");
    QTest::addColumn<FakeScript>("answer");
    QTest::addColumn<QString>("seen");
    QTest::addColumn<QString>("sentence");
    const QString key = QStringLiteral("passed passed skipped failed pending pending");
    const QString answer = QStringLiteral("passed passed skipped passed passed failed");
    QTest::newRow("a wrong key") << refuses(401, "Invalid API key.") << chatStream() << key
                                 << QStringLiteral("The Lab rejected the key (401). Replace it. It said: Invalid API key.");
    QTest::newRow("a key without rights")
        << list() << refuses(403, "Not for you.") << QStringLiteral("passed passed skipped failed passed pending")
        << QStringLiteral("The Lab does not let this key be used for this (403). Check what it is good for, or replace it. "
                          "It said: Not for you.");
    QTest::newRow("no credit") << list() << refuses(402, "Insufficient Balance") << answer
                               << QStringLiteral("The Lab says that the account is out of credit. Add credit and test again. It said: "
                                                 "Insufficient Balance");
    QTest::newRow("quota") << list()
                           << FakeScript::answer(429, R"({"error":{"message":"You exceeded your quota.","code":"insufficient_quota"}})")
                           << answer
                           << QStringLiteral("The Lab says that the account is out of credit. Add credit and test again. It said: You "
                                             "exceeded your quota.");
    QTest::newRow("a limit") << list() << refuses(429, "Slow down.") << answer
                             << QStringLiteral("The Lab says that a limit is reached. Wait a little and test again. It said: Slow down.");
    QTest::newRow("an unknown model") << list() << refuses(404, "The model `small` does not exist.") << answer
                                      << QStringLiteral("The Lab does not know the model small. Choose another. It said: The model `small` "
                                                        "does not exist.");
    QTest::newRow("a web page") << list() << FakeScript::answer(200, "<html><title>Welcome</title></html>", "Content-Type: text/html\r\n")
                                << answer
                                << QStringLiteral("What came is not an answer. Check the address and the dialect. The provider sent a web "
                                                  "page in place of an answer (Welcome). Check its base_url in the settings.");
    QTest::newRow("a broken server") << list() << refuses(500, "Oops.") << answer
                                     << QStringLiteral("The Lab refused to answer with the model small (500). It said: Oops.");
}

void NetworkProbeTest::aFailureIsToldByItsStep()
{
    QFETCH(FakeScript, models);
    QFETCH(FakeScript, answer);
    Lab lab;
    lab.answers({{"/v1/models", models}, {"/v1/chat/completions", answer}});
    const ProbeReport report = lab.run();
    QTEST(failure(report), "sentence");
    QTEST(states(report), "seen");
    QVERIFY(report.finished && !report.passed());
    QCOMPARE(report.keyRefused, states(report).contains(QStringLiteral("skipped failed")));
    QCOMPARE(report.firstToken.count(), std::int64_t(-1));
}

void NetworkProbeTest::anUnknownNameIsTold()
{
    Lab lab;
    const ProbeReport report = lab.run(Lab::request("https://nobody.invalid/v1"));
    QCOMPARE(states(report), QStringLiteral("failed pending pending pending pending pending"));
    QVERIFY2(failure(report).contains(QStringLiteral("nobody.invalid")), qPrintable(failure(report)));
}

void NetworkProbeTest::aClosedPortIsTold()
{
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const std::string place = "127.0.0.1:" + std::to_string(gone.serverPort());
    gone.close();
    Lab lab;
    const ProbeReport report = lab.run(Lab::request("http://" + place + "/v1"));
    QCOMPARE(states(report), QStringLiteral("passed failed pending pending pending pending"));
    QVERIFY2(failure(report).startsWith(QString::fromStdString(place) + QStringLiteral(" does not take connections")),
             qPrintable(failure(report)));
}

void NetworkProbeTest::aServerWithoutEncryptionIsTold()
{
    Lab lab;
    const std::string place = "127.0.0.1:" + std::to_string(lab.server.port());
    lab.server.answerAlways(FakeScript::answer(400, "no"));
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    });
    const ProbeReport report = lab.run(Lab::request("https://127.0.0.1:" + std::to_string(plain.serverPort()) + "/v1"));
    QCOMPARE(states(report), QStringLiteral("passed passed failed pending pending pending"));
    QVERIFY2(failure(report).contains(QStringLiteral("does not speak HTTPS")), qPrintable(failure(report)));
}

void NetworkProbeTest::aCertificateOfNobodysIsRefused()
{
    const SelfSignedServer server;
    Lab lab;
    const ProbeReport report = lab.run(Lab::request(server.url()));
    QCOMPARE(states(report), QStringLiteral("passed passed failed pending pending pending"));
    QVERIFY2(failure(report).startsWith(
                 QStringLiteral("The certificate of localhost:%1 is not trusted: it is self-signed.").arg(server.serverPort())),
             qPrintable(failure(report)));
}

void NetworkProbeTest::aHandshakeThatHangsEndsInTime()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    Lab lab({.connect = 300ms, .total = 5s});
    const ProbeReport report = lab.run(Lab::request("https://127.0.0.1:" + std::to_string(mute.serverPort()) + "/v1"));
    QCOMPARE(states(report), QStringLiteral("passed passed failed pending pending pending"));
    QVERIFY2(failure(report).contains(QStringLiteral("in time")), qPrintable(failure(report)));
}

void NetworkProbeTest::anAnswerThatHangsEndsInTime()
{
    Lab lab({.connect = 300ms, .total = 400ms});
    FakeScript hangs;
    hangs.send(FakeScript::head(200, "Content-Type: text/event-stream\r\n")).stall();
    lab.answers({{"/v1/models", list()}, {"/v1/chat/completions", hangs}});
    const ProbeReport report = lab.run();
    QCOMPARE(states(report), QStringLiteral("passed passed skipped passed passed failed"));
    QVERIFY2(failure(report).contains(QStringLiteral("did not answer within 1 s")), qPrintable(failure(report)));
}

void NetworkProbeTest::aPublicListDoesNotProveTheKey()
{
    Lab lab;
    lab.answers({{"/v1/models", list()}, {"/v1/chat/completions", refuses(401, "No auth credentials found")}});
    const ProbeReport report = lab.run();
    QCOMPARE(states(report), QStringLiteral("passed passed skipped failed passed pending"));
    QVERIFY(report.keyRefused);
    QCOMPARE(report.models.size(), std::size_t(2));
}

void NetworkProbeTest::aListForbiddenToTheKeyIsNoRefusal()
{
    Lab lab;
    lab.answers({{"/v1/models", refuses(403, "missing scope")}, {"/v1/chat/completions", chatStream()}});
    ProbeRequest request = Lab::request(lab.server.url("/v1"));
    request.model = "small";
    const ProbeReport report = lab.run(request);
    QCOMPARE(states(report), QStringLiteral("passed passed skipped passed skipped passed"));
    QVERIFY(report.passed() && !report.keyRefused);
}

void NetworkProbeTest::aProviderWithoutAListIsAskedItsOwnModel()
{
    Lab lab;
    lab.answers({{"/v1/chat/completions", chatStream()}});
    ProbeRequest request = Lab::request(lab.server.url("/v1"));
    request.provider.smallModel = "its-small";
    const ProbeReport report = lab.run(request);
    QCOMPARE(states(report), QStringLiteral("passed passed skipped passed skipped passed"));
    QCOMPARE(report.steps[4].sentence, QStringLiteral("The Lab shows no list of its models (404)."));
    QCOMPARE(report.model, std::string("its-small"));
}

void NetworkProbeTest::aProviderOfWhichNoModelIsKnownIsNotAsked()
{
    Lab lab;
    lab.answers({});
    const ProbeReport report = lab.run();
    QCOMPARE(states(report), QStringLiteral("passed passed skipped skipped skipped skipped"));
    QCOMPARE(lab.server.requestCount(), std::size_t(1));
    QVERIFY(report.steps[5].sentence.contains(QStringLiteral("no model")));
}

void NetworkProbeTest::aProviderThatNeedsNoKeyIsTestedWithoutOne()
{
    Lab lab;
    lab.answers({{"/v1/models", list()}, {"/v1/chat/completions", chatStream()}});
    ProbeRequest request = Lab::request(lab.server.url("/v1"));
    request.key = Secret();
    request.provider.needsKey = false;
    const ProbeReport report = lab.run(request);
    QCOMPARE(states(report), QStringLiteral("passed passed skipped skipped passed passed"));
    QCOMPARE(report.steps[3].sentence, QStringLiteral("No key is needed."));
    QCOMPARE(lab.server.requests().front().header("authorization"), std::string());
}

void NetworkProbeTest::theListAloneSpendsNoToken()
{
    Lab lab;
    lab.answers({{"/v1/models", list()}, {"/v1/chat/completions", chatStream()}});
    ProbeRequest request = Lab::request(lab.server.url("/v1"));
    request.listOnly = true;
    const ProbeReport report = lab.run(request);
    QCOMPARE(states(report), QStringLiteral("passed passed skipped passed passed pending"));
    QVERIFY(report.passed());
    QCOMPARE(lab.server.requestCount(), std::size_t(1));
}

void NetworkProbeTest::theListAloneFindsAWrongKey()
{
    Lab lab;
    lab.answers({{"/v1/models", refuses(403, "no")}});
    ProbeRequest request = Lab::request(lab.server.url("/v1"));
    request.listOnly = true;
    QVERIFY(lab.run(request).keyRefused);
}

void NetworkProbeTest::theDialectIsFound_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<FakeScript>("stream");
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("chat") << QByteArray("/v1/chat/completions") << chatStream() << Dialect::Chat;
    QTest::newRow("messages") << QByteArray("/v1/messages") << messagesStream() << Dialect::Messages;
    QTest::newRow("responses") << QByteArray("/v1/responses") << responsesStream() << Dialect::Responses;
}

void NetworkProbeTest::theDialectIsFound()
{
    QFETCH(QByteArray, path);
    QFETCH(FakeScript, stream);
    QFETCH(Dialect, dialect);
    Lab lab;
    lab.answers({{"/v1/models", list()}, {path.toStdString(), stream}});
    ProbeRequest request = Lab::request(lab.server.url("/v1"));
    request.findDialect = true;
    const ProbeReport report = lab.run(request);
    QCOMPARE(failure(report), QString());
    QCOMPARE(report.dialect, std::optional(dialect));
}

void NetworkProbeTest::anAddressThatSpeaksNoDialectIsTold()
{
    Lab lab;
    lab.answers({{"/v1/models", list()}});
    ProbeRequest request = Lab::request(lab.server.url("/v1"));
    request.findDialect = true;
    const ProbeReport report = lab.run(request);
    QVERIFY(!report.dialect);
    QCOMPARE(failure(report), QStringLiteral("The Lab has nothing at %1 that answers. Check the address: often it ends in /v1.")
                                  .arg(QString::fromStdString(lab.server.url("/v1/chat/completions"))));
    QCOMPARE(lab.server.requestCount(), std::size_t(4));
}

void NetworkProbeTest::aKeyRefusedInEveryDialectIsTold()
{
    Lab lab;
    lab.server.answerAlways(refuses(401, "Who are you?"));
    ProbeRequest request = Lab::request(lab.server.url("/v1"));
    request.findDialect = true;
    const ProbeReport report = lab.run(request);
    QVERIFY(report.keyRefused);
    QCOMPARE(failure(report), QStringLiteral("The Lab rejected the key (401). Replace it. It said: Who are you?"));
}

void NetworkProbeTest::moreTokensAreAskedForWhereFewAreRefused()
{
    Lab lab;
    lab.server.answerWith([](const FakeProvider::Request &asked) {
        if (asked.method == "GET")
            return list();
        return asked.body.find("\"max_tokens\":16") != std::string::npos ? chatStream() : refuses(400, "max_tokens must be at least 16");
    });
    const ProbeReport report = lab.run();
    QCOMPARE(failure(report), QString());
    QCOMPARE(lab.server.requestCount(), std::size_t(3));
}

void NetworkProbeTest::anotherModelIsAskedWhereTheCataloguesIsGone()
{
    Lab lab;
    lab.server.answerWith([](const FakeProvider::Request &asked) {
        if (asked.method == "GET")
            return list();
        return asked.body.find("\"small\"") != std::string::npos ? chatStream() : refuses(404, "unknown model");
    });
    ProbeRequest request = Lab::request(lab.server.url("/v1"));
    request.provider.smallModel = "gone";
    const ProbeReport report = lab.run(request);
    QCOMPARE(failure(report), QString());
    QCOMPARE(report.model, std::string("small"));
}

void NetworkProbeTest::aKeptConnectionThatDiedIsNoFailure()
{
    Lab lab;
    FakeScript dies;
    dies.close();
    lab.server.answer(list());
    lab.server.answer(dies);
    lab.server.answerAlways(chatStream());
    const ProbeReport report = lab.run();
    QCOMPARE(failure(report), QString());
    QCOMPARE(lab.server.acceptedConnections(), 2);
}

void NetworkProbeTest::everyStepIsToldAsItComes()
{
    Lab lab;
    FakeScript waits;
    waits.waitForGo();
    const FakeScript answer = list();
    for (const auto &entry : answer.entries())
        waits.send(entry.bytes);
    lab.answers({{"/v1/models", waits}, {"/v1/chat/completions", chatStream()}});
    lab.probe.start(Lab::request(lab.server.url("/v1")));
    // The server has been reached and has not said a word.
    QTRY_VERIFY(!lab.steps.empty() && states(lab.steps.back()) == QStringLiteral("passed passed skipped running pending pending"));
    QCOMPARE(states(lab.steps.front()), QStringLiteral("running pending pending pending pending pending"));
    lab.server.go();
    QTRY_VERIFY(!lab.reports.empty());
    QVERIFY(lab.reports.begin()->second.passed());
    for (const ProbeReport &report : lab.steps)
        QVERIFY(!report.finished);
}

void NetworkProbeTest::aCancelledTestSaysNothingMore()
{
    Lab lab;
    FakeScript stalls;
    stalls.stall();
    lab.server.answerAlways(stalls);
    const quint64 test = lab.probe.start(Lab::request(lab.server.url("/v1")));
    QTRY_COMPARE(lab.server.requestCount(), std::size_t(1));
    lab.probe.cancel(test);
    const std::size_t before = lab.steps.size();
    QTRY_COMPARE(lab.server.openConnections(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(lab.steps.size(), before);
    QVERIFY(lab.reports.empty());
}

void NetworkProbeTest::severalTestsRunAtOnce()
{
    Lab lab;
    FakeScript stalls;
    stalls.stall();
    lab.answers({{"/slow/models", stalls}, {"/v1/models", list()}, {"/v1/chat/completions", chatStream()}});
    const quint64 slow = lab.probe.start(Lab::request(lab.server.url("/slow")));
    QTRY_COMPARE(lab.server.requestCount(), std::size_t(1));
    const ProbeReport report = lab.run();
    QVERIFY(report.passed());
    QVERIFY(!lab.reports.contains(slow));
}

void NetworkProbeTest::theEndDoesNotWaitForATest()
{
    FakeProvider server;
    FakeScript stalls;
    stalls.stall();
    server.answerAlways(stalls);
    QElapsedTimer time;
    {
        NetworkProbe probe;
        probe.start(Lab::request(server.url("/v1")));
        QTRY_COMPARE(server.requestCount(), std::size_t(1));
        time.start();
    }
    QVERIFY(time.elapsed() < 2000);
}

void NetworkProbeTest::noReportHoldsASecret()
{
    Lab lab;
    const std::string echo = std::string("Bad key ") + key + " and team t0p-secret-team";
    for (const int status : {401, 403, 500}) {
        lab.answers({{"/v1/models", list()}, {"/v1/chat/completions", refuses(status, echo)}});
        ProbeRequest request = Lab::request(lab.server.url("/v1"));
        request.provider.secretHeaders = {{"X-Team", Secret("t0p-secret-team")}};
        const ProbeReport report = lab.run(request);
        QVERIFY(!failure(report).isEmpty());
        for (const ProbeStep &step : report.steps) {
            QVERIFY2(!step.sentence.contains(QLatin1String(key)), qPrintable(step.sentence));
            QVERIFY2(!step.sentence.contains(QStringLiteral("t0p-secret-team")), qPrintable(step.sentence));
        }
    }
    QCOMPARE(lab.server.requests().front().header("x-team"), std::string("t0p-secret-team"));
}

QTEST_GUILESS_MAIN(NetworkProbeTest)
#include "NetworkProbeTest.moc"
