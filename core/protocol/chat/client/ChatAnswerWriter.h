// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Usage.h"

#include <cstdint>
#include <string>
#include <string_view>

/// The text of Chat Completions' chunks and of the parts that they share with a whole answer. All append to `out`.
namespace gatehouse::chat {

inline constexpr std::string_view done = "data: [DONE]\n\n";

/// The object `usage`, in OpenAI's way of counting: prompt_tokens includes what the cache served and took.
void appendUsage(std::string &out, const Usage &usage);
/// The event that ends a stream which will not be complete.
void appendErrorEvent(std::string &out, const ApiError &error);

/// The chunks of one answer, which differ in little: what they share is made once.
class Chunks
{
public:
    Chunks(std::string_view id, std::int64_t created, std::string_view model);

    /// Begins a chunk; what follows is the inside of the object `delta`.
    void begin(std::string &out) const { out += m_head; }
    /// Ends what begin() began. `finishReason` empty: null.
    void end(std::string &out, std::string_view finishReason = {}) const;
    /// The chunk without choices.
    void appendUsage(std::string &out, const Usage &usage) const;

private:
    std::string m_frame;
    std::string m_head;
};

} // namespace gatehouse::chat
