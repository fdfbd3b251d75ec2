// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ModelFamilies.h"

#include "core/routing/ModelNames.h"

#include <algorithm>

namespace gatehouse {

bool isClaudeName(std::string_view name)
{
    return containsIgnoringCase(name, "claude") || containsIgnoringCase(name, "anthropic");
}

bool asksForFamily(std::string_view name, std::string_view word)
{
    if (!containsIgnoringCase(name, word))
        return false;
    if (isClaudeName(name))
        return true;
    if (!containsIgnoringCase(name.substr(0, word.size()), word))
        return false;
    const std::string_view version = name.substr(word.size());
    return version.empty() ||
           (version.size() > 1 && version.front() == '-' && version.find_first_not_of("0123456789.-") == std::string_view::npos);
}

std::vector<std::string> claudeNames(const Catalogue &catalogue)
{
    std::vector<std::string> names;
    for (const auto &[name, model] : catalogue.standInNames())
        names.push_back(name);
    for (const Catalogue::DefaultName &entry : catalogue.defaultNames())
        if (entry.provider == "anthropic")
            names.push_back(entry.name);
    const auto rank = [](const std::string &name) {
        return std::find_if(modelFamilies.begin(), modelFamilies.end(),
                            [&](const ModelFamily &family) { return containsIgnoringCase(name, family.word); });
    };
    std::sort(names.begin(), names.end(),
              [&](const std::string &a, const std::string &b) { return rank(a) != rank(b) ? rank(a) < rank(b) : a > b; });
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace gatehouse
