// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/SocketSystem.h"

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <cerrno>
#include <unistd.h>
#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0 // Qt ignores SIGPIPE where the flag is missing
#endif
#else
#include <winsock2.h>
#endif

namespace gatehouse::system {

#ifdef Q_OS_UNIX

std::ptrdiff_t sendNow(qintptr socket, std::span<const std::string_view> pieces)
{
    std::array<iovec, 4> vectors{};
    const std::size_t count = std::min(pieces.size(), vectors.size());
    for (std::size_t i = 0; i < count; ++i)
        vectors[i] = {const_cast<char *>(pieces[i].data()), pieces[i].size()};
    msghdr message{};
    message.msg_iov = vectors.data();
    message.msg_iovlen = count;
    for (;;) {
        const ssize_t sent = ::sendmsg(static_cast<int>(socket), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent >= 0)
            return sent;
        if (errno == EINTR)
            continue;
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == ENOBUFS ? 0 : -1;
    }
}

void endWriting(qintptr socket)
{
    ::shutdown(static_cast<int>(socket), SHUT_WR);
}

void closeSocket(qintptr socket)
{
    ::close(static_cast<int>(socket));
}

quint64 raiseOpenFileLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max;
#ifdef Q_OS_MACOS
    // macOS announces no limit and then refuses more than this.
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_cur, 10240);
#endif
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
        return before;
    return limit.rlim_cur == RLIM_INFINITY ? 0 : static_cast<quint64>(limit.rlim_cur);
}

#else

std::ptrdiff_t sendNow(qintptr, std::span<const std::string_view>)
{
    return 0; // all goes by way of QTcpSocket
}

void endWriting(qintptr socket)
{
    ::shutdown(static_cast<SOCKET>(socket), SD_SEND);
}

void closeSocket(qintptr socket)
{
    ::closesocket(static_cast<SOCKET>(socket));
}

quint64 raiseOpenFileLimit()
{
    return 0;
}

#endif

} // namespace gatehouse::system
