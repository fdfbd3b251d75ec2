// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RouteTable.h"

namespace gatehouse {
namespace {

constexpr std::string_view openAi = "/openai";

/// The error's shape where a path is nobody's own.
Dialect dialectOf(std::string_view path)
{
    return path.starts_with("/openai/") ? Dialect::Chat : Dialect::Messages;
}

bool matches(const RouteEntry &entry, std::string_view path, std::string_view &rest)
{
    if (!entry.prefix)
        return path == entry.path;
    if (!path.starts_with(entry.path))
        return false;
    rest = path.substr(entry.path.size());
    return !rest.empty() && rest.back() != '/'; // "provider/model" is a name too
}

/// Base URLs that carry /v1, or /anthropic as some providers' do, arrive with it in front of ours.
std::string_view withoutAlias(std::string_view path)
{
    for (const std::string_view maker : {std::string_view("/anthropic"), openAi})
        if (path.starts_with(maker) && path.substr(maker.size()).starts_with("/v1/")) {
            path.remove_prefix(maker.size());
            break;
        }
    constexpr std::string_view version = "/v1";
    if (path.starts_with("/v1/v1/"))
        path.remove_prefix(version.size());
    return path;
}

bool allows(const RouteEntry &entry, Method method)
{
    switch (method) {
    case Method::Get:
        return entry.get && !entry.headOnly;
    case Method::Head:
        return entry.get;
    case Method::Post:
        return !entry.get;
    case Method::Other:
        break;
    }
    return false;
}

} // namespace

RouteMatch matchRoute(Method method, std::string_view path)
{
    const std::string_view plain = withoutAlias(path);
    for (const RouteEntry &entry : routeTable) {
        RouteMatch match;
        if (!matches(entry, plain, match.rest))
            continue;
        match.entry = &entry;
        match.methodAllowed = allows(entry, method);
        match.dialect = entry.dialect == Dialect::Messages ? dialectOf(path) : entry.dialect;
        if (entry.id == RouteId::Messages || entry.id == RouteId::CountTokens)
            match.dialect = Dialect::Messages;
        return match;
    }
    RouteMatch none;
    none.dialect = dialectOf(path);
    return none;
}

std::string_view allowedMethods(const RouteEntry &entry)
{
    if (entry.headOnly)
        return "HEAD";
    return entry.get ? "GET, HEAD" : "POST";
}

} // namespace gatehouse
