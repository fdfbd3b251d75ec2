// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Usage.h"

#include <cstdint>

namespace gatehouse {

/// The numbers of a Chat Completions usage object as they stand there; -1: not there.
struct ChatAnswerUsage
{
    std::int64_t prompt = -1;     ///< prompt_tokens; includes the cached ones
    std::int64_t completion = -1; ///< completion_tokens
    std::int64_t total = -1;      ///< total_tokens
    std::int64_t cached = -1;     ///< prompt_tokens_details.cached_tokens, prompt_cache_hit_tokens, cached_tokens, cache_read_input_tokens
    std::int64_t cacheWrite = -1; ///< prompt_tokens_details.cache_write_tokens, cache_creation_input_tokens
    std::int64_t reasoning = -1;  ///< completion_tokens_details.reasoning_tokens
    std::int64_t input = -1;      ///< input_tokens, of providers that use the other APIs' names
    std::int64_t output = -1;     ///< output_tokens
    bool inputIncludesCached = false; ///< input_tokens_details was there: the Responses API's way of counting

    /// False: nothing of it is a count.
    bool isReported() const;
    Usage counted() const;
};

} // namespace gatehouse
