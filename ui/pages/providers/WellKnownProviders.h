// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Catalogue.h"

#include <vector>

namespace gatehouse {

/// What most people have an account with, the most used first, and one that needs none: offered before anything is searched for.
std::vector<const Provider *> wellKnownProviders(const Catalogue &catalogue);

/// The same, and then all others by their names.
std::vector<const Provider *> allProvidersInOrder(const Catalogue &catalogue);

} // namespace gatehouse
