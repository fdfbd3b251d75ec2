// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ResponseHead.h"

#include "core/server/HttpText.h"

#include <algorithm>
#include <array>

namespace gatehouse {
namespace {

using namespace std::string_view_literals;

std::string_view reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 402:
        return "Payment Required";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 422:
        return "Unprocessable Content";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 529:
        return "Overloaded";
    default:
        return status < 400 ? "OK"sv : "Error"sv;
    }
}

bool isOurs(std::string_view name)
{
    constexpr std::array ours{"connection"sv, "content-length"sv, "transfer-encoding"sv, "content-encoding"sv,
                              "keep-alive"sv, "trailer"sv,        "upgrade"sv,           "set-cookie"sv};
    constexpr std::string_view pages = "access-control-";
    return http::sameIgnoringCase(name.substr(0, pages.size()), pages) ||
           std::any_of(ours.begin(), ours.end(), [name](std::string_view known) { return http::sameIgnoringCase(name, known); });
}

bool isPlain(std::string_view value)
{
    return std::none_of(value.begin(), value.end(), [](char c) { return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == 0x7f; });
}

void append(std::string &out, std::string_view name, std::string_view value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

std::string responseHead(int status, const HeaderList &headers, const ResponseFraming &framing, std::string_view requestId)
{
    std::string out;
    out.reserve(320);
    out.append("HTTP/1.1 ").append(std::to_string(status)).append(" ").append(reasonOf(status)).append("\r\n");
    bool type = false;
    bool cache = false;
    bool id = false;
    for (const auto &[name, value] : headers) {
        if (!http::isToken(name) || isOurs(name) || !isPlain(value))
            continue;
        type |= http::sameIgnoringCase(name, "Content-Type");
        cache |= http::sameIgnoringCase(name, "Cache-Control");
        id |= http::sameIgnoringCase(name, "request-id");
        append(out, name, value);
    }
    if (!type && mayHaveBody(status))
        append(out, "Content-Type", framing.length ? "application/json" : "text/event-stream");
    if (!cache)
        append(out, "Cache-Control", framing.length ? "no-store" : "no-cache");
    if (!id && !requestId.empty())
        append(out, "request-id", requestId);
    if (framing.length && mayHaveBody(status))
        append(out, "Content-Length", std::to_string(*framing.length));
    if (framing.chunked)
        append(out, "Transfer-Encoding", "chunked");
    if (framing.close)
        append(out, "Connection", "close");
    return out.append("\r\n");
}

} // namespace gatehouse
