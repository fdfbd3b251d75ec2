// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProcessSignals.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSocketNotifier>

#include <array>
#include <atomic>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/socket.h>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace gatehouse {

#ifdef Q_OS_WIN

namespace {
std::atomic<ProcessSignals *> receiver{nullptr};

BOOL WINAPI onConsole(DWORD)
{
    if (ProcessSignals *signals = receiver.load())
        QMetaObject::invokeMethod(signals, &ProcessSignals::terminate, Qt::QueuedConnection);
    return TRUE;
}
} // namespace

ProcessSignals::ProcessSignals(QObject *parent) : QObject(parent)
{
    receiver = this;
    SetConsoleCtrlHandler(onConsole, TRUE);
}

ProcessSignals::~ProcessSignals()
{
    receiver = nullptr;
}

#else

namespace {

/// A signal handler may only write(2): the byte comes out again in the event loop.
std::array<int, 2> pair{-1, -1};

void onSignal(int number)
{
    const char byte = number == SIGHUP ? 'r' : 't';
    [[maybe_unused]] const auto written = ::write(pair[0], &byte, 1);
}

} // namespace

ProcessSignals::ProcessSignals(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data()) != 0)
        return;
    for (int descriptor : pair) {
        ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
        ::fcntl(descriptor, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(pair[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(pair[1], &byte, 1) == 1) {
            if (byte == 'r')
                Q_EMIT reload();
            else
                Q_EMIT terminate();
        }
    });
    struct sigaction action
    {
    };
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (int number : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(number, &action, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
}

ProcessSignals::~ProcessSignals()
{
    for (int number : {SIGTERM, SIGINT, SIGHUP})
        ::signal(number, SIG_DFL);
    for (int &descriptor : pair) {
        ::close(descriptor);
        descriptor = -1;
    }
}

#endif

} // namespace gatehouse
