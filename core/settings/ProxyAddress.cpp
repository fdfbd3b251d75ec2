// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ProxyAddress.h"

#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <algorithm>

namespace gatehouse {

namespace {
using namespace std::string_literals;

bool isWellFormed(const std::string &text, const QUrl &url)
{
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("socks5"), QStringLiteral("socks5h")};
    const bool plain = std::all_of(text.begin(), text.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f && c != '"' && c != '\\'; });
    return plain && url.isValid() && schemes.contains(url.scheme()) && !url.host().isEmpty() && url.port() > 0 && url.path().isEmpty() &&
           !url.hasQuery() && !url.hasFragment();
}
} // namespace

Result<ProxyAddress, std::string> readProxyAddress(std::string text)
{
    if (text.find('@') != std::string::npos)
        return "be an address without user name and password, which do not belong in this file: put the whole address into the environment "
               "variable HTTPS_PROXY (http_proxy for a provider at an http address), and leave this setting out"s;
    while (text.ends_with('/'))
        text.pop_back();
    if (!isWellFormed(text, QUrl(QString::fromStdString(text), QUrl::StrictMode)))
        return "be an address with a port, such as http://127.0.0.1:3128 or socks5h://127.0.0.1:1080, \"none\", or \"\" for the system's"s;
    return ProxyAddress{std::move(text)};
}

} // namespace gatehouse
