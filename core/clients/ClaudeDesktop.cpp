// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClaudeDesktopFiles.h"
#include "core/clients/ClaudeDesktopSettings.h"
#include "core/clients/ClientDefinition.h"
#include "core/clients/ClientFiles.h"
#include "core/clients/ConfigText.h"
#include "core/clients/JsonListText.h"
#include "core/clients/OfferNames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <map>

namespace gatehouse {

namespace {

/// Claude Desktop refuses settings with more of them as a whole.
constexpr std::size_t mostModels = 200;
constexpr JsonForm form = JsonForm::Plain;

std::string familyOf(std::string_view name)
{
    for (const char *word : {"opus", "sonnet", "haiku", "fable", "mythos"})
        if (name.find(word) != std::string_view::npos)
            return word;
    return {};
}

/// The models that its picker takes, with the family's default marked. Empty where it takes none.
std::string modelList(const GatewayOffer &offer)
{
    std::map<std::string, std::string> defaults;
    std::vector<GatewayOffer::Model> models;
    for (const GatewayOffer::Model &model : listedModels(offer))
        if (models.size() < mostModels && listableInClaudeDesktop(model.name)) {
            models.push_back(model);
            if (const std::string family = familyOf(model.name); !family.empty())
                defaults.emplace(family, familyModel(offer, family).value_or(model.name));
        }
    std::vector<std::string> items;
    for (const GatewayOffer::Model &model : models) {
        std::vector<std::pair<std::string, std::string>> members{{"name", jsonQuoted(model.name)}};
        if (!model.label.empty() && model.label != model.name)
            members.emplace_back("labelOverride", jsonQuoted(model.label));
        if (const std::string family = familyOf(model.name); !family.empty()) {
            members.emplace_back("anthropicFamilyTier", jsonQuoted(family));
            if (defaults[family] == model.name)
                members.emplace_back("isFamilyDefault", "true");
        }
        if (model.longContext)
            members.emplace_back("supports1m", "true");
        items.push_back(jsonObject(members));
    }
    return items.empty() ? std::string() : jsonList(items);
}

/// The members of a document, in the form that the text has: flat, which every version reads, where it is new.
std::vector<JsonEdit> documentEdits(std::string_view text, const GatewayOffer &offer)
{
    const bool nested = isNestedDocument(text);
    const auto place = [nested](const char *flat, std::vector<std::string> deep) {
        return nested ? std::move(deep) : std::vector<std::string>{flat};
    };
    std::vector<JsonEdit> edits{{place("inferenceProvider", {"inference", "provider"}), jsonQuoted("gateway")},
                                {place("inferenceGatewayBaseUrl", {"inference", "baseUrl"}), jsonQuoted(offer.baseUrl)},
                                {place("inferenceCredentialKind", {"inference", "credential", "kind"}), jsonQuoted("static")},
                                {place("inferenceGatewayApiKey", {"inference", "credential", "apiKey"}), jsonQuoted(tokenText(offer))},
                                {place("inferenceGatewayAuthScheme", {"inference", "credential", "authScheme"}), jsonQuoted("bearer")},
                                {place("inferenceStreamIdleTimeoutSec", {"inference", "streamIdleTimeoutSec"}), "1800"}};
    const std::string models = modelList(offer);
    edits.push_back({place("modelDiscoveryEnabled", {"models", "discoveryEnabled"}), models.empty() ? "true" : "false"});
    edits.push_back({place("inferenceModels", {"models", "list"}), models.empty() ? std::nullopt : std::optional(models)});
    // Without it the new settings show no chat at all.
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        edits.push_back({{"chatTabEnabled"}, "true"});
    return edits;
}

Result<std::string, QString> editedMeta(std::string_view text, const std::string &id)
{
    auto applied = editJson(text, {{{"appliedId"}, jsonQuoted(id)}});
    if (!applied)
        return applied;
    const auto list = jsonAt(*applied, {"entries"});
    const auto entries = list ? readJsonTree(*list) : Result<JsonNode, QString>(QString());
    for (const JsonNode &entry : entries ? entries->items : std::vector<JsonNode>())
        if (stringMember(entry, "id") == id)
            return applied;
    return editJsonList(*applied, {.place = {"entries"},
                                   .ours = [&id](const JsonNode &entry) { return stringMember(entry, "id") == id; },
                                   .items = {jsonObject({{"id", jsonQuoted(id)}, {"name", jsonQuoted(claudeDesktopEntry)}})}});
}

class ClaudeDesktop : public ClientDefinition
{
public:
    Result<ClientPlan, QString> plan(const ClientEnvironment &environment, const GatewayOffer &offer) const override
    {
        if (const ClientReading reading = read(environment, offer.baseUrl); !reading.canConnect)
            return reading.problem;
        const ClaudeDesktopFiles files = ClaudeDesktopFiles::find(environment, offer.baseUrl);
        ClientPlan plan;
        // The document first: the list must not name one that is not there.
        plan.files.push_back(plannedJson(
            files.document(), form, [offer](std::string_view text) { return editJson(text, documentEdits(text, offer)); },
            [base = offer.baseUrl](std::string_view text) { return isGateway(claudeDesktopAddress(text), base); }));
        plan.files.push_back(plannedJson(
            files.meta, form, [id = files.id](std::string_view text) { return editedMeta(text, id); },
            [id = files.id](std::string_view text) { return jsonStringAt(text, {"appliedId"}) == id; }));
        for (const QString &path : {files.mode, files.ordinaryMode})
            if (!path.isEmpty())
                plan.files.push_back(plannedJson(
                    path, form,
                    [](std::string_view text) {
                        return editJson(text, {{{"deploymentMode"}, jsonQuoted("3p")}});
                    },
                    [](std::string_view) { return false; }));
        plan.notes = {QCoreApplication::translate("Clients", "Quit Claude Desktop fully and open it again to use it.")};
        return plan;
    }

