// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerPipe.h"

#include <string>
#include <string_view>

namespace gatehouse::test {

/// Bytes as a pipe wants them: followed by 64 readable ones, which hold what would hurt most if it were taken for data.
class Padded
{
public:
    explicit Padded(std::string_view bytes) : m_size(bytes.size()), m_bytes(bytes)
    {
        m_bytes += "\"}}\n\ndata: {\"choices\":[]}\n\n";
        m_bytes.append(64, '}');
    }
    std::string_view bytes() const { return {m_bytes.data(), m_size}; }

private:
    std::size_t m_size;
    std::string m_bytes;
};

inline void feed(AnswerPipe &pipe, std::string_view bytes, std::string &out)
{
    const Padded padded(bytes);
    pipe.feed(padded.bytes(), out);
}

/// What comes out for a body in one piece.
inline std::string answerOf(AnswerPipe &pipe, std::string_view body)
{
    std::string out;
    feed(pipe, body, out);
    pipe.end(out);
    return out;
}

/// The same body cut at `at`.
inline std::string answerOfCut(AnswerPipe &pipe, std::string_view body, std::size_t at)
{
    std::string out;
    feed(pipe, body.substr(0, at), out);
    feed(pipe, body.substr(at), out);
    pipe.end(out);
    return out;
}

/// The same body byte by byte.
inline std::string answerOfBytes(AnswerPipe &pipe, std::string_view body)
{
    std::string out;
    for (std::size_t i = 0; i < body.size(); ++i)
        feed(pipe, body.substr(i, 1), out);
    pipe.end(out);
    return out;
}

} // namespace gatehouse::test
