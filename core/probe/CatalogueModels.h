// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/ProviderModels.h"

#include <string_view>
#include <vector>

namespace gatehouse {

/// All models that the catalogue knows of a provider, in the catalogue's order; empty: none. Read at the first question, then constant;
/// safe from any thread.
const std::vector<ProviderModel> &catalogueModels(std::string_view provider);

} // namespace gatehouse
