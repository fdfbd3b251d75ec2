// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::json {

/// Why a body is not what it should be.
struct Fault
{
    std::size_t offset = 0; ///< of the byte where it shows
    std::string what;       ///< half a sentence: "a comma or a closing brace is missing"
};

/// The members of a checked JSON object, in order. Views point into the bytes that were checked, or into `decodedKeys`.
struct Outline
{
    struct Member
    {
        std::string_view key;   ///< decoded
        std::string_view value; ///< the whole value, without the space around it
    };
    std::vector<Member> members;
    std::deque<std::string> decodedKeys; ///< of keys that were written with escapes

    Outline() = default;
    Outline(Outline &&) noexcept = default;
    Outline &operator=(Outline &&) noexcept = default;
    /// The value of the first member of that name; empty if there is none.
    std::string_view value(std::string_view key) const;
};

constexpr std::size_t maxDepth = 256;

/// Looks at every byte once: RFC 8259 grammar, UTF-8, depth of at most maxDepth, one object at the top without a byte order mark, and no
/// second `model`, `stream`, `messages` or `input` in it (two readers could take different ones).
Result<Outline, Fault> check(std::string_view bytes);

} // namespace gatehouse::json
