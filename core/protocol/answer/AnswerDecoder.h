// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerSink.h"
#include "core/protocol/answer/SseReader.h"

#include <string>
#include <string_view>

namespace gatehouse {

/// What decoders keep of an answer for later turns.
struct AnswerMemory
{
    ReasoningStore *store = nullptr; ///< null: nothing is kept; else must outlive the decoder. Gets what was thought before tool calls, by
                                     ///< the calls' ids
    std::string provider;            ///< its id: the origin of what is kept
};

/// Tells an AnswerSink what a provider answers, streamed or whole, in one dialect. Lenient: what other gateways' users met is read.
class AnswerDecoder
{
public:
    explicit AnswerDecoder(AnswerSink &sink) : m_sink(sink) {}
    virtual ~AnswerDecoder() = default;
    AnswerDecoder(const AnswerDecoder &) = delete;
    AnswerDecoder &operator=(const AnswerDecoder &) = delete;

    /// One event with data; never a comment.
    virtual void event(const SseEvent &event) = 0;
    /// A body that is no stream of events, followed by 64 readable bytes: a whole answer, an error, a web page, nothing.
    virtual void whole(std::string_view body) = 0;
    /// The stream is over. Without a terminal event that is an error.
    virtual void end() = 0;

    /// The end or an error was told: whatever comes is ignored.
    bool ended() const { return m_ended; }
    void fail(const ApiError &error)
    {
        if (m_ended)
            return;
        m_ended = true;
        m_sink.error(error);
    }
    void abandon() { m_ended = true; }

protected:
    AnswerSink &m_sink;
    bool m_ended = false;
};

} // namespace gatehouse
