// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ListedNames.h"

#include "core/routing/ModelFamilies.h"
#include "core/routing/ModelNames.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool isName(const Settings &settings, std::string_view name)
{
    return std::any_of(settings.models.begin(), settings.models.end(), [&](const ModelSettings &entry) { return entry.name == name; });
}

/// Whether a Claude name is answered by a slot of the settings.
bool meansSlot(const Settings &settings, std::string_view name)
{
    return std::any_of(settings.families.begin(), settings.families.end(),
                       [&](const auto &slot) { return asksForFamily(name, slot.first); });
}

/// Whether a slot whose word says more than this one is asked for by the name.
bool meansLongerSlot(const Settings &settings, std::string_view name, std::string_view word)
{
    return std::any_of(settings.families.begin(), settings.families.end(),
                       [&](const auto &slot) { return slot.first.size() > word.size() && asksForFamily(name, slot.first); });
}

} // namespace

std::string nameOfSlot(const Settings &settings, const Catalogue &catalogue, std::string_view word)
{
    for (std::string &name : claudeNames(catalogue))
        if (containsIgnoringCase(name, word) && !isName(settings, name) && !meansLongerSlot(settings, name, word))
            return std::move(name);
    return "claude-" + std::string(word);
}

std::vector<std::string> namesToList(const Settings &settings, const Catalogue &catalogue)
{
    std::vector<std::string> names;
    for (const ModelSettings &entry : settings.models)
        names.push_back(entry.name);
    // All names of a slot lead to the same model, so one of them is enough; none where it stands for a name of its family in the list.
    const auto addSlot = [&](const std::string &word, const ModelSettings &slot) {
        if (!slot.provider.empty() || !isName(settings, slot.name) || !asksForFamily(slot.name, word))
            names.push_back(nameOfSlot(settings, catalogue, word));
    };
    const std::vector<std::string> claudes = claudeNames(catalogue);
    for (const ModelFamily &family : modelFamilies) {
        if (const auto slot = settings.families.find(std::string(family.word)); slot != settings.families.end())
            addSlot(slot->first, slot->second);
        for (const std::string &name : claudes)
            if (containsIgnoringCase(name, family.word) && !meansSlot(settings, name))
                names.push_back(name);
    }
    for (const auto &[word, slot] : settings.families)
        if (std::none_of(modelFamilies.begin(), modelFamilies.end(), [&](const ModelFamily &family) { return family.word == word; }))
            addSlot(word, slot);
    for (const Catalogue::DefaultName &entry : catalogue.defaultNames())
        if (!meansSlot(settings, entry.name))
            names.push_back(entry.name);
    return names;
}

} // namespace gatehouse
