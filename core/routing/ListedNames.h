// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Catalogue.h"
#include "core/settings/Settings.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// The name by which a slot of the settings stands in lists: Claude's newest of the family that the settings do not give away themselves,
/// else "claude-" and the word.
std::string nameOfSlot(const Settings &settings, const Catalogue &catalogue, std::string_view word);

/// The names that lists offer, wherever they lead: the settings', then one for each slot and Claude's own of the other families, then the
/// rest of the built-in ones. A name may stand in it twice.
std::vector<std::string> namesToList(const Settings &settings, const Catalogue &catalogue);

} // namespace gatehouse
