// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/UpstreamUrl.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

namespace gatehouse {

namespace {

struct UrlDeleter
{
    void operator()(CURLU *url) const { curl_url_cleanup(url); }
};

std::string part(CURLU *url, CURLUPart which)
{
    char *text = nullptr;
    if (curl_url_get(url, which, &text, 0) != CURLUE_OK || !text)
        return {};
    std::string result(text);
    curl_free(text);
    return result;
}

UpstreamError bad(std::string sentence)
{
    return {UpstreamError::Kind::BadUrl, std::move(sentence)};
}

} // namespace

Result<UpstreamUrl, UpstreamError> UpstreamUrl::parse(const std::string &url)
{
    // The text itself is not repeated in an error: it may hold a password.
    const bool plain = std::none_of(url.begin(), url.end(), [](unsigned char c) { return c <= ' ' || c == 0x7f; });
    const std::unique_ptr<CURLU, UrlDeleter> parsed(curl_url());
    if (!plain || !parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        return bad("the provider's address is not a URL; check its base_url, which looks like https://api.example.com/v1");
    const std::string scheme = part(parsed.get(), CURLUPART_SCHEME);
    const std::string host = part(parsed.get(), CURLUPART_HOST);
    const std::string port = part(parsed.get(), CURLUPART_PORT);
    if (scheme != "https" && scheme != "http")
        return bad("the provider's address begins with " + scheme + "://; only http:// and https:// are possible, check its base_url");
    if (host.empty())
        return bad("the provider's address has no host name; check its base_url, which looks like https://api.example.com/v1");
    UpstreamUrl result;
    result.place = port.empty() ? host : host + ':' + port;
    result.loopback = host == "localhost" || host == "[::1]" || host.starts_with("127.");
    return result;
}

} // namespace gatehouse
