// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/RequestRecord.h"

namespace gatehouse {

std::string requestLine(const RequestRecord &record)
{
    std::string line = "request " + std::to_string(record.id);
    if (!record.client.empty())
        line += " client=" + record.client;
    line += " " + record.path + " " + record.name.substr(0, 100);
    if (!record.route.empty())
        line += " -> " + record.route;
    line += " status=" + std::to_string(record.status);
    if (!record.outcome.empty())
        line += " (" + record.outcome + ")";
    if (record.stream)
        line += " stream";
    if (record.attempts > 1)
        line += " attempts=" + std::to_string(record.attempts);
    if (record.firstEvent.count() >= 0)
        line += " first=" + std::to_string(record.firstEvent.count()) + "ms";
    line += " total=" + std::to_string(record.total.count()) + "ms";
    if (record.usage.reported) {
        line += " in=" + std::to_string(record.usage.prompt());
        if (record.usage.cacheRead > 0)
            line += " cached=" + std::to_string(record.usage.cacheRead);
        line += " out=" + std::to_string(record.usage.output);
    }
    return line;
}

} // namespace gatehouse
