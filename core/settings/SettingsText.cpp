// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsText.h"

#include <algorithm>
#include <exception>
#include <set>

namespace gatehouse {

namespace {
using Json = nlohmann::ordered_json;

struct Refused
{
    std::string sentence;
};

/// Follows the parser through the text and throws Refused at what nlohmann::json would take silently.
class Inspector
{
public:
    bool operator()(int /*depth*/, Json::parse_event_t event, const Json &value)
    {
        using Event = Json::parse_event_t;
        if (event == Event::object_start || event == Event::array_start) {
            m_levels.emplace_back();
            if (static_cast<int>(m_levels.size()) > SettingsFile::deepest)
                throw Refused{"The file must not nest more than " + std::to_string(SettingsFile::deepest) +
                              " objects and lists in one another."};
        } else if (event == Event::object_end || event == Event::array_end) {
            m_levels.pop_back();
        } else if (event == Event::key) {
            m_levels.back().current = value.get<std::string>();
            if (!m_levels.back().seen.insert(m_levels.back().current).second)
                throw Refused{place() + " stands twice in the file; keep one of the two."};
        }
        return true;
    }

private:
    std::string place() const
    {
        std::string path;
        for (const Level &level : m_levels)
            if (!level.current.empty())
                path += (path.empty() ? "" : ".") + level.current;
        return path;
    }

    struct Level
    {
        std::string current;
        std::set<std::string> seen;
    };
    std::vector<Level> m_levels;
};

/// The parser's message without its own prefix, and without the text it quotes: that could be a key.
std::string reason(std::string message)
{
    if (const auto start = message.find(": syntax error"); start != std::string::npos)
        message.erase(0, start + 2);
    if (const auto quoted = message.find("; last read: '"); quoted != std::string::npos) {
        const auto end = message.rfind("'; expected ");
        message.erase(quoted, end == std::string::npos || end < quoted ? std::string::npos : end + 1 - quoted);
    }
    return message;
}

std::string lineAndColumn(std::string_view text, std::size_t byte)
{
    const std::string_view before = text.substr(0, std::min(byte > 0 ? byte - 1 : 0, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto lineStart = before.rfind('\n') + 1; // npos + 1 is the start of the text
    // Continuation bytes of UTF-8 are no columns of their own.
    const auto column = 1 + std::count_if(before.begin() + static_cast<std::ptrdiff_t>(lineStart), before.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}
} // namespace

Result<Json, SettingsFile::Problem> parseSettingsText(std::string_view text)
{
    using Problem = SettingsFile::Problem;
    if (text.size() > SettingsFile::largest)
        return Problem{"The file is larger than 4 MiB, which is more than any settings need."};
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    if (std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }))
        return Json(Json::object());
    try {
        // nlohmann copies its callback; the reference keeps one state.
        Inspector inspector;
        return Json::parse(text.begin(), text.end(), std::ref(inspector));
    } catch (const Json::parse_error &error) {
        return Problem{"It is broken at " + lineAndColumn(text, error.byte) + ": " + reason(error.what()) + "."};
    } catch (const Refused &refused) {
        return Problem{refused.sentence};
    } catch (const std::exception &error) {
        return Problem{std::string("It cannot be read: ") + error.what() + "."};
    }
}

} // namespace gatehouse
