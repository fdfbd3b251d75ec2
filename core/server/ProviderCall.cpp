// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ProviderCall.h"

#include "core/base/Text.h"
#include "core/routing/EndpointUrl.h"
#include "core/upstream/SystemProxy.h"

#include <array>

namespace gatehouse {

namespace {

constexpr std::string_view defaultVersion = "2023-06-01";
constexpr std::string_view hopHeader = "X-Gatehouse-Hop";

std::string line(std::string_view name, std::string_view value)
{
    std::string text;
    text.reserve(name.size() + value.size() + 2);
    text += name;
    text += ": ";
    text += value;
    return text;
}

void appendKey(std::vector<std::string> &lines, const Route &route, const Secret &key)
{
    const AuthScheme fallback = route.dialect == Dialect::Messages ? AuthScheme::XApiKey : AuthScheme::Bearer;
    if (key.isEmpty())
        return;
    switch (route.provider->auth.value_or(fallback)) {
    case AuthScheme::Bearer:
        lines.push_back(line("Authorization", std::string("Bearer ").append(key.reveal())));
        break;
    case AuthScheme::XApiKey:
        lines.push_back(line("x-api-key", key.reveal()));
        break;
    case AuthScheme::ApiKey:
        lines.push_back(line("api-key", key.reveal()));
        break;
    case AuthScheme::None:
        break;
    }
}

/// All of the client's headers of that name.
void passHeader(std::vector<std::string> &lines, const ClientRequest &request, std::string_view name)
{
    for (const auto &[given, value] : request.headers)
        if (equalsIgnoringCase(given, name))
            lines.push_back(line(name, value));
}

bool names(std::string_view query, std::string_view parameter)
{
    while (!query.empty()) {
        const std::size_t end = query.find('&');
        if (query.substr(0, end) == parameter)
            return true;
        query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
    }
    return false;
}

} // namespace

std::string inferenceUrl(const Route &route, std::string_view query, std::string_view below)
{
    std::string path;
    switch (route.dialect) {
    case Dialect::Messages:
        path = "/v1/messages";
        break;
    case Dialect::Chat:
        path = "/chat/completions";
        break;
    case Dialect::Responses:
        path = "/responses";
        break;
    }
    path += below;
    if (route.dialect == Dialect::Messages && names(query, "beta=true"))
        path += "?beta=true";
    return endpointUrl(route.endpoint, path, route.model);
}

RequestTarget targetOf(const Route &route, const ReasoningStore &reasoning, bool stream)
{
    return {.model = route.model,
            .traits = route.provider->chat,
            .info = route.info.get(),
            .reasoning = &reasoning,
            .stream = stream,
            .provider = route.provider->id,
            .messages = route.provider->messages,
            .responses = route.provider->responses,
            .defaultMaxTokens = route.configuration->settings().maxTokensFallback};
}

std::vector<std::string> providerHeaders(const Route &route, const Secret &key, const ClientRequest &request, bool stream)
{
    std::vector<std::string> lines;
    lines.reserve(8 + route.provider->headers.size());
    lines.emplace_back("Content-Type: application/json");
    lines.emplace_back(stream ? "Accept: text/event-stream" : "Accept: application/json");
    if (route.dialect == Dialect::Messages) {
        lines.push_back(line("anthropic-version", request.header("anthropic-version").value_or(defaultVersion)));
        // A beta that a provider does not know is a 400; what came with it in the body is taken out there.
        if (route.provider->messages.betas)
            passHeader(lines, request, "anthropic-beta");
    }
    // How OpenAI's own clients tell their conversations apart, so that prompt caches stay warm.
    if (route.dialect == Dialect::Responses && request.route && request.route->dialect == Dialect::Responses)
        for (const std::string_view name : {"OpenAI-Beta", "session_id", "session-id", "conversation_id"})
            passHeader(lines, request, name);
    // Some coding plans are only open to the coding clients that they know.
    lines.push_back(line("User-Agent", request.header("user-agent").value_or("gatehouse/" GATEHOUSE_VERSION)));
    appendKey(lines, route, key);
    for (const auto &[name, value] : route.provider->headers)
        lines.push_back(line(name, value));
    for (const auto &[name, value] : route.provider->secretHeaders)
        lines.push_back(line(name, value.reveal()));
    return lines;
}

UpstreamRequest providerRequest(const Route &route, const Secret &key, const ClientRequest &request, std::string url, bool stream)
{
    UpstreamRequest upstream;
    upstream.proxy = systemProxy(url);
    upstream.url = std::move(url);
    upstream.headers = providerHeaders(route, key, request, stream);
    upstream.connectTimeout = route.timeouts.connect;
    upstream.firstByteTimeout = route.timeouts.firstByte;
    upstream.idleTimeout = route.timeouts.idle;
    upstream.totalTimeout = route.timeouts.total;
    return upstream;
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

ApiError describe(const Route &route, const Secret &key, const UpstreamError &error)
{
    using Kind = UpstreamError::Kind;
    ErrorKind kind = ErrorKind::BadGateway;
    switch (error.kind) {
    case Kind::ConnectTimeout:
    case Kind::FirstByteTimeout:
    case Kind::IdleTimeout:
    case Kind::TotalTimeout:
        kind = ErrorKind::Timeout;
        break;
    default:
        break;
    }
    return attributed(route, key, makeError(kind, error.sentence));
}

std::string withoutSecrets(const Route &route, const Secret &key, std::string text)
{
    text = withoutSecret(std::move(text), key);
    for (const auto &[name, value] : route.provider->secretHeaders)
        text = withoutSecret(std::move(text), value);
    return text;
}

ApiError attributed(const Route &route, const Secret &key, ApiError error)
{
    for (std::string *text : {&error.message, &error.code, &error.param, &error.detailsJson})
        *text = withoutSecrets(route, key, std::move(*text));
    // Clients look for these words at the start of the sentence: they compact their history, or ask for fewer tokens.
    const bool forTheClient = error.message.starts_with("prompt is too long") || error.message.starts_with("input length and `max_tokens`");
    if (!forTheClient)
        error.message = route.provider->id + ": " + error.message;
    return error;
}

void markHop(UpstreamRequest &upstream, const ClientRequest &request, std::string_view instance)
{
    if (!upstream.url.starts_with("http://"))
        return;
    std::string hops(request.header(hopHeader).value_or(std::string_view()));
    hops += hops.empty() ? "" : ", ";
    hops += instance;
    upstream.headers.push_back(line(hopHeader, hops));
}

bool wentThrough(const ClientRequest &request, std::string_view instance)
{
    return request.header(hopHeader).value_or(std::string_view()).find(instance) != std::string_view::npos;
}

} // namespace gatehouse
