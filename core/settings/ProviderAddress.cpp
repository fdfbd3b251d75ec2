// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ProviderAddress.h"

#include <QtCore/QString>
#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

namespace {
using namespace std::string_literals;
using namespace std::string_view_literals;

constexpr auto versionParameter = "api-version="sv;
constexpr auto modelPlace = "{model}"sv;

bool isLocal(const QString &host)
{
    return host == QStringLiteral("localhost") || host.endsWith(QStringLiteral(".localhost")) || QHostAddress(host).isLoopback();
}

void cutSlashes(std::string &text)
{
    while (!text.empty() && text.back() == '/')
        text.pop_back();
}

/// QUrl takes no braces; the place of the model's name is a word like any other to it.
QUrl parsed(std::string address)
{
    if (const std::size_t place = address.find(modelPlace); place != std::string::npos)
        address.replace(place, modelPlace.size(), "model");
    return QUrl(QString::fromStdString(address), QUrl::StrictMode);
}

bool isWellFormed(const std::string &address, const QUrl &url)
{
    const bool plain =
        std::all_of(address.begin(), address.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f && c != '"' && c != '\\'; });
    const bool web = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    return plain && url.isValid() && web && !url.host().isEmpty() && url.userInfo().isEmpty() && address.find('@') == std::string::npos &&
           !url.hasFragment();
}

std::optional<Dialect> takeDialect(std::string &base)
{
    static constexpr std::array<std::pair<std::string_view, Dialect>, 3> ends{
        {{"/chat/completions", Dialect::Chat}, {"/v1/messages", Dialect::Messages}, {"/responses", Dialect::Responses}}};
    for (const auto &[end, dialect] : ends)
        if (base.ends_with(end)) {
            base.erase(base.size() - end.size());
            cutSlashes(base);
            return dialect;
        }
    return base.ends_with("/messages") ? std::optional(Dialect::Messages) : std::nullopt;
}

/// What stands behind the host: "/openai/v1".
std::string_view pathOf(std::string_view address)
{
    const std::size_t scheme = address.find("://");
    const std::size_t path = address.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
    return path == std::string_view::npos ? std::string_view() : address.substr(path);
}
} // namespace

Result<ProviderAddress, std::string> readProviderAddress(std::string text)
{
    const QUrl url = parsed(text);
    if (!isWellFormed(text, url))
        return "be an address such as https://api.example.com/v1, without user name, password or fragment"s;
    std::string query;
    if (const std::size_t mark = text.find('?'); mark != std::string::npos) {
        query = text.substr(mark + 1);
        text.erase(mark);
        if (!query.starts_with(versionParameter) || !isApiVersion(std::string_view(query).substr(versionParameter.size())))
            return "be an address without a query, but for Azure's ?api-version=; a key does not belong in an address"s;
    }
    cutSlashes(text);
    ProviderAddress address;
    address.dialect = takeDialect(text);
    address.exposed = url.scheme() == QStringLiteral("http") && !isLocal(url.host());
    address.base = query.empty() ? std::move(text) : text + "?" + query;
    return address;
}

std::string withApiVersion(std::string address, Dialect dialect, std::string_view version)
{
    if (version.empty() || address.find('?') != std::string::npos)
        return address;
    const std::string_view path = pathOf(address);
    if (path.empty() || path == "/openai") {
        if (path.empty())
            address += "/openai";
        if (dialect == Dialect::Chat)
            address.append("/deployments/").append(modelPlace);
    }
    return address.append("?").append(versionParameter).append(version);
}

bool isApiVersion(std::string_view version)
{
    return !version.empty() && version.size() <= 64 && std::all_of(version.begin(), version.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.';
    });
}

} // namespace gatehouse
