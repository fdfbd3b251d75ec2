// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace gatehouse {

/// A request's body, handed out piece by piece from its segments. The owner of the bytes is let go with the last of them.
class UploadBody
{
public:
    UploadBody() = default;
    UploadBody(std::vector<std::string_view> segments, std::shared_ptr<const void> owner);

    std::uint64_t size() const { return m_size; }
    /// Copies the next bytes, at most `room`; 0 at the end.
    std::size_t read(char *out, std::size_t room);
    /// Nothing was handed out: it may still be begun anew. Later it may not, or a POST could be sent twice.
    bool untouched() const { return m_sent == 0; }

private:
    std::vector<std::string_view> m_segments;
    std::shared_ptr<const void> m_owner;
    std::uint64_t m_size = 0;
    std::uint64_t m_sent = 0;
    std::size_t m_segment = 0;
    std::size_t m_offset = 0;
};

} // namespace gatehouse
