// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// Writes the Responses API's stream events: each with an `event:` line that says its `type`, numbered without a gap.
class ResponsesAnswerWriter
{
public:
    explicit ResponsesAnswerWriter(std::int64_t first = 0) : m_next(first) {}

    /// An event up to where its own members follow, each with a comma before it. end() closes it.
    void begin(std::string &out, std::string_view type);
    static void end(std::string &out) { out += "}\n\n"; }
    /// A whole event; `members` is raw JSON, each with a comma before it, in one line.
    void event(std::string &out, std::string_view type, std::string_view members);
    /// One that carries text in a member of its own, e.g. `delta`. `utf8` is not escaped; `place` and `rest` are as `members` above.
    void text(std::string &out, std::string_view type, std::string_view place, std::string_view member, std::string_view utf8,
              std::string_view rest = {});
    /// The same with a text whose JSON escapes stand already.
    void escapedText(std::string &out, std::string_view type, std::string_view place, std::string_view member, std::string_view inside,
                     std::string_view rest = {});

private:
    std::int64_t m_next;
};

} // namespace gatehouse
