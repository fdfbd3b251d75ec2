// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerReasoning.h"
#include "core/protocol/answer/AnswerSink.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// Tells reasoning that a model wrote as `<think>…</think>` at the very start of its text from the text. Tags may be cut anywhere; a tag
/// later in the text stays text. White space alone, before a tool call or at the end, is no text.
class AnswerThinkTags
{
public:
    /// Tells `sink`, and adds reasoning to `collected` too.
    AnswerThinkTags(AnswerSink &sink, AnswerReasoning &collected) : m_sink(sink), m_collected(collected) {}
    void text(std::string_view text);
    /// Reasoning came by a field of its own: tags in the text are text.
    void reasoningSeen();
    /// Something other than text follows.
    void interrupt();

private:
    enum class State : std::uint8_t { Start, Thinking, Behind, Text };
    void atStart();
    void thinking(std::string_view text);
    void reasoning(std::string_view text);

    AnswerSink &m_sink;
    AnswerReasoning &m_collected;
    State m_state = State::Start;
    std::string m_held;
    std::string_view m_closingTag;
};

} // namespace gatehouse
