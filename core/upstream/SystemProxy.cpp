// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/SystemProxy.h"

#include <QtCore/QtGlobal>

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkProxy>

#include <map>
#include <mutex>
#endif

namespace gatehouse {

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)

namespace {

std::string ask(const QUrl &url)
{
    for (const QNetworkProxy &proxy : QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url))) {
        const QString place = QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
        switch (proxy.type()) {
        case QNetworkProxy::NoProxy:
            return {};
        case QNetworkProxy::Socks5Proxy:
            return "socks5h://" + place.toStdString();
        case QNetworkProxy::HttpProxy:
        case QNetworkProxy::HttpCachingProxy:
            return "http://" + place.toStdString();
        default:
            break;
        }
    }
    return {};
}

} // namespace

std::string systemProxy(const std::string &url)
{
    static std::mutex mutex;
    static std::map<std::string, std::string> known; // asking may run a script; there are as many addresses as providers
    const QUrl address = QUrl(QString::fromStdString(url)).adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    const std::lock_guard lock(mutex);
    const auto [place, isNew] = known.try_emplace(address.toString().toStdString());
    if (isNew)
        place->second = ask(address);
    return place->second;
}

#else

std::string systemProxy(const std::string &)
{
    return {};
}

#endif

} // namespace gatehouse
