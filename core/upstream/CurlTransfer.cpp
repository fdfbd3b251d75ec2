// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/CurlTransfer.h"

#include "core/async/WakeSignal.h"
#include "core/upstream/CurlMulti.h"
#include "core/upstream/TransferVerdict.h"
#include "core/upstream/UpstreamUrl.h"

#include <utility>

namespace gatehouse {

namespace {
constexpr std::uint64_t smallUpload = 64 * 1024;
constexpr long smallUploadPiece = 16 * 1024;
// Most conversations go out in one piece. Just below what malloc would map afresh for each request.
constexpr long largeUploadPiece = 120 * 1024;
/// With more than this unread, the owner is to have its turn before curl reads on.
constexpr std::size_t crowded = 128 * 1024;

CurlTransfer *transferOf(void *self)
{
    return static_cast<CurlTransfer *>(self);
}
} // namespace

CurlTransfer::CurlTransfer(std::shared_ptr<CurlMulti> multi, TimerService &timers, UpstreamRequest request, WakeSignal &wake)
    : m_multi(std::move(multi)), m_wake(wake), m_upload(std::move(request.body), std::move(request.owner)),
      m_watchdog(timers, {request.firstByteTimeout, request.idleTimeout, request.totalTimeout},
                 [this](UpstreamError::Kind kind, Clock::Duration limit) {
                     ReadyList &ready = m_wake.readyList();
                     end(timeoutError(kind, m_host, limit));
                     ready.drain();
                 })
{
    if (!start(request))
        end(UpstreamError{UpstreamError::Kind::Internal,
                          "the request to " + m_host + " could not be made; free some memory and try again"});
}

CurlTransfer::~CurlTransfer()
{
    giveBack();
    m_multi->giveBuffer(std::move(m_body));
}

bool CurlTransfer::start(const UpstreamRequest &request)
{
    const auto url = UpstreamUrl::parse(request.url);
    if (!url) {
        end(url.error());
        return true;
    }
    m_host = url->place;
    if (!m_headers.set(request.headers)) {
        end(UpstreamError{UpstreamError::Kind::Internal, "a header for " + m_host +
                                                             " is not a single line \"Name: value\"; check the provider's key and its "
                                                             "headers for line breaks"});
        return true;
    }
    m_easy = m_multi->takeEasy();
    if (!m_easy)
        return false;
    setOptions(request, url->loopback);
    return m_multi->add(*this) == CURLM_OK;
}

void CurlTransfer::setOptions(const UpstreamRequest &request, bool loopback)
{
    curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_easy, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers.get());
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_curlText.data());
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.connectTimeout.count()));
    curl_easy_setopt(m_easy, CURLOPT_FRESH_CONNECT, request.freshConnection ? 1L : 0L);
    curl_easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::headerLine);
    curl_easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::bodyBytes);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_PREREQFUNCTION, &CurlTransfer::requestStarts);
    curl_easy_setopt(m_easy, CURLOPT_PREREQDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_OPENSOCKETFUNCTION, &CurlTransfer::openSocket);
    curl_easy_setopt(m_easy, CURLOPT_OPENSOCKETDATA, this);
    if (request.proxy == "none" || (request.proxy.empty() && loopback)) {
        // A proxy of the environment does not reach the model server of this machine.
        curl_easy_setopt(m_easy, CURLOPT_PROXY, "");
    } else if (!request.proxy.empty()) {
        curl_easy_setopt(m_easy, CURLOPT_PROXY, request.proxy.c_str());
        curl_easy_setopt(m_easy, CURLOPT_NOPROXY, ""); // the environment's exceptions are for the environment's proxy
    }
    if (request.method == UpstreamRequest::Method::Get) {
        curl_easy_setopt(m_easy, CURLOPT_HTTPGET, 1L);
        return;
    }
    curl_easy_setopt(m_easy, CURLOPT_POST, 1L);
    curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_upload.size()));
    curl_easy_setopt(m_easy, CURLOPT_READFUNCTION, &CurlTransfer::readUpload);
    curl_easy_setopt(m_easy, CURLOPT_READDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_SEEKFUNCTION, &CurlTransfer::seekUpload);
    curl_easy_setopt(m_easy, CURLOPT_SEEKDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_UPLOAD_BUFFERSIZE, m_upload.size() > smallUpload ? largeUploadPiece : smallUploadPiece);
}

void CurlTransfer::setPaused(bool paused)
{
    if (m_paused == paused || m_ended)
        return;
    m_paused = paused;
    m_watchdog.setPaused(paused);
    m_multi->pause(m_easy, paused);
}

std::size_t CurlTransfer::readUpload(char *out, std::size_t size, std::size_t count, void *self)
{
    transferOf(self)->m_watchdog.sending();
    return transferOf(self)->m_upload.read(out, size * count);
}

int CurlTransfer::seekUpload(void *self, curl_off_t offset, int origin)
{
    const bool possible = offset == 0 && origin == SEEK_SET && transferOf(self)->m_upload.untouched();
    return possible ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
}

