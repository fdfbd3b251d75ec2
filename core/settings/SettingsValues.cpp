// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsValues.h"

#include "core/settings/Provider.h"
#include "core/settings/ProviderHeaders.h"
#include "core/settings/ProxyAddress.h"

#include <QtCore/QDir>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {
using namespace std::string_view_literals;

constexpr double longestSeconds = 24 * 60 * 60;

bool isVariableName(std::string_view name)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return !name.empty() && letter(name.front()) &&
           std::all_of(name.begin(), name.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

/// The home directory's `~/` is ours to open: no shell reads this file.
std::string opened(const std::string &path)
{
    return path.rfind("~/", 0) == 0 ? QDir::homePath().toStdString() + path.substr(1) : path;
}

std::optional<KeySource> readEnvironment(const SettingsNode &node)
{
    const auto name = node.text();
    if (!name)
        return std::nullopt;
    if (!isVariableName(*name)) {
        node.wrong("be the name of an environment variable: letters, digits and underscores");
        return std::nullopt;
    }
    return KeySource{KeySource::Kind::Environment, *name};
}

std::optional<KeySource> readFile(const SettingsNode &node)
{
    const auto path = node.name();
    if (!path)
        return std::nullopt;
    const std::string full = opened(*path);
    if (!QDir::isAbsolutePath(QString::fromStdString(full))) {
        node.wrong("be an absolute path, or one that begins with ~/");
        return std::nullopt;
    }
    return KeySource{KeySource::Kind::File, full};
}

std::optional<KeySource> readMarked(const SettingsNode &node, KeySource::Kind kind)
{
    const auto set = node.flag();
    if (set && !*set)
        node.wrong("be true, or be left out");
    return set && *set ? std::optional(KeySource{kind, {}}) : std::nullopt;
}

/// {"env": NAME} or {"file": PATH}
std::optional<KeySource> readSource(const SettingsNode &node, std::string_view must)
{
    if (!node.json().is_object()) {
        node.wrong(must);
        return std::nullopt;
    }
    node.isObject({"env", "file"});
    const auto env = node.member("env"), file = node.member("file");
    if (env.has_value() + file.has_value() != 1) {
        node.wrong(must);
        return std::nullopt;
    }
    return env ? readEnvironment(*env) : readFile(*file);
}
} // namespace

TimeoutSettings readTimeouts(const SettingsNode &node)
{
    TimeoutSettings timeouts;
    if (!node.isObject({"connect", "first_byte", "idle", "total"}))
        return timeouts;
    const auto read = [&node](std::string_view name, std::optional<std::chrono::milliseconds> &target) {
        const auto member = node.member(name);
        if (!member)
            return;
        const double seconds = member->json().is_number() ? member->json().get<double>() : -1;
        if (!std::isfinite(seconds) || seconds <= 0 || seconds > longestSeconds)
            member->wrong("be a number of seconds above 0 and at most 86400");
        else
            target = std::chrono::milliseconds(std::max(1LL, std::llround(seconds * 1000)));
    };
    read("connect", timeouts.connect);
    read("first_byte", timeouts.firstByte);
    read("idle", timeouts.idle);
    read("total", timeouts.total);
    return timeouts;
}

std::optional<KeySource> readKeySource(const SettingsNode &node)
{
    static constexpr auto must = "be one of {\"keychain\": true}, {\"env\": \"NAME\"}, {\"file\": \"PATH\"} and {\"none\": true}; "
                                 "a key itself does not belong in this file"sv;
    if (!node.json().is_object()) {
        node.wrong(must);
        return std::nullopt;
    }
    node.isObject({"keychain", "env", "file", "none"});
    const auto keychain = node.member("keychain"), env = node.member("env"), file = node.member("file"), none = node.member("none");
    if (keychain.has_value() + env.has_value() + file.has_value() + none.has_value() != 1) {
        node.wrong(must);
        return std::nullopt;
    }
    if (env)
        return readEnvironment(*env);
    if (file)
        return readFile(*file);
    return keychain ? readMarked(*keychain, KeySource::Kind::Keychain) : readMarked(*none, KeySource::Kind::None);
}

