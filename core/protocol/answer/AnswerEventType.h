// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/json/JsonSlices.h"

#include <string_view>

namespace gatehouse {

/// The `type` that an event's data tells: at the very start where providers put it, else looked for. Empty: none.
inline std::string_view typeInData(std::string_view data)
{
    constexpr std::string_view usual = "{\"type\":\"";
    if (data.starts_with(usual)) {
        data.remove_prefix(usual.size());
        return data.substr(0, data.find('"'));
    }
    return slices::inside(slices::member(data, "type"));
}

} // namespace gatehouse
