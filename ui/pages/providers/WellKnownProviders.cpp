// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/WellKnownProviders.h"

#include <QtCore/QString>

#include <algorithm>
#include <array>

namespace gatehouse {

std::vector<const Provider *> wellKnownProviders(const Catalogue &catalogue)
{
    static constexpr std::array<std::string_view, 12> ids{"deepseek", "anthropic", "openai",  "openrouter", "gemini", "moonshot-intl",
                                                          "glm",      "qwen-intl", "minimax", "xai",        "azure",  "ollama"};
    std::vector<const Provider *> found;
    for (const std::string_view id : ids)
        if (const Provider *provider = catalogue.provider(id))
            found.push_back(provider);
    return found;
}

std::vector<const Provider *> allProvidersInOrder(const Catalogue &catalogue)
{
    std::vector<const Provider *> all = wellKnownProviders(catalogue);
    const auto known = static_cast<std::ptrdiff_t>(all.size());
    for (const Provider &provider : catalogue.providers())
        if (std::find(all.begin(), all.begin() + known, &provider) == all.begin() + known)
            all.push_back(&provider);
    const auto name = [](const Provider *provider) { return QString::fromStdString(provider->displayName); };
    std::sort(all.begin() + known, all.end(),
              [&name](const Provider *a, const Provider *b) { return name(a).localeAwareCompare(name(b)) < 0; });
    return all;
}

} // namespace gatehouse
