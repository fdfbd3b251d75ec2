// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace gatehouse {

/// A content block of a Messages answer, as far as it has come.
struct MessagesAnswerBlock
{
    enum class Kind : std::uint8_t { Text, Reasoning, Sealed, Tool, ServerTool, Result };
    Kind kind = Kind::Text;
    std::size_t call = 0;
    std::string id = {};
    std::string name = {};
    std::string content = {}; ///< what has not gone out; for Sealed the seal, for Result the whole block
    bool ended = false;
    std::string seal = {};                   ///< Reasoning, once ended
    std::vector<std::string> citations = {}; ///< Text: what has not gone out, raw

    /// The block as a stream begins it, without the content that its deltas bring.
    std::string frame() const;
    /// Appends the block of a whole answer to an array that begins in `out`, with the comma before it.
    void appendTo(std::string &out) const;
    /// Appends what has not gone out to the stream, as deltas of the block at `index`.
    void writeDeltas(std::string &out, std::size_t index);
    /// Appends what ends the block at `index` of the stream.
    void writeEnd(std::string &out, std::size_t index) const;
};

} // namespace gatehouse
