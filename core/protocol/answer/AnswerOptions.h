// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace gatehouse {

/// What an answer pipe needs to know of the request that it answers.
struct AnswerOptions
{
    bool stream = true;              ///< the client asked for a stream; else one whole body
    std::string model;               ///< the name that the client asked for
    bool rewriteNames = true;        ///< answers carry `model`; else the provider's own name
    std::string provider = {};       ///< id of the provider that answers; goes into sealed reasoning
    bool streamUsage = false;        ///< a Chat Completions client asked for the chunk with the usage
    std::int64_t created = 0;        ///< Unix time in seconds, for dialects whose answers carry it
    std::int64_t estimatedInput = 0; ///< input tokens, estimated; stands in message_start until the provider tells, 0: unknown
};

} // namespace gatehouse
