// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Reasoning.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

/// Collects what a model thinks over an answer, so that it can be given back. Elements of reasoning_details come in fragments; those that
/// belong together become one.
class AnswerReasoning
{
public:
    void addText(std::string_view utf8) { m_text += utf8; }
    void addDetails(std::string_view json);
    /// The first of a kind stays.
    void addMark(ReasoningMark mark, std::string_view value);
    bool hasOpaqueParts() const { return !m_details.empty() || m_marked; }
    bool isEmpty() const { return m_text.empty() && !hasOpaqueParts(); }
    Reasoning reasoning() const;
    void clear();

private:
    using Members = std::vector<std::pair<std::string, std::string>>; ///< key → raw value
    static bool belongTogether(const Members &last, std::string_view next);

    std::string m_text;
    Reasoning m_marks; ///< nothing but marks in it
    bool m_marked = false;
    std::vector<Members> m_details;
};

} // namespace gatehouse
