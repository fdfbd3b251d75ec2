// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gatehouse {

struct ImageSize
{
    std::int64_t width = 0; ///< pixels
    std::int64_t height = 0;
};

/// The size of a PNG, JPEG, GIF or WebP that stands as base64; looks at a few bytes of its head only. Nothing if it cannot be told.
std::optional<ImageSize> imageSize(std::string_view base64);

} // namespace gatehouse
