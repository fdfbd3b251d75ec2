// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientDesk.h"
#include "core/probe/ProviderModelLists.h"
#include "core/probe/ProviderProbe.h"
#include "core/settings/AccessTokens.h"
#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"
#include "core/usage/RequestLog.h"
#include "tests/ui/FakeSecretStore.h"
#include "tests/ui/FakeTrayModel.h"
#include "ui/Services.h"
#include "ui/desktop/Autostart.h"
#include "ui/tray/SensitiveClipboard.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace gatehouse {

/// A probe that finds what it is told to find, when it is told to.
class FakeProbe : public ProviderProbe
{
public:
    quint64 start(ProbeRequest request) override
    {
        started.push_back(std::move(request));
        return started.size();
    }
    void cancel(quint64 test) override { cancelled.push_back(test); }

    /// Ends a test; a report as of a provider in good health where none is given.
    void finish(quint64 test, std::optional<ProbeReport> report = std::nullopt) { Q_EMIT finished(test, report ? *report : healthy()); }
    static ProviderModel model(std::string id, std::string name)
    {
        ProviderModel made;
        made.id = std::move(id);
        made.name = std::move(name);
        return made;
    }
    static ProbeReport healthy()
    {
        ProbeReport report;
        using Kind = ProbeStep::Kind;
        for (const Kind kind : {Kind::Name, Kind::Connection, Kind::Tls, Kind::Key, Kind::Models, Kind::Answer})
            report.steps.push_back({kind, ProbeStep::State::Passed, {}, std::chrono::milliseconds(10)});
        report.finished = true;
        report.dialect = Dialect::Messages;
        report.models = {model("model-big", "Model Big"), model("model-small", "Model Small")};
        report.model = "model-small";
        report.firstToken = std::chrono::milliseconds(380);
        return report;
    }

    std::vector<ProbeRequest> started; ///< the test's number is its place, from 1
    std::vector<quint64> cancelled;
};

class FakeAutostart : public Autostart
{
public:
    bool isOn() const override { return on; }
    QString turn(bool to) override
    {
        if (problem.isEmpty())
            on = to;
        return problem;
    }
    bool isPossible() const override { return possible; }

    bool on = false;
    bool possible = true;
    QString problem;
};

/// Everything that a window works with: real settings, keys, tokens, log and clients on files of their own; a keychain in memory; a gateway
/// and a probe that say what they are told to.
class TestServices
{
public:
    explicit TestServices(const QByteArray &settingsJson = "{}", std::map<std::string, std::string> variables = {})
        : m_variables(std::move(variables))
    {
        QDir().mkpath(home());
        QFile file(settingsPath());
        if (file.open(QIODevice::WriteOnly))
            file.write(settingsJson);
        file.close();
        settings.load();
        keys.load(settings.configuration());
        QObject::connect(&settings, &SettingsStore::changed, &keys, [this] { keys.load(settings.configuration()); });
        tokens.prepare(settings.configuration(), [](const AccessTokens::Ready &) {});
    }

    QString settingsPath() const { return dir.filePath(QStringLiteral("settings.json")); }
    QString home() const { return dir.filePath(QStringLiteral("home")); }
    EnvironmentReader variable() const
    {
        return [this](const std::string &name) -> std::optional<std::string> {
            const auto found = m_variables.find(name);
            return found == m_variables.end() ? std::nullopt : std::optional(found->second);
        };
    }

private:
    std::map<std::string, std::string> m_variables;

public:
    QTemporaryDir dir;
    FakeTrayModel gateway;
    FakeSecretStore secrets;
    SettingsStore settings{settingsPath()};
    ProviderKeys keys{&secrets, nullptr, variable()};
    AccessTokens tokens{dir.filePath(QStringLiteral("tokens.json")), &secrets, nullptr, variable()};
    FakeProbe probe;
    ProviderModelLists lists;
    RequestLog requests;
    ClientDesk clients{{.system = ClientEnvironment::System::Linux,
                        .home = home(),
                        .config = home() + QStringLiteral("/.config"),
                        .localData = home() + QStringLiteral("/.config"),
                        .root = dir.filePath(QStringLiteral("root")),
                        .variable = variable()},
                       dir.filePath(QStringLiteral("originals")),
                       [this]() -> Result<GatewayOffer, QString> {
                           GatewayOffer offer;
                           offer.baseUrl = gateway.facts().gateway.baseUrl().toStdString();
                           for (const Gateway::ListedModel &model : gateway.listed)
                               offer.models.push_back({.name = model.name.toStdString(), .label = model.label.toStdString()});
                           return offer;
                       },
                       tokens};
    FakeAutostart autostart;
    SensitiveClipboard clipboard;
    Services services{gateway, settings, keys, &secrets, tokens, probe, lists, requests, clients, autostart, clipboard};
};

} // namespace gatehouse
