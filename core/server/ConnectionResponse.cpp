// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ConnectionResponse.h"

#include "core/async/WakeSignal.h"
#include "core/server/ErrorAnswer.h"
#include "core/server/Guard.h"
#include "core/server/RequestId.h"
#include "core/server/ResponseHead.h"

#include <charconv>
#include <utility>

namespace gatehouse {

ConnectionResponse::ConnectionResponse(Guard &guard, std::uint64_t requestId, Method method, int minorVersion)
    : m_guard(&guard), m_requestId(requestId), m_head(method == Method::Head), m_http10(minorVersion == 0)
{
}

ConnectionResponse::~ConnectionResponse()
{
    if (m_guard)
        m_guard->answerAbandoned();
}

void ConnectionResponse::setWake(WakeSignal *wake)
{
    m_wake = wake;
    if (m_wake && m_gone)
        m_wake->cancel(CancelReason::ClientGone);
}

void ConnectionResponse::sendWhole(int status, const HeaderList &headers, std::string_view body)
{
    if (!m_guard || m_headSent)
        return;
    m_headSent = true;
    const std::string head =
        responseHead(status, headers, {.length = body.size(), .close = m_guard->closesAfterAnswer()}, requestIdText(m_requestId));
    m_guard->send({head, m_head || !mayHaveBody(status) ? std::string_view{} : body});
    end();
}

void ConnectionResponse::sendError(Dialect dialect, const ApiError &error)
{
    if (!m_guard)
        return;
    if (m_headSent) {
        // The answer that was begun cannot become another one; that the connection breaks off is all that can still be told.
        std::exchange(m_guard, nullptr)->answerAbandoned();
        m_gone = true;
        return;
    }
    const ErrorAnswer answer = errorAnswer(dialect, error, requestIdText(m_requestId));
    sendWhole(answer.status, answer.headers, answer.body);
}

void ConnectionResponse::beginStream(int status, const HeaderList &headers)
{
    if (!m_guard || m_headSent)
        return;
    m_headSent = true;
    m_bodyless = m_head || !mayHaveBody(status);
    m_chunked = !m_http10 && !m_bodyless;
    m_streamHead = responseHead(status, headers, {.length = {}, .chunked = m_chunked, .close = m_guard->closesAfterAnswer()},
                                requestIdText(m_requestId));
}

void ConnectionResponse::write(std::string_view bytes)
{
    if (!m_guard || !m_headSent || bytes.empty() || m_bodyless)
        return;
    const std::string head = std::exchange(m_streamHead, {});
    if (!m_chunked) {
        m_guard->send({head, bytes});
        return;
    }
    char size[20];
    char *end = std::to_chars(size, size + sizeof size - 2, bytes.size(), 16).ptr;
    *end++ = '\r';
    *end++ = '\n';
    m_guard->send({head, std::string_view(size, static_cast<std::size_t>(end - size)), bytes, "\r\n"});
}

void ConnectionResponse::finish()
{
    if (!m_guard || !m_headSent)
        return;
    const std::string head = std::exchange(m_streamHead, {});
    m_guard->send({head, m_chunked ? std::string_view("0\r\n\r\n") : std::string_view()});
    end();
}

std::size_t ConnectionResponse::bytesWaiting() const
{
    return m_guard ? m_guard->bytesWaiting() : 0;
}

void ConnectionResponse::clientLeft()
{
    m_guard = nullptr;
    m_gone = true;
    if (m_wake)
        m_wake->cancel(CancelReason::ClientGone);
}

void ConnectionResponse::roomAgain()
{
    if (m_wake)
        m_wake->notify();
}

void ConnectionResponse::end()
{
    std::exchange(m_guard, nullptr)->answered();
}

} // namespace gatehouse
