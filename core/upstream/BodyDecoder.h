// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace gatehouse {

class ReceiveBuffer;

/// Undoes a gzip or deflate that a provider sent although identity was asked. Bounded: what comes out may be 1 MiB, and beyond that
/// a hundred times what went in.
class BodyDecoder
{
public:
    static constexpr std::size_t freeOutput = 1024 * 1024;
    static constexpr std::size_t largestRatio = 100;

    enum class Outcome : unsigned char { Ok, Broken, Bomb };

    BodyDecoder();
    ~BodyDecoder();

    /// Whether this content coding can be undone: gzip, x-gzip, deflate.
    static bool knows(std::string_view coding);
    Outcome feed(std::string_view bytes, ReceiveBuffer &out);
    /// The compressed stream came to its own end.
    bool isComplete() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
