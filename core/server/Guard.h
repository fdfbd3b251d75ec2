// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/BodyReader.h"
#include "core/server/ClientWriter.h"
#include "core/server/HttpServerHost.h"
#include "core/server/LazyDeadline.h"
#include "core/server/ServerContext.h"

#include <QtCore/QObject>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

class QTcpSocket;

namespace gatehouse {

class ConnectionResponse;

/// Stands between one client and QHttpServer. It consumes every byte of the client: a head is judged as soon as it is complete, the body is
/// read once into its buffer, and only when the request is whole and allowed does QHttpServer get a head of our own making to dispatch.
/// Made before QHttpServer is given the socket, so that its slots come first. Child of the socket.
class Guard : public QObject
{
    Q_OBJECT
public:
    enum class State : std::uint8_t {
        Head,        ///< waits for, or reads, a request's head
        Body,        ///< reads its body
        Dispatching, ///< the request is whole; QHttpServer has its head or is about to get it
        Responding,  ///< somebody answers; only the end of the answer leaves this state
        Draining,    ///< nothing more is answered; what still comes is read past, so that the client can read our last words
        Closed,
    };

    /// `context` must outlive the guard.
    Guard(QTcpSocket *socket, ServerContext &context);
    ~Guard() override;

    State state() const { return m_state; }
    /// Between two requests, without a byte of the next.
    bool isIdle() const { return m_state == State::Head && m_input.empty(); }
    /// Ends the connection at once. Not from within a signal of its socket.
    void closeNow();

    /// From QHttpServer's route: hands the request to the handler.
    void dispatch(HttpServerHost::Lease lease);

    // For the running answer.
    void send(std::initializer_list<std::string_view> pieces);
    std::size_t bytesWaiting() const { return m_writer.waiting(); }
    /// Whether the connection ends with this answer; to be asked when its head is written.
    bool closesAfterAnswer();
    void answered();
    void answerAbandoned();

private:
    void readyRead();
    void takeInput();
    void readHead();
    void judgeHead();
    void readBody();
    void keepEarly();
    void drain();

    void admit(HttpHead head, Admission admission);
    void bodyMoved(BodyReader::State state);
    void pushBack();
    void nextRequest();

    /// `request`: what is refused, as far as it was read; null: nothing that could be told of.
    void refuse(const Refusal &refusal, const ClientRequest *request);
    void refuse(ErrorKind kind, std::string sentence);
    void startDraining();
    void closeSoon();
    void socketStateChanged();
    void left();
    void roomAgain();
    void timeOver();

    QTcpSocket &m_socket;
    ServerContext &m_context;
    ConnectionRegistry::Place m_place;
    ClientWriter m_writer;
    LazyDeadline m_deadline;
    HttpServerHost::Lease m_lease = HttpServerHost::noLease();

    State m_state = State::Head;
    std::string m_input; ///< bytes of the head that is being read
    std::string m_early; ///< bytes that came behind the request that is being answered
    BodyReader m_body;
    std::unique_ptr<ClientRequest> m_request;
    ConnectionResponse *m_response = nullptr;
    Dialect m_dialect = Dialect::Messages; ///< of the errors for the request being read
    Method m_method = Method::Get;
    int m_minorVersion = 1;
    int m_requests = 0;
    bool m_closeAfter = false;
    std::size_t m_drained = 0;
    std::size_t m_windowStart = 0;   ///< bytes of the body when the rate's window began
    std::uint64_t m_takenBefore = 0; ///< bytes that the client had taken when its patience was last looked at
};

} // namespace gatehouse
