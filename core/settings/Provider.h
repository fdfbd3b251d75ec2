// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/settings/ChatTraits.h"
#include "core/settings/MessagesTraits.h"
#include "core/settings/ResponsesTraits.h"
#include "core/settings/Settings.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

/// One provider as it is used: the catalogue's entry with the user's settings laid over it.
struct Provider
{
    std::string id; ///< "deepseek"; [a-z0-9_-]
    std::string displayName;
    std::map<Dialect, std::string> endpoints; ///< base URL per dialect, as endpointUrl() takes it; at least one
    Dialect preferred = Dialect::Chat;        ///< when the client's own dialect is not among the endpoints
    std::optional<AuthScheme> auth;           ///< unset: x-api-key for messages, bearer otherwise
    KeySource key;
    std::vector<std::string> keyVariables; ///< the usual environment variables, in order
    TimeoutSettings timeouts;
    std::vector<std::pair<std::string, std::string>> headers;
    std::vector<std::pair<std::string, Secret>> secretHeaders; ///< sent like `headers`; from the environment and from files, never shown
    ChatTraits chat;
    MessagesTraits messages;
    ResponsesTraits responses;
    std::string bigModel, middleModel, smallModel; ///< for Opus-like, Sonnet-like, Haiku-like names; never empty if the catalogue names any
    std::string addressHint;                       ///< what the address looks like where only the user knows it (Azure); empty otherwise
    std::string keyPage;                           ///< https address where a key is made
    bool needsKey = true;                          ///< false: Ollama, LM Studio and the like
    bool fromSettings = false;                     ///< named in settings.json
    bool fromCatalogue = false;
    std::string modelsOf; ///< the provider of the catalogue whose models this one serves too; empty: its own
    /// Where its models and their limits are listed: an address, or a path on the preferred endpoint's host. Unset: at /models behind an
    /// endpoint. Empty: nowhere that would tell limits.
    std::optional<std::string> modelsUrl;
    CompressionSettings compression;
    RequestMembers request;
    bool countsTokens = false; ///< its Messages endpoint answers /v1/messages/count_tokens
    std::string proxy;         ///< as UpstreamRequest::proxy: an address, "none", or empty for the system's
};

/// Sets a trait of one of the dialects; see TraitTable.h.
std::string setTrait(Provider &provider, Dialect dialect, std::string_view name, const TraitValue &value);

} // namespace gatehouse
