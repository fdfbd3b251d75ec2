// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Gateway.h"

#include "core/usage/RequestLog.h"
#include "tests/core/server/RawClient.h"
#include "tests/core/settings/FakeSecretStore.h"
#include "tests/core/upstream/FakeProvider.h"

#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtTest/QtTest>

#include <map>

using namespace gatehouse;
using namespace std::chrono_literals;
using Phase = GatewayState::Phase;

namespace {

const std::string opening =
    "event: message_start\ndata: "
    "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\",\"content\":[],"
    "\"stop_reason\":null,\"stop_sequence\":null,\"usage\":{\"input_tokens\":3,\"output_tokens\":1}}}\n\n"
    "event: content_block_start\ndata: "
    "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n"
    "event: content_block_delta\ndata: "
    "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hello\"}}\n\n";
const std::string ending =
    "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n"
    "event: message_delta\ndata: "
    "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":2}}\n\n"
    "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
const std::string wholeMessage =
    R"({"id":"msg_1","type":"message","role":"assistant","model":"m","content":[{"type":"text","text":"Hello"}],)"
    R"("stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":3,"output_tokens":2}})";

/// A stream that says Hello and ends when the test lets it go.
FakeScript heldStream()
{
    FakeScript script;
    script.send(FakeScript::head(200, "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n") + FakeScript::chunk(opening));
    script.waitForGo();
    script.send(FakeScript::chunk(ending) + FakeScript::lastChunk());
    return script;
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

/// A gateway on a settings file of its own, with a provider "lab" and no variable but those of `environment`.
struct Bench
{
    explicit Bench(std::string_view gatewayMembers = {}, SecretStore *store = nullptr) : gatewaySettings(gatewayMembers), secrets(store)
    {
        write();
    }
    ~Bench()
    {
        if (gateway.state().phase == Phase::Stopped)
            return;
        gateway.stop(0ms);
        RawClient::runUntil([this] { return !stopped.isEmpty(); });
    }

    /// Writes settings.json anew, and loads it as the watcher would.
    void write()
    {
        const std::string key = secrets ? "" : R"(,"key":{"env":"LAB_KEY"})";
        writeText(std::string(limits ? "{" : "{\"fetch_model_limits\":false,") + "\"gateway\":{" + gatewaySettings +
                  R"(},"providers":{"lab":{"dialect":"messages","base_url":")" + provider.url(base) + "\"" + key +
                  R"(}},"models":[{"name":"claude-lab","provider":"lab","model":"m"}]})");
    }
    void writeText(const std::string &text)
    {
        QFile file(settings.path());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the settings cannot be written");
        file.write(text.data(), static_cast<qint64>(text.size()));
        file.close();
        settings.load();
    }
    /// Listens on a free port.
    bool listens()
    {
        gateway.start(0);
        return RawClient::runUntil([this] { return gateway.state().port != 0; });
    }
    quint16 port() const { return gateway.state().port; }

    static std::string head(quint16 port, std::string_view method, std::string_view path, std::string_view fields = {},
                            std::string_view token = "test-token")
    {
        return std::string(method) + " " + std::string(path) + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
               "\r\nAuthorization: Bearer " + std::string(token) + "\r\n" + std::string(fields) + "\r\n";
    }
    static std::string ask(quint16 port, bool stream = true, std::string_view token = "test-token")
    {
        const std::string body =
            std::string(R"({"model":"claude-lab","max_tokens":9,"messages":[{"role":"user","content":"Hi"}],"stream":)") +
            (stream ? "true}" : "false}");
        return head(port, "POST", "/v1/messages",
                    "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n", token) +
               body;
    }

    bool limits = false; ///< the providers are asked how much their models take
    std::string gatewaySettings;
    SecretStore *secrets;
    std::string base = "/old";
    std::map<std::string, std::string> environment{{"GATEHOUSE_TOKEN", "test-token"}, {"LAB_KEY", "lab-secret"}};
    EnvironmentReader reader = [this](const std::string &name) {
        const auto found = environment.find(name);
        return found == environment.end() ? std::nullopt : std::optional(found->second);
    };
    QTemporaryDir folder;
    FakeProvider provider;
    SettingsStore settings{folder.filePath(QStringLiteral("settings.json"))};
    ProviderKeys keys{secrets, nullptr, reader};
    AccessTokens tokens{folder.filePath(QStringLiteral("tokens.json")), secrets, nullptr, reader};
    RequestLog requests;
    Gateway gateway{settings, keys, tokens, requests};
    QSignalSpy listening{&gateway, &Gateway::listening};
    QSignalSpy failed{&gateway, &Gateway::failed};
    QSignalSpy stopped{&gateway, &Gateway::stopped};
};

} // namespace

class GatewayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itListensOnAFreePortAndAnswersHealth();
    void aRequestReachesTheProviderAndComesBack();
    void newSettingsHoldForTheNextRequestAndNotForARunningStream();
    void aNewPortMovesTheListenerAndLeavesRunningStreams();
    void aStopHoldsForStreamsOfAnEarlierPortToo();
    void stoppingLetsARunningStreamEnd();
    void stoppingCancelsWhatOutlastsTheDrain();
    void stoppingWaitsForNoQuestionOfItsOwn();
    void aStopWithNothingUnderWayIsToldToo();
    void aPortInUseNamesTheProgramThatHasIt();
    void withoutAnyTokenItDoesNotListen();
    void aStopWhileTheTokenIsAskedForHolds();
    void aNewTokenInTheSettingsReplacesTheOld();
    void severalWorkersAllAnswer();
    void theStateSaysWhatIsWrong();
    void theStateFollowsTheWork();
    void manyRequestsAreToldAsOneChange();
    void aBrokenSettingsFileIsTold();
    void whatIsKnownOfTheModelsIsToldWithTheirNames();
    void keysThatComeLaterAreWaitedFor_data();
    void keysThatComeLaterAreWaitedFor();
    void whatIsRefusedIsInTheLogOfRequests_data();
    void whatIsRefusedIsInTheLogOfRequests();
};

