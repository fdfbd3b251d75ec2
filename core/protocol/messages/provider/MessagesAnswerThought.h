// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerSink.h"
#include "core/protocol/conversation/Reasoning.h"

#include <memory>
#include <string>
#include <string_view>

namespace gatehouse {

/// The thinking of a Messages provider's answer: told to the sink, and kept for the calls behind it.
class MessagesAnswerThought
{
public:
    explicit MessagesAnswerThought(AnswerSink &sink) : m_sink(sink) {}

    void add(std::string_view text);
    void addRedacted(std::string_view data);
    /// The thinking block is over; what is thought next is another one.
    void end(const std::string &signature);
    /// What was thought before the call that begins now, of that provider; null: nothing.
    std::shared_ptr<const Reasoning> kept(const std::string &provider);

private:
    AnswerSink &m_sink;
    Reasoning m_thought;                     ///< the thinking block told last
    std::shared_ptr<const Reasoning> m_kept; ///< the same for the calls behind it; null: not made yet
    bool m_isNew = true;                     ///< what is thought next is another block
};

} // namespace gatehouse
