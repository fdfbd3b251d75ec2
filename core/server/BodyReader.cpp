// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/BodyReader.h"

#include "core/server/Limits.h"

#include <algorithm>
#include <cstring>

namespace gatehouse {

namespace {
constexpr std::size_t firstChunkedRoom = 16 * limits::KiB;
}

BodyReader::State BodyReader::begin(const HttpHead &head)
{
    m_body.reset();
    m_decoder = {};
    m_chunked = head.chunked;
    if (!head.hasBody())
        return State::Done;
    m_body = RequestBody::allocate(m_chunked ? firstChunkedRoom : static_cast<std::size_t>(*head.contentLength));
    return m_body ? State::More : State::NoBudget;
}

BodyReader::State BodyReader::feed(std::string_view &input)
{
    if (!m_chunked) {
        const std::size_t size = std::min(input.size(), m_body->room());
        std::memcpy(m_body->tail(), input.data(), size);
        input.remove_prefix(size);
        return grown(size);
    }
    while (!input.empty()) {
        const ChunkedDecoder::Step step = m_decoder.next(input);
        if (const State state = append(step.data); state != State::More)
            return state;
        input.remove_prefix(step.consumed);
        if (step.state == ChunkedDecoder::State::Bad)
            return State::Bad;
        if (step.state == ChunkedDecoder::State::Done)
            return State::Done;
    }
    return State::More;
}

BodyReader::Room BodyReader::room() const
{
    return m_chunked ? Room{} : Room{m_body->tail(), m_body->room()};
}

BodyReader::State BodyReader::grown(std::size_t bytes)
{
    m_body->grown(bytes);
    return m_body->room() == 0 ? State::Done : State::More;
}

BodyReader::State BodyReader::append(std::string_view data)
{
    if (data.empty())
        return State::More;
    const std::size_t needed = m_body->bytes().size() + data.size();
    if (needed > limits::bodyBytes)
        return State::TooLarge;
    if (needed > m_body->capacity() && !m_body->reserve(std::min(std::max(needed, m_body->capacity() * 2), limits::bodyBytes)))
        return State::NoBudget;
    std::memcpy(m_body->tail(), data.data(), data.size());
    m_body->grown(data.size());
    return State::More;
}

} // namespace gatehouse
