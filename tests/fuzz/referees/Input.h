// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/RequestBody.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace gatehouse::fuzz {

/// Bytes in a block of their own, followed by exactly the 64 readable ones that readers are promised; these hold what would hurt most if it
/// were taken for data.
class Piece
{
public:
    explicit Piece(std::string_view bytes) : m_size(bytes.size()), m_data(new char[bytes.size() + RequestBody::padding])
    {
        static constexpr std::string_view lure = "\"}]}\n\ndata: {\"type\":\"error\"}\n\ndata: [DONE]\n\n}}}}}}}}}}}}}}}}}}}}}}}}}}}";
        static_assert(lure.size() >= RequestBody::padding);
        if (m_size != 0)
            std::memcpy(m_data.get(), bytes.data(), m_size);
        std::memcpy(m_data.get() + m_size, lure.data(), RequestBody::padding);
    }
    std::string_view bytes() const { return {m_data.get(), m_size}; }

private:
    std::size_t m_size;
    std::unique_ptr<char[]> m_data;
};

/// Decisions that an input makes for itself, by its own hash: corpus files stay plain text, and a finding stays the same finding.
class Choices
{
public:
    explicit Choices(std::string_view bytes)
    {
        for (const char byte : bytes)
            m_state = (m_state ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
    }
    std::uint64_t below(std::uint64_t limit)
    {
        m_state ^= m_state >> 29;
        m_state *= 0xbf58476d1ce4e5b9u;
        m_state ^= m_state >> 32;
        return limit == 0 ? 0 : m_state % limit;
    }
    bool flip() { return below(2) == 1; }

private:
    std::uint64_t m_state = 0xcbf29ce484222325u;
};

inline std::string_view view(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

} // namespace gatehouse::fuzz
