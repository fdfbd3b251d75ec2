// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Guard.h"

#include "core/base/Log.h"
#include "core/server/ConnectionResponse.h"
#include "core/server/ErrorAnswer.h"
#include "core/server/Limits.h"
#include "core/server/RequestId.h"
#include "core/server/ResponseHead.h"

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpSocket>

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

namespace {
constexpr std::size_t usualHead = 2 * limits::KiB;
constexpr qint64 readAhead = 256 * limits::KiB;

std::string_view readSome(QTcpSocket &socket, char *into, std::size_t room)
{
    const qint64 got = socket.read(into, static_cast<qint64>(room));
    return {into, static_cast<std::size_t>(std::max<qint64>(got, 0))};
}

LocalEnd localEndOf(const QTcpSocket &socket)
{
    const QHostAddress address = socket.localAddress();
    LocalEnd end{.port = socket.localPort(), .ipv6 = address.protocol() == QAbstractSocket::IPv6Protocol};
    if (!address.isLoopback()) {
        bool isIpv4 = false;
        const QHostAddress v4(address.toIPv4Address(&isIpv4));
        end.address = isIpv4 ? v4.toString().toStdString() : "[" + address.toString().toStdString() + "]";
    }
    return end;
}
} // namespace

Guard::Guard(QTcpSocket *socket, ServerContext &context)
    : QObject(socket), m_socket(*socket), m_context(context), m_place(context.registry.add(this, context.timers.now())), m_writer(*socket),
      m_deadline(context.timers, [this] { timeOver(); })
{
    // What Qt reads ahead is bounded: it then fits a block that the heap keeps, where a large body would have fresh pages mapped for each
    // piece, and unmapped again once it is copied.
    socket->setReadBufferSize(readAhead);
    m_writer.setRoomCallback([this] { roomAgain(); });
    connect(socket, &QTcpSocket::readyRead, this, &Guard::readyRead);
    // Not disconnected(): with bytes still to go out, Qt would first wait for a client that has left to read them.
    connect(socket, &QTcpSocket::stateChanged, this, &Guard::socketStateChanged);
    m_deadline.set(limits::headTime);
}

Guard::~Guard()
{
    left();
}

void Guard::readyRead()
{
    // QHttpServer opens a transaction each time it looks for a head; as long as it is open, what is read stays in memory too.
    if (m_state != State::Dispatching && m_socket.isTransactionStarted())
        m_socket.commitTransaction();
    if (m_state == State::Closed)
        return;
    if (m_place.stranger)
        m_context.registry.touch(m_place, m_context.timers.now());
    // A head that was pushed back is not ours to read.
    if (m_state != State::Dispatching)
        takeInput();
}

void Guard::takeInput()
{
    while (m_socket.bytesAvailable() > 0) {
        switch (m_state) {
        case State::Head:
            readHead();
            break;
        case State::Body:
            readBody();
            break;
        case State::Dispatching:
        case State::Responding:
            keepEarly();
            break;
        case State::Draining:
            drain();
            break;
        case State::Closed:
            return;
        }
    }
    if (m_state == State::Dispatching)
        pushBack();
}

void Guard::readHead()
{
    if (m_input.empty()) {
        m_input.reserve(usualHead);
        m_deadline.set(limits::headTime);
    }
    const std::size_t before = m_input.size();
    // No more than a usual head at a time: what follows it belongs to the body, and would be copied once more.
    const std::size_t wanted = std::min({usualHead, limits::headBytes - before, static_cast<std::size_t>(m_socket.bytesAvailable())});
    m_input.resize(before + wanted);
    m_input.resize(before + readSome(m_socket, m_input.data() + before, wanted).size());

    // Without the end of a line nothing new can be said, but that the first line is too long.
    const bool newLine = m_input.find('\n', before) != std::string::npos;
    if (newLine || before == 0 || m_input.size() > limits::targetBytes)
        judgeHead();
}

void Guard::judgeHead()
{
    m_method = Method::Get;
    HeadResult result = parseHead(m_input);
    if (const auto *problem = std::get_if<HeadBad>(&result)) {
        ApiError error = makeError(kindOfStatus(problem->status), problem->sentence);
        error.status = problem->status;
        refuse({Dialect::Messages, std::move(error), {}}, nullptr);
    } else if (auto *head = std::get_if<HttpHead>(&result)) {
        const RulesConfig rules = m_context.rules();
        const LocalEnd end = localEndOf(m_socket);
        m_method = head->method;
        std::variant<Admission, Refusal> verdict = judge(*head, rules, end);
        if (const auto *refusal = std::get_if<Refusal>(&verdict)) {
            ClientRequest asked;
            asked.method = head->method;
            asked.route = matchRoute(head->method, head->path).entry;
            asked.path = head->path;
            asked.headers = std::move(head->headers);
            refuse(*refusal, &asked);
        } else {
            admit(std::move(*head), std::get<Admission>(std::move(verdict)));
        }
    }
}

