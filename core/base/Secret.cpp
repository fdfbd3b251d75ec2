// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Secret.h"

#include <openssl/crypto.h>

namespace gatehouse {

void Secret::wipe() noexcept
{
    if (m_text.capacity() > 0)
        OPENSSL_cleanse(m_text.data(), m_text.size());
    m_text.clear();
}

std::string withoutSecret(std::string text, const Secret &secret)
{
    constexpr std::size_t shortest = 8;
    constexpr std::string_view redacted = "[redacted]";
    const std::string_view hidden = secret.reveal();
    if (hidden.size() < shortest)
        return text;
    std::size_t at = text.find(hidden);
    if (at == std::string::npos)
        return text;
    std::string clean; // written anew: a body may hold it ten thousand times
    std::size_t done = 0;
    for (; at != std::string::npos; at = text.find(hidden, done)) {
        clean.append(text, done, at - done).append(redacted);
        done = at + hidden.size();
    }
    return clean.append(text, done);
}

} // namespace gatehouse
