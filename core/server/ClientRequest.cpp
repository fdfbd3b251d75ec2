// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ClientRequest.h"

#include "core/server/HttpText.h"

namespace gatehouse {

std::optional<std::string_view> ClientRequest::header(std::string_view name) const
{
    for (const auto &[known, value] : headers)
        if (http::sameIgnoringCase(known, name))
            return value;
    return std::nullopt;
}

} // namespace gatehouse
