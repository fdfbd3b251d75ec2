// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/TomlScan.h"

#include "core/clients/ConfigText.h"
#include "core/clients/TextPlace.h"

#include <algorithm>
#include <set>

namespace gatehouse {

namespace {

using Path = std::vector<std::string>;

bool isBare(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

class Scanner
{
public:
    explicit Scanner(std::string_view text, std::size_t at = 0) : m_text(text), m_at(at) {}

    std::size_t at() const { return m_at; }
    bool atEnd() const { return m_at >= m_text.size(); }
    bool ahead(std::string_view words) const { return m_text.substr(std::min(m_at, m_text.size())).starts_with(words); }
    bool take(char c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    void passSpaces() { passAll(" \t"); }
    /// Over blank lines and comments too.
    void passLines()
    {
        for (passAll(" \t\r\n"); ahead("#"); passAll(" \t\r\n"))
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
    }
    void passLine() { m_at = lineEnd(m_text, m_at); }

    std::optional<Path> key()
    {
        Path path;
        do {
            passSpaces();
            auto part = keyPart();
            if (!part)
                return std::nullopt;
            path.push_back(std::move(*part));
            passSpaces();
        } while (take('.'));
        return path;
    }

    /// From the value's first byte to behind its last.
    bool value()
    {
        if (atEnd())
            return false;
        std::string open;
        do {
            if (atEnd())
                return false;
            const char c = m_text[m_at];
            if (c == '"' || c == '\'') {
                if (!string(c))
                    return false;
            } else if (c == '[' || c == '{') {
                open.push_back(c);
                ++m_at;
            } else if (!open.empty() && (c == ']' || c == '}')) {
                open.pop_back();
                ++m_at;
            } else if (!open.empty() && c == '#') {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (open.empty()) {
                return bare();
            } else {
                ++m_at;
            }
        } while (!open.empty());
        return true;
    }

    std::optional<TomlPair> pair()
    {
        TomlPair pair;
        pair.begin = m_at;
        auto path = key();
        if (!path || !take('='))
            return std::nullopt;
        pair.key = std::move(*path);
        passSpaces();
        pair.valueBegin = m_at;
        if (!value())
            return std::nullopt;
        pair.valueEnd = m_at;
        return pair;
    }

private:
    void passAll(std::string_view which) { m_at = std::min(m_text.find_first_not_of(which, m_at), m_text.size()); }

    std::optional<std::string> keyPart()
    {
        const std::size_t begin = m_at;
        if (ahead("\"") || ahead("'")) {
            if (!string(m_text[m_at]))
                return std::nullopt;
            const std::string quoted(m_text.substr(begin, m_at - begin));
            return tomlStringAt("x = " + quoted, {}, "x");
        }
        while (!atEnd() && isBare(m_text[m_at]))
            ++m_at;
        return m_at > begin ? std::optional(std::string(m_text.substr(begin, m_at - begin))) : std::nullopt;
    }

    bool string(char quote)
    {
        const std::string three(3, quote);
        const bool isLong = ahead(three);
        m_at += isLong ? 3 : 1;
        while (!atEnd()) {
            if (quote == '"' && m_text[m_at] == '\\') {
                m_at += 2;
            } else if (isLong && ahead(three)) {
                m_at += 3;
                // Up to two quotes may stand before the closing three.
                for (int more = 0; more < 2 && take(quote);)
                    ++more;
                return true;
            } else if (m_text[m_at++] == quote && !isLong) {
                return true;
            }
        }
        return false;
    }

    bool bare()
    {
        const std::size_t begin = m_at;
        m_at = std::min(m_text.find_first_of(",]}#\n", m_at), m_text.size());
        while (m_at > begin && (m_text[m_at - 1] == ' ' || m_text[m_at - 1] == '\t' || m_text[m_at - 1] == '\r'))
            --m_at;
        return m_at > begin;
    }

    std::string_view m_text;
    std::size_t m_at;
};

bool isInside(const std::set<Path> &lists, const Path &path)
{
    for (std::size_t size = 1; size <= path.size(); ++size)
        if (lists.contains(Path(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(size))))
            return true;
    return false;
}

} // namespace

std::size_t TomlSection::end(std::string_view text) const
{
    return pairs.empty() ? headerEnd : lineEnd(text, pairs.back().valueEnd);
}

std::optional<std::vector<TomlSection>> scanToml(std::string_view text)
{
    std::vector<TomlSection> sections(1);
    std::set<Path> lists;
    Scanner scanner(text);
    for (scanner.passLines(); !scanner.atEnd(); scanner.passLines()) {
        if (!scanner.ahead("[")) {
            auto pair = scanner.pair();
            if (!pair)
                return std::nullopt;
            sections.back().pairs.push_back(std::move(*pair));
            scanner.passLine();
            continue;
        }
        TomlSection section;
        section.begin = lineStart(text, scanner.at());
        scanner.take('[');
        section.isList = scanner.take('[');
        auto path = scanner.key();
        if (!path || !scanner.take(']') || (section.isList && !scanner.take(']')))
            return std::nullopt;
        section.path = std::move(*path);
        if (section.isList)
            lists.insert(section.path);
        section.inList = isInside(lists, section.path);
        scanner.passLine();
        section.headerEnd = scanner.at();
        sections.push_back(std::move(section));
    }
    return sections;
}

std::optional<std::vector<TomlPair>> scanInlineTable(std::string_view text, std::size_t begin)
{
    std::vector<TomlPair> pairs;
    Scanner scanner(text, begin);
    if (!scanner.take('{'))
        return std::nullopt;
    for (scanner.passLines(); !scanner.take('}'); scanner.passLines()) {
        auto pair = scanner.pair();
        if (!pair)
            return std::nullopt;
        scanner.passLines();
        if (scanner.ahead(","))
            pair->comma = scanner.at();
        scanner.take(',');
        pairs.push_back(std::move(*pair));
    }
    return pairs;
}

std::string tomlKey(const std::vector<std::string> &path)
{
    std::string text;
    for (const std::string &part : path) {
        const bool isPlain = !part.empty() && std::all_of(part.begin(), part.end(), isBare);
        text.append(text.empty() ? "" : ".").append(isPlain ? part : tomlString(part));
    }
    return text;
}

} // namespace gatehouse
