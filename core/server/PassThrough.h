// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/Route.h"
#include "core/server/InferenceRequest.h"
#include "core/upstream/UpstreamRequest.h"

namespace gatehouse {

struct PassOptions
{
    bool withoutThinking = false; ///< Messages: earlier thinking is left out, because the provider refused its signatures
};

/// Gives `upstream` the client's own body for a provider that speaks its dialect: the model's name is the provider's, and what Gatehouse
/// needs or the provider does not know is changed in place; every other byte is the client's.
void passOn(UpstreamRequest &upstream, const Route &route, const InferenceRequest &request, const PassOptions &options = {});

} // namespace gatehouse
