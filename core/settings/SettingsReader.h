// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Catalogue.h"
#include "core/settings/SettingsNode.h"

namespace gatehouse {

/// From the file's JSON to Settings. The result is of use only if `findings.problem` stays empty.
Settings readSettings(const nlohmann::ordered_json &root, const Catalogue &catalogue, SettingsFindings &findings);

} // namespace gatehouse
