// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrich/PromptSections.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace gatehouse {

namespace {

using Kind = PromptSection::Kind;

constexpr std::array<std::string_view, 7> advice{
    "tone and style", "output efficiency",       "doing tasks", "executing actions with care", "using your tools",
    "auto memory",    "vscode extension context"};
constexpr std::array<std::string_view, 17> keptWords{
    "environment",   "git status",      "gitstatus", "current date",     "currentdate",        "scratchpad",          "claudemd",
    "claude.md",     "agents.md",       "memory.md", "user instruction", "custom instruction", "project instruction", "output style",
    "output format", "response format", "mcp server"};
constexpr std::array<std::string_view, 4> userFiles{"CLAUDE.md", "CLAUDE.local.md", "AGENTS.md", "MEMORY.md"};

struct Tag
{
    std::string_view open;
    std::string_view close;
    Kind kind;
};
constexpr std::array<Tag, 4> tags{{{"<system-reminder>", "</system-reminder>", Kind::Advice},
                                   {"<env>", "</env>", Kind::Kept},
                                   {"<environment_context>", "</environment_context>", Kind::Kept},
                                   {"<user_instructions>", "</user_instructions>", Kind::Kept}}};

bool contains(std::string_view text, std::string_view part)
{
    return std::search(text.begin(), text.end(), part.begin(), part.end(), [](char a, char b) { return asciiLower(a) == asciiLower(b); }) !=
           text.end();
}

std::string_view trimmed(std::string_view text, std::string_view what)
{
    const std::size_t first = text.find_first_not_of(what);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(what) - first + 1);
}

struct Heading
{
    std::size_t level;
    std::string_view text;
};

std::optional<Heading> headingOf(std::string_view line)
{
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    if (level == 0 || level > 6 || level == line.size() || (line[level] != ' ' && line[level] != '\t'))
        return std::nullopt;
    return Heading{level, trimmed(line.substr(level), " \t\r#*:")};
}

Kind kindOf(std::string_view heading)
{
    if (std::any_of(advice.begin(), advice.end(), [heading](std::string_view one) { return equalsIgnoringCase(heading, one); }))
        return Kind::Advice;
    if (equalsIgnoringCase(heading, "language") ||
        std::any_of(keptWords.begin(), keptWords.end(), [heading](std::string_view word) { return contains(heading, word); }))
        return Kind::Kept;
    return Kind::Other;
}

/// Whether the user's own words begin here, with headings of their own.
bool beginsUsersText(std::string_view line)
{
    const auto heading = headingOf(line);
    if (heading && equalsIgnoringCase(heading->text, "claudeMd"))
        return true;
    return line.starts_with("Contents of ") && std::any_of(userFiles.begin(), userFiles.end(), [line](std::string_view file) {
               return line.find(file) != std::string_view::npos;
           });
}

bool holdsUsersText(std::string_view block)
{
    return contains(block, "claudeMd") || std::any_of(userFiles.begin(), userFiles.end(), [block](std::string_view file) {
               return block.find(file) != std::string_view::npos;
           });
}

/// Walks through a block line by line and collects its sections.
class Splitter
{
public:
    explicit Splitter(std::string_view block) : m_block(block) {}

    std::vector<PromptSection> split()
    {
        std::size_t at = 0;
        while (at < m_block.size()) {
            const std::size_t end = std::min(m_block.find('\n', at), m_block.size() - 1) + 1;
            at = take(at, end);
        }
        close(m_block.size());
        return std::move(m_sections);
    }

private:
    /// Returns where to go on.
    std::size_t take(std::size_t at, std::size_t end)
    {
        const std::string_view line = trimmed(m_block.substr(at, end - at), "\r\n");
        const std::string_view bare = trimmed(line, " \t");
        if (bare.starts_with("```") || bare.starts_with("~~~")) {
            m_fenced = !m_fenced;
            return end;
        }
        if (m_fenced)
            return end;
        if (beginsUsersText(line)) {
            enter(at, Kind::Kept, 0);
            return m_block.size();
        }
        for (const Tag &tag : tags)
            if (const std::size_t open = m_block.substr(at, end - at).find(tag.open); open != std::string_view::npos)
                if (const std::size_t last = m_block.find(tag.close, at + open); last != std::string_view::npos)
                    return takeTag(at + open, last + tag.close.size(), tag.kind);
        if (const auto heading = headingOf(line))
            takeHeading(at, *heading);
        return end;
    }

    std::size_t takeTag(std::size_t begin, std::size_t end, Kind kind)
    {
        const Kind outside = m_kind;
        if (kind == Kind::Advice && holdsUsersText(m_block.substr(begin, end - begin)))
            kind = Kind::Kept;
        close(begin);
        m_kind = kind;
        close(end);
        m_kind = outside;
        return end;
    }

    /// What stands below a heading belongs to it, but for what must be kept: that lasts until a heading of its own level.
    void takeHeading(std::size_t at, const Heading &heading)
    {
        const Kind kind = kindOf(heading.text);
        if (m_level == 0 || heading.level <= m_level) {
            m_keptLevel = 0;
            enter(at, kind, kind == Kind::Other ? 0 : heading.level);
        } else if (m_keptLevel == 0 ? m_kind == Kind::Advice && kind == Kind::Kept : heading.level <= m_keptLevel && kind == Kind::Kept) {
            close(at);
            m_kind = Kind::Kept;
            m_keptLevel = heading.level;
        } else if (m_keptLevel > 0 && heading.level <= m_keptLevel) {
            close(at);
            m_kind = Kind::Advice; // the only kind that has kept parts inside
            m_keptLevel = 0;
        }
    }

    void enter(std::size_t at, Kind kind, std::size_t level)
    {
        close(at);
        m_kind = kind;
        m_level = level;
    }

    void close(std::size_t end)
    {
        if (end > m_begin) {
            const std::string_view text = m_block.substr(m_begin, end - m_begin);
            // Neighbours of a kind are one, so that a cut finds whole paragraphs.
            if (!m_sections.empty() && m_sections.back().kind == m_kind)
                m_sections.back().text = std::string_view(m_sections.back().text.data(), m_sections.back().text.size() + text.size());
            else
                m_sections.push_back({m_kind, text});
        }
        m_begin = end;
    }

    std::string_view m_block;
    std::vector<PromptSection> m_sections;
    std::size_t m_begin = 0;
    Kind m_kind = Kind::Other;
    std::size_t m_level = 0;     ///< of the heading that the section stands under; 0: ends with the next heading
    std::size_t m_keptLevel = 0; ///< of a kept part inside of advice; 0: not in one
    bool m_fenced = false;
};

} // namespace

std::vector<PromptSection> promptSections(std::string_view block)
{
    return Splitter(block).split();
}

} // namespace gatehouse
