// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// What a FakeProvider does with one request, step by step. Bytes are sent as they are, head and framing included; the makers below
/// build the usual answers. A script that ends without closing keeps the connection for the next request.
class FakeScript
{
public:
    FakeScript &send(std::string bytes);
    FakeScript &sendByteByByte(std::string bytes);
    /// Goes on when FakeProvider::go() was called; each go() lets one wait of one script pass.
    FakeScript &waitForGo();
    /// Sends `piece` again and again until the client leaves.
    FakeScript &sendForever(std::string piece);
    FakeScript &close();
    /// Closes so that the client sees a reset.
    FakeScript &reset();
    /// Neither answers nor closes.
    FakeScript &stall();
    /// Begins as soon as the request's head is there, and leaves its body unread.
    FakeScript &atHead();

    /// A whole answer with its length. `headers` are whole lines, each ended by CR LF.
    static FakeScript answer(int status, std::string_view body, std::string_view headers = "Content-Type: application/json\r\n");
    /// A chunked text/event-stream of these events, each sent on its own; text as on the wire ("data: {}\n\n").
    static FakeScript events(const std::vector<std::string> &events);

    static std::string head(int status, std::string_view headers);
    static std::string chunk(std::string_view bytes);
    static std::string lastChunk() { return "0\r\n\r\n"; }

    enum class Step : std::uint8_t { Send, SendByteByByte, WaitForGo, SendForever, Close, Reset, Stall };
    struct Entry
    {
        Step step;
        std::string bytes;
    };
    const std::vector<Entry> &entries() const { return m_entries; }
    bool isAtHead() const { return m_atHead; }

private:
    std::vector<Entry> m_entries;
    bool m_atHead = false;
};

/// A provider on 127.0.0.1, in a thread of its own, that answers by scripts and records what it was asked. All members may be called
/// from the test's thread at any time; wait for what they tell with QTRY_COMPARE.
class FakeProvider
{
public:
    struct Request
    {
        std::string method;
        std::string target;
        std::string head; ///< all of it, with the empty line
        std::string body; ///< chunked bodies come decoded
        int connection;   ///< 0 for the first accepted, 1 for the next
        /// Value of the first header of that name, else empty.
        std::string header(std::string_view name) const;
    };

    FakeProvider();
    ~FakeProvider();

    std::uint16_t port() const;
    /// "http://127.0.0.1:PORT" and `path`.
    std::string url(std::string_view path = {}) const;

    /// For the next request that no earlier script was for.
    void answer(FakeScript script);
    /// For every request when no answer() is left. Without one: 500.
    void answerAlways(FakeScript script);
    void answerWith(std::function<FakeScript(const Request &)> chooser);
    void go(int times = 1);

    std::vector<Request> requests() const;
    std::size_t requestCount() const;
    int acceptedConnections() const;
    int openConnections() const;
    /// Bytes that the system took from sendForever and all other steps.
    std::uint64_t bytesSent() const;
    /// A script wants to send, and the client's side takes nothing more.
    bool isBlocked() const;
    /// Closes every connection that waits between two requests.
    void closeIdleConnections();

private:
    class Server;
    struct Thread;
    std::unique_ptr<Thread> d;
};

} // namespace gatehouse