void GatewayTest::itListensOnAFreePortAndAnswersHealth()
{
    Bench bench;
    QCOMPARE(bench.gateway.state().phase, Phase::Stopped);
    QVERIFY(bench.listens());
    QCOMPARE(bench.listening.count(), 1);
    QCOMPARE(bench.listening.at(0).at(0).value<quint16>(), bench.port());
    QCOMPARE(bench.gateway.failure(), Gateway::Failure::None);
    RawClient client(bench.port());
    client.send("GET /health HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(bench.port()) + "\r\n\r\n");
    QVERIFY2(client.waitFor(R"({"ok":true,"service":"gatehouse"})"), client.received().c_str());
    QVERIFY(client.received().starts_with("HTTP/1.1 200 "));
}

void GatewayTest::aRequestReachesTheProviderAndComesBack()
{
    Bench bench;
    bench.provider.answer(FakeScript::answer(200, wholeMessage));
    QVERIFY(bench.listens());
    RawClient client(bench.port());
    client.send(Bench::ask(bench.port(), false));
    QVERIFY(client.waitFor(R"("text":"Hello")"));
    QVERIFY(client.received().starts_with("HTTP/1.1 200 "));
    QVERIFY(client.received().find("X-Gatehouse-Route: lab/m") != std::string::npos);
    const FakeProvider::Request request = bench.provider.requests().at(0);
    QCOMPARE(request.target, std::string("/old/v1/messages"));
    QCOMPARE(request.header("x-api-key"), std::string("lab-secret"));
    QVERIFY(request.head.find("test-token") == std::string::npos);
}

void GatewayTest::newSettingsHoldForTheNextRequestAndNotForARunningStream()
{
    Bench bench;
    bench.provider.answer(heldStream());
    bench.provider.answer(FakeScript::answer(200, wholeMessage));
    QVERIFY(bench.listens());
    RawClient running(bench.port());
    running.send(Bench::ask(bench.port()));
    QVERIFY(running.waitFor("Hello"));

    bench.base = "/new";
    bench.write();
    RawClient next(bench.port());
    next.send(Bench::ask(bench.port(), false));
    QVERIFY(next.waitFor("Hello"));
    QCOMPARE(bench.provider.requests().at(1).target, std::string("/new/v1/messages"));
    QCOMPARE(bench.listening.count(), 1);
    QVERIFY(running.received().find("message_stop") == std::string::npos);
    bench.provider.go();
    QVERIFY(running.waitFor("message_stop"));
    QVERIFY(running.received().find("event: error") == std::string::npos);
}

void GatewayTest::aNewPortMovesTheListenerAndLeavesRunningStreams()
{
    const quint16 before = freePort();
    Bench bench("\"port\":" + std::to_string(before));
    bench.provider.answer(heldStream());
    bench.gateway.start();
    QTRY_COMPARE(bench.port(), before);
    RawClient running(before);
    running.send(Bench::ask(before));
    QVERIFY(running.waitFor("Hello"));

    const quint16 after = freePort();
    bench.gatewaySettings = "\"port\":" + std::to_string(after);
    bench.write();
    QTRY_COMPARE(bench.port(), after);
    QTRY_VERIFY(!RawClient(before).isConnected());
    RawClient client(after);
    client.send(Bench::head(after, "GET", "/health"));
    QVERIFY(client.waitFor("\"ok\":true"));

    bench.provider.go();
    QVERIFY(running.waitFor("message_stop"));
    QVERIFY(bench.stopped.isEmpty());
}

void GatewayTest::aStopHoldsForStreamsOfAnEarlierPortToo()
{
    const quint16 before = freePort();
    Bench bench("\"workers\":2,\"port\":" + std::to_string(before));
    bench.provider.answer(heldStream());
    bench.gateway.start();
    QTRY_COMPARE(bench.port(), before);
    RawClient running(before);
    running.send(Bench::ask(before));
    QVERIFY(running.waitFor("Hello"));
    bench.gatewaySettings = "\"port\":" + std::to_string(freePort());
    bench.write();
    QTRY_COMPARE(bench.listening.count(), 2);
    bench.gateway.stop(1ms);
    QVERIFY(running.waitForEnd());
    QVERIFY(running.received().find("event: error") != std::string::npos);
    QTRY_COMPARE(bench.stopped.count(), 1);
}

void GatewayTest::stoppingLetsARunningStreamEnd()
{
    Bench bench;
    bench.provider.answer(heldStream());
    QVERIFY(bench.listens());
    const quint16 port = bench.port();
    RawClient running(port);
    RawClient idle(port);
    running.send(Bench::ask(port));
    QVERIFY(running.waitFor("Hello"));

    bench.gateway.stop(30s);
    QTRY_VERIFY(!RawClient(port).isConnected());
    QVERIFY(idle.waitForEnd());
    QVERIFY(bench.stopped.isEmpty());
    bench.provider.go();
    QVERIFY(running.waitFor("message_stop"));
    QTRY_COMPARE(bench.stopped.count(), 1);
    QVERIFY(running.waitForEnd());
    QVERIFY(running.received().ends_with("0\r\n\r\n"));
    QCOMPARE(bench.gateway.state().phase, Phase::Stopped);
}

void GatewayTest::stoppingWaitsForNoQuestionOfItsOwn()
{
    Bench bench;
    bench.limits = true;
    bench.write();
    bench.provider.answerWith([](const FakeProvider::Request &request) {
        return request.body.empty() ? FakeScript().stall() : FakeScript::answer(200, wholeMessage);
    });
    QVERIFY(bench.listens());
    RawClient client(bench.port());
    client.send(Bench::ask(bench.port()));
    QVERIFY(client.waitFor("Hello"));
    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(2)); // the other asks how much its models take
    QTRY_COMPARE(bench.gateway.state().activeRequests, 0);
    QElapsedTimer timer;
    timer.start();
    bench.gateway.stop(30s);
    QTRY_COMPARE(bench.stopped.count(), 1);
    QVERIFY(timer.elapsed() < 5000);
}

void GatewayTest::stoppingCancelsWhatOutlastsTheDrain()
{
    Bench bench;
    bench.provider.answer(heldStream());
    QVERIFY(bench.listens());
    RawClient running(bench.port());
    running.send(Bench::ask(bench.port()));
    QVERIFY(running.waitFor("Hello"));
    bench.gateway.stop(1ms);
    QVERIFY(running.waitForEnd());
    QVERIFY2(running.received().find("event: error") != std::string::npos, running.received().c_str());
    QVERIFY(running.received().find("being stopped") != std::string::npos);
    QTRY_COMPARE(bench.stopped.count(), 1);
    QTRY_COMPARE(bench.provider.openConnections(), 0);
}

void GatewayTest::aStopWithNothingUnderWayIsToldToo()
{
    Bench bench;
    bench.gateway.stop(30s);
    QTRY_COMPARE(bench.stopped.count(), 1);
    QVERIFY(bench.listens());
    bench.gateway.stop(30s);
    QTRY_COMPARE(bench.stopped.count(), 2);
    QVERIFY(bench.listens());
}

