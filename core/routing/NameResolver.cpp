// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/NameResolver.h"

#include "core/routing/ListedNames.h"
#include "core/routing/ModelFamilies.h"
#include "core/routing/ModelNames.h"

#include <algorithm>

namespace gatehouse {

namespace {

std::chrono::milliseconds inherited(std::optional<std::chrono::milliseconds> TimeoutSettings::*field, const ModelSettings *entry,
                                    const Provider &provider, std::chrono::milliseconds otherwise)
{
    if (entry && entry->timeouts.*field)
        return *(entry->timeouts.*field);
    return (provider.timeouts.*field).value_or(otherwise);
}

/// What is known of the model, with what the settings say of it laid over.
std::shared_ptr<const ModelInfo> ticked(std::shared_ptr<const ModelInfo> known, const ModelSettings *entry)
{
    if (!entry || (!entry->images && !entry->longContext))
        return known;
    auto info = std::make_shared<ModelInfo>();
    if (known)
        *info = *known;
    else
        info->reasoning = true; // as with a model that nobody knows: what was asked for is passed on
    info->images = entry->images.value_or(info->images);
    if (entry->longContext == true)
        info->context = std::max(info->context, longWindow);
    return info;
}

/// A client's text in a sentence of ours: bounded, and no character that could act in a log or a terminal.
std::string shown(std::string_view name)
{
    std::string text;
    for (char c : name.substr(0, 100))
        text += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
    if (name.size() > 100)
        text += "…";
    return text;
}

} // namespace

NameResolver::NameResolver(ConfigurationPtr configuration, Usable usable, Speaks speaks, const ModelLimits *limits)
    : m_configuration(std::move(configuration)), m_usable(std::move(usable)), m_speaks(std::move(speaks)), m_limits(limits)
{
}

std::optional<NameResolver::Target> NameResolver::ofSettings(std::string_view name) const
{
    for (const ModelSettings &entry : m_configuration->settings().models)
        if (entry.name == name)
            if (const Provider *provider = m_configuration->provider(entry.provider))
                return Target{provider, entry.model, &entry};
    return std::nullopt;
}

std::optional<NameResolver::Target> NameResolver::builtIn(std::string_view name) const
{
    if (auto other = standIn(name))
        return other;
    for (const Catalogue::DefaultName &entry : m_configuration->catalogue().defaultNames()) {
        if (entry.name != name)
            continue;
        const Provider *provider = m_configuration->provider(entry.provider);
        // Claude's own names belong to whoever answers for the family when Anthropic has no key.
        if (!provider || (entry.provider == "anthropic" && !m_usable(entry.provider)))
            return std::nullopt;
        return Target{provider, entry.model, nullptr};
    }
    return std::nullopt;
}

std::optional<NameResolver::Target> NameResolver::standIn(std::string_view name) const
{
    const auto &names = m_configuration->catalogue().standInNames();
    const auto found = names.find(name);
    if (found == names.end() || m_usable("anthropic") || !m_usable("deepseek"))
        return std::nullopt;
    const Provider *provider = m_configuration->provider("deepseek");
    return provider ? std::optional(Target{provider, found->second, nullptr}) : std::nullopt;
}

std::optional<NameResolver::Target> NameResolver::upstreamId(std::string_view name) const
{
    for (const ModelSettings &entry : m_configuration->settings().models)
        if (entry.model == name)
            if (const Provider *provider = m_configuration->provider(entry.provider); provider && m_usable(entry.provider))
                return Target{provider, entry.model, &entry};
    for (const auto &[word, entry] : m_configuration->settings().families)
        if (!entry.provider.empty() && entry.model == name)
            if (const Provider *provider = m_configuration->provider(entry.provider); provider && m_usable(entry.provider))
                return Target{provider, entry.model, &entry};
    for (const Catalogue::DefaultName &entry : m_configuration->catalogue().defaultNames())
        if (entry.model == name)
            if (const Provider *provider = m_configuration->provider(entry.provider); provider && m_usable(entry.provider))
                return Target{provider, entry.model, nullptr};
    for (const Provider &provider : m_configuration->providers())
        if (provider.fromCatalogue && m_usable(provider.id) && m_configuration->catalogue().model(provider.id, name))
            return Target{&provider, std::string(name), nullptr};
    return std::nullopt;
}

std::optional<NameResolver::Target> NameResolver::namespaced(std::string_view name) const
{
    const std::size_t slash = name.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash + 1 == name.size())
        return std::nullopt;
    const Provider *provider = m_configuration->provider(name.substr(0, slash));
    if (!provider || !(provider->fromSettings || m_usable(provider->id)))
        return std::nullopt;
    return Target{provider, std::string(name.substr(slash + 1)), nullptr};
}

