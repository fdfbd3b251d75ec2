// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/GatewayTrayModel.h"

#include "core/server/Gateway.h"
#include "core/usage/RequestLog.h"
#include "tests/ui/FakeSecretStore.h"
#include "ui/tray/TrayStatus.h"

#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using Phase = GatewayState::Phase;

namespace {

/// The model on a real gateway, whose settings ask for `port`.
struct Bench
{
    explicit Bench(quint16 port, std::optional<quint16> fixedPort = std::nullopt)
    {
        QFile file(settings.path());
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArrayLiteral("{\"gateway\": {\"port\": ") + QByteArray::number(port) + "}}");
        file.close();
        settings.load();
        model = std::make_unique<GatewayTrayModel>(gateway, settings, keys, tokens, fixedPort);
    }
    ~Bench()
    {
        QSignalSpy stopped(&gateway, &Gateway::stopped);
        gateway.stop(0ms);
        if (stopped.isEmpty())
            stopped.wait();
    }

    QTemporaryDir dir;
    FakeSecretStore store;
    SettingsStore settings{dir.filePath(QStringLiteral("settings.json"))};
    ProviderKeys keys{&store};
    AccessTokens tokens{dir.filePath(QStringLiteral("tokens.json")), &store};
    RequestLog requests;
    Gateway gateway{settings, keys, tokens, requests};
    std::unique_ptr<GatewayTrayModel> model;
};

} // namespace

class GatewayTrayModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(m_other.listen(QHostAddress::LocalHost)); }
    void cleanup() { m_other.close(); }

    void beforeItListensThereIsNothingToCopy();
    void aTakenPortIsLeftForAFreeOneThatTheSettingsKeep();
    void aPortOfTheCommandLineIsChangedForThisRunOnly();
    void askingTheKeychainDoesNotKeepTheGatewayFromStarting();

private:
    QTcpServer m_other; ///< the program that has the port
};

void GatewayTrayModelTest::initTestCase()
{
    qputenv("GATEHOUSE_TOKEN", "test-token-1");
}

void GatewayTrayModelTest::beforeItListensThereIsNothingToCopy()
{
    Bench bench(8787, quint16(0));
    QVERIFY(!bench.model->facts().copyObstacle.isEmpty());
    bench.model->start();
    QTRY_VERIFY(bench.model->facts().gateway.port != 0);
    QCOMPARE(bench.model->facts().copyObstacle, QString());
}

void GatewayTrayModelTest::aTakenPortIsLeftForAFreeOneThatTheSettingsKeep()
{
    const quint16 taken = m_other.serverPort();
    Bench bench(taken);
    bench.model->start();
    QTRY_VERIFY(bench.model->facts().portTaken);
    QCOMPARE(int(bench.model->facts().wantedPort), int(taken));
    QVERIFY(trayStatus(bench.model->facts()).fix == TrayStatus::Fix::UseAnotherPort);

    bench.model->useAnotherPort();
    QTRY_VERIFY(bench.model->facts().gateway.port != 0);
    QVERIFY(bench.model->facts().gateway.port != taken);
    QCOMPARE(int(bench.settings.configuration()->settings().gateway.port), int(bench.model->facts().gateway.port));
    QVERIFY(!bench.model->facts().portTaken);
}

void GatewayTrayModelTest::aPortOfTheCommandLineIsChangedForThisRunOnly()
{
    const quint16 taken = m_other.serverPort();
    Bench bench(8787, taken);
    bench.model->start();
    QTRY_VERIFY(bench.model->facts().portTaken);
    bench.model->useAnotherPort();
    QTRY_VERIFY(bench.model->facts().gateway.port != 0);
    QCOMPARE(int(bench.settings.configuration()->settings().gateway.port), 8787);
}

void GatewayTrayModelTest::askingTheKeychainDoesNotKeepTheGatewayFromStarting()
{
    qunsetenv("GATEHOUSE_TOKEN");
    Bench bench(8787, quint16(0));
    bench.model->start();
    bench.model->askKeychain();
    qputenv("GATEHOUSE_TOKEN", "test-token-1");
    QTRY_VERIFY(bench.model->facts().gateway.port != 0);
    QCOMPARE(bench.model->facts().copyObstacle, QString());
}

QTEST_GUILESS_MAIN(GatewayTrayModelTest)
#include "GatewayTrayModelTest.moc"
