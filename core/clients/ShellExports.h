// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/GatewayOffer.h"

#include <string>
#include <string_view>

namespace gatehouse {

/// One word of a POSIX shell that means exactly `text`: bare where nothing in it is special, else in single quotes.
std::string shellQuoted(std::string_view text);

/// The text of "Copy shell exports" for Claude Code: one export per line, for sh, bash, zsh and their like. It holds the token. A family
/// that the offer does not set takes the first offered name with its word in it, else the plain Claude name, which the gateway resolves by
/// family.
std::string claudeCodeExports(const GatewayOffer &offer);

} // namespace gatehouse
