// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientDefinition.h"
#include "core/clients/ClientFiles.h"
#include "core/clients/ConfigText.h"
#include "core/clients/OfferNames.h"
#include "core/clients/StartScript.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

/// Claude Code ignores a file of anything else as a whole.
constexpr JsonForm form = JsonForm::Plain;

using Variables = std::vector<std::pair<std::string, std::string>>;

struct Family
{
    std::string word;
    std::string variable;
};
const std::array families{Family{"opus", "ANTHROPIC_DEFAULT_OPUS_MODEL"}, Family{"sonnet", "ANTHROPIC_DEFAULT_SONNET_MODEL"},
                          Family{"haiku", "ANTHROPIC_DEFAULT_HAIKU_MODEL"}};

/// Claude Code lists names of Claude's by itself, with the label that the gateway tells, and knows their window.
bool isClaudeName(std::string_view name)
{
    return name.find("claude") != std::string_view::npos || name.find("anthropic") != std::string_view::npos;
}

Variables variablesFor(const GatewayOffer &offer)
{
    Variables variables{{"ANTHROPIC_BASE_URL", offer.baseUrl},
                        {"ANTHROPIC_AUTH_TOKEN", tokenText(offer)},
                        {"CLAUDE_CODE_ENABLE_GATEWAY_MODEL_DISCOVERY", "1"}};
    std::int64_t window = 0;
    for (const Family &family : families) {
        const auto name = familyModel(offer, family.word);
        if (!name)
            continue;
        const GatewayOffer::Model *model = offeredModel(offer, *name);
        const bool isKnown = isClaudeName(*name);
        // The suffix is how Claude Code is told of a window of a million tokens; the gateway knows the name without it.
        const bool isLong = model && model->longContext && isKnown && !name->ends_with("[1m]");
        variables.emplace_back(family.variable, isLong ? *name + "[1m]" : *name);
        if (model && !isKnown && !model->label.empty() && model->label != *name)
            variables.emplace_back(family.variable + "_NAME", model->label);
        if (model && !isKnown && model->context > 0)
            window = window == 0 ? model->context : std::min(window, model->context);
    }
    if (window > 0)
        variables.emplace_back("CLAUDE_CODE_MAX_CONTEXT_TOKENS", std::to_string(window));
    return variables;
}

/// Members of an earlier service's that would ask this gateway for names it may not have.
std::vector<JsonEdit> clearings(std::string_view text, const GatewayOffer &offer, const Variables &ours)
{
    std::vector<std::string> names{"ANTHROPIC_MODEL", "ANTHROPIC_SMALL_FAST_MODEL", "CLAUDE_CODE_SUBAGENT_MODEL"};
    for (const Family &family : families)
        names.push_back(family.variable);
    const auto isOurs = [&ours](const std::string &name) {
        return std::any_of(ours.begin(), ours.end(), [&name](const auto &variable) { return variable.first == name; });
    };
    std::vector<JsonEdit> edits;
    if (const auto chosen = jsonStringAt(text, {"model"}); chosen && !isAnswered(offer, *chosen))
        edits.push_back({{"model"}, std::nullopt});
    for (const std::string &name : names) {
        const auto value = jsonStringAt(text, {"env", name});
        if (!isOurs(name) && value && !isAnswered(offer, *value))
            edits.push_back({{"env", name}, std::nullopt});
        for (const char *ending : {"_NAME", "_DESCRIPTION", "_SUPPORTED_CAPABILITIES"})
            if (value && !isOurs(name + ending) && (isOurs(name) || !isAnswered(offer, *value)))
                edits.push_back({{"env", name + ending}, std::nullopt});
    }
    return edits;
}

Result<std::string, QString> edited(std::string_view text, const GatewayOffer &offer)
{
    const Variables ours = variablesFor(offer);
    std::vector<JsonEdit> edits = clearings(text, offer, ours);
    for (const auto &[name, value] : ours)
        edits.push_back({{"env", name}, jsonQuoted(value)});
    return editJson(text, edits);
}

QString settingsPath(const ClientEnvironment &environment)
{
    return folderOf(environment, "CLAUDE_CONFIG_DIR", QStringLiteral(".claude")) + QStringLiteral("/settings.json");
}

QString managedPath(const ClientEnvironment &environment)
{
    switch (environment.system) {
    case ClientEnvironment::System::MacOs:
        return absolutePath(environment, QStringLiteral("/Library/Application Support/ClaudeCode/managed-settings.json"));
    case ClientEnvironment::System::Windows:
        return absolutePath(environment, QStringLiteral("C:/Program Files/ClaudeCode/managed-settings.json"));
    case ClientEnvironment::System::Linux:
        break;
    }
    return absolutePath(environment, QStringLiteral("/etc/claude-code/managed-settings.json"));
}

Secret tokenIn(std::string_view text)
{
    for (const char *name : {"ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_API_KEY"})
        if (auto token = jsonStringAt(text, {"env", name}))
            return Secret(std::move(*token));
    return Secret();
}

