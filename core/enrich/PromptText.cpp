// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrich/PromptText.h"

namespace gatehouse {

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool isFence(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && (line.substr(first).starts_with("```") || line.substr(first).starts_with("~~~"));
}

/// Calls `each` with every line, its line break left out.
template <typename Each>
void forLines(std::string_view text, Each each)
{
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        each(text.substr(at, end - at));
        at = end + 1;
    }
}

bool leavesFenceOpen(std::string_view text)
{
    bool open = false;
    forLines(text, [&open](std::string_view line) { open ^= isFence(line); });
    return open;
}

} // namespace

std::string_view trimmedText(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string withoutBlanks(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    bool fenced = false;
    int empty = 0;
    forLines(text, [&](std::string_view line) {
        fenced ^= isFence(line);
        if (!fenced)
            line = line.substr(0, line.find_last_not_of(" \t\r") + 1); // npos + 1 is 0: a blank line
        if (!line.empty() || fenced)
            empty = 0;
        else if (++empty > 1)
            return;
        result.append(line).append("\n");
    });
    result.resize(result.size() - 1); // the last line has no break of its own
    return result;
}

std::string cutTo(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return std::string(text);
    std::string_view head = text.substr(0, bytes);
    const std::size_t paragraph = head.rfind("\n\n");
    const std::size_t line = head.rfind('\n');
    if (paragraph != std::string_view::npos && paragraph >= bytes / 2)
        head = head.substr(0, paragraph);
    else if (line != std::string_view::npos && line > 0)
        head = head.substr(0, line);
    else
        while (!head.empty() && (static_cast<unsigned char>(text[head.size()]) & 0xc0) == 0x80)
            head.remove_suffix(1);
    std::string result(head);
    if (leavesFenceOpen(head))
        result += "\n```";
    return result;
}

} // namespace gatehouse
