// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesUsage.h"

#include "core/protocol/json/JsonSlices.h"

namespace gatehouse {

void addMessagesUsage(Usage &usage, std::string_view json)
{
    if (!slices::isObject(json))
        return;
    const auto read = [](std::string_view value, std::int64_t &into) {
        // Counts grow; some providers begin with the real input and end with 0, others the other way round.
        if (const auto told = slices::number(value); told && *told > 0)
            into = *told;
    };
    std::int64_t input = 0;
    for (slices::Walk walk(json); walk.next();) {
        if (walk.key() == "input_tokens")
            read(walk.value(), input);
        else if (walk.key() == "output_tokens")
            read(walk.value(), usage.output);
        else if (walk.key() == "cache_read_input_tokens")
            read(walk.value(), usage.cacheRead);
        else if (walk.key() == "cache_creation_input_tokens")
            read(walk.value(), usage.cacheWrite);
        else if (walk.key() == "output_tokens_details")
            read(slices::member(walk.value(), "thinking_tokens"), usage.reasoning);
    }
    if (input > 0)
        usage.input = input;
    usage.reported = usage.reported || usage.prompt() > 0 || usage.output > 0;
}

} // namespace gatehouse
