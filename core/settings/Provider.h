// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/ChatTraits.h"
#include "core/settings/MessagesTraits.h"
#include "core/settings/ResponsesTraits.h"
#include "core/settings/Settings.h"

#include <map>
#include <string>
#include <vector>

namespace gatehouse {

/// One provider as it is used: the catalogue's entry with the user's settings laid over it.
struct Provider
{
    std::string id; ///< "deepseek"; [a-z0-9_-]
    std::string displayName;
    std::map<Dialect, std::string> endpoints; ///< base URL per dialect, without a trailing slash; at least one
    Dialect preferred = Dialect::Chat;        ///< when the client's own dialect is not among the endpoints
    std::optional<AuthScheme> auth;           ///< unset: x-api-key for messages, bearer otherwise
    KeySource key;
    std::vector<std::string> keyVariables; ///< the usual environment variables, in order
    TimeoutSettings timeouts;
    std::vector<std::pair<std::string, std::string>> headers;
    ChatTraits chat;
    MessagesTraits messages;
    ResponsesTraits responses;
    std::string bigModel, middleModel, smallModel; ///< for Opus-like, Sonnet-like, Haiku-like names; never empty if the catalogue names any
    std::string addressHint;                       ///< what the address looks like where only the user knows it (Azure); empty otherwise
    std::string keyPage;                           ///< https address where a key is made
    bool needsKey = true;                          ///< false: Ollama, LM Studio and the like
    bool fromSettings = false;                     ///< named in settings.json
    bool fromCatalogue = false;
    bool countsTokens = false; ///< its Messages endpoint answers /v1/messages/count_tokens
};

} // namespace gatehouse
