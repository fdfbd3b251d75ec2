// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usage/RequestLog.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <chrono>

namespace gatehouse {

/// What the log of requests says of one request, in the person's language and number format.
class RequestWords
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::RequestWords)
public:
    explicit RequestWords(const LoggedRequest &request) : m_request(request) {}

    /// The client got an error, or an answer that broke off.
    bool isFailed() const;
    QDateTime began() const;
    /// The time of day with its seconds; the day in front when it was another one.
    QString time() const;
    QString client() const;
    /// "opus → lab/big-model", as far as it is known.
    QString way() const;
    QString status() const;
    /// Empty: there was none.
    QString firstToken() const;
    /// So far, while it runs.
    QString total() const;
    /// "1,234 / 56"; empty: the provider did not say.
    QString tokens() const;
    QString retries() const;
    /// How it ended, as a sentence; empty while it runs.
    QString outcome() const;
    /// All of it as one sentence, for screen readers.
    QString sentence() const;

    /// "420 ms", "3.1 s", "2 min 5 s".
    static QString duration(std::chrono::milliseconds time);
    /// As the dialects' vendors write them.
    static QString dialect(const std::string &id);

private:
    bool isError() const { return m_request.record.outcome.starts_with("error: "); }
    std::chrono::milliseconds elapsed() const;

    const LoggedRequest &m_request;
};

} // namespace gatehouse
