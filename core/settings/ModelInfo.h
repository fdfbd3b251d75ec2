// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace gatehouse {

/// What the catalogue knows of a model. Zero and empty mean unknown.
struct ModelInfo
{
    std::string name;         ///< display name
    std::int64_t context = 0; ///< tokens
    std::int64_t output = 0;  ///< tokens
    bool images = true;
    bool pdf = false;
    bool reasoning = false;
    bool temperature = true; ///< takes temperature and top_p
};

} // namespace gatehouse
