// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gatehouse {

/// Takes the chunked framing (RFC 9112, 7.1) off a request's body, strictly. Extensions and trailers are read past. Holds no bytes of
/// the body: it tells which bytes of the input belong to it.
class ChunkedDecoder
{
public:
    enum class State : std::uint8_t {
        More, ///< all input was consumed; the body goes on
        Done, ///< the body is complete
        Bad,  ///< the framing is broken; nothing more can be said of these bytes
    };
    struct Step
    {
        State state = State::More;
        std::size_t consumed = 0; ///< bytes of the input that are dealt with
        std::string_view data;    ///< those of the consumed bytes that belong to the body
    };
    /// Goes on with `input` until it has bytes of the body, or needs more, or is at the end. Call again with what is left while the state
    /// is More and `consumed` is less than the input.
    Step next(std::string_view input);

private:
    enum class Part : std::uint8_t { Size, Extension, SizeEnd, Data, DataCr, DataLf, TrailerStart, Trailer, TrailerLf, EndLf, Done, Bad };
    Part step(char c);
    Part sizeDigit(char c);

    Part m_part = Part::Size;
    std::uint64_t m_left = 0; ///< of the chunk
    std::size_t m_digits = 0;
    std::size_t m_lineBytes = 0;
    std::size_t m_trailerBytes = 0;
};

} // namespace gatehouse
