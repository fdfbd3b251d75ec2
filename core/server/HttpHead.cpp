// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/HttpHead.h"

#include "core/server/HttpText.h"
#include "core/server/Limits.h"

#include <algorithm>
#include <limits>

namespace gatehouse {
namespace {

using Problem = std::optional<HeadBad>;

HeadBad bad(std::string sentence)
{
    return HeadBad{400, std::move(sentence)};
}

constexpr std::size_t requestLineBytes = limits::methodBytes + 1 + limits::targetBytes + sizeof(" HTTP/1.1\r\n") - 1;

/// The next line without its CRLF, taken off `rest`; nothing if it is not complete.
struct Line
{
    std::string_view text;
    bool complete = false;
    bool bareLineFeed = false;
};

Line takeLine(std::string_view &rest)
{
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos)
        return {};
    if (end == 0 || rest[end - 1] != '\r')
        return {{}, true, true};
    Line line{rest.substr(0, end - 1), true, false};
    rest.remove_prefix(end + 1);
    return line;
}

Method methodOf(std::string_view text)
{
    if (text == "POST")
        return Method::Post;
    if (text == "GET")
        return Method::Get;
    if (text == "HEAD")
        return Method::Head;
    return Method::Other;
}

bool isPrintable(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

bool hasDotSegment(std::string_view path)
{
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::string_view segment = path.substr(0, path.find('/'));
        if (segment == "." || segment == "..")
            return true;
        path.remove_prefix(segment.size());
    }
    return false;
}

Problem readTarget(std::string_view target, HttpHead &head)
{
    if (target.empty() || !isPrintable(target))
        return bad("The request target holds a character that no target may hold.");
    if (head.methodText == "CONNECT")
        return {};
    if (head.methodText == "OPTIONS" && target == "*") {
        head.path = target;
        return {};
    }
    if (target.front() != '/')
        return bad("The request target must be a path that begins with '/': Gatehouse is a gateway, not a forward proxy.");
    const std::size_t question = target.find('?');
    head.path = target.substr(0, question);
    if (question != std::string_view::npos)
        head.query = target.substr(question + 1);
    if (head.path.find_first_of("%#\\") != std::string_view::npos || head.path.find("//") != std::string_view::npos ||
        hasDotSegment(head.path))
        return bad("The path holds '%', '#', '\\', '//' or a dot segment. Send it plainly, as the documentation shows it.");
    return {};
}

Problem readRequestLine(std::string_view line, HttpHead &head)
{
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return bad("The first line is not an HTTP/1.1 request line.");
    head.methodText = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (!http::isToken(head.methodText) || head.methodText.size() > limits::methodBytes)
        return bad("The method in the request line is not one.");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return bad("Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    if (target.size() > limits::targetBytes)
        return HeadBad{414, "The request target is longer than 8 KiB."};
    head.method = methodOf(head.methodText);
    head.minorVersion = version.back() - '0';
    head.close = head.minorVersion == 0;
    return readTarget(target, head);
}

Problem readField(std::string_view line, HttpHead &head)
{
    if (line.front() == ' ' || line.front() == '\t')
        return bad("A header field goes on in the next line; folded fields are not accepted.");
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !http::isToken(line.substr(0, colon)))
        return bad("A header field has no valid name.");
    const std::string_view value = http::trimmed(line.substr(colon + 1));
    for (char c : value)
        if ((static_cast<unsigned char>(c) < ' ' && c != '\t') || c == 0x7f)
            return bad("A header field holds a control character.");
    if (head.headers.size() == limits::headFields)
        return HeadBad{431, "The request has more than 100 header fields."};
    head.headers.emplace_back(line.substr(0, colon), value);
    return {};
}

Problem readLength(std::string_view value, HttpHead &head)
{
    if (head.contentLength)
        return bad("Content-Length is there twice.");
    if (value.empty() || !std::all_of(value.begin(), value.end(), http::isDigit))
        return bad("Content-Length is not a number.");
    std::uint64_t length = 0;
    for (char c : value) {
        const auto digit = static_cast<std::uint64_t>(c - '0');
        if (length > (std::numeric_limits<std::uint64_t>::max() - digit) / 10)
            return bad("Content-Length is too large to be a length.");
        length = length * 10 + digit;
    }
    head.contentLength = length;
    return {};
}

Problem readHost(std::string_view value, bool &seen, HttpHead &head)
{
    if (std::exchange(seen, true))
        return bad("Host is there twice.");
    for (char c : value)
        if (!http::isDigit(c) && (http::lower(c) < 'a' || http::lower(c) > 'z') &&
            std::string_view(".-_:[]").find(c) == std::string_view::npos)
            return bad("Host is not a host name with a port.");
    head.host = value;
    return {};
}

/// What the fields say of framing and of the connection; judged when the head is complete, in the order of the fields.
Problem readFraming(HttpHead &head)
{
    bool hostSeen = false;
    bool wantsUpgrade = false;
    bool webSocket = false;
    for (const auto &[name, value] : head.headers) {
        Problem problem;
        if (http::sameIgnoringCase(name, "Host")) {
            problem = readHost(value, hostSeen, head);
        } else if (http::sameIgnoringCase(name, "Content-Length")) {
            problem = readLength(value, head);
        } else if (http::sameIgnoringCase(name, "Transfer-Encoding")) {
            if (head.chunked || head.minorVersion == 0 || !http::sameIgnoringCase(value, "chunked"))
                problem = bad("Transfer-Encoding must be exactly 'chunked', once, in HTTP/1.1.");
            head.chunked = true;
        } else if (http::sameIgnoringCase(name, "Expect")) {
            if (!http::sameIgnoringCase(value, "100-continue"))
                problem = HeadBad{417, "Only 'Expect: 100-continue' is understood."};
            head.expectContinue = head.minorVersion == 1;
        } else if (http::sameIgnoringCase(name, "Connection")) {
            for (std::string_view list = value; !list.empty();) {
                const std::string_view token = http::takeElement(list);
                head.close |= http::sameIgnoringCase(token, "close");
                wantsUpgrade |= http::sameIgnoringCase(token, "upgrade");
            }
        } else if (http::sameIgnoringCase(name, "Upgrade")) {
            for (std::string_view list = value; !list.empty();)
                webSocket |= http::sameIgnoringCase(http::takeElement(list), "websocket");
        }
        if (problem)
            return problem;
    }
    if (!hostSeen)
        return bad("Host is missing.");
    if (head.chunked && head.contentLength)
        return bad("Content-Length and Transfer-Encoding are both there; which one to believe is anybody's guess.");
    head.upgradeToWebSocket = wantsUpgrade && webSocket;
    return {};
}

/// Bytes that cannot become a request line: TLS and other protocols are told at once, not when the head's time is over.
bool cannotBeRequest(std::string_view start)
{
    return !start.empty() && !http::isTokenChar(start.front());
}

} // namespace