void Guard::admit(HttpHead head, Admission admission)
{
    if (admission.authorised)
        m_context.registry.promote(m_place);
    m_dialect = admission.route->dialect;
    m_minorVersion = head.minorVersion;
    m_closeAfter = head.close;

    const BodyReader::State begun = m_body.begin(head);
    std::string_view behind = std::string_view(m_input).substr(head.size);
    if (begun == BodyReader::State::More && behind.empty() && head.expectContinue)
        m_writer.send({"HTTP/1.1 100 Continue\r\n\r\n"});

    m_state = State::Body;
    m_windowStart = 0;
    m_deadline.set(limits::bodyRateWindow);
    const BodyReader::State state = begun == BodyReader::State::More && !behind.empty() ? m_body.feed(behind) : begun;
    m_early.assign(behind);

    m_request = std::make_unique<ClientRequest>();
    m_request->id = nextRequestId();
    m_request->method = head.method;
    m_request->route = admission.route;
    m_request->rest = admission.rest;
    m_request->path = head.path;
    m_request->query = head.query;
    m_request->headers = std::move(head.headers);
    m_request->authorised = admission.authorised;
    m_request->client = std::move(admission.client);
    m_request->head = std::move(m_input); // far longer than what a string keeps in itself: the views into it stay good
    m_input.clear();
    bodyMoved(state);
}

void Guard::readBody()
{
    if (const BodyReader::Room room = m_body.room(); room.size > 0) {
        bodyMoved(m_body.grown(readSome(m_socket, room.data, room.size).size()));
        return;
    }
    std::array<char, 16 * limits::KiB> piece;
    std::string_view bytes = readSome(m_socket, piece.data(), piece.size());
    const BodyReader::State state = m_body.feed(bytes);
    m_early.assign(bytes);
    bodyMoved(state);
}

void Guard::bodyMoved(BodyReader::State state)
{
    switch (state) {
    case BodyReader::State::More:
        return;
    case BodyReader::State::Done:
        m_request->body = m_body.take();
        m_deadline.clear();
        m_state = State::Dispatching;
        return;
    case BodyReader::State::Bad:
        refuse(ErrorKind::InvalidRequest, "The chunks of the request's body are broken.");
        return;
    case BodyReader::State::TooLarge:
        refuse(ErrorKind::RequestTooLarge, "The request's body is larger than 64 MiB. Compact the conversation or send fewer images.");
        return;
    case BodyReader::State::NoBudget:
        refuse(ErrorKind::RateLimit, "Gatehouse holds too many bytes of other requests just now. Try again in a moment.");
        return;
    }
}

void Guard::keepEarly()
{
    std::array<char, 4 * limits::KiB> piece;
    const std::string_view bytes = readSome(m_socket, piece.data(), piece.size());
    if (m_closeAfter)
        return;
    m_early.append(bytes);
    if (m_early.size() > limits::earlyBytes) {
        m_closeAfter = true;
        m_early = {};
    }
}

void Guard::pushBack()
{
    m_lease.reset();
    if (m_socket.isTransactionStarted())
        m_socket.commitTransaction();
    m_context.registry.await(m_request->id, this);
    const std::string head = HttpServerHost::canonicalHead(m_request->method, *m_request->route, m_request->id);
    std::for_each(head.rbegin(), head.rend(), [this](char c) { m_socket.ungetChar(c); });
}

void Guard::dispatch(HttpServerHost::Lease lease)
{
    m_lease = std::move(lease);
    m_state = State::Responding;
    auto response = std::make_unique<ConnectionResponse>(*this, m_request->id, m_request->method, m_minorVersion);
    m_response = response.get();
    m_context.handler.handle(std::move(m_request), std::move(response));
    takeInput();
    m_context.ready.drain();
}

void Guard::send(std::initializer_list<std::string_view> pieces)
{
    if (!m_writer.send(pieces)) {
        closeSoon();
        return;
    }
    if (m_writer.isFull() && !m_deadline.isSet()) {
        m_takenBefore = m_writer.taken();
        m_deadline.set(limits::stalledReaderTime);
    }
}

bool Guard::closesAfterAnswer()
{
    m_closeAfter |= m_context.stopping || m_requests + 1 >= limits::keepAliveRequests;
    return m_closeAfter;
}

void Guard::answered()
{
    m_response = nullptr;
    ++m_requests;
    if (m_closeAfter) {
        startDraining();
        return;
    }
    m_state = State::Head;
    m_takenBefore = m_writer.taken();
    m_deadline.set(m_early.empty() ? limits::keepAliveTime : limits::headTime);
    // The answer may have been given from within QHttpServer's slot, which is no place to begin the next request.
    if (!m_early.empty())
        QMetaObject::invokeMethod(this, &Guard::nextRequest, Qt::QueuedConnection);
}

