// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/ProviderAddress.h"
#include "core/settings/Settings.h"
#include "core/settings/SettingsNode.h"
#include "core/settings/SettingsWords.h"

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

/// A provider's address, see readProviderAddress(). One that a path at its end marks as another dialect's than `dialect` is refused.
std::optional<ProviderAddress> readBaseUrl(const SettingsNode &node, std::optional<Dialect> dialect);

/// `proxy`: an address as readProxyAddress() takes it, "none", or "".
std::string readProxy(const SettingsNode &node);

/// `headers`: names are HTTP tokens, values have no line breaks, or are {"env": NAME} or {"file": PATH}; those that frame a message are
/// refused.
void readHeaders(const SettingsNode &node, ProviderSettings &provider);

/// `request`: {member: value}; those that make a request what it is (model, stream, messages, ...) are refused.
RequestMembers readRequestMembers(const SettingsNode &node);

/// `prompt_compression`: {mode, max_system_tokens}.
CompressionSettings readCompression(const SettingsNode &node);

/// `chat`, `messages` and `responses`: {trait: value}.
void readTraits(const SettingsNode &node, Dialect dialect, ProviderSettings &provider);

/// One of `words`.
template <typename Value, std::size_t Count>
std::optional<Value> readWord(const SettingsNode &node, const Words<Value, Count> &words)
{
    const auto found = node.json().is_string() ? valueOf(words, node.json().get<std::string>()) : std::nullopt;
    if (!found)
        node.wrong("be " + listed(words));
    return found;
}

/// true or false; `target` stays where there is no such member.
void readFlag(const SettingsNode &node, std::string_view name, bool &target);

/// [a-z0-9_-]+
bool isProviderId(std::string_view id);

} // namespace gatehouse
