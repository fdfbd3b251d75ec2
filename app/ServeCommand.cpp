// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ServeCommand.h"

#include "app/ExitCode.h"
#include "app/Session.h"
#include "core/base/Heap.h"
#include "core/base/Log.h"
#include "core/server/SocketSystem.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

namespace gatehouse {

namespace {

void complain(const QString &sentence)
{
    std::fprintf(stderr, "gatehouse: %s\n", sentence.toUtf8().constData());
}

} // namespace

int serve(const CommandLine &line)
{
    tuneHeap();
    system::raiseOpenFileLimit();
    Session session(line);
    if (const auto code = session.open()) {
        complain(session.complaint());
        return *code;
    }
    Gateway &gateway = session.program().gateway;
    QObject::connect(&gateway, &Gateway::listening, &session, [&, said = false]() mutable {
        const std::string address = gateway.state().baseUrl().toStdString();
        if (said) {
            log::info("listening on " + address);
            return;
        }
        said = true;
        std::printf("gatehouse: listening on %s\n", address.c_str());
        std::fflush(stdout);
    });
    int code = ExitOk;
    // Queued: the start may fail before the event loop runs, which alone can be told to end.
    QObject::connect(
        &gateway, &Gateway::failed, &session,
        [&](const QString &problem) {
            complain(problem);
            code = gateway.failure() == Gateway::Failure::Settings ? ExitConfig : ExitUnavailable;
            QCoreApplication::exit(code);
        },
        Qt::QueuedConnection);
    session.start();
    QCoreApplication::exec();
    session.restartIfAsked();
    return code;
}

} // namespace gatehouse
