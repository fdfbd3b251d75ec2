// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/AnswerReasoning.h"

#include "core/protocol/json/JsonSlices.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

std::string_view valueOf(const std::vector<std::pair<std::string, std::string>> &members, std::string_view key)
{
    const auto found = std::find_if(members.begin(), members.end(), [key](const auto &member) { return member.first == key; });
    return found == members.end() ? std::string_view{} : std::string_view(found->second);
}

} // namespace

bool AnswerReasoning::belongTogether(const Members &last, std::string_view next)
{
    const std::string_view type = slices::member(next, "type");
    if (type != valueOf(last, "type") || type == "\"reasoning.encrypted\"" || type.empty())
        return false;
    for (const std::string_view key : {"index", "id"}) {
        const std::string_view before = valueOf(last, key);
        const std::string_view now = slices::member(next, key);
        if (!slices::isNull(before) && !slices::isNull(now) && before != now)
            return false;
    }
    return true;
}

void AnswerReasoning::addDetails(std::string_view json)
{
    if (!slices::isObject(json))
        return;
    const bool joins = !m_details.empty() && belongTogether(m_details.back(), json);
    if (!joins)
        m_details.emplace_back();
    Members &members = m_details.back();
    for (slices::Walk walk(json); walk.next();) {
        const auto known = std::find_if(members.begin(), members.end(), [&walk](const auto &member) { return member.first == walk.key(); });
        if (known == members.end()) {
            members.emplace_back(walk.key(), walk.value());
        } else if ((walk.key() == "text" || walk.key() == "summary") && slices::isString(known->second) && slices::isString(walk.value())) {
            known->second.pop_back();
            known->second += walk.value().substr(1);
        } else if (!slices::isNull(walk.value())) {
            known->second = walk.value();
        }
    }
}

void AnswerReasoning::addMark(ReasoningMark mark, std::string_view value)
{
    static constexpr std::array<std::string Reasoning::*, 5> members{
        &Reasoning::thoughtSignature, &Reasoning::signature, &Reasoning::redactedData, &Reasoning::itemId, &Reasoning::encryptedContent};
    std::string &member = m_marks.*members[static_cast<std::size_t>(mark)];
    if (member.empty())
        member = value;
    m_marked = m_marked || !value.empty();
}

Reasoning AnswerReasoning::reasoning() const
{
    Reasoning reasoning = m_marks;
    reasoning.text = m_text;
    for (const Members &members : m_details) {
        reasoning.detailsJson += reasoning.detailsJson.empty() ? "[{" : ",{";
        bool first = true;
        for (const auto &[key, value] : members) {
            reasoning.detailsJson += first ? "\"" : ",\"";
            reasoning.detailsJson += key;
            reasoning.detailsJson += "\":";
            reasoning.detailsJson += value;
            first = false;
        }
        reasoning.detailsJson += '}';
    }
    if (!m_details.empty())
        reasoning.detailsJson += ']';
    return reasoning;
}

void AnswerReasoning::clear()
{
    m_text.clear();
    m_marks = {};
    m_marked = false;
    m_details.clear();
}

} // namespace gatehouse
