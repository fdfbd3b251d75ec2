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

} // namespace gatehouse