std::optional<KeySource> readTokenSource(const SettingsNode &node)
{
    return readSource(node, "be {\"env\": \"NAME\"} or {\"file\": \"PATH\"}; the token itself does not belong in this file");
}

std::optional<ProviderAddress> readBaseUrl(const SettingsNode &node, std::optional<Dialect> dialect)
{
    auto text = node.text();
    if (!text)
        return std::nullopt;
    auto address = readProviderAddress(std::move(*text));
    if (!address) {
        node.wrong(address.error());
        return std::nullopt;
    }
    if (dialect && address->dialect && *dialect != *address->dialect) {
        node.wrong("be an address for " + std::string(toString(*dialect)) + "; what stands at its end belongs to " +
                   std::string(toString(*address->dialect)));
        return std::nullopt;
    }
    if (address->exposed)
        node.warn("is http to another machine: the key and all text travel unprotected");
    return std::move(*address);
}

std::string readProxy(const SettingsNode &node)
{
    auto text = node.text();
    if (!text || text->empty() || *text == "none")
        return text.value_or("");
    auto address = readProxyAddress(std::move(*text));
    if (address)
        return std::move(address->address);
    node.wrong(address.error());
    return {};
}

void readHeaders(const SettingsNode &node, ProviderSettings &provider)
{
    for (const auto &[name, member] : node.members()) {
        if (!isHeaderName(name))
            member.wrong("have a name of letters, digits and - as HTTP allows for headers");
        if (isOwnHeader(name))
            member.wrong("be left out: Gatehouse sets this header itself");
        if (member.json().is_object()) {
            if (auto source = readSource(member, "be text, {\"env\": \"NAME\"} or {\"file\": \"PATH\"}"))
                provider.secretHeaders.emplace_back(name, std::move(*source));
            continue;
        }
        const auto value = member.text();
        if (value && std::any_of(value->begin(), value->end(), [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7f; }))
            member.wrong("be one line without control characters");
        if (value)
            provider.headers.emplace_back(name, *value);
    }
}

RequestMembers readRequestMembers(const SettingsNode &node)
{
    static constexpr std::array<std::string_view, 7> own{"model",  "stream",       "messages",      "input",
                                                         "system", "instructions", "stream_options"};
    RequestMembers request;
    for (const auto &[name, member] : node.members()) {
        if (std::find(own.begin(), own.end(), name) != own.end())
            member.wrong("be left out: it belongs to the client's request");
        if (name.empty() || std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; }))
            member.wrong("have a name without quotes, backslashes and control characters");
        request.emplace_back(name, member.json().dump());
    }
    return request;
}

CompressionSettings readCompression(const SettingsNode &node)
{
    CompressionSettings compression;
    if (!node.isObject({"mode", "max_system_tokens"}))
        return compression;
    if (const auto member = node.member("mode"))
        compression.mode = readWord(*member, compressionWords);
    if (const auto member = node.member("max_system_tokens"))
        if (const auto tokens = member->integer(256, 1'000'000))
            compression.maxSystemTokens = *tokens;
    return compression;
}

void readTraits(const SettingsNode &node, Dialect dialect, ProviderSettings &provider)
{
    for (const auto &[name, member] : node.members()) {
        TraitValue value;
        if (member.json().is_boolean())
            value = member.json().get<bool>();
        else if (member.json().is_number_integer())
            value = member.json().get<std::int64_t>();
        else if (member.json().is_string())
            value = member.json().get<std::string>();
        Provider tried;
        if (const std::string must = setTrait(tried, dialect, name, value); !must.empty())
            member.wrong(must);
        provider.traits.push_back({dialect, name, std::move(value)});
    }
}

void readFlag(const SettingsNode &node, std::string_view name, bool &target)
{
    if (const auto member = node.member(name))
        target = member->flag().value_or(target);
}

bool isProviderId(std::string_view id)
{
    return !id.empty() && std::all_of(id.begin(), id.end(),
                                      [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
}

} // namespace gatehouse