void GatewayTest::aPortInUseNamesTheProgramThatHasIt()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Bench bench;
    bench.gateway.start(other.serverPort());
    QTRY_COMPARE(bench.failed.count(), 1);
    QCOMPARE(bench.gateway.failure(), Gateway::Failure::Address);
    const GatewayState state = bench.gateway.state();
    QCOMPARE(state.phase, Phase::Stopped);
    QCOMPARE(state.problem, bench.failed.at(0).at(0).toString());
    QVERIFY2(state.problem.startsWith(QStringLiteral("Port %1 ").arg(other.serverPort())), qPrintable(state.problem));
    QVERIFY2(state.problem.contains(QStringLiteral("gateway.port")), qPrintable(state.problem));
#ifdef Q_OS_LINUX
    QVERIFY2(state.problem.contains(QStringLiteral("GatewayTest (process %1)").arg(QCoreApplication::applicationPid())),
             qPrintable(state.problem));
#endif
    other.close();
    QVERIFY(bench.listens());
    QCOMPARE(bench.gateway.state().problem, QString());
}

void GatewayTest::withoutAnyTokenItDoesNotListen()
{
    Bench bench;
    bench.environment.erase("GATEHOUSE_TOKEN");
    bench.gateway.start(0);
    QTRY_COMPARE(bench.failed.count(), 1);
    QCOMPARE(bench.gateway.failure(), Gateway::Failure::Settings);
    QVERIFY(bench.failed.at(0).at(0).toString().contains(QStringLiteral("GATEHOUSE_TOKEN")));
    QCOMPARE(bench.gateway.state().phase, Phase::Stopped);
    QCOMPARE(int(bench.port()), 0);
    QVERIFY(bench.listening.isEmpty());
}

void GatewayTest::aStopWhileTheTokenIsAskedForHolds()
{
    FakeSecretStore store;
    Bench bench({}, &store);
    bench.environment.clear();
    bench.gateway.start(0);
    QCOMPARE(bench.gateway.state().phase, Phase::Starting);
    bench.gateway.stop(0ms);
    QCOMPARE(bench.gateway.state().phase, Phase::Stopped);
    store.answerAll();
    QTRY_COMPARE(bench.stopped.count(), 1);
    QVERIFY(bench.listening.isEmpty());
    QCOMPARE(int(bench.port()), 0);
}

void GatewayTest::aNewTokenInTheSettingsReplacesTheOld()
{
    Bench bench;
    bench.environment.emplace("NEW_TOKEN", "other-token");
    bench.provider.answerAlways(FakeScript::answer(200, wholeMessage));
    QVERIFY(bench.listens());
    const quint16 port = bench.port();
    bench.gatewaySettings = R"("token":{"env":"NEW_TOKEN"})";
    bench.write();
    QTRY_VERIFY(bench.port() != 0);
    RawClient now(bench.port());
    now.send(Bench::ask(bench.port(), false, "other-token"));
    QVERIFY(now.waitFor("\r\n\r\n"));
    QVERIFY2(now.received().starts_with("HTTP/1.1 200 "), now.received().c_str());
    RawClient before(bench.port());
    before.send(Bench::ask(bench.port(), false, "test-token"));
    QVERIFY(before.waitFor("\r\n\r\n"));
    QVERIFY2(before.received().starts_with("HTTP/1.1 401 "), before.received().c_str());
    QCOMPARE(bench.port(), port);
}

void GatewayTest::severalWorkersAllAnswer()
{
    Bench bench("\"workers\":3");
    bench.provider.answerAlways(FakeScript::answer(200, wholeMessage));
    QVERIFY(bench.listens());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 6; ++i) {
        clients.push_back(std::make_unique<RawClient>(bench.port()));
        clients.back()->send(Bench::ask(bench.port(), false));
        QVERIFY(clients.back()->waitFor("Hello"));
    }
    // Each keeps a connection of its own to the provider.
    QCOMPARE(bench.provider.acceptedConnections(), 3);
    QTRY_COMPARE(bench.gateway.state().answered, quint64(6));
    bench.gateway.stop(30s);
    for (const auto &client : clients)
        QVERIFY(client->waitForEnd());
    QTRY_COMPARE(bench.stopped.count(), 1);
}