std::optional<NameResolver::Target> NameResolver::slot(std::string_view name, Matches matches, int depth) const
{
    const Settings &settings = m_configuration->settings();
    std::vector<const std::pair<const std::string, ModelSettings> *> slots;
    for (const auto &entry : settings.families)
        if (matches(name, entry.first))
            slots.push_back(&entry);
    // "opus-4-6" says more than "opus".
    std::stable_sort(slots.begin(), slots.end(), [](const auto *a, const auto *b) { return a->first.size() > b->first.size(); });
    for (const auto *entry : slots) {
        const ModelSettings &slot = entry->second;
        if (slot.provider.empty()) {
            if (auto found = behind(slot.name, depth))
                return found;
        } else if (const Provider *provider = m_configuration->provider(slot.provider)) {
            return Target{provider, slot.model, &slot};
        }
    }
    return std::nullopt;
}

std::optional<NameResolver::Target> NameResolver::behind(std::string_view name, int depth) const
{
    constexpr int deepest = 4; // slots may stand for one another, and in a circle
    if (auto found = ofSettings(name))
        return found;
    if (auto found = namespaced(name))
        return found;
    if (depth < deepest)
        if (auto found = slot(name, asksForFamily, depth + 1))
            return found;
    if (auto found = builtIn(name))
        return found;
    return upstreamId(name);
}

std::optional<NameResolver::Target> NameResolver::family(std::string_view name, Matches matches) const
{
    for (const ModelFamily &entry : modelFamilies) {
        if (!matches(name, entry.word))
            continue;
        for (const Provider &provider : m_configuration->providers())
            if (const std::string &model = provider.*(entry.model); !model.empty() && m_usable(provider.id))
                return Target{&provider, model, nullptr};
    }
    return std::nullopt;
}

std::optional<NameResolver::Target> NameResolver::find(std::string_view name) const
{
    const std::string_view unmarked = withoutContextMark(name);
    const std::string_view undated = withoutDate(unmarked);
    for (std::string_view form : {name, unmarked, undated})
        if (auto found = ofSettings(form))
            return found;
    if (auto found = namespaced(unmarked))
        return found;
    // A Claude name means its family, whoever else lists it; any other maker's id means that model.
    const bool claude = isClaudeName(unmarked);
    const auto upstream = [&]() -> std::optional<Target> {
        for (std::string_view form : {unmarked, undated})
            if (auto found = upstreamId(form))
                return found;
        return std::nullopt;
    };
    if (!claude)
        if (auto found = upstream())
            return found;
    if (auto found = slot(unmarked, asksForFamily, 0))
        return found;
    for (std::string_view form : {name, unmarked, undated})
        if (auto found = builtIn(form))
            return found;
    if (claude)
        if (auto found = upstream())
            return found;
    if (auto found = family(unmarked, asksForFamily))
        return found;
    const Settings &settings = m_configuration->settings();
    if (!settings.defaultProvider.empty() && !settings.strictNames)
        if (const Provider *provider = m_configuration->provider(settings.defaultProvider))
            return Target{provider, std::string(unmarked), nullptr};
    // Nobody else would take it: "my-opus" is somebody's name for Opus.
    if (auto found = slot(unmarked, containsIgnoringCase, 0))
        return found;
    return family(unmarked, containsIgnoringCase);
}

Dialect NameResolver::spoken(const Provider &provider, Dialect wanted) const
{
    for (const Dialect dialect : {wanted, provider.preferred, Dialect::Chat, Dialect::Messages, Dialect::Responses})
        if (const auto endpoint = provider.endpoints.find(dialect);
            endpoint != provider.endpoints.end() && (!m_speaks || m_speaks(endpoint->second, dialect)))
            return dialect;
    return provider.preferred;
}

std::shared_ptr<const ModelInfo> NameResolver::info(const Provider &provider, const std::string &model) const
{
    if (m_limits)
        if (auto told = m_limits->find(provider.id, model))
            return told;
    // The catalogue's entries live as long as the configuration: it is shared in their place.
    const ModelInfo *known = m_configuration->catalogue().model(provider.id, model);
    return known ? std::shared_ptr<const ModelInfo>(m_configuration, known) : nullptr;
}

