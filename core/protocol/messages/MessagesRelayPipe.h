// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/AnswerForm.h"
#include "core/protocol/AnswerOptions.h"
#include "core/protocol/AnswerPipe.h"
#include "core/protocol/SseReader.h"
#include "core/protocol/messages/MessagesRelayCollector.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// See makeMessagesRelay().
class MessagesRelayPipe : public AnswerPipe
{
public:
    explicit MessagesRelayPipe(AnswerOptions options);

    void feed(std::string_view bytes, std::string &out) override;
    void end(std::string &out) override;
    void fail(const ApiError &error, std::string &out) override;
    void ping(std::string &out) override;
    const AnswerProgress &progress() const override { return m_progress; }

private:
    enum class Type : std::uint8_t { Delta, BlockStart, MessageStart, MessageDelta, MessageStop, Error, Done, Other };

    static Type typeOf(const SseEvent &event);
    void takeEvents(std::string &out);
    void take(const SseEvent &event, std::string &out);
    void takeWhole(std::string &out);
    void observeBlock(std::string_view block);
    void observeStop(std::string_view reason);
    void forward(const SseEvent &event, std::string &out);
    void forwardChanged(const SseEvent &event, std::string_view old, std::string_view replacement, std::string &out);
    void flush(std::string &out);
    void refuse(const ApiError &error, std::string &out);
    bool renames() const { return m_options.rewriteNames && !m_options.model.empty(); }

    const AnswerOptions m_options;
    AnswerProgress m_progress;
    AnswerForm m_form;
    SseReader m_reader;
    std::optional<MessagesRelayCollector> m_collector; ///< when a whole answer is wanted
    std::string_view m_run;                            ///< untouched events in the piece at hand, not written yet
    bool m_begun = false;                              ///< message_start was written
    bool m_hasTool = false;
    bool m_closed = false; ///< whatever comes is ignored
    bool m_failed = false; ///< fail() has written its error
};

} // namespace gatehouse
