// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ProviderRequest.h"

#include "core/routing/EndpointUrl.h"
#include "core/routing/ModelNames.h"
#include "core/upstream/SystemProxy.h"

namespace gatehouse {

namespace {

constexpr std::string_view defaultVersion = "2023-06-01";

void appendKey(std::vector<std::string> &lines, const Route &route, const Secret &key)
{
    const AuthScheme fallback = route.dialect == Dialect::Messages ? AuthScheme::XApiKey : AuthScheme::Bearer;
    if (key.isEmpty())
        return;
    switch (route.provider->auth.value_or(fallback)) {
    case AuthScheme::Bearer:
        lines.push_back(headerLine("Authorization", std::string("Bearer ").append(key.reveal())));
        break;
    case AuthScheme::XApiKey:
        lines.push_back(headerLine("x-api-key", key.reveal()));
        break;
    case AuthScheme::ApiKey:
        lines.push_back(headerLine("api-key", key.reveal()));
        break;
    case AuthScheme::None:
        break;
    }
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

std::vector<std::string> providerHeaders(const Route &route, const Secret &key, PassedHeaders passed, bool stream)
{
    std::vector<std::string> lines;
    lines.reserve(8 + route.provider->headers.size());
    lines.emplace_back("Content-Type: application/json");
    lines.emplace_back(stream ? "Accept: text/event-stream" : "Accept: application/json");
    if (route.dialect == Dialect::Messages)
        lines.push_back(headerLine("anthropic-version", passed.version.empty() ? defaultVersion : passed.version));
    for (std::string &one : passed.lines)
        lines.push_back(std::move(one));
    // Some coding plans are only open to the coding clients that they know.
    lines.push_back(headerLine("User-Agent", passed.userAgent.empty() ? "gatehouse/" GATEHOUSE_VERSION : passed.userAgent));
    appendKey(lines, route, key);
    for (const auto &[name, value] : route.provider->headers)
        lines.push_back(headerLine(name, value));
    for (const auto &[name, value] : route.provider->secretHeaders)
        lines.push_back(headerLine(name, value.reveal()));
    return lines;
}

} // namespace

std::string headerLine(std::string_view name, std::string_view value)
{
    std::string text;
    text.reserve(name.size() + value.size() + 2);
    text += name;
    text += ": ";
    text += value;
    return text;
}

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

UpstreamRequest providerRequest(const Route &route, const Secret &key, PassedHeaders passed, std::string url, bool stream)
{
    UpstreamRequest upstream;
    upstream.proxy = route.provider->proxy.empty() ? systemProxy(url) : route.provider->proxy;
    upstream.url = std::move(url);
    upstream.headers = providerHeaders(route, key, std::move(passed), stream);
    upstream.connectTimeout = route.timeouts.connect;
    upstream.firstByteTimeout = route.timeouts.firstByte;
    upstream.idleTimeout = route.timeouts.idle;
    upstream.totalTimeout = route.timeouts.total;
    return upstream;
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

bool meansNoEndpoint(int status, const ApiError &error)
{
    if (status != 404 && status != 405 && status != 501)
        return false;
    // A response, an item, a file: OpenAI answers 404 for each that it does not keep (any more).
    for (const std::string_view thing : {"model", "deployment", "with id", "previous_response", "previous response", "not persisted"})
        if (containsIgnoringCase(error.message, thing) || containsIgnoringCase(error.code, thing))
            return false;
    return true;
}

} // namespace gatehouse