Route NameResolver::route(const Target &target, Dialect wanted) const
{
    const Provider &provider = *target.provider;
    const Dialect dialect = spoken(provider, wanted);
    const Timeouts defaults;
    Route route{.configuration = m_configuration,
                .provider = &provider,
                .dialect = dialect,
                .endpoint = provider.endpoints.at(dialect),
                .model = target.model,
                .label = target.entry ? target.entry->label : std::string(),
                .info = ticked(info(provider, target.model), target.entry),
                .timeouts = {}};
    route.longContext = route.info && route.info->context >= longWindow;
    route.timeouts.connect = inherited(&TimeoutSettings::connect, target.entry, provider, defaults.connect);
    route.timeouts.firstByte = inherited(&TimeoutSettings::firstByte, target.entry, provider, defaults.firstByte);
    route.timeouts.idle = inherited(&TimeoutSettings::idle, target.entry, provider, defaults.idle);
    route.timeouts.total = inherited(&TimeoutSettings::total, target.entry, provider, defaults.total);
    if (target.entry) {
        route.request = target.entry->request;
        route.fallbacks = target.entry->fallbacks;
        route.longContext = target.entry->longContext.value_or(route.longContext);
    }
    for (const auto &member : provider.request)
        if (std::none_of(route.request.begin(), route.request.end(), [&](const auto &own) { return own.first == member.first; }))
            route.request.push_back(member);
    for (const CompressionSettings *settings :
         {&m_configuration->settings().compression, &provider.compression, target.entry ? &target.entry->compression : nullptr}) {
        if (settings && settings->mode)
            route.compression.mode = *settings->mode;
        if (settings && settings->maxSystemTokens)
            route.compression.maxSystemTokens = *settings->maxSystemTokens;
    }
    return route;
}

Result<Route, ApiError> NameResolver::resolve(std::string_view name, Dialect dialect) const
{
    if (const auto target = find(name))
        return route(*target, dialect);
    return unknown(name);
}

std::vector<NameResolver::Listed> NameResolver::list() const
{
    std::vector<Listed> listed;
    const auto add = [&](const std::string &name) {
        const bool there = std::any_of(listed.begin(), listed.end(), [&](const Listed &entry) { return entry.name == name; });
        if (there)
            return;
        const auto target = find(name);
        if (target && m_usable(target->provider->id))
            listed.push_back({name, route(*target, Dialect::Messages)});
    };
    const Settings &settings = m_configuration->settings();
    const Catalogue &catalogue = m_configuration->catalogue();
    for (const std::string &name : namesToList(settings, catalogue))
        add(name);
    for (const ModelFamily &family : modelFamilies) {
        const auto slot = settings.families.find(std::string(family.word));
        const bool own = slot != settings.families.end() && !slot->second.provider.empty();
        const std::string name = own ? nameOfSlot(settings, catalogue, family.word) : std::string();
        const auto standing = std::find_if(listed.begin(), listed.end(), [&](const Listed &entry) {
            return own ? entry.name == name : isClaudeName(entry.name) && containsIgnoringCase(entry.name, family.word);
        });
        if (standing != listed.end())
            standing->familyDefault = true;
    }
    return listed;
}

ApiError NameResolver::unknown(std::string_view name) const
{
    std::vector<std::string> names;
    for (Listed &entry : list())
        names.push_back(std::move(entry.name));
    std::string sentence = "model: " + shown(name) + " is not a name that Gatehouse knows";
    if (names.empty()) {
        sentence += ", and no provider has a key yet. Add a key in Gatehouse's settings, with \"gatehouse key set PROVIDER\", or in the "
                    "provider's environment variable.";
        return makeError(ErrorKind::NotFound, std::move(sentence));
    }
    const std::vector<std::string> near = closeMatches(name, names);
    if (near.empty()) {
        sentence += ". GET /v1/models lists the names there are; new ones are added in Gatehouse's settings under \"models\".";
    } else {
        sentence += ". Close to it:";
        for (std::size_t i = 0; i < near.size(); ++i)
            sentence += (i ? ", " : " ") + near[i];
        sentence += ".";
    }
    return makeError(ErrorKind::NotFound, std::move(sentence));
}

} // namespace gatehouse
