// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/FreeformInput.h"

#include "core/protocol/answer/AnswerArguments.h"
#include "core/protocol/json/JsonScan.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

namespace gatehouse {

namespace {

constexpr std::string_view key = "\"input\"";
constexpr std::size_t escapeLength = 6; // \uXXXX
constexpr std::string_view replacement = "\xef\xbf\xbd";

bool isHighSurrogate(std::string_view escape)
{
    return escape.size() == escapeLength && escape[1] == 'u' && (escape[2] == 'd' || escape[2] == 'D') &&
           std::string_view("89abAB").find(escape[3]) != std::string_view::npos;
}

bool isLowSurrogate(std::string_view escape)
{
    return escape.size() == escapeLength && escape[1] == 'u' && (escape[2] == 'd' || escape[2] == 'D') &&
           std::string_view("cdefCDEF").find(escape[3]) != std::string_view::npos;
}

/// The first quote or backslash. Control characters, which a model may write as they are, are text.
const char *findStop(const char *at, const char *end)
{
    while ((at = json::findStringStop(at, end)) != end && *at != '"' && *at != '\\')
        ++at;
    return at;
}

/// The text that arguments of another shape stand for.
std::string textOfOther(std::string_view raw)
{
    raw = slices::trimmed(raw);
    if (slices::isString(raw) && slices::isWhole(raw))
        return slices::text(raw);
    const std::string repaired = raw.starts_with('{') ? repairedArguments(raw) : std::string();
    if (repaired.empty())
        return std::string(raw);
    if (const std::string_view input = slices::member(repaired, "input"); slices::isString(input))
        return slices::text(input);
    std::string_view only;
    std::size_t members = 0;
    for (slices::Walk walk(repaired); walk.next(); ++members)
        only = walk.value();
    if (members == 0)
        return {};
    return members == 1 && slices::isString(only) ? slices::text(only) : std::string(raw);
}

} // namespace

std::string_view FreeformInput::add(std::string_view fragment)
{
    m_text.clear();
    std::size_t at = 0;
    for (; at < fragment.size() && m_state < State::Text; ++at) {
        m_raw += fragment[at];
        takeFrame(fragment[at]);
    }
    if (m_state == State::Other)
        m_raw += fragment.substr(at);
    while (at < fragment.size() && m_state == State::Text) {
        if (!m_escape.empty()) {
            takeEscape(fragment[at++]);
            continue;
        }
        const char *begin = fragment.data() + at;
        const char *end = fragment.data() + fragment.size();
        const char *stop = findStop(begin, end);
        m_text.append(begin, stop);
        at += static_cast<std::size_t>(stop - begin);
        if (stop == end)
            break;
        ++at;
        if (*stop == '"')
            m_state = State::Done;
        else
            m_escape = '\\';
    }
    return m_text;
}

/// One character before the text begins; anything but {"input":" with space between makes it arguments of another shape.
void FreeformInput::takeFrame(char c)
{
    if (m_state == State::Key && m_keyAt > 0) {
        if (c != key[m_keyAt])
            m_state = State::Other;
        else if (++m_keyAt == key.size())
            m_state = State::Colon;
        return;
    }
    if (json::isSpace(c))
        return;
    if (m_state == State::Brace && c == '{') {
        m_state = State::Key;
    } else if (m_state == State::Key && c == '"') {
        m_keyAt = 1;
    } else if (m_state == State::Colon && c == ':') {
        m_state = State::Quote;
    } else if (m_state == State::Quote && c == '"') {
        m_state = State::Text;
        m_raw = {};
    } else {
        m_state = State::Other;
    }
}

void FreeformInput::takeEscape(char c)
{
    if (m_escape.size() == escapeLength) { // the first half of a pair: only another \u can be the second
        if (c != '\\') {
            leaveEscape();
            if (c == '"')
                m_state = State::Done;
            else
                m_text += c;
            return;
        }
        m_escape += c;
        return;
    }
    m_escape += c;
    const std::string_view open = std::string_view(m_escape).substr(m_escape.size() > escapeLength ? escapeLength : 0);
    if (open.size() == 2 && open[1] != 'u') {
        const std::string last(open);
        if (m_escape.size() > escapeLength)
            m_text += replacement;
        m_escape.clear();
        m_text += json::unescaped(last);
        return;
    }
    if (open.size() < escapeLength)
        return;
    if (m_escape.size() == escapeLength) {
        if (!isHighSurrogate(m_escape))
            leaveEscape();
        return;
    }
    if (isLowSurrogate(open)) {
        leaveEscape();
        return;
    }
    const std::string last(open);
    m_text += replacement;
    m_escape = last;
    if (!isHighSurrogate(m_escape))
        leaveEscape();
}

void FreeformInput::leaveEscape()
{
    m_text += json::unescaped(m_escape);
    m_escape.clear();
}

std::string_view FreeformInput::finish()
{
    m_text.clear();
    if (m_state == State::Text && isHighSurrogate(m_escape.substr(0, escapeLength)))
        m_text = replacement; // cut off behind the first half of a pair
    else if (m_state != State::Text && m_state != State::Done)
        m_text = textOfOther(m_raw);
    m_state = State::Done;
    m_escape.clear();
    return m_text;
}

} // namespace gatehouse
