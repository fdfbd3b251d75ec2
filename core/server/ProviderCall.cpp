// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ProviderCall.h"

#include "core/base/Text.h"

#include <array>

namespace gatehouse {

namespace {

constexpr std::string_view hopHeader = "X-Gatehouse-Hop";

/// All of the client's headers of that name.
void passHeader(std::vector<std::string> &lines, const ClientRequest &request, std::string_view name)
{
    for (const auto &[given, value] : request.headers)
        if (equalsIgnoringCase(given, name))
            lines.push_back(headerLine(name, value));
}

} // namespace

UpstreamRequest providerRequest(const Route &route, const Secret &key, const ClientRequest &request, std::string url, bool stream)
{
    PassedHeaders passed{.version = request.header("anthropic-version").value_or(std::string_view()),
                         .userAgent = request.header("user-agent").value_or(std::string_view()),
                         .lines = {}};
    // A beta that a provider does not know is a 400; what came with it in the body is taken out there.
    if (route.dialect == Dialect::Messages && route.provider->messages.betas)
        passHeader(passed.lines, request, "anthropic-beta");
    // How OpenAI's own clients tell their conversations apart, so that prompt caches stay warm.
    if (route.dialect == Dialect::Responses && request.route && request.route->dialect == Dialect::Responses)
        for (const std::string_view name : {"OpenAI-Beta", "session_id", "session-id", "conversation_id"})
            passHeader(passed.lines, request, name);
    return providerRequest(route, key, std::move(passed), std::move(url), stream);
}

void appendRelayedHeaders(HeaderList &headers, const Transfer &transfer)
{
    static constexpr std::array<std::string_view, 24> relayed{
        "request-id",
        "x-request-id",
        "x-should-retry",
        "retry-after",
        "retry-after-ms",
        "anthropic-ratelimit-requests-limit",
        "anthropic-ratelimit-requests-remaining",
        "anthropic-ratelimit-requests-reset",
        "anthropic-ratelimit-tokens-limit",
        "anthropic-ratelimit-tokens-remaining",
        "anthropic-ratelimit-tokens-reset",
        "anthropic-ratelimit-input-tokens-limit",
        "anthropic-ratelimit-input-tokens-remaining",
        "anthropic-ratelimit-input-tokens-reset",
        "anthropic-ratelimit-output-tokens-limit",
        "anthropic-ratelimit-output-tokens-remaining",
        "anthropic-ratelimit-output-tokens-reset",
        "x-ratelimit-limit-requests",
        "x-ratelimit-limit-tokens",
        "x-ratelimit-remaining-requests",
        "x-ratelimit-remaining-tokens",
        "x-ratelimit-reset-requests",
        "x-ratelimit-reset-tokens",
        "openai-processing-ms",
    };
    for (std::string_view name : relayed)
        if (const auto value = transfer.header(name))
            headers.emplace_back(name, *value);
}

void markHop(UpstreamRequest &upstream, const ClientRequest &request, std::string_view instance)
{
    if (!upstream.url.starts_with("http://"))
        return;
    std::string hops(request.header(hopHeader).value_or(std::string_view()));
    hops += hops.empty() ? "" : ", ";
    hops += instance;
    upstream.headers.push_back(headerLine(hopHeader, hops));
}

bool wentThrough(const ClientRequest &request, std::string_view instance)
{
    return request.header(hopHeader).value_or(std::string_view()).find(instance) != std::string_view::npos;
}

} // namespace gatehouse
