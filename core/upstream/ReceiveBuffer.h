// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace gatehouse {

/// Bytes that came and wait to be consumed from the front. They are one piece of memory, followed by `padding` readable bytes, as
/// simdjson wants it. Consuming moves no byte; room is won back when all is consumed, or when there is more behind than in use.
class ReceiveBuffer
{
public:
    static constexpr std::size_t padding = 64;

    std::string_view view() const { return {m_bytes.get() + m_begin, m_end - m_begin}; }
    std::size_t size() const { return m_end - m_begin; }
    std::size_t capacity() const { return m_capacity; }

    void append(std::string_view bytes);
    /// At least `bytes` of room after the end, for code that writes in place; then grown() by what was written.
    char *room(std::size_t bytes);
    void grown(std::size_t bytes) { m_end += bytes; }
    void consume(std::size_t bytes);
    /// Forgets the bytes and keeps the memory.
    void clear() { m_begin = m_end = 0; }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_capacity = 0; // without the padding
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

} // namespace gatehouse
