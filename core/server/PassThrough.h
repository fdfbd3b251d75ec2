// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/request/RequestTarget.h"
#include "core/routing/Route.h"
#include "core/server/InferenceRequest.h"
#include "core/upstream/UpstreamRequest.h"

#include <optional>
#include <string>

namespace gatehouse {

struct PassOptions
{
    bool translated = false;                 ///< even where the provider speaks the client's dialect
    bool withoutThinking = false;            ///< Messages: earlier thinking is left out, because the provider refused its signatures
    std::optional<std::string> systemPrompt; ///< UTF-8 text that stands in the place of the client's system prompt
    std::string systemValue;                 ///< Messages: the same as the raw value of `system`
};

/// The route's members that `body` (a JSON object) has none of, raw and with a comma behind each.
std::string missingMembers(const Route &route, std::string_view body);

/// Gives `upstream` the client's own body for a provider that speaks its dialect: the model's name is the provider's, and what Gatehouse
/// needs or the provider does not know is changed in place; every other byte is the client's.
void passOn(UpstreamRequest &upstream, const Route &route, const InferenceRequest &request, const RequestTarget &target,
            const PassOptions &options);

} // namespace gatehouse
