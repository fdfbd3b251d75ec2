// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace gatehouse {

/// How long a test waits.
struct ProbePatience
{
    std::chrono::milliseconds connect{6'000}; ///< name, connection and encryption together
    std::chrono::milliseconds total{15'000};  ///< the whole test
};

} // namespace gatehouse