std::optional<std::string_view> HttpHead::header(std::string_view name) const
{
    for (const auto &[known, value] : headers)
        if (http::sameIgnoringCase(known, name))
            return value;
    return std::nullopt;
}

HeadResult parseHead(std::string_view bytes)
{
    if (cannotBeRequest(bytes))
        return bad("This is not HTTP. Gatehouse speaks plain HTTP on this port; use http:// in the base URL, not https://.");

    std::string_view rest = bytes.substr(0, limits::headBytes);
    const std::string_view firstLine = rest.substr(0, requestLineBytes);
    if (firstLine.size() == requestLineBytes && firstLine.find('\n') == std::string_view::npos)
        return HeadBad{414, "The request target is longer than 8 KiB."};

    HttpHead head;
    for (bool first = true;; first = false) {
        const Line line = takeLine(rest);
        if (!line.complete) {
            if (bytes.size() < limits::headBytes)
                return HeadIncomplete{};
            return HeadBad{431, "The request's head is larger than 32 KiB."};
        }
        if (line.bareLineFeed)
            return bad("A line of the head does not end in CR LF.");
        if (!first && line.text.empty())
            break;
        if (Problem problem = first ? readRequestLine(line.text, head) : readField(line.text, head))
            return *std::move(problem);
    }
    if (Problem problem = readFraming(head))
        return *std::move(problem);
    head.size = static_cast<std::size_t>(rest.data() - bytes.data());
    return head;
}

} // namespace gatehouse
