// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <cstdint>
#include <string>

namespace gatehouse {

/// A secret that stands in a file of its own: its text without the line break at the end.
struct SecretFile
{
    static constexpr std::int64_t largest = 64 * 1024; ///< bytes

    Secret secret;       ///< empty if there is none
    std::string problem; ///< why there is none; or, beside a secret, what is odd: others may read the file

    /// Reads with blocking calls; never waits on a pipe.
    static SecretFile read(const std::string &path);
};

} // namespace gatehouse