void GatewayTest::theStateSaysWhatIsWrong()
{
    Bench bench;
    bench.environment.erase("LAB_KEY");
    QVERIFY(bench.listens());
    GatewayState state = bench.gateway.state();
    QCOMPARE(state.phase, Phase::Attention);
    QVERIFY2(state.problem.contains(QStringLiteral("LAB_KEY is not set")), qPrintable(state.problem));
    QCOMPARE(int(state.providers.size()), 1);
    QCOMPARE(state.providers.at(0).id, std::string("lab"));

    bench.environment.emplace("LAB_KEY", "refused");
    bench.write();
    QCOMPARE(bench.gateway.state().phase, Phase::Ready);
    bench.provider.answer(FakeScript::answer(401, R"({"type":"error","error":{"type":"authentication_error","message":"no such key"}})"));
    RawClient client(bench.port());
    client.send(Bench::ask(bench.port(), false));
    QVERIFY(client.waitFor("no such key"));
    state = bench.gateway.state();
    QCOMPARE(state.phase, Phase::Attention);
    QVERIFY2(state.problem.contains(QStringLiteral("no such key")), qPrintable(state.problem));
    QTRY_COMPARE(bench.gateway.state().failed, quint64(1));
}

void GatewayTest::theStateFollowsTheWork()
{
    Bench bench;
    QSignalSpy changed(&bench.gateway, &Gateway::stateChanged);
    bench.provider.answer(heldStream());
    QVERIFY(bench.listens());
    QTRY_VERIFY(!changed.isEmpty());
    GatewayState state = bench.gateway.state();
    QCOMPARE(state.phase, Phase::Ready);
    QCOMPARE(state.problem, QString());
    QCOMPARE(state.baseUrl(), QStringLiteral("http://127.0.0.1:%1").arg(bench.port()));
    QVERIFY(state.tokenRequired);

    changed.clear();
    RawClient client(bench.port());
    client.send(Bench::ask(bench.port()));
    QVERIFY(client.waitFor("Hello"));
    QTRY_VERIFY(!changed.isEmpty());
    state = bench.gateway.state();
    QCOMPARE(state.phase, Phase::Working);
    QCOMPARE(state.activeRequests, 1);

    changed.clear();
    bench.provider.go();
    QTRY_VERIFY(!changed.isEmpty());
    state = bench.gateway.state();
    QCOMPARE(state.phase, Phase::Ready);
    QCOMPARE(state.answered, quint64(1));
}

void GatewayTest::manyRequestsAreToldAsOneChange()
{
    Bench bench;
    QVERIFY(bench.listens());
    QElapsedTimer time;
    time.start();
    qint64 told = 0;
    quint64 seen = 0;
    connect(&bench.gateway, &Gateway::stateChanged, this, [&] {
        ++told;
        seen = bench.gateway.state().answered;
    });
    constexpr quint64 requests = 20;
    for (quint64 i = 0; i < requests; ++i) {
        bench.provider.answer(FakeScript::answer(429, "{}"));
        RawClient client(bench.port());
        client.send(Bench::ask(bench.port()));
        QVERIFY(client.waitFor("429"));
    }
    QTRY_COMPARE(seen, requests); // the last of them too
    QVERIFY2(told <= time.elapsed() / 100 + 4, qPrintable(QString::number(told)));
}

