// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/EndpointUrl.h"

#include <array>

namespace gatehouse {

namespace {

constexpr std::array<std::string_view, 2> places{"{model}", "%7Bmodel%7D"};

std::string percentEncoded(std::string_view text)
{
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain)
            encoded += c;
        else
            encoded.append({'%', hex[byte >> 4], hex[byte & 15]});
    }
    return encoded;
}

bool cut(std::string_view &text, std::string_view end)
{
    if (!text.ends_with(end))
        return false;
    text.remove_suffix(end.size());
    return true;
}

void cutSlashes(std::string_view &text)
{
    while (text.ends_with('/'))
        text.remove_suffix(1);
}

/// What stands before the first `?`; `text` becomes what stands behind it.
std::string_view takeUntilQuery(std::string_view &text)
{
    const std::size_t mark = text.find('?');
    const std::string_view before = text.substr(0, mark);
    text = mark == std::string_view::npos ? std::string_view() : text.substr(mark + 1);
    return before;
}

} // namespace

std::string endpointUrl(std::string_view endpoint, std::string_view path, std::string_view model)
{
    std::string_view base = takeUntilQuery(endpoint);
    std::string_view tail = takeUntilQuery(path);
    cutSlashes(base);
    if (cut(base, "/chat/completions") || cut(base, "/responses") || cut(base, "/v1/messages"))
        cutSlashes(base);
    else if (cut(base, "/messages") && tail.starts_with("/v1/"))
        tail.remove_prefix(3);
    if (base.ends_with("/v1") && tail.starts_with("/v1/"))
        base.remove_suffix(3);

    std::string url(base);
    url += tail;
    for (const std::string_view place : places)
        for (std::size_t at = url.find(place); at != std::string::npos; at = url.find(place, at)) {
            const std::string name = percentEncoded(model);
            url.replace(at, place.size(), name);
            at += name.size();
        }
    char mark = '?';
    for (const std::string_view query : {endpoint, path}) {
        if (query.empty())
            continue;
        url += mark;
        url += query;
        mark = '&';
    }
    return url;
}

bool namesModel(std::string_view endpoint)
{
    return endpoint.find(places[0]) != std::string_view::npos || endpoint.find(places[1]) != std::string_view::npos;
}

} // namespace gatehouse
