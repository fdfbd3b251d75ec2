// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientDefinition.h"
#include "core/clients/ClientFiles.h"
#include "core/clients/ConfigText.h"
#include "core/clients/JsonListText.h"
#include "core/clients/OfferNames.h"
#include "core/clients/StartScript.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace gatehouse {

namespace {

constexpr JsonForm form = JsonForm::Comments;
const std::string tokenVariable = "GATEHOUSE_TOKEN";
const std::vector<std::string> listPlace{"modelProviders", "openai"};

std::string modelJson(const GatewayOffer::Model &model, const GatewayOffer &offer)
{
    std::vector<std::pair<std::string, std::string>> generation{{"timeout", "600000"}, {"maxRetries", "2"}};
    if (model.context > 0)
        generation.emplace_back("contextWindowSize", std::to_string(model.context));
    generation.emplace_back("modalities", jsonObject({{"image", model.images ? "true" : "false"}}));
    return jsonObject({{"id", jsonQuoted(model.name)},
                       {"name", jsonQuoted(model.label.empty() ? model.name : model.label)},
                       {"envKey", jsonQuoted(tokenVariable)},
                       {"baseUrl", jsonQuoted(baseUrlWithVersion(offer))},
                       {"wireApi", jsonQuoted("chat-completions")},
                       {"generationConfig", jsonObject(generation)}});
}

Result<std::string, QString> edited(std::string_view text, const GatewayOffer &offer)
{
    std::string start(text);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        auto versioned = editJson(text, {{{"$version"}, "4"}});
        if (!versioned)
            return versioned;
        start = std::move(*versioned);
    }
    auto result = editJson(start, {{{"security", "auth", "selectedType"}, jsonQuoted("openai")},
                                   {{"env", tokenVariable}, jsonQuoted(tokenText(offer))},
                                   {{"model", "name"}, jsonQuoted(mainModel(offer))}});
    if (!result)
        return result;
    JsonListEdit list{.place = listPlace,
                      .ours =
                          [&offer](const JsonNode &item) {
                              return stringMember(item, "envKey") == tokenVariable ||
                                     isGateway(stringMember(item, "baseUrl"), offer.baseUrl);
                          },
                      .items = {}};
    // Qwen Code takes the first of a name, so ours stand first.
    for (const GatewayOffer::Model &model : listedModels(offer))
        list.items.push_back(modelJson(model, offer));
    return editJsonList(*result, list);
}

QString settingsPath(const ClientEnvironment &environment)
{
    return folderOf(environment, "QWEN_HOME", QStringLiteral(".qwen")) + QStringLiteral("/settings.json");
}

QString systemPath(const ClientEnvironment &environment)
{
    switch (environment.system) {
    case ClientEnvironment::System::MacOs:
        return absolutePath(environment, QStringLiteral("/Library/Application Support/QwenCode/settings.json"));
    case ClientEnvironment::System::Windows:
        return absolutePath(environment, QStringLiteral("C:/ProgramData/qwen-code/settings.json"));
    case ClientEnvironment::System::Linux:
        break;
    }
    return absolutePath(environment, QStringLiteral("/etc/qwen-code/settings.json"));
}

struct Target
{
    std::optional<std::string> address = {};
    Secret token = {};
};

/// Where the chosen model is, and what is shown there.
Target targetIn(std::string_view text)
{
    if (jsonStringAt(text, {"security", "auth", "selectedType"}) != "openai")
        return {};
    const auto secretAt = [text](const std::vector<std::string> &place) {
        auto token = jsonStringAt(text, place);
        return token ? Secret(std::move(*token)) : Secret();
    };
    const auto model = jsonStringAt(text, {"model", "name"});
    if (const auto list = jsonAt(text, listPlace); list && model) {
        const auto tree = readJsonTree(*list);
        for (const JsonNode &item : tree ? tree->items : std::vector<JsonNode>())
            if (stringMember(item, "id") == *model)
                return {stringMember(item, "baseUrl"), secretAt({"env", stringMember(item, "envKey")})};
    }
    if (auto address = jsonStringAt(text, {"security", "auth", "baseUrl"}))
        return {std::move(address), secretAt({"security", "auth", "apiKey"})};
    if (auto address = jsonStringAt(text, {"env", "OPENAI_BASE_URL"}))
        return {std::move(address), secretAt({"env", "OPENAI_API_KEY"})};
    return {};
}