/// What in the settings decides about service or key beside what we write.
std::vector<ClientState::Override> overridesIn(const ClientEnvironment &environment, const QString &path, const std::string &text)
{
    std::vector<ClientState::Override> found;
    const auto add = [&](const std::string &setting) {
        const int line = lineOf(text, jsonQuoted(setting));
        const QString place = shownPath(environment, path);
        found.push_back({line > 0 ? QCoreApplication::translate("Clients", "%1, line %2").arg(place).arg(line) : place,
                         QString::fromStdString(setting)});
    };
    if (jsonAt(text, {"apiKeyHelper"}))
        add("apiKeyHelper");
    for (const char *name : {"ANTHROPIC_API_KEY", "CLAUDE_CODE_USE_BEDROCK", "CLAUDE_CODE_USE_VERTEX", "CLAUDE_CODE_USE_FOUNDRY"})
        if (jsonAt(text, {"env", name}))
            add(name);
    return found;
}

class ClaudeCode : public ClientDefinition
{
public:
    Result<ClientPlan, QString> plan(const ClientEnvironment &environment, const GatewayOffer &offer) const override
    {
        if (const ClientReading reading = read(environment, offer.baseUrl); !reading.canConnect)
            return reading.problem;
        ClientPlan plan;
        const QString path = settingsPath(environment);
        plan.files.push_back(plannedJson(
            path, form, [offer](std::string_view text) { return edited(text, offer); },
            [base = offer.baseUrl](std::string_view text) {
                const auto token = jsonStringAt(text, {"env", "ANTHROPIC_AUTH_TOKEN"});
                return pointsAtGatehouse(jsonStringAt(text, {"env", "ANTHROPIC_BASE_URL"}), base, token && token->starts_with("gh-"));
            }));
        plan.notes = {QCoreApplication::translate("Clients", "Start Claude Code again to use it.")};
        return plan;
    }

    ClientReading read(const ClientEnvironment &environment, const std::string &baseUrl) const override
    {
        const QString path = settingsPath(environment);
        ClientReading reading{.files = {path}};
        const auto text = readSettingsText(path);
        reading.present = text.has_value();
        if (text) {
            reading.broken = brokenJson(path, *text, form);
            reading.address = jsonStringAt(*text, {"env", "ANTHROPIC_BASE_URL"});
            reading.token = tokenIn(*text);
            reading.overrides = overridesIn(environment, path, *text);
        }
        const QString managed = managedPath(environment);
        if (const auto rules = readSettingsText(managed)) {
            const auto address = jsonStringAt(*rules, {"env", "ANTHROPIC_BASE_URL"});
            if (address) {
                reading.managed = true;
                reading.canConnect = isGateway(*address, baseUrl);
                reading.address = address;
                if (Secret token = tokenIn(*rules); !token.isEmpty())
                    reading.token = std::move(token);
                if (!reading.canConnect)
                    reading.problem =
                        QCoreApplication::translate(
                            "Clients", "An administrator's settings decide which service Claude Code uses: %1. Ask who manages "
                                       "this computer.")
                            .arg(shownPath(environment, managed));
            }
            for (const char *name : {"ANTHROPIC_BASE_URL", "ANTHROPIC_AUTH_TOKEN"})
                if (jsonAt(*rules, {"env", name}))
                    reading.overrides.push_back({shownPath(environment, managed), QLatin1String(name)});
            const auto more = overridesIn(environment, managed, *rules);
            reading.overrides.insert(reading.overrides.end(), more.begin(), more.end());
        }
        return reading;
    }

    ClientProgram program(const ClientEnvironment &) const override
    {
        return {.command = QStringLiteral("claude"),
                .package = QStringLiteral("@anthropic-ai/claude-code"),
                .places = {QStringLiteral("~/.local/bin"), QStringLiteral("~/.claude/local")}};
    }

    ClientVariables variables() const override
    {
        return {.winning = {"ANTHROPIC_BASE_URL", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_API_KEY", "ANTHROPIC_MODEL", "CLAUDE_CODE_USE_BEDROCK",
                            "CLAUDE_CODE_USE_VERTEX", "CLAUDE_CODE_USE_FOUNDRY"},
                .placing = {"CLAUDE_CONFIG_DIR"}};
    }

    std::vector<TextForm> forms() const override { return {TextForm::Json, TextForm::Sh, TextForm::Ps1}; }

    Result<std::string, QString> text(TextForm wanted, const GatewayOffer &offer) const override
    {
        if (wanted == TextForm::Json)
            return edited({}, offer);
        const StartScript script{variablesFor(offer), {"claude"}};
        return wanted == TextForm::Sh ? script.forPosixShells() : script.forPowerShell();
    }
};

} // namespace

const ClientDefinition &claudeCodeDefinition()
{
    static const ClaudeCode definition;
    return definition;
}

} // namespace gatehouse
