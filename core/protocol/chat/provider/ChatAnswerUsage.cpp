// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/provider/ChatAnswerUsage.h"

#include <algorithm>

namespace gatehouse {

bool ChatAnswerUsage::isReported() const
{
    return prompt > 0 || completion > 0 || input > 0 || output > 0;
}

Usage ChatAnswerUsage::counted() const
{
    const auto count = [](std::int64_t value) { return std::max<std::int64_t>(value, 0); };
    Usage usage;
    usage.cacheRead = count(cached);
    usage.cacheWrite = count(cacheWrite);
    usage.reasoning = count(reasoning);
    if (prompt >= 0 || input < 0 || inputIncludesCached) {
        const std::int64_t all = prompt >= 0 ? prompt : count(input);
        usage.cacheRead = std::min(usage.cacheRead, all);
        usage.cacheWrite = std::min(usage.cacheWrite, all - usage.cacheRead);
        usage.input = all - usage.cacheRead - usage.cacheWrite;
    } else {
        usage.input = input;
    }
    usage.output = completion >= 0 ? completion : count(output);
    // Some (xAI) count reasoning beside completion_tokens; the total gives them away.
    if (usage.reasoning > 0 && prompt >= 0 && completion >= 0 && total == prompt + completion + usage.reasoning)
        usage.output += usage.reasoning;
    usage.reported = true;
    return usage;
}

} // namespace gatehouse
