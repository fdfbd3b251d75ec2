// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerSink.h"

#include <map>
#include <string>
#include <string_view>

namespace gatehouse {

/// The web searches that a Messages provider has run within its answer: a call and its results come in blocks of their own and are told to
/// the sink as one.
class MessagesAnswerSearches
{
public:
    explicit MessagesAnswerSearches(AnswerSink &sink) : m_sink(sink) {}

    /// A search with that input, as it came, has begun.
    void begin(const std::string &id, const std::string &input) { m_inputs[id] = input; }
    /// Its results have come whole: the block's frame.
    void finish(std::string_view frame);

private:
    AnswerSink &m_sink;
    std::map<std::string, std::string> m_inputs; ///< by id, until the results come
};

/// What a citation of a text block tells, for the sink; nothing where it names no source.
void tellMessagesCitation(AnswerSink &sink, std::string_view citation);

} // namespace gatehouse
