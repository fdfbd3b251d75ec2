// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RequestRules.h"

#include "core/server/HttpText.h"
#include "core/server/Limits.h"

#include <algorithm>

namespace gatehouse {
namespace {

using http::sameIgnoringCase;

constexpr std::uint16_t httpPort = 80;

bool isHost(std::string_view host, std::string_view name, std::uint16_t port)
{
    if (!sameIgnoringCase(host.substr(0, name.size()), name))
        return false;
    const std::string_view tail = host.substr(name.size());
    return tail == ":" + std::to_string(port) || (tail.empty() && port == httpPort);
}

bool isOurHost(std::string_view host, const RulesConfig &rules, const LocalEnd &end)
{
    if (isHost(host, "127.0.0.1", end.port) || isHost(host, "localhost", end.port) || (end.ipv6 && isHost(host, "[::1]", end.port)))
        return true;
    // No page can make a name of its own look like an address.
    if (!end.address.empty() && isHost(host, end.address, end.port))
        return true;
    return std::any_of(rules.extraHosts.begin(), rules.extraHosts.end(),
                       [&](const std::string &extra) { return sameIgnoringCase(host, extra) || isHost(host, extra, end.port); });
}

/// Browsers say where a call comes from; programs say nothing, or that no page sent them.
bool comesFromPage(const HttpHead &head)
{
    bool foreignSite = false;
    bool ownSite = false;
    bool noCors = false;
    for (const auto &[name, value] : head.headers) {
        if (sameIgnoringCase(name, "Origin"))
            return true;
        if (sameIgnoringCase(name, "Sec-Fetch-Site"))
            (sameIgnoringCase(value, "none") ? ownSite : foreignSite) = true;
        else if (sameIgnoringCase(name, "Sec-Fetch-Mode"))
            noCors |= sameIgnoringCase(value, "no-cors");
    }
    return foreignSite || (noCors && !ownSite);
}

struct Credentials
{
    std::string_view token;
    bool contradicting = false;

    void add(std::string_view shown)
    {
        if (shown.empty())
            return;
        contradicting |= !token.empty() && token != shown;
        token = shown;
    }
};

Credentials credentialsOf(const HttpHead &head)
{
    constexpr std::string_view bearer = "Bearer ";
    Credentials found;
    for (const auto &[name, value] : head.headers) {
        if (sameIgnoringCase(name, "x-api-key"))
            found.add(value);
        else if (!sameIgnoringCase(name, "Authorization"))
            continue;
        else if (sameIgnoringCase(value.substr(0, bearer.size()), bearer))
            found.add(http::trimmed(value.substr(bearer.size())));
        else if (!sameIgnoringCase(value, "Bearer"))
            found.contradicting = true;
    }
    return found;
}

/// Fills in who it is; the sentence if that does not suffice.
std::optional<std::string> identify(const HttpHead &head, const RulesConfig &rules, Admission &admission)
{
    const Credentials shown = credentialsOf(head);
    std::optional<std::string> client;
    if (!shown.contradicting && !shown.token.empty() && rules.checkToken)
        client = rules.checkToken(shown.token);
    admission.authorised = client.has_value() || !rules.requireToken;
    if (client)
        admission.client = *std::move(client);
    if (admission.authorised)
        return std::nullopt;
    if (shown.contradicting)
        return "Authorization and x-api-key do not show one and the same Gatehouse token. Send it in one of them, as Bearer in "
               "Authorization.";
    if (shown.token.empty())
        return "No Gatehouse token was sent. Copy the gateway settings from Gatehouse's menu; the token belongs in 'Authorization: Bearer' "
               "or "
               "'x-api-key'.";
    return "The token is not the one of this Gatehouse. Copy the gateway settings from its menu again; a provider's key does not serve "
           "here.";
}

bool isJson(const HttpHead &head)
{
    int types = 0;
    bool json = false;
    for (const auto &[name, value] : head.headers) {
        if (!sameIgnoringCase(name, "Content-Type"))
            continue;
        ++types;
        json = sameIgnoringCase(http::trimmed(value.substr(0, value.find(';'))), "application/json");
    }
    return types == 1 && json;
}

Refusal refuse(Dialect dialect, ErrorKind kind, std::string sentence, std::string_view allow = {})
{
    return Refusal{dialect, makeError(kind, std::move(sentence)), allow};
}

} // namespace

std::variant<Admission, Refusal> judge(const HttpHead &head, const RulesConfig &rules, const LocalEnd &end)
{
    const RouteMatch match = matchRoute(head.method, head.path);
    const auto no = [&match](ErrorKind kind, std::string sentence, std::string_view allow = {}) {
        return refuse(match.dialect, kind, std::move(sentence), allow);
    };

    if (head.methodText == "CONNECT")
        return no(ErrorKind::MethodNotAllowed, "Gatehouse is no tunnel: CONNECT is not answered.", "GET, HEAD, POST");
    if (!isOurHost(head.host, rules, end))
        return no(ErrorKind::Permission, "Host does not name this gateway. Use the base URL that Gatehouse's menu copies.");
    if (head.methodText == "OPTIONS" || comesFromPage(head))
        return no(ErrorKind::Permission, "Calls from web pages are not answered.");

    Admission admission;
    admission.route = match.entry;
    admission.rest = match.rest;
    const bool open = match.entry && match.entry->open;
    if (std::optional<std::string> problem = identify(head, rules, admission); problem && !open)
        return no(ErrorKind::Authentication, *std::move(problem));

    if (!match.entry)
        return no(ErrorKind::NotFound, "There is nothing at " + std::string(head.path.substr(0, 200)) + ".");
    if (head.upgradeToWebSocket) {
        // 426 alone makes Codex fall back at once; anything else it takes for a failure of the turn, or tries seven times more.
        Refusal refusal = no(ErrorKind::InvalidRequest, "There is no WebSocket here. Call it with plain HTTP.");
        refusal.error.status = 426;
        return refusal;
    }
    if (!match.methodAllowed)
        return no(ErrorKind::MethodNotAllowed,
                  std::string(head.methodText) + " is not answered here; use " + std::string(allowedMethods(*match.entry)) + ".",
                  allowedMethods(*match.entry));
    if (head.method == Method::Post && !isJson(head))
        return no(ErrorKind::UnsupportedMedia, "The request must say 'Content-Type: application/json'.");
    if (head.method != Method::Post && head.hasBody())
        return no(ErrorKind::InvalidRequest, std::string(head.methodText) + " takes no body here.");
    if (head.contentLength.value_or(0) > limits::bodyBytes)
        return no(ErrorKind::RequestTooLarge, "The request's body is larger than 64 MiB. Compact the conversation or send fewer images.");
    return admission;
}

} // namespace gatehouse
