// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/TransferVerdict.h"

#include <curl/curl.h>

#include <cerrno>

namespace gatehouse {

namespace {

using Kind = UpstreamError::Kind;

// curl's words may quote what came over the wire.
std::string harmless(std::string_view text)
{
    std::string result(text.substr(0, 200));
    for (char &c : result)
        if (static_cast<unsigned char>(c) < ' ' || static_cast<unsigned char>(c) >= 0x7f)
            c = '?';
    return result;
}

UpstreamError connectError(const TransferFacts &facts, const std::string &place)
{
    if (facts.systemError == ECONNREFUSED)
        return {Kind::Connect, place + " refused the connection; check base_url, and that the server is running"};
    return {Kind::Connect, place + " could not be reached; check base_url, the network and the firewall"};
}

UpstreamError lostConnection(const TransferFacts &facts, const std::string &place)
{
    if (facts.headComplete)
        return {Kind::Cut, place + " closed the connection in the middle of its answer; try again"};
    if (facts.reused && !facts.anyByte)
        return {Kind::StaleConnection, place + " had closed the kept connection; try again on a fresh one"};
    return {Kind::Reset, place + " closed the connection without an answer; try again, and check base_url if it stays so"};
}

} // namespace

std::optional<UpstreamError> verdict(const TransferFacts &facts)
{
    const std::string place(facts.place);
    switch (facts.curlCode) {
    case CURLE_OK:
        return facts.headComplete ? std::nullopt : std::optional(lostConnection(facts, place));
    case CURLE_COULDNT_RESOLVE_HOST:
        return UpstreamError{Kind::Resolve, place + " is not known by that name; check base_url, the network and its name server"};
    case CURLE_COULDNT_RESOLVE_PROXY:
        return UpstreamError{Kind::Proxy, "the name of the proxy on the way to " + place + " is not known; check the proxy settings"};
    case CURLE_COULDNT_CONNECT:
        // A second connection for a request that had gone out on a first one: we refuse to make it.
        return facts.connected ? lostConnection(facts, place) : connectError(facts, place);
    case CURLE_OPERATION_TIMEDOUT:
        return UpstreamError{Kind::ConnectTimeout,
                             place + " did not take the connection in time; check base_url and the network, or raise timeouts.connect"};
    case CURLE_PROXY:
        return UpstreamError{Kind::Proxy, "the proxy on the way to " + place + " failed; check the proxy settings"};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return UpstreamError{Kind::Tls,
                             "no secure connection to " + place + " (" + harmless(facts.curlText) +
                                 "); check base_url, the clock and the system's certificates",
                             harmless(facts.curlText)};
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_SEND_FAIL_REWIND:
    case CURLE_PARTIAL_FILE:
        return lostConnection(facts, place);
    case CURLE_RECV_ERROR:
        if (facts.proxyStatus >= 300)
            return UpstreamError{Kind::Proxy, "the proxy on the way to " + place + " answered " + std::to_string(facts.proxyStatus) +
                                                  "; check the proxy settings"};
        if (facts.curlText.find("chunked-encoding") != std::string_view::npos)
            break;
        return lostConnection(facts, place);
    case CURLE_URL_MALFORMAT:
        return UpstreamError{Kind::BadUrl, "the provider's address is not a URL; check its base_url"};
    case CURLE_OUT_OF_MEMORY:
        // What curl also says of a header line beyond its own limit.
        if (facts.connected && !facts.headComplete)
            break;
        [[fallthrough]];
    case CURLE_FAILED_INIT:
    case CURLE_BAD_FUNCTION_ARGUMENT:
        return UpstreamError{Kind::Internal, "the request to " + place + " could not be made (" + harmless(facts.curlText) +
                                                 "); try again, and report it if it stays so"};
    default:
        break;
    }
    if (!facts.connected)
        return connectError(facts, place);
    const std::string detail = harmless(facts.curlText);
    return UpstreamError{Kind::Malformed,
                         place + " sent what is not HTTP" + (detail.empty() ? std::string() : " (" + detail + ")") + "; check base_url"};
}

UpstreamError timeoutError(Kind kind, std::string_view place, std::chrono::milliseconds limit)
{
    const auto milliseconds = limit.count();
    const std::string time = milliseconds % 1000 == 0 ? std::to_string(milliseconds / 1000) + " s" : std::to_string(milliseconds) + " ms";
    std::string sentence(place);
    switch (kind) {
    case Kind::FirstByteTimeout:
        sentence += " did not begin to answer within " + time + "; try again, or raise timeouts.first_byte";
        break;
    case Kind::IdleTimeout:
        sentence += " fell silent for " + time + " in the middle of its answer; try again, or raise timeouts.idle";
        break;
    default:
        sentence += " did not end its answer within " + time + "; try again, or raise timeouts.total";
        break;
    }
    return {kind, std::move(sentence)};
}

} // namespace gatehouse
