// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Catalogue.h"
#include "core/settings/Settings.h"
#include "core/settings/SettingsNode.h"

namespace gatehouse {

/// Which model answers under which name: "models", "families" and "default_provider" as they stand at the top of the file and in each of
/// "profiles", and the one of them that "profile" puts in force. The providers must have been read into `settings`.
void readModelMaps(const SettingsNode &root, const Catalogue &catalogue, Settings &settings);

} // namespace gatehouse
