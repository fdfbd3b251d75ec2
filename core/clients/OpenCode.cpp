// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientDefinition.h"
#include "core/clients/ClientFiles.h"
#include "core/clients/ConfigText.h"
#include "core/clients/JsonListText.h"
#include "core/clients/OfferNames.h"
#include "core/clients/StartScript.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace gatehouse {

namespace {

const std::string ours = "gatehouse";
constexpr JsonForm form = JsonForm::CommentsAndCommas;
const std::string schema = "https://opencode.ai/config.json";

std::string qualified(const std::string &model)
{
    return jsonQuoted(ours + "/" + model);
}

/// OpenCode marks what is to be cached for names of Claude's, in Anthropic's terms: in another dialect that is an unknown member, which
/// providers refuse. So it speaks Messages for these.
bool speaksMessages(const std::string &model)
{
    return model.find("claude") != std::string::npos || model.find("anthropic") != std::string::npos;
}

/// OpenCode puts variables and files in the place of "{env:X}" and "{file:x}", wherever they stand. Names come from providers, which are
/// not to have their say on that.
bool isPlain(const std::string &name)
{
    return name.find('{') == std::string::npos;
}

std::string labelOf(const GatewayOffer::Model &model)
{
    std::string label = model.label.empty() ? model.name : model.label;
    std::replace(label.begin(), label.end(), '{', '(');
    std::replace(label.begin(), label.end(), '}', ')');
    return label;
}

std::string modelJson(const GatewayOffer::Model &model)
{
    std::vector<std::pair<std::string, std::string>> members{{"name", jsonQuoted(labelOf(model))}, {"tool_call", "true"}};
    if (speaksMessages(model.name))
        members.emplace_back("provider", R"({"npm": "@ai-sdk/anthropic"})");
    if (model.reasoning) {
        members.emplace_back("reasoning", "true");
        if (!speaksMessages(model.name))
            members.emplace_back("interleaved", R"({"field": "reasoning_content"})");
    }
    members.emplace_back("attachment", model.images ? "true" : "false");
    members.emplace_back("modalities", model.images ? R"({"input": ["text", "image"], "output": ["text"]})"
                                                    : R"({"input": ["text"], "output": ["text"]})");
    // OpenCode takes both limits or none.
    if (model.context > 0)
        members.emplace_back("limit", jsonObject({{"context", std::to_string(model.context)},
                                                  {"output", std::to_string(model.output > 0 ? model.output : 32'000)}}));
    return jsonObject(members);
}

std::string providerJson(const GatewayOffer &offer, const std::string &key)
{
    std::vector<std::pair<std::string, std::string>> models;
    for (const GatewayOffer::Model &model : listedModels(offer))
        if (isPlain(model.name))
            models.emplace_back(model.name, modelJson(model));
    return jsonObject({{"npm", jsonQuoted("@ai-sdk/openai-compatible")},
                       {"name", jsonQuoted("Gatehouse")},
                       {"options", jsonObject({{"baseURL", jsonQuoted(baseUrlWithVersion(offer))}, {"apiKey", jsonQuoted(key)}})},
                       {"models", jsonObject(models)}});
}

std::vector<JsonEdit> edits(const GatewayOffer &offer, const std::string &key)
{
    return {{{"provider", ours}, providerJson(offer, key)},
            {{"model"}, qualified(mainModel(offer))},
            {{"small_model"}, qualified(smallModel(offer))}};
}

Result<std::string, QString> edited(std::string_view text, const GatewayOffer &offer)
{
    std::vector<JsonEdit> all = edits(offer, tokenText(offer));
    // It puts its schema in itself where there is none; then the file would no longer be what we wrote.
    if (!jsonAt(text, {"$schema"}))
        all.insert(all.begin(), {{"$schema"}, jsonQuoted(schema)});
    auto result = editJson(text, all);
    // Lists that let in some providers alone, or keep some out.
    const auto isOurs = [](const JsonNode &item) { return item.kind == JsonNode::Kind::String && item.text == ours; };
    if (result && jsonAt(text, {"enabled_providers"}))
        result = editJsonList(*result, {.place = {"enabled_providers"}, .ours = isOurs, .items = {jsonQuoted(ours)}});
    if (result && jsonAt(text, {"disabled_providers"}))
        result = editJsonList(*result, {.place = {"disabled_providers"}, .ours = isOurs, .items = {}});
    return result;
}

/// The same, and the agents that come with OpenCode, for people who give their agents models of their own.
Result<std::string, QString> wholeText(const GatewayOffer &offer, const std::string &key)
{
    std::vector<JsonEdit> all = edits(offer, key);
    all.insert(all.begin(), {{"$schema"}, jsonQuoted(schema)});
    for (const char *agent : {"build", "plan"})
        all.push_back({{"agent", agent, "model"}, qualified(mainModel(offer))});
    return editJson({}, all);
}

QString folder(const ClientEnvironment &environment)
{
    // The same place on every system.
    if (environment.system == ClientEnvironment::System::Linux)
        return environment.config + QStringLiteral("/opencode");
    return folderOf(environment, "XDG_CONFIG_HOME", QStringLiteral(".config")) + QStringLiteral("/opencode");
}

/// Its files, the one that wins first.
QStringList candidates(const ClientEnvironment &environment)
{
    const QString in = folder(environment);
    return {in + QStringLiteral("/opencode.jsonc"), in + QStringLiteral("/opencode.json"), in + QStringLiteral("/config.json")};
}

QString settingsPath(const ClientEnvironment &environment)
{
    const QStringList paths = candidates(environment);
    for (const QString &path : paths)
        if (QFileInfo::exists(path))
            return path;
    return paths[1];
}

struct Target
{
    std::optional<std::string> address = {};
    Secret token = {};
};

/// Where the provider of a model is, and what is shown there, as one of the files in force says.
Target targetIn(const std::vector<std::string> &texts)
{
    std::optional<std::string> model;
    for (const std::string &text : texts)
        if (model = jsonStringAt(text, {"model"}); model)
            break;
    if (!model)
        return {};
    const std::string provider = model->substr(0, model->find('/'));
    const auto option = [&](const char *name) -> std::optional<std::string> {
        for (const std::string &text : texts)
            if (auto value = jsonStringAt(text, {"provider", provider, "options", name}))
                return value;
        return std::nullopt;
    };
    Target target{.address = option("baseURL")};
    if (!target.address)
        target.address = option("baseUrl");
    // "{env:X}" and "{file:x}" stand for something that is elsewhere.
    if (auto key = option("apiKey"); key && !key->starts_with('{'))
        target.token = Secret(std::move(*key));
    return target;
}

class OpenCode : public ClientDefinition
{
public:
    Result<ClientPlan, QString> plan(const ClientEnvironment &environment, const GatewayOffer &offer) const override
    {
        ClientPlan plan;
        plan.files.push_back(plannedJson(
            settingsPath(environment), form, [offer](std::string_view text) { return edited(text, offer); },
            [base = offer.baseUrl](std::string_view text) {
                const auto model = jsonStringAt(text, {"model"});
                return pointsAtGatehouse(targetIn({std::string(text)}).address, base, model && model->starts_with(ours + "/"));
            }));
        plan.notes = {QCoreApplication::translate("Clients", "Start OpenCode again to use it.")};
        return plan;
    }

    ClientReading read(const ClientEnvironment &environment, const std::string &) const override
    {
        ClientReading reading{.files = {settingsPath(environment)}};
        reading.present = QFileInfo(folder(environment)).isDir();
        std::vector<std::string> texts;
        for (const QString &path : candidates(environment)) {
            const auto text = readSettingsText(path);
            if (!text)
                continue;
            if (reading.broken.isEmpty())
                reading.broken = brokenJson(path, *text, form);
            texts.push_back(*text);
        }
        Target target = targetIn(texts);
        reading.address = std::move(target.address);
        reading.token = std::move(target.token);
        return reading;
    }

    ClientProgram program(const ClientEnvironment &) const override
    {
        return {
            .command = QStringLiteral("opencode"), .package = QStringLiteral("opencode-ai"), .places = {QStringLiteral("~/.opencode/bin")}};
    }

    ClientVariables variables() const override
    {
        return {.winning = {"OPENCODE_CONFIG", "OPENCODE_CONFIG_CONTENT", "OPENCODE_CONFIG_DIR"}, .placing = {"XDG_CONFIG_HOME"}};
    }

    std::vector<TextForm> forms() const override { return {TextForm::Json, TextForm::Sh, TextForm::Ps1}; }

    Result<std::string, QString> text(TextForm wanted, const GatewayOffer &offer) const override
    {
        if (wanted == TextForm::Json)
            return wholeText(offer, tokenText(offer));
        auto content = wholeText(offer, "{env:GATEHOUSE_TOKEN}");
        if (!content)
            return content;
        const StartScript script{{{"GATEHOUSE_TOKEN", tokenText(offer)}, {"OPENCODE_CONFIG_CONTENT", *content}}, {"opencode"}};
        return wanted == TextForm::Sh ? script.forPosixShells() : script.forPowerShell();
    }
};

} // namespace

const ClientDefinition &openCodeDefinition()
{
    static const OpenCode definition;
    return definition;
}

} // namespace gatehouse