    ClientReading read(const ClientEnvironment &environment, const std::string &baseUrl) const override
    {
        const ClaudeDesktopFiles files = ClaudeDesktopFiles::find(environment, baseUrl);
        ClientReading reading;
        reading.present = !files.folder.isEmpty() || QFileInfo(environment.config + QStringLiteral("/Claude")).isDir();
        if (const QString policy = claudeDesktopPolicy(environment); !policy.isEmpty()) {
            reading.managed = true;
            reading.canConnect = false;
            reading.problem =
                QCoreApplication::translate("Clients", "An administrator's settings decide which service Claude Desktop uses: "
                                                       "%1. Ask who manages this computer.")
                    .arg(policy);
            reading.overrides.push_back({policy, QStringLiteral("inferenceProvider")});
        }
        if (files.folder.isEmpty()) {
            reading.canConnect = false;
            if (reading.problem.isEmpty())
                reading.problem = QCoreApplication::translate(
                    "Clients", "Claude Desktop has no settings for other services on this computer yet. Fill in its own dialog once, with "
                               "the values below.");
            return reading;
        }
        reading.files = {files.document(), files.meta, files.mode};
        if (!files.ordinaryMode.isEmpty())
            reading.files.push_back(files.ordinaryMode);
        readFiles(files, reading);
        return reading;
    }

    ClientProgram program(const ClientEnvironment &environment) const override
    {
        return {.command = QStringLiteral("claude-desktop"),
                .places = {QStringLiteral("/Applications/Claude.app"), QStringLiteral("~/Applications/Claude.app"),
                           environment.localData + QStringLiteral("/AnthropicClaude/claude.exe")}};
    }

    ClientVariables variables() const override { return {.placing = {"CLAUDE_USER_DATA_DIR"}}; }

    std::vector<TextForm> forms() const override { return {TextForm::Dialog, TextForm::Json}; }

    Result<std::string, QString> text(TextForm wanted, const GatewayOffer &offer) const override
    {
        if (wanted == TextForm::Json)
            return editJson({}, documentEdits({}, offer));
        return claudeDesktopSettings(offer);
    }

private:
    static void readFiles(const ClaudeDesktopFiles &files, ClientReading &reading)
    {
        for (const QString &path : {files.meta, files.mode, files.ordinaryMode})
            if (const auto text = readSettingsText(path); text && reading.broken.isEmpty())
                reading.broken = brokenJson(path, *text, form);
        const auto meta = readSettingsText(files.meta);
        const auto applied = meta ? jsonStringAt(*meta, {"appliedId"}) : std::nullopt;
        if (!applied || applied->find('/') != std::string::npos)
            return;
        const QString path = files.documentOf(*applied);
        const auto document = readSettingsText(path);
        if (!document)
            return;
        if (reading.broken.isEmpty())
            reading.broken = brokenJson(path, *document, form);
        const auto mode = readSettingsText(files.mode);
        const auto chosen = mode ? jsonStringAt(*mode, {"deploymentMode"}) : std::nullopt;
        if (const std::string address = claudeDesktopAddress(*document); !address.empty() && chosen != "1p")
            reading.address = address;
        const auto token =
            jsonStringAt(*document, isNestedDocument(*document) ? std::vector<std::string>{"inference", "credential", "apiKey"}
                                                                : std::vector<std::string>{"inferenceGatewayApiKey"});
        reading.token = Secret(token.value_or(std::string()));
    }
};

} // namespace

const ClientDefinition &claudeDesktopDefinition()
{
    static const ClaudeDesktop definition;
    return definition;
}

} // namespace gatehouse
