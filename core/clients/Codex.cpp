// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientDefinition.h"
#include "core/clients/ClientFiles.h"
#include "core/clients/ConfigText.h"
#include "core/clients/OfferNames.h"
#include "core/clients/StartScript.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace gatehouse {

namespace {

const std::string ours = "gatehouse";
const std::vector<std::string> ourTable{"model_providers", ours};

std::string codexModel(const GatewayOffer &offer)
{
    const auto set = familyModel(offer, "codex");
    return set ? *set : mainModel(offer);
}

Result<std::string, QString> edited(std::string_view text, const GatewayOffer &offer)
{
    const std::string model = codexModel(offer);
    std::vector<TomlEdit> edits{{{}, "model", tomlString(model)}, {{}, "model_provider", tomlString(ours)}};
    // Codex knows the windows of its vendor's models alone.
    if (const GatewayOffer::Model *offered = offeredModel(offer, model); offered && offered->context > 0) {
        edits.push_back({{}, "model_context_window", std::to_string(offered->context)});
        edits.push_back({{}, "model_auto_compact_token_limit", std::to_string(offered->context / 10 * 9)});
    }
    const auto member = [&edits](const std::string &key, std::string toml) { edits.push_back({ourTable, key, std::move(toml)}); };
    member("name", tomlString("Gatehouse"));
    member("base_url", tomlString(baseUrlWithVersion(offer)));
    member("wire_api", tomlString("responses"));
    member("experimental_bearer_token", tomlString(tokenText(offer)));
    member("requires_openai_auth", "false");
    member("supports_websockets", "false");
    // A variable would be asked for before the token that stands here.
    if (tomlStringAt(text, ourTable, "env_key"))
        edits.push_back({ourTable, "env_key", std::nullopt});
    return editToml(text, edits);
}

QString settingsPath(const ClientEnvironment &environment)
{
    return folderOf(environment, "CODEX_HOME", QStringLiteral(".codex")) + QStringLiteral("/config.toml");
}

std::optional<std::string> addressIn(std::string_view text)
{
    const auto provider = tomlStringAt(text, {}, "model_provider");
    if (!provider || provider->empty() || *provider == "openai")
        return tomlStringAt(text, {}, "openai_base_url");
    const auto address = tomlStringAt(text, {"model_providers", *provider}, "base_url");
    return address ? address : provider;
}

Secret tokenIn(std::string_view text)
{
    const auto provider = tomlStringAt(text, {}, "model_provider");
    auto token = provider ? tomlStringAt(text, {"model_providers", *provider}, "experimental_bearer_token") : std::nullopt;
    return token ? Secret(std::move(*token)) : Secret();
}

class Codex : public ClientDefinition
{
public:
    Result<ClientPlan, QString> plan(const ClientEnvironment &environment, const GatewayOffer &offer) const override
    {
        ClientPlan plan;
        const QString path = settingsPath(environment);
        plan.files.push_back({.path = path,
                              .edit = [offer, path](std::string_view text) -> Result<std::string, QString> {
                                  auto result = edited(text, offer);
                                  return result ? std::move(result) : brokenSentence(path, result.error());
                              },
                              .pointsHere =
                                  [base = offer.baseUrl](std::string_view text) {
                                      return pointsAtGatehouse(addressIn(text), base, tomlStringAt(text, {}, "model_provider") == ours);
                                  }});
        plan.notes = {QCoreApplication::translate("Clients", "Start Codex again to use it.")};
        return plan;
    }

    ClientReading read(const ClientEnvironment &environment, const std::string &) const override
    {
        const QString path = settingsPath(environment);
        ClientReading reading{.files = {path}};
        const auto text = readSettingsText(path);
        reading.present = text || QFileInfo(path).dir().exists();
        if (text) {
            if (const auto checked = editToml(*text, {}); !checked)
                reading.broken = brokenSentence(path, checked.error());
            reading.address = addressIn(*text);
            reading.token = tokenIn(*text);
            if (tomlStringAt(*text, {}, "profile"))
                reading.overrides.push_back({QCoreApplication::translate("Clients", "%1, line %2")
                                                 .arg(shownPath(environment, path))
                                                 .arg(std::max(1, lineOf("\n" + *text, "\nprofile"))),
                                             QStringLiteral("profile")});
        }
        const QString managed = absolutePath(environment, QStringLiteral("/etc/codex/managed_config.toml"));
        if (const auto rules = readSettingsText(managed); rules && tomlStringAt(*rules, {}, "model_provider")) {
            reading.managed = true;
            reading.overrides.push_back({shownPath(environment, managed), QStringLiteral("model_provider")});
        }
        return reading;
    }

    ClientProgram program(const ClientEnvironment &) const override
    {
        return {.command = QStringLiteral("codex"), .package = QStringLiteral("@openai/codex"), .places = {QStringLiteral("~/.local/bin")}};
    }

    ClientVariables variables() const override { return {.placing = {"CODEX_HOME"}}; }

    std::vector<TextForm> forms() const override { return {TextForm::Toml, TextForm::Sh, TextForm::Ps1}; }

    Result<std::string, QString> text(TextForm form, const GatewayOffer &offer) const override
    {
        if (form == TextForm::Toml)
            return edited({}, offer);
        // What is no TOML means itself; without quotes, which some PowerShells lose on the way to a program.
        const std::string table = "model_providers." + ours + ".";
        std::vector<std::string> command{"codex"};
        for (const std::string &setting :
             {"model=" + codexModel(offer), "model_provider=" + ours, table + "name=Gatehouse",
              table + "base_url=" + baseUrlWithVersion(offer), table + "wire_api=responses", table + "env_key=GATEHOUSE_TOKEN"}) {
            command.emplace_back("-c");
            command.push_back(setting);
        }
        const StartScript script{{{"GATEHOUSE_TOKEN", tokenText(offer)}}, std::move(command)};
        return form == TextForm::Sh ? script.forPosixShells() : script.forPowerShell();
    }
};

} // namespace

const ClientDefinition &codexDefinition()
{
    static const Codex definition;
    return definition;
}

} // namespace gatehouse
