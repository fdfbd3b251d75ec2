// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/ReceiveBuffer.h"

#include <algorithm>
#include <cstring>

namespace gatehouse {

namespace {
constexpr std::size_t smallest = 8 * 1024;
}

char *ReceiveBuffer::room(std::size_t bytes)
{
    if (m_capacity - m_end >= bytes)
        return m_bytes.get() + m_end;
    const std::size_t used = size();
    if (m_begin >= used && m_capacity - used >= bytes) {
        std::memcpy(m_bytes.get(), m_bytes.get() + m_begin, used);
    } else {
        const std::size_t wanted = std::max({smallest, used + bytes, std::min(m_capacity * 2, used * 2)});
        // Zeroed, so that what reads into the padding reads something defined.
        auto larger = std::make_unique<char[]>(wanted + padding);
        if (used > 0)
            std::memcpy(larger.get(), m_bytes.get() + m_begin, used);
        m_bytes = std::move(larger);
        m_capacity = wanted;
    }
    m_begin = 0;
    m_end = used;
    return m_bytes.get() + m_end;
}

void ReceiveBuffer::append(std::string_view bytes)
{
    if (bytes.empty())
        return;
    std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
    grown(bytes.size());
}

void ReceiveBuffer::consume(std::size_t bytes)
{
    m_begin += std::min(bytes, size());
    if (m_begin == m_end)
        clear();
}

} // namespace gatehouse
