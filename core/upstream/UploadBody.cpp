// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/UploadBody.h"

#include <algorithm>
#include <cstring>

namespace gatehouse {

UploadBody::UploadBody(std::vector<std::string_view> segments, std::shared_ptr<const void> owner)
    : m_segments(std::move(segments)), m_owner(std::move(owner))
{
    for (const std::string_view segment : m_segments)
        m_size += segment.size();
}

std::size_t UploadBody::read(char *out, std::size_t room)
{
    std::size_t copied = 0;
    while (copied < room && m_segment < m_segments.size()) {
        const std::string_view left = m_segments[m_segment].substr(m_offset);
        const std::size_t count = std::min(left.size(), room - copied);
        if (count > 0)
            std::memcpy(out + copied, left.data(), count);
        copied += count;
        m_offset += count;
        if (count == left.size()) {
            ++m_segment;
            m_offset = 0;
        }
    }
    m_sent += copied;
    if (m_sent == m_size && m_sent > 0) {
        m_segments.clear();
        m_owner.reset();
    }
    return copied;
}

} // namespace gatehouse
