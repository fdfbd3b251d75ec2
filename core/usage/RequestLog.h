// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usage/RequestRecord.h"

#include <QtCore/QObject>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace gatehouse {

class Clock;

/// One request as people see it in the log: under way, or over. No prompt, no answer and no secret, but for the bodies that were asked for.
struct LoggedRequest
{
    RequestRecord record; ///< as far as it is known
    std::chrono::system_clock::time_point started;
    bool running = false;
    std::string method = "POST";
    std::string clientDialect; ///< "messages", "chat", "responses"
    std::string providerUrl;   ///< where it went, without its query; empty: nowhere
    std::string providerDialect;
    std::vector<std::pair<std::string, std::string>> headers; ///< the client's, with "(hidden)" in place of every secret
    std::vector<std::string> notes;                           ///< what happened on the way: "repeated on a fresh connection", "went to ..."
    std::shared_ptr<const std::string> requestBody;           ///< null unless bodies are kept; at most RequestLog::bodyLimit bytes
    std::shared_ptr<const std::string> answerBody;
    bool requestBodyCut = false; ///< there was more of it
};
using LoggedRequestPtr = std::shared_ptr<const LoggedRequest>;

/// The last requests, in memory alone. Workers write from any thread; the main thread reads and is told.
class RequestLog : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t most = 500;
    static constexpr std::size_t bodyLimit = 256 * 1024;       ///< bytes of one body
    static constexpr std::size_t allBodies = 32 * 1024 * 1024; ///< bytes of all; the oldest go first
    static constexpr std::chrono::hours bodiesAreKept{1};

    /// `clock` says when the hour is over; null: the machine's own. It must outlive the log.
    explicit RequestLog(QObject *parent = nullptr, const Clock *clock = nullptr);
    ~RequestLog() override;

    /// Any thread. A request of the same record.id is replaced; otherwise it is added. What is over never becomes running again.
    void write(LoggedRequest request);
    /// Any thread. Changes a running request where it stands, which costs less than writing it again; false: there is none of that id.
    /// `how` is called under the log's lock.
    bool change(std::uint64_t id, const std::function<void(LoggedRequest &)> &how);
    /// Any thread, cheap: whether somebody is told of changes. What only shows how far a request is need not be written otherwise.
    bool isObserved() const;

    /// Newest first, at most `count`.
    std::vector<LoggedRequestPtr> newest(std::size_t count = most) const;
    LoggedRequestPtr find(std::uint64_t id) const;
    /// Forgets what is over; what is under way stays.
    void clear();

    /// Any thread, cheap: whether bodies are wanted now.
    bool keepsBodies() const;
    /// Main thread. On for `bodiesAreKept`, then off by itself; off forgets those that were kept.
    void keepBodies(bool on);
    /// How long bodies are still kept; 0 when they are not.
    std::chrono::seconds bodiesLeft() const;
    /// Ends what is due. Called by the log's own timer; tests call it after moving their clock.
    void checkTime();

Q_SIGNALS:
    /// In the main thread, at most ten times a second.
    void changed();
    void keepsBodiesChanged(bool on);

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
