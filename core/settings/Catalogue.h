// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/ModelInfo.h"
#include "core/settings/Provider.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// The providers, default names and models that Gatehouse knows by itself (resources/catalogue/). Read once, then constant; safe from any
/// thread.
class Catalogue
{
public:
    struct DefaultName
    {
        std::string name; ///< what clients ask for
        std::string provider;
        std::string model;
    };

    /// The built-in one.
    static const Catalogue &builtIn();

    /// An entry without endpoints (Azure) can be used only where the settings give its address.
    const std::vector<Provider> &providers() const { return m_providers; }
    const Provider *provider(std::string_view id) const;
    const std::vector<DefaultName> &defaultNames() const { return m_defaultNames; }
    /// Claude names that DeepSeek stands in for while there is a DeepSeek key and no Anthropic key.
    const std::map<std::string, std::string, std::less<>> &standInNames() const { return m_standInNames; }
    /// Nothing if unknown. `provider` may be a provider that is not in the catalogue: then any provider's model of that id is taken.
    const ModelInfo *model(std::string_view provider, std::string_view model) const;

private:
    Catalogue();
    static Catalogue read();

    std::vector<Provider> m_providers;
    std::vector<DefaultName> m_defaultNames;
    std::map<std::string, std::string, std::less<>> m_standInNames;
    struct Models;
    std::shared_ptr<Models> m_models; ///< read at the first question
};

} // namespace gatehouse
