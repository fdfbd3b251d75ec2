// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/routing/ProviderRequest.h"
#include "core/server/ClientRequest.h"
#include "core/server/ResponseStream.h"
#include "core/upstream/Transfer.h"

#include <string>
#include <string_view>

namespace gatehouse {

/// What a call to a provider for a client adds to core/routing/ProviderRequest.h.

/// A request to the route's provider: its key, its own headers, and of the client's only what is meant for it. The client's credentials
/// never go on. The body is the caller's.
UpstreamRequest providerRequest(const Route &route, const Secret &key, const ClientRequest &request, std::string url, bool stream);

/// Of the provider's headers those that a client may see (request ids, rate limits).
void appendRelayedHeaders(HeaderList &headers, const Transfer &transfer);

/// Marks a request to a provider with the gateways that it went through, so that one that is its own provider notices.
/// Over plain HTTP only: a gateway is never reached in another way.
void markHop(UpstreamRequest &upstream, const ClientRequest &request, std::string_view instance);
/// Whether the request went through the gateway of that instance already.
bool wentThrough(const ClientRequest &request, std::string_view instance);

} // namespace gatehouse
