// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"
#include "core/settings/SettingsNode.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

// The kinds of value that stand in several places of settings.json. Each complains through the node and returns what is right.

/// `timeouts`: {connect, first_byte, idle, total}, each in seconds, above 0 and at most a day; fractions are allowed.
TimeoutSettings readTimeouts(const SettingsNode &node);

/// `key`: {"keychain": true}, {"env": NAME}, {"file": PATH} or {"none": true}.
std::optional<KeySource> readKeySource(const SettingsNode &node);
/// `gateway.token`: {"env": NAME} or {"file": PATH}.
std::optional<KeySource> readTokenSource(const SettingsNode &node);

/// A provider's address: http or https, a host, no user information, query or fragment. Without its trailing slashes.
std::optional<std::string> readBaseUrl(const SettingsNode &node);

/// `headers`: names are HTTP tokens, values have no line breaks; those that frame a message are refused.
std::vector<std::pair<std::string, std::string>> readHeaders(const SettingsNode &node);

/// [a-z0-9_-]+
bool isProviderId(std::string_view id);

} // namespace gatehouse
