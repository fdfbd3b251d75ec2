// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Catalogue.h"
#include "core/settings/Environment.h"
#include "core/settings/Provider.h"
#include "core/settings/Settings.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Everything that a request needs to know of the settings: one immutable snapshot, swapped whole when the settings change.
/// A request takes it once and keeps it for all its attempts. Safe from any thread.
class Configuration
{
public:
    /// Reads the headers that come from the environment and from files.
    Configuration(Settings settings, const Catalogue &catalogue, const EnvironmentReader &environment = processEnvironment(),
                  const std::vector<std::string> &variables = processVariables());

    const Settings &settings() const { return m_settings; }
    const Catalogue &catalogue() const { return m_catalogue; }
    /// Every provider that could be used: those of the settings first, in their order of names, then the rest of the catalogue in its
    /// order. Left out are providers without an address (Azure) and local servers that the settings do not name.
    const std::vector<Provider> &providers() const { return m_providers; }
    const Provider *provider(std::string_view id) const;
    /// Sentences: headers whose values could not be read.
    const std::vector<std::string> &warnings() const { return m_warnings; }

private:
    void readHeaders(const EnvironmentReader &environment, const std::vector<std::string> &variables);

    Settings m_settings;
    const Catalogue &m_catalogue;
    std::vector<Provider> m_providers;
    std::vector<std::string> m_warnings;
};

using ConfigurationPtr = std::shared_ptr<const Configuration>;

} // namespace gatehouse