class QwenCode : public ClientDefinition
{
public:
    Result<ClientPlan, QString> plan(const ClientEnvironment &environment, const GatewayOffer &offer) const override
    {
        if (const ClientReading reading = read(environment, offer.baseUrl); !reading.canConnect)
            return reading.problem;
        ClientPlan plan;
        plan.files.push_back(plannedJson(
            settingsPath(environment), form, [offer](std::string_view text) { return edited(text, offer); },
            [base = offer.baseUrl](std::string_view text) {
                return pointsAtGatehouse(targetIn(text).address, base, jsonAt(text, {"env", tokenVariable}).has_value());
            }));
        plan.notes = {QCoreApplication::translate("Clients", "Start Qwen Code again to use it.")};
        return plan;
    }

    ClientReading read(const ClientEnvironment &environment, const std::string &baseUrl) const override
    {
        const QString path = settingsPath(environment);
        ClientReading reading{.files = {path}};
        const auto text = readSettingsText(path);
        reading.present = text || QFileInfo(path).dir().exists();
        if (text) {
            reading.broken = brokenJson(path, *text, form);
            Target target = targetIn(*text);
            reading.address = std::move(target.address);
            reading.token = std::move(target.token);
        }
        readSystemSettings(environment, baseUrl, reading);
        return reading;
    }

    ClientProgram program(const ClientEnvironment &) const override
    {
        return {.command = QStringLiteral("qwen"),
                .package = QStringLiteral("@qwen-code/qwen-code"),
                .places = {QStringLiteral("~/.local/bin")}};
    }

    ClientVariables variables() const override
    {
        return {
            .winning = {tokenVariable, "OPENAI_BASE_URL", "OPENAI_API_KEY", "OPENAI_MODEL", "QWEN_MODEL", "QWEN_CODE_SYSTEM_SETTINGS_PATH"},
            .placing = {"QWEN_HOME"}};
    }

    std::vector<TextForm> forms() const override { return {TextForm::Json, TextForm::Sh, TextForm::Ps1}; }

    Result<std::string, QString> text(TextForm wanted, const GatewayOffer &offer) const override
    {
        if (wanted == TextForm::Json)
            return edited({}, offer);
        const StartScript script{
            {{"OPENAI_BASE_URL", baseUrlWithVersion(offer)}, {"OPENAI_API_KEY", tokenText(offer)}, {"OPENAI_MODEL", mainModel(offer)}},
            {"qwen", "--auth-type", "openai"}};
        return wanted == TextForm::Sh ? script.forPosixShells() : script.forPowerShell();
    }

private:
    static void readSystemSettings(const ClientEnvironment &environment, const std::string &baseUrl, ClientReading &reading)
    {
        const QString path = systemPath(environment);
        const auto text = readSettingsText(path);
        if (!text)
            return;
        const auto type = jsonStringAt(*text, {"security", "auth", "selectedType"});
        const QString place = shownPath(environment, path);
        if (type)
            reading.overrides.push_back({place, QStringLiteral("security.auth.selectedType")});
        if (jsonAt(*text, listPlace))
            reading.overrides.push_back({place, QStringLiteral("modelProviders.openai")});
        if (jsonAt(*text, {"model", "name"}))
            reading.overrides.push_back({place, QStringLiteral("model.name")});
        const auto address = targetIn(*text).address;
        if ((address && !isGateway(*address, baseUrl)) || (type && *type != "openai")) {
            reading.managed = true;
            reading.canConnect = false;
            reading.address = address ? address : type;
            reading.problem =
                QCoreApplication::translate(
                    "Clients", "An administrator's settings decide which service Qwen Code uses: %1. Ask who manages this computer.")
                    .arg(place);
        }
    }
};

} // namespace

const ClientDefinition &qwenCodeDefinition()
{
    static const QwenCode definition;
    return definition;
}

} // namespace gatehouse
