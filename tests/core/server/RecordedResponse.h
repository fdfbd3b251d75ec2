// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/WakeSignal.h"
#include "core/server/ResponseStream.h"

#include <memory>
#include <string>

namespace gatehouse {

/// What a client was answered, kept for the test after the answer itself is gone.
struct Recorded
{
    int status = 0;
    HeaderList headers;
    std::string body;
    bool streamed = false;
    bool finished = false;
    bool errorSent = false;
    Dialect errorDialect = Dialect::Messages;
    ApiError error;
    std::size_t waiting = 0; ///< what bytesWaiting() says; set by the test
    WakeSignal *wake = nullptr;

    std::string header(std::string_view name) const
    {
        for (const auto &[key, value] : headers)
            if (key == name)
                return value;
        return {};
    }
};

/// A ResponseStream that writes into a Recorded instead of a socket.
class RecordedResponse final : public ResponseStream
{
public:
    explicit RecordedResponse(std::shared_ptr<Recorded> record) : m_record(std::move(record)) {}

    void setWake(WakeSignal *wake) override { m_record->wake = wake; }
    void sendWhole(int status, const HeaderList &headers, std::string_view body) override
    {
        m_record->status = status;
        m_record->headers = headers;
        m_record->body = body;
        m_record->finished = true;
    }
    void sendError(Dialect dialect, const ApiError &error) override
    {
        m_record->errorDialect = dialect;
        m_record->status = error.status;
        m_record->error = error;
        m_record->errorSent = true;
        m_record->finished = true;
    }
    void beginStream(int status, const HeaderList &headers) override
    {
        m_record->status = status;
        m_record->headers = headers;
        m_record->streamed = true;
    }
    void write(std::string_view bytes) override { m_record->body += bytes; }
    void finish() override { m_record->finished = true; }
    bool headSent() const override { return m_record->status != 0; }
    std::size_t bytesWaiting() const override { return m_record->waiting; }
    bool clientGone() const override { return false; }

private:
    std::shared_ptr<Recorded> m_record;
};

} // namespace gatehouse
