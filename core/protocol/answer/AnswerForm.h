// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/SseReader.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// Tells a provider's body by its first byte, whatever was asked for and whatever its headers say: a stream of events, or one text (JSON,
/// or a page of HTML), which it gathers.
class AnswerForm
{
public:
    static constexpr std::size_t textLimit = 64u * 1024 * 1024;
    enum class Kind : std::uint8_t { Unknown, Events, Text };

    /// Returns what belongs to a stream of events, for the SSE reader; all else is kept.
    std::string_view take(std::string_view bytes);
    Kind kind() const { return m_kind; }
    /// The gathered text, followed by 64 readable bytes.
    std::string_view text();
    bool isTooLong() const { return m_text.size() > textLimit; }

private:
    Kind m_kind = Kind::Unknown;
    std::string m_text;
    std::size_t m_marks = 0; ///< bytes of a byte order mark seen
};

} // namespace gatehouse
