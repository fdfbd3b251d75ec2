// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// A copy of what goes by, of a body's beginning only.
class BodyCopy
{
public:
    void append(std::string_view bytes);
    bool isCut() const { return m_size > m_text.size(); }
    /// The copy without the secrets, at most RequestLog::bodyLimit bytes: what is longer ends between two characters, with a mark.
    std::shared_ptr<const std::string> without(const std::vector<Secret> &secrets) const;

private:
    std::string m_text;
    std::size_t m_size = 0; ///< of all that went by
};

} // namespace gatehouse
