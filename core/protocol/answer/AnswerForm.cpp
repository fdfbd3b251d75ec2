// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/AnswerForm.h"

namespace gatehouse {

std::string_view AnswerForm::take(std::string_view bytes)
{
    static constexpr std::string_view mark = "\xef\xbb\xbf";
    while (m_kind == Kind::Unknown && !bytes.empty()) {
        const char c = bytes.front();
        if (m_marks < mark.size() && c == mark[m_marks]) {
            ++m_marks;
        } else if (c == '{' || c == '[' || c == '<') {
            m_kind = Kind::Text;
            break;
        } else if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
            m_kind = Kind::Events;
            break;
        }
        bytes.remove_prefix(1);
    }
    if (m_kind != Kind::Text)
        return bytes;
    if (!isTooLong())
        m_text += bytes;
    return {};
}

std::string_view AnswerForm::text()
{
    m_text.reserve(m_text.size() + 64);
    return m_text;
}

} // namespace gatehouse
