// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayStatus.h"

#include "tests/ui/FakeTrayModel.h"
#include "ui/tray/Fixes.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using Phase = GatewayState::Phase;
using Icon = TrayStatus::Icon;
using Fix = TrayStatus::Fix;
using Key = ProviderKeys::State;

Q_DECLARE_METATYPE(gatehouse::TrayFacts)
Q_DECLARE_METATYPE(gatehouse::TrayStatus)

namespace {

GatewayState::Provider provider(const char *id, const char *name, Key key, const QString &problem = {})
{
    return {id, QString::fromUtf8(name), key, {}, problem};
}

TrayFacts factsOf(Phase phase, std::vector<GatewayState::Provider> providers = {})
{
    TrayFacts facts;
    facts.gateway.phase = phase;
    facts.gateway.port = phase == Phase::Starting || phase == Phase::Stopped ? 0 : 8787;
    facts.gateway.providers = std::move(providers);
    return facts;
}

} // namespace

class TrayStatusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBrokenSettingsFileIsShownWhereItsSentenceStands();
    void everyStateHasItsShapeItsWordsAndItsWayOut_data();
    void everyStateHasItsShapeItsWordsAndItsWayOut();
    void anyPhaseHasALineAndATooltip();
    void aFixIsOfferedOnlyWhereSomethingIsWrong();
};

void TrayStatusTest::everyStateHasItsShapeItsWordsAndItsWayOut_data()
{
    QTest::addColumn<TrayFacts>("facts");
    QTest::addColumn<TrayStatus>("expected");

    const auto row = [](const char *name, const TrayFacts &facts, Icon icon, const char *line, const char *tooltip, Fix fix = Fix::None,
                        const char *fixText = "", const char *id = "") {
        QTest::newRow(name) << facts << TrayStatus{icon, QString::fromUtf8(line),    QString::fromUtf8(tooltip),
                                                   fix,  QString::fromUtf8(fixText), QString::fromUtf8(id)};
    };
    const auto lab = provider("lab", "Lab", Key::Ready);

    row("starting", factsOf(Phase::Starting), Icon::Working, "Starting…", "Gatehouse: starting");
    row("ready", factsOf(Phase::Ready, {lab}), Icon::Ready, "Ready – 127.0.0.1:8787", "Gatehouse: ready on 127.0.0.1:8787");
    TrayFacts elsewhere = factsOf(Phase::Ready, {lab});
    elsewhere.gateway.port = 9000;
    row("ready on another port", elsewhere, Icon::Ready, "Ready – 127.0.0.1:9000", "Gatehouse: ready on 127.0.0.1:9000");
    row("working", factsOf(Phase::Working, {lab}), Icon::Working, "Working – 127.0.0.1:8787", "Gatehouse: working on 127.0.0.1:8787");

    row("no provider at all", factsOf(Phase::Attention), Icon::Attention, "No provider key yet", "Gatehouse: No provider key yet",
        Fix::AddKey, "Fix: Add a provider key…");
    row("a provider without its key", factsOf(Phase::Attention, {provider("lab", "Lab", Key::Missing)}), Icon::Attention,
        "No provider key yet", "Gatehouse: No provider key yet", Fix::AddKey, "Fix: Add a provider key…");
    row("locked keychain", factsOf(Phase::Attention, {provider("lab", "Lab", Key::Locked)}), Icon::Attention, "The keychain is locked",
        "Gatehouse: The keychain is locked", Fix::AskKeychain, "Fix: Ask the keychain again");
    row("locked for one of two", factsOf(Phase::Attention, {lab, provider("far", "Far", Key::Locked)}), Icon::Attention,
        "The keychain is locked", "Gatehouse: The keychain is locked", Fix::AskKeychain, "Fix: Ask the keychain again");
    auto far = provider("far", "Far", Key::Ready, QStringLiteral("It refused the key."));
    far.trouble = ProviderTrouble::Kind::KeyRefused;
    row("refused key", factsOf(Phase::Attention, {lab, far}), Icon::Attention, "Far refused the key", "Gatehouse: Far refused the key",
        Fix::ReplaceKey, "Fix: Replace the key of Far…", "far");
    far.trouble = ProviderTrouble::Kind::Unpaid;
    row("empty account", factsOf(Phase::Attention, {lab, far}), Icon::Attention, "Far asks for payment", "Gatehouse: Far asks for payment",
        Fix::ShowProvider, "Fix: Show what is wrong…", "far");
    far.trouble = ProviderTrouble::Kind::Unreachable;
    row("unreachable", factsOf(Phase::Attention, {lab, far}), Icon::Attention, "Far does not answer", "Gatehouse: Far does not answer",
        Fix::ShowProvider, "Fix: Show what is wrong…", "far");
    far.trouble = ProviderTrouble::Kind::None;
    row("a key that works, with a warning", factsOf(Phase::Attention, {lab, far}), Icon::Attention, "Far needs a look",
        "Gatehouse: Far needs a look", Fix::ShowProvider, "Fix: Show what is wrong…", "far");
    row("key that could not be read",
        factsOf(Phase::Attention, {lab, provider("far", "Far", Key::Missing, QStringLiteral("The file is empty."))}), Icon::Attention,
        "Far has no key", "Gatehouse: Far has no key", Fix::AddKey, "Fix: Add a key for Far…", "far");
    TrayFacts broken = factsOf(Phase::Attention, {lab});
    broken.settingsProblem = QStringLiteral("settings.json, line 3: …");
    row("broken settings", broken, Icon::Attention, "The settings file has an error", "Gatehouse: The settings file has an error",
        Fix::ShowSettings, "Fix: Show the error…");
    broken.gateway.providers.clear();
    row("broken settings hide a provider", broken, Icon::Attention, "The settings file has an error",
        "Gatehouse: The settings file has an error", Fix::ShowSettings, "Fix: Show the error…");
    TrayFacts other = factsOf(Phase::Attention, {lab});
    other.gateway.problem = QStringLiteral("Something else.");
    row("anything else", other, Icon::Attention, "Something needs a look", "Gatehouse: Something needs a look", Fix::ShowSettings,
        "Fix: Show what is wrong…");
    row("a local provider needs no key", factsOf(Phase::Attention, {provider("ollama", "Ollama", Key::NotNeeded)}), Icon::Attention,
        "Something needs a look", "Gatehouse: Something needs a look", Fix::ShowSettings, "Fix: Show what is wrong…");

    row("stopped", factsOf(Phase::Stopped), Icon::Stopped, "The gateway is stopped", "Gatehouse: The gateway is stopped", Fix::Start,
        "Fix: Start the gateway");
    TrayFacts taken = factsOf(Phase::Stopped);
    taken.portTaken = true;
    taken.wantedPort = 9001;
    taken.gateway.problem = QStringLiteral("Port 9001 is used by nginx (pid 12).");
    row("port in use", taken, Icon::Stopped, "Port 9001 cannot be used", "Gatehouse: Port 9001 cannot be used", Fix::UseAnotherPort,
        "Fix: Use another port");
    TrayFacts failed = factsOf(Phase::Stopped);
    failed.gateway.problem = QStringLiteral("There is no token.");
    row("could not start", failed, Icon::Stopped, "The gateway could not start", "Gatehouse: The gateway could not start", Fix::Start,
        "Fix: Try again");
}

