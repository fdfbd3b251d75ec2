// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/GatewayOffer.h"

#include <string>
#include <string_view>

namespace gatehouse {

/// Whether Claude Desktop takes this name into its model picker: it refuses names of other makers' models anywhere in the name, and then
/// wants a word of Claude's. Read in Claude Desktop's settings schema as bundled with Claude Code 2.1.329.
bool listableInClaudeDesktop(std::string_view name);

/// The text of "Copy gateway settings", in the words of Claude Desktop's dialog (Developer, Configure Third-Party Inference, Gateway). It
/// holds the token; its model list holds listable names only.
std::string claudeDesktopSettings(const GatewayOffer &offer);

} // namespace gatehouse
