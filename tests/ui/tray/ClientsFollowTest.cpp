// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/ClientsFollow.h"

#include "tests/ui/TestServices.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using Kind = ClientState::Kind;

namespace {

struct Bench
{
    explicit Bench(const QByteArray &claude = "{}\n")
    {
        QDir().mkpath(test.home() + QStringLiteral("/.claude"));
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write(claude);
    }
    QString path() const { return test.home() + QStringLiteral("/.claude/settings.json"); }
    QByteArray text() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool become(Kind kind)
    {
        return QTest::qWaitFor([&] {
            test.clients.refresh();
            return test.clients.state(ClientKind::ClaudeCode).kind == kind;
        });
    }
    bool connectClaudeCode()
    {
        bool done = false;
        test.clients.connectClient(ClientKind::ClaudeCode, [&done](const ClientDesk::Outcome &outcome) { done = outcome.done; });
        return QTest::qWaitFor([&] { return done; }) && become(Kind::Connected);
    }
    void moveTo(quint16 port)
    {
        test.gateway.told.portTaken = false;
        test.gateway.told.gateway.phase = GatewayState::Phase::Ready;
        test.gateway.told.gateway.port = port;
        Q_EMIT test.gateway.changed();
    }

    TestServices test;
};

} // namespace

class ClientsFollowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aConnectedClientFollowsAndCanStillBeTakenBack();
    void aClientOfAnEarlierRunFollowsFromATakenPort();
    void whatSomebodyElseSetUpIsLeftAlone();
    void whatAPersonChangedSinceTheLastLookIsLeftAlone();
    void whatIsNotConnectedStaysSo();
};

void ClientsFollowTest::aConnectedClientFollowsAndCanStillBeTakenBack()
{
    Bench bench;
    QVERIFY(bench.connectClaudeCode());
    ClientsFollow follow(bench.test.services);
    QSignalSpy said(&follow, &ClientsFollow::said);
    bench.moveTo(8788);
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(said.at(0).at(0).toString().startsWith(QStringLiteral("Claude Code now uses http://127.0.0.1:8788.")));
    QVERIFY(bench.text().contains("http://127.0.0.1:8788"));
    QVERIFY(!bench.text().contains("8787"));
    QVERIFY(bench.become(Kind::Connected));
    bool undone = false;
    bench.test.clients.undo(ClientKind::ClaudeCode, [&undone](const ClientDesk::Outcome &outcome) { undone = outcome.done; });
    QTRY_VERIFY(undone);
    QCOMPARE(bench.text(), QByteArray("{}\n"));
}

void ClientsFollowTest::aClientOfAnEarlierRunFollowsFromATakenPort()
{
    Bench bench;
    QVERIFY(bench.connectClaudeCode());
    bench.test.gateway.told.portTaken = true;
    bench.test.gateway.become(GatewayState::Phase::Stopped);
    ClientsFollow follow(bench.test.services); // the next run, whose port is taken
    QSignalSpy said(&follow, &ClientsFollow::said);
    bench.moveTo(8790);
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(bench.text().contains("http://127.0.0.1:8790"));
}

void ClientsFollowTest::whatSomebodyElseSetUpIsLeftAlone()
{
    const QByteArray theirs = R"({"env": {"ANTHROPIC_BASE_URL": "http://127.0.0.1:8787"}})";
    Bench bench(theirs);
    QVERIFY(bench.become(Kind::Connected));
    ClientsFollow follow(bench.test.services);
    bench.moveTo(8788);
    QVERIFY(bench.become(Kind::Elsewhere));
    QCOMPARE(bench.text(), theirs);
}

void ClientsFollowTest::whatAPersonChangedSinceTheLastLookIsLeftAlone()
{
    Bench bench;
    QVERIFY(bench.connectClaudeCode());
    ClientsFollow follow(bench.test.services);
    QSignalSpy said(&follow, &ClientsFollow::said);
    QSignalSpy failed(&follow, &ClientsFollow::failed);
    const QByteArray theirs = R"({"env": {"ANTHROPIC_BASE_URL": "http://127.0.0.1:4000"}})";
    QFile file(bench.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(theirs);
    file.close();
    bench.moveTo(8788); // before anybody looked at the file again
    QVERIFY(bench.become(Kind::Elsewhere));
    bool over = false;
    bench.test.clients.preview(ClientKind::ClaudeCode, [&over](const ClientDesk::Preview &) { over = true; });
    QTRY_VERIFY(over);
    QCOMPARE(bench.text(), theirs);
    QCOMPARE(said.count() + failed.count(), 0);
}

void ClientsFollowTest::whatIsNotConnectedStaysSo()
{
    Bench bench;
    QVERIFY(bench.become(Kind::NotConnected));
    ClientsFollow follow(bench.test.services);
    QSignalSpy said(&follow, &ClientsFollow::said);
    bench.moveTo(8788);
    QVERIFY(bench.become(Kind::NotConnected));
    QCOMPARE(bench.text(), QByteArray("{}\n"));
    QCOMPARE(said.count(), 0);
}

QTEST_MAIN(ClientsFollowTest)
#include "ClientsFollowTest.moc"
