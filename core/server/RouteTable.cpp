// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RouteTable.h"

namespace gatehouse {
namespace {

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
    constexpr std::string_view anthropic = "/anthropic";
    if (path.starts_with("/anthropic/v1/"))
        path.remove_prefix(anthropic.size());
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
        match.dialect = entry.dialect;
        return match;
    }
    return {};
}

std::string_view allowedMethods(const RouteEntry &entry)
{
    if (entry.headOnly)
        return "HEAD";
    return entry.get ? "GET, HEAD" : "POST";
}

} // namespace gatehouse
