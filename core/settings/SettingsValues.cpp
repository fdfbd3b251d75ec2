// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsValues.h"

#include <QtCore/QDir>
#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

#include <algorithm>
#include <array>
#include <cmath>

namespace gatehouse {

namespace {
using namespace std::string_view_literals;

constexpr double longestSeconds = 24 * 60 * 60;

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           "!#$%&'*+-.^_`|~"sv.find(c) != std::string_view::npos;
}

bool isVariableName(std::string_view name)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return !name.empty() && letter(name.front()) &&
           std::all_of(name.begin(), name.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
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

bool isLocal(const QString &host)
{
    return host == QStringLiteral("localhost") || host.endsWith(QStringLiteral(".localhost")) || QHostAddress(host).isLoopback();
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
    static constexpr auto must = "be {\"env\": \"NAME\"} or {\"file\": \"PATH\"}; the token itself does not belong in this file"sv;
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

std::optional<std::string> readBaseUrl(const SettingsNode &node)
{
    auto address = node.text();
    if (!address)
        return std::nullopt;
    while (!address->empty() && address->back() == '/')
        address->pop_back();
    const bool plain =
        std::all_of(address->begin(), address->end(), [](unsigned char c) { return c > 0x20 && c < 0x7f && c != '"' && c != '\\'; });
    const QUrl url(QString::fromStdString(*address), QUrl::StrictMode);
    const bool web = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (!plain || !url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty() || address->find('@') != std::string::npos ||
        url.hasQuery() || url.hasFragment()) {
        node.wrong("be an address such as https://api.example.com/v1, without user name, password, query or fragment");
        return std::nullopt;
    }
    for (const auto end : {"/chat/completions"sv, "/v1/messages"sv, "/responses"sv})
        if (address->size() >= end.size() && address->compare(address->size() - end.size(), end.size(), end) == 0) {
            node.wrong("end before \"" + std::string(end) + "\"; Gatehouse adds that itself");
            return std::nullopt;
        }
    if (url.scheme() == QStringLiteral("http") && !isLocal(url.host()))
        node.warn("is http to another machine: the key and all text travel unprotected");
    return address;
}

std::vector<std::pair<std::string, std::string>> readHeaders(const SettingsNode &node)
{
    static constexpr std::array framing{"host"sv,         "content-length"sv,
                                        "content-type"sv, "transfer-encoding"sv,
                                        "connection"sv,   "keep-alive"sv,
                                        "upgrade"sv,      "accept-encoding"sv,
                                        "expect"sv,       "te"sv};
    std::vector<std::pair<std::string, std::string>> headers;
    for (const auto &[name, member] : node.members()) {
        if (name.empty() || !std::all_of(name.begin(), name.end(), isTokenCharacter))
            member.wrong("have a name of letters, digits and - as HTTP allows for headers");
        if (std::find(framing.begin(), framing.end(), lowered(name)) != framing.end())
            member.wrong("be left out: Gatehouse sets this header itself");
        const auto value = member.text();
        if (value && std::any_of(value->begin(), value->end(), [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7f; }))
            member.wrong("be one line without control characters");
        if (value)
            headers.emplace_back(name, *value);
    }
    return headers;
}

bool isProviderId(std::string_view id)
{
    return !id.empty() && std::all_of(id.begin(), id.end(),
                                      [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
}

} // namespace gatehouse
