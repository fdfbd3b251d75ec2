// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Secret.h"
#include "core/routing/Route.h"
#include "core/server/ClientRequest.h"
#include "core/server/WorkerContext.h"
#include "core/usage/BodyCopy.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Tells the log of requests what becomes of one request: where nobody looks only how it ended, without its headers. Belongs to its
/// worker's thread.
class RequestTrace
{
public:
    /// Both must outlive the trace; of the request its body may go before.
    RequestTrace(const WorkerContext &context, const ClientRequest &request);

    /// Shows how far a request is that has not asked a provider yet, or that is being answered; only where somebody looks.
    void goesOn(const RequestRecord &record);
    /// A provider is asked; shown as goesOn() does.
    void asks(const RequestRecord &record, const Route &route, const Secret &key, std::string_view url);
    /// Something that a person should know happened on the way.
    void note(std::string_view what) { m_notes.emplace_back(what); }
    /// Bytes of the answer go to the client.
    void sends(std::string_view bytes)
    {
        if (m_bodies)
            m_bodies->answer.append(bytes);
    }
    /// An error goes to the client as its whole answer.
    void sendsError(Dialect dialect, const ApiError &error);
    void ends(const RequestRecord &record);

    /// Of a request that never came so far as to have a trace.
    static void refused(RequestLog &log, const ClientRequest &request, std::uint64_t id, const ApiError &error);

private:
    struct Bodies
    {
        BodyCopy request;
        BodyCopy answer;
        std::vector<Secret> secrets; ///< of the providers that were asked
    };
    void show(const RequestRecord &record, bool running);
    LoggedRequest compose(const RequestRecord &record, bool running) const;
    void complete(LoggedRequest &request, const RequestRecord &record, bool running) const;
    std::vector<Secret> secrets() const;

    const WorkerContext &m_context;
    const ClientRequest &m_request;
    std::chrono::system_clock::time_point m_started = std::chrono::system_clock::now();
    std::string m_url;
    std::string_view m_providerDialect;
    std::vector<std::string> m_notes;
    std::unique_ptr<Bodies> m_bodies; ///< null unless they are kept
    bool m_shown = false;             ///< the log has had it
};

} // namespace gatehouse
