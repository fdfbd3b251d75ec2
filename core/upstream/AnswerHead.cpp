// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/AnswerHead.h"

#include <algorithm>
#include <charconv>

namespace gatehouse {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

bool AnswerHead::addLine(std::string_view line)
{
    m_received += line.size();
    if (m_received > sizeLimit)
        return false;
    if (m_complete)
        return true;
    if (line.starts_with("HTTP/"))
        return startStatusLine(line);
    if (m_status == 0)
        return false;
    if (trimmed(line).empty())
        m_complete = m_status >= 200 || m_status == 101;
    else
        addField(line);
    return true;
}

bool AnswerHead::startStatusLine(std::string_view line)
{
    m_text.clear();
    m_fields.clear();
    m_status = 0;
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos)
        return false;
    const std::string_view code = line.substr(space + 1, 3);
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), m_status);
    return error == std::errc() && end == code.data() + 3 && m_status >= 100;
}

void AnswerHead::addField(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    const std::string_view name = trimmed(line.substr(0, colon));
    const std::string_view value = trimmed(line.substr(colon + 1));
    const auto at = static_cast<std::uint32_t>(m_text.size());
    m_text.append(name).append(value);
    const auto nameSize = static_cast<std::uint32_t>(name.size());
    m_fields.push_back({at, nameSize, at + nameSize, static_cast<std::uint32_t>(value.size())});
}

void AnswerHead::drop(std::string_view name)
{
    const std::string_view text = m_text;
    std::erase_if(m_fields, [&](const Field &field) { return sameName(text.substr(field.name, field.nameSize), name); });
}

std::optional<std::string_view> AnswerHead::value(std::string_view name) const
{
    const std::string_view text = m_text;
    for (const Field &field : m_fields)
        if (sameName(text.substr(field.name, field.nameSize), name))
            return text.substr(field.value, field.valueSize);
    return std::nullopt;
}

} // namespace gatehouse
