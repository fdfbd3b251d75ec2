// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerForm.h"
#include "core/protocol/answer/AnswerOptions.h"
#include "core/protocol/answer/AnswerPipe.h"
#include "core/protocol/answer/SseReader.h"

#include <string>
#include <string_view>

namespace gatehouse {

/// The answer of a provider that speaks the client's own dialect: its events as they came, looked at in passing. What is to be looked at,
/// and what is changed, is the dialect's. Untouched events that follow one another are written in one piece.
class RelayPipe : public AnswerPipe
{
public:
    void feed(std::string_view bytes, std::string &out) final;
    void end(std::string &out) final;
    void fail(const ApiError &error, std::string &out) final;
    const AnswerProgress &progress() const final { return m_progress; }

protected:
    explicit RelayPipe(AnswerOptions options) : m_options(std::move(options)) {}

    /// One event; calls forward(), forwardChanged(), refuse() or nothing. Never a comment: those of a stream go on as they are.
    virtual void take(const SseEvent &event, std::string &out) = 0;
    /// A body that is no stream of events, without the space around it: sets what it is in m_progress and m_closed, or refuses it.
    virtual void takeWhole(std::string_view text, std::string &out) = 0;
    /// The provider's stream is over and no terminal event has come: closes the answer if it is whole all the same, else refuses it.
    virtual void takeEnd(std::string &out) = 0;
    /// The client dialect's error event or error body.
    virtual void writeError(const ApiError &error, std::string &out) = 0;

    /// The event as it came.
    void forward(const SseEvent &event, std::string &out);
    /// The event with `replacement` in the place of `old`, a part of its data.
    void forwardChanged(const SseEvent &event, std::string_view old, std::string_view replacement, std::string &out);
    /// Writes what forward() has gathered; due before anything else is written.
    void flush(std::string &out);
    /// The answer will not be complete. Written only where the client has already seen something of it.
    void refuse(const ApiError &error, std::string &out);
    bool renames() const { return m_options.rewriteNames && !m_options.model.empty(); }

    const AnswerOptions m_options;
    AnswerProgress m_progress;
    bool m_closed = false; ///< whatever comes is ignored

private:
    void takeEvents(std::string &out);

    AnswerForm m_form;
    SseReader m_reader;
    std::string_view m_run; ///< untouched events in the piece at hand, not written yet
    bool m_failed = false;  ///< fail() has written its error
};

} // namespace gatehouse
