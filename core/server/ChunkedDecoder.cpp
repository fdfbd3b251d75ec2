// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ChunkedDecoder.h"

#include "core/server/Limits.h"

#include <algorithm>

namespace gatehouse {
namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == 0x7f;
}

} // namespace

ChunkedDecoder::Step ChunkedDecoder::next(std::string_view input)
{
    std::size_t at = 0;
    while (at < input.size() && m_part != Part::Data && m_part != Part::Done && m_part != Part::Bad)
        m_part = step(input[at++]);

    Step result;
    if (m_part == Part::Data && at < input.size()) {
        result.data = input.substr(at, static_cast<std::size_t>(std::min<std::uint64_t>(m_left, input.size() - at)));
        at += result.data.size();
        m_left -= result.data.size();
        if (m_left == 0)
            m_part = Part::DataCr;
    }
    result.consumed = at;
    if (m_part == Part::Done)
        result.state = State::Done;
    else if (m_part == Part::Bad)
        result.state = State::Bad;
    return result;
}

ChunkedDecoder::Part ChunkedDecoder::sizeDigit(char c)
{
    if (const int value = hexValue(c); value >= 0) {
        if (++m_digits > limits::chunkSizeDigits)
            return Part::Bad;
        m_left = m_left * 16 + static_cast<std::uint64_t>(value);
        return Part::Size;
    }
    if (m_digits == 0)
        return Part::Bad;
    if (c == '\r')
        return Part::SizeEnd;
    return c == ';' || c == ' ' || c == '\t' ? Part::Extension : Part::Bad;
}

ChunkedDecoder::Part ChunkedDecoder::step(char c)
{
    switch (m_part) {
    case Part::Size:
        return sizeDigit(c);
    case Part::Extension:
        if (c == '\r')
            return Part::SizeEnd;
        return isControl(c) || ++m_lineBytes > limits::chunkLineBytes ? Part::Bad : Part::Extension;
    case Part::SizeEnd:
        m_digits = m_lineBytes = 0;
        if (c != '\n')
            return Part::Bad;
        return m_left > 0 ? Part::Data : Part::TrailerStart;
    case Part::DataCr:
        return c == '\r' ? Part::DataLf : Part::Bad;
    case Part::DataLf:
        return c == '\n' ? Part::Size : Part::Bad;
    case Part::TrailerStart:
        if (c == '\r')
            return Part::EndLf;
        [[fallthrough]];
    case Part::Trailer:
        if (c == '\r')
            return Part::TrailerLf;
        return isControl(c) || ++m_trailerBytes > limits::trailerBytes ? Part::Bad : Part::Trailer;
    case Part::TrailerLf:
        return c == '\n' ? Part::TrailerStart : Part::Bad;
    case Part::EndLf:
        return c == '\n' ? Part::Done : Part::Bad;
    case Part::Data:
    case Part::Done:
    case Part::Bad:
        break;
    }
    return m_part;
}

} // namespace gatehouse
