// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/HttpServerHost.h"

#include <QtHttpServer/QHttpServer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponder>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#if QT_VERSION >= QT_VERSION_CHECK(6, 9, 0)
#include <QtHttpServer/QHttpServerConfiguration>
#endif

#include <chrono>
#include <utility>

namespace gatehouse {

namespace {

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
using ResponderArgument = QHttpServerResponder &;
#else
using ResponderArgument = QHttpServerResponder &&;
#endif

HttpServerHost::Lease leaseOf([[maybe_unused]] ResponderArgument responder)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return {new QHttpServerResponder(std::move(responder)), [](void *kept) { delete static_cast<QHttpServerResponder *>(kept); }};
#else
    return HttpServerHost::noLease();
#endif
}

std::uint64_t exchangeOf(const QHttpServerRequest &request)
{
    return request.value(QByteArrayLiteral("X-Exchange")).toULongLong();
}

/// The table's path, or one that stands for all that a prefix matches.
std::string registeredPath(const RouteEntry &route)
{
    std::string path(route.path);
    return route.prefix ? path.append("id") : path;
}

} // namespace

/// A QTcpServer through which sockets get to QHttpServer that were accepted elsewhere. It listens only while QHttpServer looks.
class HttpServerHost::Doorway : public QTcpServer
{
public:
    void pass(QTcpSocket *socket)
    {
        m_socket = socket;
        // addPendingConnection() would do, if the queue behind it were not out of reach while nothing listens.
        QMetaObject::invokeMethod(this, "pendingConnectionAvailable", Qt::DirectConnection);
        Q_ASSERT(!m_socket);
    }
    bool hasPendingConnections() const override { return m_socket; }
    QTcpSocket *nextPendingConnection() override { return std::exchange(m_socket, nullptr); }

private:
    QTcpSocket *m_socket = nullptr;
};

struct HttpServerHost::Private
{
    Dispatch dispatch;
    QHttpServer server;
    Doorway *doorway = nullptr; // owned by the server, once bound
};

HttpServerHost::Lease HttpServerHost::noLease()
{
    return {nullptr, [](void *) {}};
}

HttpServerHost::HttpServerHost(Dispatch dispatch, QObject *parent) : QObject(parent), d(new Private)
{
    d->dispatch = std::move(dispatch);
    for (const RouteEntry &route : routeTable) {
        const QHttpServerRequest::Methods methods = route.get ? QHttpServerRequest::Method::Get | QHttpServerRequest::Method::Head
                                                              : QHttpServerRequest::Methods(QHttpServerRequest::Method::Post);
        d->server.route(QString::fromStdString(registeredPath(route)), methods,
                        [this](const QHttpServerRequest &request, ResponderArgument responder) {
                            d->dispatch(exchangeOf(request), leaseOf(static_cast<ResponderArgument>(responder)));
                        });
    }
    // Never reached while the table and the heads agree; if they did not, the connection must not be left without an answer.
    const auto missing = [this](const QHttpServerRequest &request, ResponderArgument responder) {
        d->dispatch(exchangeOf(request), leaseOf(static_cast<ResponderArgument>(responder)));
    };
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    d->server.setMissingHandler(this, missing);
#else
    d->server.setMissingHandler(missing);
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    // The guard's own times hold; QHttpServer, which sees no byte while a client sends, must not lose patience earlier.
    QHttpServerConfiguration configuration = d->server.configuration();
    configuration.setKeepAliveTimeout(std::chrono::hours(24));
    d->server.setConfiguration(configuration);
#endif
}

HttpServerHost::~HttpServerHost() = default;

bool HttpServerHost::start(QString *error)
{
    auto doorway = std::make_unique<Doorway>();
    if (!doorway->listen(QHostAddress(QHostAddress::LocalHost))) {
        *error = doorway->errorString();
        return false;
    }
    d->doorway = doorway.release();
    d->server.bind(d->doorway);
    d->doorway->close();
    return true;
}

void HttpServerHost::take(QTcpSocket *socket)
{
    socket->setParent(d->doorway);
    d->doorway->pass(socket);
}

void HttpServerHost::retire([[maybe_unused]] QTcpSocket *socket)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    socket->deleteLater();
#endif
}

std::string HttpServerHost::canonicalHead(Method method, const RouteEntry &route, std::uint64_t exchange)
{
    std::string head;
    head.reserve(96);
    head.append(method == Method::Post ? "POST " : method == Method::Head ? "HEAD " : "GET ");
    return head.append(registeredPath(route))
        .append(" HTTP/1.1\r\nHost: x\r\nX-Exchange: ")
        .append(std::to_string(exchange))
        .append("\r\n\r\n");
}

} // namespace gatehouse
