// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RequestId.h"

#include <QtCore/QRandomGenerator>

#include <atomic>
#include <cinttypes>
#include <cstdio>

namespace gatehouse {

std::uint64_t nextRequestId()
{
    static std::atomic<std::uint64_t> last{0};
    return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

std::string requestIdText(std::uint64_t id)
{
    static const std::uint64_t run = QRandomGenerator::system()->generate64();
    char text[48];
    const int size = std::snprintf(text, sizeof text, "req_%016" PRIx64 "%08" PRIx64, run, id);
    return std::string(text, static_cast<std::size_t>(size));
}

} // namespace gatehouse