void TrayStatusTest::everyStateHasItsShapeItsWordsAndItsWayOut()
{
    QFETCH(TrayFacts, facts);
    QFETCH(TrayStatus, expected);
    const TrayStatus status = trayStatus(facts);
    QCOMPARE(int(status.icon), int(expected.icon));
    QCOMPARE(status.line, expected.line);
    QCOMPARE(status.tooltip, expected.tooltip);
    QCOMPARE(int(status.fix), int(expected.fix));
    QCOMPARE(status.fixText, expected.fixText);
    QCOMPARE(status.provider, expected.provider);
}

void TrayStatusTest::anyPhaseHasALineAndATooltip()
{
    for (const Phase phase : {Phase::Starting, Phase::Ready, Phase::Working, Phase::Attention, Phase::Stopped}) {
        const TrayStatus status = trayStatus(factsOf(phase));
        QVERIFY(!status.line.isEmpty());
        QVERIFY(status.tooltip.startsWith(QStringLiteral("Gatehouse: ")));
    }
}

void TrayStatusTest::aFixIsOfferedOnlyWhereSomethingIsWrong()
{
    for (const Phase phase : {Phase::Starting, Phase::Ready, Phase::Working})
        QVERIFY(trayStatus(factsOf(phase)).fix == Fix::None);
    for (const Phase phase : {Phase::Attention, Phase::Stopped})
        QVERIFY(trayStatus(factsOf(phase)).fix != Fix::None);
}

void TrayStatusTest::aBrokenSettingsFileIsShownWhereItsSentenceStands()
{
    FakeTrayModel model;
    const auto place = carryOut(TrayStatus::Fix::ShowSettings, {}, model);
    QVERIFY(place && place->page == PageId::Gateway && !place->firstRun);
}

QTEST_GUILESS_MAIN(TrayStatusTest)
#include "TrayStatusTest.moc"