void Guard::nextRequest()
{
    if (m_state != State::Head || m_early.empty())
        return;
    if (m_socket.isTransactionStarted())
        m_socket.commitTransaction();
    m_input = std::exchange(m_early, {});
    m_input.reserve(usualHead);
    judgeHead();
    takeInput();
    // Nothing has come just now that would lead QHttpServer to the head.
    if (m_state == State::Dispatching)
        Q_EMIT m_socket.readyRead();
}

void Guard::answerAbandoned()
{
    m_response = nullptr;
    m_closeAfter = true;
    closeSoon();
}

void Guard::refuse(ErrorKind kind, std::string sentence)
{
    ApiError error = makeError(kind, std::move(sentence));
    if (kind == ErrorKind::RateLimit)
        error.retryAfter = "1";
    refuse({m_dialect, std::move(error), {}}, m_request.get());
}

void Guard::refuse(const Refusal &refusal, const ClientRequest *request)
{
    const std::uint64_t number = nextRequestId();
    const std::string id = requestIdText(number);
    if (log::enabled(log::Level::Info))
        log::info("request " + std::to_string(number) + " refused: status=" + std::to_string(refusal.error.status) + " (" +
                  refusal.error.message + ")");
    if (request)
        m_context.handler.refused(*request, number, refusal.error);
    ErrorAnswer answer = errorAnswer(refusal.dialect, refusal.error, id);
    if (!refusal.allow.empty())
        answer.headers.emplace_back("Allow", refusal.allow);
    const std::string head = responseHead(answer.status, answer.headers, {.length = answer.body.size(), .close = true}, id);
    m_writer.send({head, m_method == Method::Head ? std::string_view{} : std::string_view(answer.body)});
    startDraining();
}

void Guard::startDraining()
{
    m_state = State::Draining;
    m_input = {};
    m_early = {};
    m_request.reset();
    m_body.take();
    m_drained = 0;
    m_takenBefore = m_writer.taken();
    m_writer.end();
    m_deadline.set(limits::drainTime);
}

void Guard::drain()
{
    std::array<char, 16 * limits::KiB> piece;
    m_drained += readSome(m_socket, piece.data(), piece.size()).size();
    if (m_drained > limits::drainBytes)
        closeSoon();
}

void Guard::closeSoon()
{
    QMetaObject::invokeMethod(this, &Guard::closeNow, Qt::QueuedConnection);
}

void Guard::closeNow()
{
    if (m_socket.state() != QAbstractSocket::UnconnectedState)
        m_socket.abort();
}

void Guard::socketStateChanged()
{
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        return;
    if (m_socket.state() == QAbstractSocket::ClosingState)
        closeSoon();
    else
        HttpServerHost::retire(&m_socket);
    if (m_state == State::Closed)
        return;
    left();
    m_context.ready.drain();
}

void Guard::left()
{
    if (m_state == State::Closed)
        return;
    if (m_request)
        m_context.registry.forget(m_request->id);
    m_state = State::Closed;
    m_deadline.clear();
    m_context.registry.remove(m_place);
    m_request.reset();
    m_body.take();
    if (m_response)
        std::exchange(m_response, nullptr)->clientLeft();
    m_lease.reset();
}

void Guard::roomAgain()
{
    if (m_state == State::Responding)
        m_deadline.clear();
    if (!m_response)
        return;
    m_response->roomAgain();
    m_context.ready.drain();
}

void Guard::timeOver()
{
    const bool reads = m_writer.taken() > std::exchange(m_takenBefore, m_writer.taken());
    switch (m_state) {
    case State::Head:
        if (m_writer.waiting() > 0 && reads)
            m_deadline.set(limits::keepAliveTime);
        else if (m_input.empty())
            closeNow();
        else
            refuse(ErrorKind::RequestTimeout, "The request's head took longer than 10 seconds.");
        return;
    case State::Body:
        if (m_body.received() - m_windowStart < limits::bodyRateBytes) {
            refuse(ErrorKind::RequestTimeout, "The request's body came more slowly than 1 KiB a second.");
            return;
        }
        m_windowStart = m_body.received();
        m_deadline.set(limits::bodyRateWindow);
        return;
    case State::Responding:
        if (m_writer.waiting() == 0)
            return;
        if (reads)
            m_deadline.set(limits::stalledReaderTime);
        else
            closeNow();
        return;
    case State::Draining:
        if (m_writer.waiting() > 0 && reads)
            m_deadline.set(limits::drainTime);
        else
            closeNow();
        return;
    case State::Dispatching:
    case State::Closed:
        return;
    }
}

} // namespace gatehouse
