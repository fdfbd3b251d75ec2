// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerPipe.h"
#include "referees/Input.h"
#include "referees/Must.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace gatehouse::fuzz {

/// What came out of a pipe, and how it stood at the end.
struct Answer
{
    std::string out;
    AnswerProgress progress;
};

/// Relays draw the ids of what they add themselves; two runs are compared without them.
inline std::string withoutDrawnIds(std::string out)
{
    constexpr std::size_t drawn = 24;
    for (std::size_t at = 0; (at = out.find("resp_", at)) != std::string::npos; at += 5)
        if (out.size() - at >= 5 + drawn)
            std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(at) + 5, drawn, 'x');
    return out;
}

inline void feed(AnswerPipe &pipe, std::string_view bytes, std::string &out)
{
    const Piece piece(bytes);
    pipe.feed(piece.bytes(), out);
}

/// Feeds a provider's body cut at two places, ends it, and tries what must not do anything any more.
inline Answer answerOf(AnswerPipe &pipe, std::string_view body, std::size_t first, std::size_t second)
{
    Answer answer;
    feed(pipe, body.substr(0, first), answer.out);
    feed(pipe, body.substr(first, second - first), answer.out);
    feed(pipe, body.substr(second), answer.out);
    pipe.end(answer.out);
    answer.progress = pipe.progress();
    const bool over = answer.progress.terminal || (answer.progress.error && answer.progress.meaningful);
    must(answer.progress.terminal || answer.progress.error, "an answer that is over has ended well or not", answer.out);
    must(!(answer.progress.terminal && answer.progress.error), "an answer has not ended well and badly", answer.out);
    if (over) {
        const std::size_t length = answer.out.size();
        pipe.ping(answer.out);
        feed(pipe, body, answer.out);
        pipe.end(answer.out);
        if (answer.progress.terminal)
            pipe.fail(makeError(ErrorKind::Api, "late"), answer.out);
        must(answer.out.size() == length, "nothing comes behind the end", answer.out.substr(length));
    }
    return answer;
}

using PipeMaker = std::function<std::unique_ptr<AnswerPipe>(bool stream)>;

/// The same body whole, cut twice, and byte by byte where it is short; the outputs must be the same.
inline Answer answerHoweverCut(const PipeMaker &make, bool stream, std::string_view body, Choices &choices)
{
    const std::size_t size = body.size();
    const Answer whole = answerOf(*make(stream), body, size, size);
    const std::size_t first = choices.below(size + 1);
    const std::size_t second = first + choices.below(size - first + 1);
    const Answer cut = answerOf(*make(stream), body, first, second);
    must(withoutDrawnIds(cut.out) == withoutDrawnIds(whole.out), "the cuts do not change the output",
         whole.out + "\n--- cut at " + std::to_string(first) + " and " + std::to_string(second) + ":\n" + cut.out);
    must(cut.progress.terminal == whole.progress.terminal && cut.progress.stopReason == whole.progress.stopReason,
         "the cuts do not change the end");
    if (size <= 256) {
        const auto pipe = make(stream);
        std::string out;
        for (std::size_t at = 0; at < size; ++at)
            feed(*pipe, body.substr(at, 1), out);
        pipe->end(out);
        must(withoutDrawnIds(out) == withoutDrawnIds(whole.out), "single bytes do not change the output",
             whole.out + "\n--- single bytes:\n" + out);
    }
    return whole;
}

/// A client that waits, and a provider that is given up in the middle: the client's answer has one end all the same.
inline std::string givenUp(const PipeMaker &make, std::string_view body, std::size_t at, bool pings)
{
    const auto pipe = make(true);
    std::string out;
    if (pings)
        pipe->ping(out);
    feed(*pipe, body.substr(0, at), out);
    if (pings)
        pipe->ping(out);
    pipe->fail(makeError(ErrorKind::Timeout, "given up"), out);
    const std::size_t length = out.size();
    pipe->fail(makeError(ErrorKind::Timeout, "given up"), out);
    feed(*pipe, body.substr(at), out);
    pipe->end(out);
    pipe->ping(out);
    must(out.size() == length, "nothing comes behind a failure", out.substr(length));
    return out;
}

} // namespace gatehouse::fuzz
