// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsReader.h"

#include "core/settings/ModelMapReader.h"
#include "core/settings/SettingsValues.h"

#include <QtNetwork/QHostAddress>

#include <algorithm>

namespace gatehouse {

namespace {
/// "", "de", "zh_CN"; which of them are spoken is the translations' to know.
bool isLanguage(std::string_view text)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-'; };
    return text.size() <= 16 && text.size() != 1 && std::all_of(text.begin(), text.end(), letter);
}

GatewaySettings readGateway(const SettingsNode &node)
{
    GatewaySettings gateway;
    if (!node.isObject({"address", "port", "workers", "require_token", "token"}))
        return gateway;
    if (const auto member = node.member("address")) {
        gateway.address = member->text().value_or("");
        if (QHostAddress(QString::fromStdString(gateway.address)).isNull())
            member->wrong("be an IP address, such as 127.0.0.1");
    }
    if (const auto member = node.member("port"))
        gateway.port = static_cast<std::uint16_t>(member->integer(0, 65535).value_or(gateway.port));
    if (const auto member = node.member("workers"))
        gateway.workers = member->integer(1, 4).value_or(gateway.workers);
    readFlag(node, "require_token", gateway.requireToken);
    if (const auto member = node.member("token"))
        gateway.token = readTokenSource(*member);
    if (!gateway.requireToken) {
        const auto member = node.member("require_token");
        if (gateway.address != "127.0.0.1")
            member->wrong("be true unless gateway.address is 127.0.0.1: everyone who reaches that address could spend your keys");
        else
            member->warn("is false: every program of every user on this machine can use your keys");
    }
    return gateway;
}

/// A provider that the catalogue does not know, or knows without an address (Azure), must say where it is.
void checkAddress(const SettingsNode &node, const ProviderSettings &settings, const Provider *known)
{
    const bool addressed = !settings.baseUrl.empty() || !settings.endpoints.empty();
    if (!known) {
        if (!addressed || (!settings.dialect && !settings.baseUrl.empty()))
            node.wrong("name \"dialect\" (" + listed(dialectWords) + ") and \"base_url\": the catalogue has no provider of this name");
        return;
    }
    if (!addressed && known->endpoints.empty())
        node.wrong("name \"base_url\", such as " + known->addressHint);
    else if (settings.dialect && !addressed && !known->endpoints.contains(*settings.dialect))
        node.wrong("name \"base_url\" too: the catalogue has no " + std::string(toString(*settings.dialect)) + " address of this provider");
}

void readAddress(const SettingsNode &node, ProviderSettings &provider)
{
    if (const auto member = node.member("dialect"))
        provider.dialect = readWord(*member, dialectWords);
    if (const auto member = node.member("base_url"))
        if (const auto address = readBaseUrl(*member, provider.dialect)) {
            provider.baseUrl = address->base;
            if (!provider.dialect)
                provider.dialect = address->dialect;
        }
    if (const auto member = node.member("api_version")) {
        provider.apiVersion = member->text().value_or("");
        if (!isApiVersion(provider.apiVersion))
            member->wrong("be a version as Azure names them, such as 2024-10-21");
        else if (provider.baseUrl.find('?') != std::string::npos)
            member->wrong("be left out: base_url names a version already");
    }
}

/// How a provider differs from the others, for one that the catalogue does not know or knows wrong.
void readDetails(const SettingsNode &node, ProviderSettings &provider)
{
    if (const auto member = node.member("name"))
        provider.name = member->name().value_or("");
    if (const auto models = node.member("models"); models && models->isObject({"big", "middle", "small"})) {
        for (const auto &[size, target] :
             {std::pair("big", &provider.bigModel), std::pair("middle", &provider.middleModel), std::pair("small", &provider.smallModel)})
            if (const auto member = models->member(size))
                *target = member->name().value_or("");
    }
    if (const auto member = node.member("models_url")) {
        const auto address = member->text().value_or("");
        if (!address.empty() && !address.starts_with('/') && !readProviderAddress(address))
            member->wrong("be an address, a path such as /api/v1/models, or \"\" where there is no list");
        provider.modelsUrl = address;
    }
    if (const auto member = node.member("counts_tokens"))
        provider.countsTokens = member->flag();
    if (const auto member = node.member("prompt_compression"))
        provider.compression = readCompression(*member);
    if (const auto member = node.member("request"))
        provider.request = readRequestMembers(*member);
    for (const auto &[word, dialect] : dialectWords)
        if (const auto member = node.member(word))
            readTraits(*member, dialect, provider);
}

ProviderSettings readProvider(const SettingsNode &node, const std::string &id, const Catalogue &catalogue)
{
    ProviderSettings provider;
    const Provider *known = catalogue.provider(id);
    if (!node.isObject({"like", "name", "dialect", "base_url", "endpoints", "api_version", "auth", "key", "timeouts", "headers", "models",
                        "models_url", "counts_tokens", "prompt_compression", "request", "proxy", "chat", "messages", "responses"}))
        return provider;
    if (const auto member = node.member("like")) {
        provider.like = member->text().value_or("");
        if (known || !(known = catalogue.provider(provider.like)))
            member->wrong("name a provider of the catalogue, in an entry that has another name itself");
    }
    readAddress(node, provider);
    if (const auto endpoints = node.member("endpoints"))
        for (const auto &[name, member] : endpoints->members()) {
            const auto dialect = dialectFromString(name);
            if (!dialect)
                member.wrong("be left out: an endpoint is " + listed(dialectWords));
            else if (const auto address = readBaseUrl(member, dialect))
                provider.endpoints.emplace(*dialect, address->base);
        }
    if (const auto member = node.member("auth"))
        provider.auth = readWord(*member, authWords);
    if (const auto member = node.member("key"))
        provider.key = readKeySource(*member);
    if (const auto member = node.member("timeouts"))
        provider.timeouts = readTimeouts(*member);
    if (const auto member = node.member("headers"))
        readHeaders(*member, provider);
    if (const auto member = node.member("proxy"))
        provider.proxy = readProxy(*member);
    readDetails(node, provider);
    checkAddress(node, provider, known);
    if (provider.baseUrl.empty() && !provider.endpoints.empty() && provider.dialect && !provider.endpoints.contains(*provider.dialect))
        node.wrong("give an address for \"dialect\" under \"endpoints\"");
    return provider;
}

ApplicationSettings readApplication(const SettingsNode &node)
{
    ApplicationSettings application;
    if (!node.isObject({"language", "appearance", "notifications", "closing", "start_gateway", "show_window", "welcomed"}))
        return application;
    if (const auto member = node.member("language")) {
        application.language = member->text().value_or("");
        if (!isLanguage(application.language))
            member->wrong("be a language such as \"de\" or \"zh_CN\", or \"\" for the system's");
    }
    if (const auto member = node.member("appearance"))
        application.appearance = readWord(*member, appearanceWords).value_or(application.appearance);
    if (const auto member = node.member("notifications"))
        application.notifications = readWord(*member, notificationWords).value_or(application.notifications);
    if (const auto member = node.member("closing"))
        application.closing = readWord(*member, closingWords).value_or(application.closing);
    readFlag(node, "start_gateway", application.startGateway);
    readFlag(node, "show_window", application.showWindow);
    readFlag(node, "welcomed", application.welcomed);
    return application;
}

void readRest(const SettingsNode &root, Settings &settings)
{
    readFlag(root, "strict_names", settings.strictNames);
    readFlag(root, "rewrite_names", settings.rewriteNames);
    readFlag(root, "fetch_model_limits", settings.fetchModelLimits);
    if (const auto member = root.member("max_tokens_fallback"))
        settings.maxTokensFallback = member->integer(1, 10'000'000).value_or(0);
    if (const auto member = root.member("max_tokens_floor"))
        settings.maxTokensFloor = member->integer(0, 10'000'000).value_or(0);
    if (const auto member = root.member("prompt_compression"))
        settings.compression = readCompression(*member);
    if (const auto member = root.member("application"))
        settings.application = readApplication(*member);
    if (const auto log = root.member("log"); log && log->isObject({"level"}))
        if (const auto member = log->member("level"))
            settings.logLevel = readWord(*member, levelWords).value_or(settings.logLevel);
}
} // namespace

Settings readSettings(const nlohmann::ordered_json &json, const Catalogue &catalogue, SettingsFindings &findings)
{
    Settings settings;
    const SettingsNode root(json, {}, findings);
    if (!root.isObject({"gateway", "providers", "models", "families", "default_provider", "profiles", "profile", "application",
                        "strict_names", "rewrite_names", "fetch_model_limits", "max_tokens_fallback", "max_tokens_floor",
                        "prompt_compression", "log", "$schema"}))
        return settings;
    if (const auto member = root.member("gateway"))
        settings.gateway = readGateway(*member);
    if (const auto providers = root.member("providers"))
        for (const auto &[id, member] : providers->members()) {
            if (!isProviderId(id))
                member.wrong("have a name of small letters, digits, - and _");
            settings.providers.emplace(id, readProvider(member, id, catalogue));
        }
    readModelMaps(root, catalogue, settings);
    readRest(root, settings);
    return settings;
}

} // namespace gatehouse