// curl repeats a request whose kept connection died without a byte. Not one that has gone out: the answer may have been paid for.
curl_socket_t CurlTransfer::openSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    const CurlTransfer *transfer = transferOf(self);
    return transfer->m_upload.untouched() ? transfer->m_multi->openSocket(*address) : CURL_SOCKET_BAD;
}

int CurlTransfer::requestStarts(void *self, char *, char *, int, int)
{
    CurlTransfer *transfer = transferOf(self);
    long made = 1;
    curl_easy_getinfo(transfer->m_easy, CURLINFO_NUM_CONNECTS, &made);
    transfer->m_reused = made == 0;
    transfer->m_connected = true;
    transfer->m_watchdog.sending();
    return CURL_PREREQFUNC_OK;
}

std::size_t CurlTransfer::headerLine(char *line, std::size_t size, std::size_t count, void *self)
{
    CurlTransfer *transfer = transferOf(self);
    const bool wasComplete = transfer->m_head.isComplete();
    if (!transfer->m_head.addLine({line, size * count})) {
        transfer->refuse("a head that is not HTTP or larger than 64 KiB");
        return 0;
    }
    if (!wasComplete && transfer->m_head.isComplete() && !transfer->headEnded())
        return 0;
    return size * count;
}

bool CurlTransfer::headEnded()
{
    const std::string_view coding = m_head.value("content-encoding").value_or("identity");
    if (BodyDecoder::knows(coding)) {
        m_decoder.emplace();
        m_head.drop("content-encoding");
        m_head.drop("content-length");
    } else if (!coding.empty() && coding != "identity") {
        return refuse("a content encoding that was not asked for");
    }
    m_wake.notify();
    return true;
}

std::size_t CurlTransfer::bodyBytes(char *bytes, std::size_t size, std::size_t count, void *self)
{
    return transferOf(self)->takeBody({bytes, size * count}) ? size * count : 0;
}

bool CurlTransfer::takeBody(std::string_view bytes)
{
    if (!m_bodyStarted) {
        m_bodyStarted = true;
        m_body = m_multi->takeBuffer();
    }
    m_watchdog.bodyByte();
    if (m_paused)
        m_multi->pauseAgain(*this);
    if (!m_decoder) {
        m_body.append(bytes);
    } else {
        const BodyDecoder::Outcome outcome = m_decoder->feed(bytes, m_body);
        if (outcome == BodyDecoder::Outcome::Broken)
            return refuse("a compressed answer that is damaged");
        if (outcome == BodyDecoder::Outcome::Bomb)
            return refuse("a compressed answer that grows beyond a hundred times its size");
    }
    if (m_body.size() > crowded)
        m_multi->transferIsCrowded();
    m_wake.notify();
    return true;
}

// Inside curl's callback: it only notes the reason; curl ends the transfer for it.
bool CurlTransfer::refuse(std::string_view what)
{
    m_error = UpstreamError{UpstreamError::Kind::Malformed, m_host + " sent " + std::string(what) + "; check base_url"};
    return false;
}

void CurlTransfer::curlEnded(CURLcode code)
{
    TransferFacts facts;
    facts.curlCode = code;
    facts.curlText = m_curlText.data();
    facts.place = m_host;
    facts.connected = m_connected;
    facts.reused = m_reused;
    facts.anyByte = m_head.hasBytes();
    facts.headComplete = m_head.isComplete();
    curl_easy_getinfo(m_easy, CURLINFO_OS_ERRNO, &facts.systemError);
    curl_easy_getinfo(m_easy, CURLINFO_HTTP_CONNECTCODE, &facts.proxyStatus);
    std::optional<UpstreamError> error = m_error ? std::exchange(m_error, std::nullopt) : verdict(facts);
    if (!error && m_decoder && !m_decoder->isComplete())
        error = UpstreamError{UpstreamError::Kind::Cut, m_host + " ended its compressed answer in the middle; try again"};
    end(std::move(error));
}

void CurlTransfer::clientGone()
{
    end(UpstreamError{UpstreamError::Kind::Internal, "the gateway is stopping; start it again"});
}

void CurlTransfer::end(std::optional<UpstreamError> error)
{
    if (m_ended)
        return;
    m_ended = true;
    m_error = std::move(error);
    giveBack();
    m_wake.notify();
}

ConnectionTimes CurlTransfer::times() const
{
    if (!m_easy)
        return m_times;
    const auto time = [this](CURLINFO what) {
        curl_off_t microseconds = 0;
        curl_easy_getinfo(m_easy, what, &microseconds);
        return std::chrono::microseconds(microseconds);
    };
    long made = 0;
    curl_easy_getinfo(m_easy, CURLINFO_NUM_CONNECTS, &made);
    return {.name = time(CURLINFO_NAMELOOKUP_TIME_T),
            .connection = time(CURLINFO_CONNECT_TIME_T),
            .tls = time(CURLINFO_APPCONNECT_TIME_T),
            .connected = made > 0 || m_connected,
            .sent = m_connected};
}

void CurlTransfer::giveBack()
{
    m_watchdog.stop();
    m_times = times();
    if (m_easy)
        m_multi->remove(*this);
    m_easy = nullptr;
    m_headers.clear();
}

} // namespace gatehouse
