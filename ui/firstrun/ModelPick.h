// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/ProviderModels.h"
#include "core/settings/Configuration.h"
#include "core/settings/SettingsStore.h"

#include <string>
#include <vector>

namespace gatehouse {

/// The models that stand in for Claude's three sizes. Empty: none is known.
struct ModelPick
{
    std::string big, middle, small;
};

/// What the provider is known for, as far as it lists it; else the best of its list. Pure.
ModelPick pickModels(const Provider &provider, const std::vector<ProviderModel> &listed);

/// What puts a provider to use without touching what a person chose before: the provider itself, the slots that are empty yet, the default
/// provider where there is none.
std::vector<SettingsStore::Change> useProvider(const Configuration &configuration, const Provider &provider, const ModelPick &pick);

} // namespace gatehouse
