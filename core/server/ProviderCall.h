// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Secret.h"
#include "core/protocol/request/RequestTarget.h"
#include "core/routing/Route.h"
#include "core/server/ClientRequest.h"
#include "core/server/ResponseStream.h"
#include "core/upstream/Transfer.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// What a call to a provider is made of, whichever endpoint it goes to.

/// The address of an inference endpoint: the dialect's path behind the route's base URL. `query` is the client's, without `?`; only what a
/// provider may need of it goes on. `below`: an endpoint under it ("/count_tokens").
std::string inferenceUrl(const Route &route, std::string_view query, std::string_view below = {});

/// Whom an encoder writes for. What it points at belongs to the route and must outlive it, as `reasoning` must.
RequestTarget targetOf(const Route &route, const ReasoningStore &reasoning, bool stream);

/// Header lines for the provider: its key, its own headers, and of the client's only what is meant for it. The client's credentials never
/// go on.
std::vector<std::string> providerHeaders(const Route &route, const Secret &key, const ClientRequest &request, bool stream);

/// A request to the route's provider with these headers and the route's timeouts; the body is the caller's.
UpstreamRequest providerRequest(const Route &route, const Secret &key, const ClientRequest &request, std::string url, bool stream);

/// Of the provider's headers those that a client may see (request ids, rate limits).
void appendRelayedHeaders(HeaderList &headers, const Transfer &transfer);

/// The sentence and status for a call that got no answer.
ApiError describe(const Route &route, const Secret &key, const UpstreamError &error);
/// A text of a provider's without the key and the secret headers, which some providers repeat.
std::string withoutSecrets(const Route &route, const Secret &key, std::string text);
/// A provider's error with the provider's name in front, so that a person knows who said it, and without secrets.
ApiError attributed(const Route &route, const Secret &key, ApiError error);

/// Marks a request to a provider with the gateways that it went through, so that one that is its own provider notices.
/// Over plain HTTP only: a gateway is never reached in another way.
void markHop(UpstreamRequest &upstream, const ClientRequest &request, std::string_view instance);
/// Whether the request went through the gateway of that instance already.
bool wentThrough(const ClientRequest &request, std::string_view instance);

} // namespace gatehouse
