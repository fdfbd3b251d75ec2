// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upstream/AnswerHead.h"
#include "core/upstream/BodyDecoder.h"
#include "core/upstream/CurlHeaderList.h"
#include "core/upstream/ReceiveBuffer.h"
#include "core/upstream/Transfer.h"
#include "core/upstream/UploadBody.h"
#include "core/upstream/Watchdog.h"

#include <curl/curl.h>

#include <array>

namespace gatehouse {

class CurlMulti;
class WakeSignal;

/// A Transfer on one easy handle of a CurlMulti. The handle goes back as soon as the answer is over; head and bytes stay.
class CurlTransfer final : public Transfer
{
public:
    CurlTransfer(std::shared_ptr<CurlMulti> multi, TimerService &timers, UpstreamRequest request, WakeSignal &wake);
    CurlTransfer(const CurlTransfer &) = delete;
    CurlTransfer &operator=(const CurlTransfer &) = delete;
    ~CurlTransfer() override;

    bool hasHead() const override { return m_head.isComplete(); }
    int status() const override { return m_head.status(); }
    std::optional<std::string_view> header(std::string_view name) const override { return m_head.value(name); }
    std::string_view pending() const override { return m_body.view(); }
    void consume(std::size_t bytes) override { m_body.consume(bytes); }
    void setPaused(bool paused) override;
    bool ended() const override { return m_ended; }
    const std::optional<UpstreamError> &error() const override { return m_error; }
    bool reusedConnection() const override { return m_reused; }
    ConnectionTimes times() const override;

    // For CurlMulti.
    CURL *easy() const { return m_easy; }
    std::size_t place() const { return m_place; }
    void setPlace(std::size_t place) { m_place = place; }
    curl_socket_t socket() const { return m_socket; }
    void setSocket(curl_socket_t socket) { m_socket = socket; }
    void curlEnded(CURLcode code);
    /// The client is being destroyed under a running transfer.
    void clientGone();

private:
    static std::size_t readUpload(char *out, std::size_t size, std::size_t count, void *self);
    static int seekUpload(void *self, curl_off_t offset, int origin);
    static std::size_t headerLine(char *line, std::size_t size, std::size_t count, void *self);
    static std::size_t bodyBytes(char *bytes, std::size_t size, std::size_t count, void *self);
    static curl_socket_t openSocket(void *self, curlsocktype, curl_sockaddr *address);
    static int requestStarts(void *self, char *, char *, int, int);

    bool start(const UpstreamRequest &request);
    void setOptions(const UpstreamRequest &request, bool loopback);
    bool headEnded();
    bool takeBody(std::string_view bytes);
    bool refuse(std::string_view what);
    void end(std::optional<UpstreamError> error);
    void giveBack();

    const std::shared_ptr<CurlMulti> m_multi;
    WakeSignal &m_wake;
    CURL *m_easy = nullptr;
    std::size_t m_place = static_cast<std::size_t>(-1);
    curl_socket_t m_socket = CURL_SOCKET_BAD;
    CurlHeaderList m_headers;
    UploadBody m_upload;
    Watchdog m_watchdog;
    AnswerHead m_head;
    ReceiveBuffer m_body;
    std::optional<BodyDecoder> m_decoder;
    std::string m_host;
    std::optional<UpstreamError> m_error;
    ConnectionTimes m_times; ///< once the handle was given back
    bool m_bodyStarted = false;
    bool m_connected = false;
    bool m_reused = false;
    bool m_paused = false;
    bool m_ended = false;
    std::array<char, CURL_ERROR_SIZE> m_curlText{};
};

} // namespace gatehouse
