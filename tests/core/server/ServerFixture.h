// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/ReadyList.h"
#include "core/async/TimerService.h"
#include "core/server/ConnectionServer.h"
#include "tests/core/async/ManualClock.h"
#include "tests/core/server/RawClient.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace gatehouse {

/// A listening server with one token, "secret", whose requests the test answers, or which are answered at once with "METHOD path body".
struct ServerFixture : RequestHandler
{
    struct Held
    {
        std::unique_ptr<ClientRequest> request;
        std::unique_ptr<ResponseStream> response;
    };

    ServerFixture()
    {
        QString error;
        if (!server.listen(QStringLiteral("127.0.0.1"), 0, &error))
            qFatal("%s", qPrintable(error));
    }

    void handle(std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response) override
    {
        ++handled;
        if (hold) {
            held.push_back({std::move(request), std::move(response)});
            return;
        }
        std::string body(request->method == Method::Post ? "POST " : request->method == Method::Head ? "HEAD " : "GET ");
        body.append(request->path);
        if (request->body)
            body.append(" ").append(request->body->bytes());
        response->sendWhole(200, {{"Content-Type", "text/plain"}}, body);
    }

    /// A complete head, with the right Host and token, and the fields given.
    std::string head(std::string_view method, std::string_view target, std::string_view fields = {}) const
    {
        return std::string(method)
                   .append(" ")
                   .append(target)
                   .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                   .append(std::to_string(server.port())) +
               "\r\nAuthorization: Bearer secret\r\n" + std::string(fields) + "\r\n";
    }
    std::string post(std::string_view body, std::string_view fields = {}) const
    {
        return head("POST", "/v1/messages",
                    "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + std::string(fields))
            .append(body);
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        timers.fireDue();
    }

    ManualClock clock;
    ReadyList ready;
    TimerService timers{clock};
    bool hold = false;
    int handled = 0;
    std::vector<Held> held;
    bool requireToken = true;
    ConnectionServer server{*this, ready, timers, [this] {
                                return RulesConfig{.requireToken = requireToken, .checkToken = [](std::string_view token) {
                                                       return token == "secret" ? std::optional<std::string>("default") : std::nullopt;
                                                   }};
                            }};
};

} // namespace gatehouse
