// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Secret.h"
#include "core/protocol/request/RequestTarget.h"
#include "core/routing/Route.h"
#include "core/upstream/UpstreamError.h"
#include "core/upstream/UpstreamRequest.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// What a request to a provider is made of, whoever asks: a client, or Gatehouse itself.

/// What of a client's headers goes on. Empty: Gatehouse's own.
struct PassedHeaders
{
    std::string_view version; ///< anthropic-version
    std::string_view userAgent;
    std::vector<std::string> lines; ///< whole, as they are
};

/// "Name: value".
std::string headerLine(std::string_view name, std::string_view value);

/// The address of an inference endpoint: the dialect's path behind the route's base URL. `query` is the client's, without `?`; only what a
/// provider may need of it goes on. `below`: an endpoint under it ("/count_tokens").
std::string inferenceUrl(const Route &route, std::string_view query, std::string_view below = {});

/// Whom an encoder writes for. What it points at belongs to the route and must outlive it, as `reasoning` must.
RequestTarget targetOf(const Route &route, const ReasoningStore &reasoning, bool stream);

/// A request to the route's provider with its key, its own headers and the route's timeouts; the body is the caller's.
UpstreamRequest providerRequest(const Route &route, const Secret &key, PassedHeaders passed, std::string url, bool stream);

/// The sentence and status for a call that got no answer.
ApiError describe(const Route &route, const Secret &key, const UpstreamError &error);
/// A text of a provider's without the key and the secret headers, which some providers repeat.
std::string withoutSecrets(const Route &route, const Secret &key, std::string text);
/// A provider's error with the provider's name in front, so that a person knows who said it, and without secrets.
ApiError attributed(const Route &route, const Secret &key, ApiError error);

/// Whether a provider's answer says that there is no such endpoint, rather than no such model or thing that the request names.
bool meansNoEndpoint(int status, const ApiError &error);

} // namespace gatehouse
