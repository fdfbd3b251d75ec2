// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/RequestBody.h"
#include "core/server/ChunkedDecoder.h"
#include "core/server/HttpHead.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace gatehouse {

/// Collects one request's body, of a known length or chunked, into the buffer that the dialects parse.
class BodyReader
{
public:
    enum class State : std::uint8_t {
        More,     ///< bytes are missing
        Done,     ///< the body is whole
        Bad,      ///< the chunked framing is broken
        TooLarge, ///< the body crossed the limit
        NoBudget, ///< the process holds too many bytes of requests already
    };

    /// What `head` announces: Done when it announces no body. Its length was checked before.
    State begin(const HttpHead &head);
    /// Takes what belongs to the body off the front of `input`; what is left comes after it.
    State feed(std::string_view &input);

    /// Where the next bytes of a body of known length may be read to directly, with grown() after it; empty for a chunked one.
    struct Room
    {
        char *data = nullptr;
        std::size_t size = 0;
    };
    Room room() const;
    State grown(std::size_t bytes);

    /// Bytes of the body so far.
    std::size_t received() const { return m_body ? m_body->bytes().size() : 0; }
    /// The body; null if there was none.
    std::shared_ptr<RequestBody> take() { return std::move(m_body); }

private:
    State append(std::string_view data);
    std::shared_ptr<RequestBody> m_body;
    ChunkedDecoder m_decoder;
    bool m_chunked = false;
};

} // namespace gatehouse
