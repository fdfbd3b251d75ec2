// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/BodyCopy.h"

#include "core/usage/RequestLog.h"

#include <algorithm>

namespace gatehouse {

void BodyCopy::append(std::string_view bytes)
{
    m_size += bytes.size();
    m_text.append(bytes.substr(0, RequestLog::bodyLimit - m_text.size()));
}

std::shared_ptr<const std::string> BodyCopy::without(const std::vector<Secret> &secrets) const
{
    if (m_size == 0)
        return nullptr;
    std::string text = m_text;
    std::size_t longest = 0;
    for (const Secret &secret : secrets) {
        text = withoutSecret(std::move(text), secret);
        longest = std::max(longest, secret.reveal().size());
    }
    if (!isCut() && text.size() <= RequestLog::bodyLimit)
        return std::make_shared<const std::string>(std::move(text));
    const std::string mark = "\n... (cut: " + std::to_string(m_size) + " bytes in all)";
    // The last that was copied may be the first part of a secret.
    std::size_t end = std::min(RequestLog::bodyLimit - mark.size(), text.size() - std::min(text.size(), longest));
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    text.resize(end);
    return std::make_shared<const std::string>(std::move(text) + mark);
}

} // namespace gatehouse
