// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// The head of an answer, fed line by line. Interim heads (1xx) are replaced by what follows them; lines after the head are trailers
/// and are dropped. All of it together may be 64 KiB.
class AnswerHead
{
public:
    static constexpr std::size_t sizeLimit = 64 * 1024;

    /// One line with or without its line end; an empty one ends the head. False: not HTTP, or beyond the limit.
    bool addLine(std::string_view line);

    bool isComplete() const { return m_complete; }
    bool hasBytes() const { return m_received > 0; }
    int status() const { return m_status; }
    std::optional<std::string_view> value(std::string_view name) const;
    /// Forgets the fields of that name: they do not hold for what is passed on.
    void drop(std::string_view name);

private:
    struct Field
    {
        std::uint32_t name;
        std::uint32_t nameSize;
        std::uint32_t value;
        std::uint32_t valueSize;
    };
    bool startStatusLine(std::string_view line);
    void addField(std::string_view line);

    std::string m_text;
    std::vector<Field> m_fields;
    std::size_t m_received = 0;
    int m_status = 0;
    bool m_complete = false;
};

} // namespace gatehouse