void GatewayTest::whatIsKnownOfTheModelsIsToldWithTheirNames()
{
    Bench bench;
    QVERIFY(bench.listens());
    bench.writeText(R"({"fetch_model_limits":false,"providers":{"lab":{"dialect":"chat","base_url":"http://127.0.0.1:1/v1",)"
                    R"("key":{"env":"LAB_KEY"}}},"families":{"opus":{"provider":"lab","model":"deepseek-v4-pro","label":"Main",)"
                    R"("images":true,"long_context":false}}})");
    QTRY_VERIFY(!bench.gateway.models().empty());
    const Gateway::ListedModel model = bench.gateway.models().front();
    QCOMPARE(model.name, QStringLiteral("claude-opus-4-7"));
    QCOMPARE(model.label, QStringLiteral("Main"));
    QCOMPARE(model.route, QStringLiteral("lab/deepseek-v4-pro"));
    QVERIFY(model.images && model.reasoning && !model.longContext && model.output > 0);
    QCOMPARE(model.context, std::int64_t(200'000));
    QCOMPARE(bench.gateway.routeOf(QStringLiteral("opus[1m]")), QStringLiteral("lab/deepseek-v4-pro"));
}

void GatewayTest::aBrokenSettingsFileIsTold()
{
    Bench bench;
    QVERIFY(bench.listens());
    const quint16 port = bench.port();
    QSignalSpy changed(&bench.gateway, &Gateway::stateChanged);
    bench.writeText("{\"gateway\":");
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(bench.gateway.state().phase, Phase::Attention);
    QVERIFY2(bench.gateway.state().problem.contains(QStringLiteral("settings.json")), qPrintable(bench.gateway.state().problem));
    QCOMPARE(bench.port(), port);
    bench.write();
    QCOMPARE(bench.gateway.state().phase, Phase::Ready);
}

void GatewayTest::keysThatComeLaterAreWaitedFor_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a request") << QString() << QStringLiteral(R"("text":"Hello")");
    QTest::newRow("the list of models") << QStringLiteral("/v1/models") << QStringLiteral(R"("id":"claude-lab")");
    QTest::newRow("one model") << QStringLiteral("/v1/models/claude-lab") << QStringLiteral(R"("id":"claude-lab")");
}

void GatewayTest::keysThatComeLaterAreWaitedFor()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    FakeSecretStore store;
    store.entries.emplace(QStringLiteral("provider/lab"), "from-keychain");
    Bench bench({}, &store);
    bench.provider.answer(FakeScript::answer(200, wholeMessage));
    QVERIFY(bench.listens());
    QCOMPARE(bench.gateway.state().phase, Phase::Starting);

    RawClient client(bench.port());
    client.send(path.isEmpty() ? Bench::ask(bench.port(), false) : Bench::head(bench.port(), "GET", path.toStdString()));
    QTRY_COMPARE(bench.gateway.state().activeRequests, 1);
    RawClient::settle();
    QVERIFY(client.received().empty());
    QCOMPARE(bench.provider.requestCount(), std::size_t(0));

    store.answerAll();
    QVERIFY2(client.waitFor(expected.toStdString()), client.received().c_str());
    if (path.isEmpty())
        QCOMPARE(bench.provider.requests().at(0).header("x-api-key"), std::string("from-keychain"));
    QTRY_COMPARE(bench.gateway.state().phase, Phase::Ready);
}

void GatewayTest::whatIsRefusedIsInTheLogOfRequests_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status"); // 0: it is not there
    const QByteArray json = "Content-Type: application/json\r\n";
    QTest::addRow("wrong token") << QByteArray("GET") << QByteArray("/v1/models") << QByteArray() << QByteArray("no-token") << 401;
    QTest::addRow("wrong path") << QByteArray("GET") << QByteArray("/v2/models") << QByteArray() << QByteArray("test-token") << 404;
    QTest::addRow("too large") << QByteArray("POST") << QByteArray("/v1/messages") << json + "Content-Length: 99999999999\r\n"
                               << QByteArray("test-token") << 413;
    QTest::addRow("broken body") << QByteArray("POST") << QByteArray("/v1/messages") << json + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"
                                 << QByteArray("test-token") << 400;
    QTest::addRow("stranger at no path") << QByteArray("GET") << QByteArray("/wp-admin") << QByteArray() << QByteArray("no-token") << 0;
    QTest::addRow("WebSocket") << QByteArray("GET") << QByteArray("/v1/responses")
                               << QByteArray("Connection: Upgrade\r\nUpgrade: websocket\r\n") << QByteArray("test-token") << 0;
}

void GatewayTest::whatIsRefusedIsInTheLogOfRequests()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, token);
    QFETCH(int, status);
    Bench bench;
    QVERIFY(bench.listens());
    RawClient client(bench.port());
    client.send(Bench::head(bench.port(), method.toStdString(), path.toStdString(), fields.toStdString(), token.toStdString()));
    QVERIFY(client.waitFor("\r\n\r\n"));
    const auto all = bench.requests.newest();
    QCOMPARE(all.size(), std::size_t(status == 0 ? 0 : 1));
    if (status == 0)
        return;
    QCOMPARE(all.front()->record.status, status);
    QCOMPARE(all.front()->record.path, path.toStdString());
    QCOMPARE(all.front()->method, method.toStdString());
    QVERIFY(!all.front()->running);
    QVERIFY(all.front()->record.outcome.starts_with("error: "));
    QVERIFY(all.front()->record.id > 0);
    for (const auto &[name, value] : all.front()->headers)
        QVERIFY2(value.find("token") == std::string::npos, name.c_str());
}

QTEST_GUILESS_MAIN(GatewayTest)
#include "GatewayTest.moc"
