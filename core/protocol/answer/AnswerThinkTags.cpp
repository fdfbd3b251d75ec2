// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/AnswerThinkTags.h"

#include <array>
#include <utility>

namespace gatehouse {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> tags{{
    {"<think>", "</think>"},
    {"<thinking>", "</thinking>"},
    {"<thought>", "</thought>"},
}};
constexpr std::string_view spaces = " \n\r\t";

/// Length of the longest end of `text` that `tag` begins with.
std::size_t overlap(std::string_view text, std::string_view tag)
{
    for (std::size_t length = std::min(text.size(), tag.size() - 1); length > 0; --length)
        if (tag.starts_with(text.substr(text.size() - length)))
            return length;
    return 0;
}

} // namespace

void AnswerThinkTags::text(std::string_view text)
{
    if (text.empty())
        return;
    switch (m_state) {
    case State::Text:
        m_sink.text(text);
        return;
    case State::Behind:
        text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
        if (text.empty())
            return;
        m_state = State::Text;
        m_sink.text(text);
        return;
    case State::Start:
        m_held += text;
        atStart();
        return;
    case State::Thinking:
        thinking(text);
        return;
    }
}

void AnswerThinkTags::atStart()
{
    const std::size_t begin = m_held.find_first_not_of(spaces);
    if (begin == std::string::npos)
        return;
    const std::string_view seen = std::string_view(m_held).substr(begin);
    for (const auto &[opening, closing] : tags) {
        if (seen.starts_with(opening)) {
            m_state = State::Thinking;
            m_closingTag = closing;
            const std::string rest(seen.substr(opening.size()));
            m_held.clear();
            if (!rest.empty())
                thinking(rest);
            return;
        }
        if (opening.starts_with(seen))
            return;
    }
    m_state = State::Text;
    m_sink.text(m_held);
    m_held.clear();
}

void AnswerThinkTags::thinking(std::string_view text)
{
    std::string joined;
    if (!m_held.empty()) {
        joined = std::exchange(m_held, {});
        joined += text;
        text = joined;
    }
    if (const std::size_t end = text.find(m_closingTag); end != std::string_view::npos) {
        if (end > 0)
            reasoning(text.substr(0, end));
        m_state = State::Behind;
        this->text(text.substr(end + m_closingTag.size()));
        return;
    }
    const std::size_t kept = overlap(text, m_closingTag);
    if (text.size() > kept)
        reasoning(text.substr(0, text.size() - kept));
    m_held.assign(text.substr(text.size() - kept));
}

void AnswerThinkTags::reasoning(std::string_view text)
{
    m_collected.addText(text);
    m_sink.reasoning(text);
}

void AnswerThinkTags::reasoningSeen()
{
    if (m_state == State::Start && m_held.find_first_not_of(spaces) == std::string::npos) {
        m_held.clear();
        m_state = State::Behind;
    }
}

void AnswerThinkTags::interrupt()
{
    if (m_state == State::Start) {
        if (m_held.find_first_not_of(spaces) != std::string::npos)
            m_sink.text(m_held);
        m_state = State::Behind;
    } else if (m_state == State::Thinking) {
        if (!m_held.empty())
            reasoning(m_held);
        m_state = State::Behind;
    }
    m_held.clear();
}

} // namespace gatehouse
