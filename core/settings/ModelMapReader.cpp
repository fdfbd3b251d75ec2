// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ModelMapReader.h"

#include "core/settings/SettingsValues.h"

#include <QtCore/QString>

#include <algorithm>

namespace gatehouse {

namespace {
constexpr qsizetype longestProfileName = 60;
constexpr std::string_view knownProvider = "be a provider of the catalogue that needs no address of its own, or one that stands under "
                                           "\"providers\"";

/// Reads one map; what it asks of the rest of the file is which providers there are.
class Reader
{
public:
    Reader(const Catalogue &catalogue, const std::map<std::string, ProviderSettings> &providers)
        : m_catalogue(catalogue), m_providers(providers)
    {
    }

    ModelMap read(const SettingsNode &node) const
    {
        ModelMap map;
        if (const auto member = node.member("models"))
            readModels(*member, map);
        if (const auto member = node.member("families"))
            readFamilies(*member, map);
        if (const auto member = node.member("default_provider")) {
            map.defaultProvider = member->text().value_or("");
            if (!map.defaultProvider.empty() && !isReachable(map.defaultProvider))
                member->wrong(knownProvider);
        }
        return map;
    }

private:
    /// Providers that a request can be sent to: those of the settings, and those of the catalogue that have an address.
    bool isReachable(const std::string &id) const
    {
        const Provider *known = m_catalogue.provider(id);
        return m_providers.contains(id) || (known && !known->endpoints.empty());
    }

    static std::string required(const SettingsNode &node, std::string_view name)
    {
        if (const auto member = node.member(name))
            return member->name().value_or("");
        node.wrong("name \"" + std::string(name) + "\"");
        return {};
    }

    static std::vector<std::string> readFallbacks(const SettingsNode &node)
    {
        std::vector<std::string> names;
        for (const SettingsNode &item : node.items())
            names.push_back(item.name().value_or(""));
        if (names.size() > ModelMap::mostFallbacks)
            node.wrong("have at most " + std::to_string(ModelMap::mostFallbacks) + " names");
        return names;
    }

    /// What a name and a slot have in common: the provider, its model, and how it is asked.
    void readTarget(const SettingsNode &node, ModelSettings &entry) const
    {
        entry.provider = required(node, "provider");
        entry.model = required(node, "model");
        if (const auto member = node.member("label"))
            entry.label = member->text().value_or("");
        if (const auto member = node.member("images"))
            entry.images = member->flag();
        if (const auto member = node.member("long_context"))
            entry.longContext = member->flag();
        if (const auto member = node.member("fallbacks"))
            entry.fallbacks = readFallbacks(*member);
        if (const auto member = node.member("timeouts"))
            entry.timeouts = readTimeouts(*member);
        if (const auto member = node.member("prompt_compression"))
            entry.compression = readCompression(*member);
        if (const auto member = node.member("request"))
            entry.request = readRequestMembers(*member);
        if (!entry.provider.empty() && !isReachable(entry.provider))
            node.member("provider")->wrong(knownProvider);
    }

    void readModels(const SettingsNode &list, ModelMap &map) const
    {
        for (const SettingsNode &node : list.items()) {
            if (!node.isObject({"name", "provider", "model", "label", "images", "long_context", "fallbacks", "timeouts",
                                "prompt_compression", "request"}))
                continue;
            ModelSettings model;
            model.name = required(node, "name");
            const auto twin =
                std::find_if(map.models.begin(), map.models.end(), [&](const ModelSettings &other) { return other.name == model.name; });
            if (twin != map.models.end() && !model.name.empty())
                node.member("name")->wrong("differ from " + list.place() + "[" + std::to_string(twin - map.models.begin()) +
                                           "].name: a name leads to one model");
            readTarget(node, model);
            map.models.push_back(std::move(model));
        }
    }

    void readFamilies(const SettingsNode &families, ModelMap &map) const
    {
        for (const auto &[family, node] : families.members()) {
            if (!isProviderId(family))
                node.wrong("have a name of small letters, such as opus, sonnet or haiku");
            ModelSettings slot;
            if (node.json().is_string())
                slot.name = node.name().value_or("");
            else if (!node.json().is_object())
                node.wrong("be text in quotes, or an object with a provider and a model");
            else if (node.isObject({"provider", "model", "label", "images", "long_context", "fallbacks", "timeouts", "prompt_compression",
                                    "request"}))
                readTarget(node, slot);
            map.families.emplace(family, std::move(slot));
        }
    }

    const Catalogue &m_catalogue;
    const std::map<std::string, ProviderSettings> &m_providers;
};

bool isProfileName(const std::string &name)
{
    const auto length = QString::fromStdString(name).toUcs4().size();
    return length >= 1 && length <= longestProfileName &&
           std::none_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}
} // namespace

void readModelMaps(const SettingsNode &root, const Catalogue &catalogue, Settings &settings)
{
    const Reader reader(catalogue, settings.providers);
    settings.profiles.push_back({{}, reader.read(root)});
    if (const auto profiles = root.member("profiles"))
        for (const auto &[name, node] : profiles->members()) {
            if (!isProfileName(name))
                profiles->wrong("give each profile a name of 1 to " + std::to_string(longestProfileName) +
                                " characters, none of them a control character");
            if (node.isObject({"models", "families", "default_provider"}))
                settings.profiles.push_back({name, reader.read(node)});
        }
    if (const auto member = root.member("profile"))
        settings.profile = member->text().value_or("");
    const auto chosen = std::find_if(settings.profiles.begin(), settings.profiles.end(),
                                     [&](const ModelProfile &profile) { return profile.name == settings.profile; });
    if (chosen == settings.profiles.end()) {
        root.member("profile")->wrong("be the name of one of \"profiles\", or \"\" for the models that stand outside of them");
        return;
    }
    static_cast<ModelMap &>(settings) = chosen->map;
}

} // namespace gatehouse
