// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Result.h"
#include "core/protocol/conversation/RequestBody.h"
#include "core/protocol/json/JsonCheck.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace gatehouse {

/// The bytes of a value in a body; empty: it is not there.
struct ByteRange
{
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin == end; }
};

/// What routing and passthrough need to know of a request; all of it is found in the one pass that checks the body.
struct RequestFacts
{
    std::string model;          ///< decoded
    std::size_t modelBegin = 0; ///< byte range of the model's JSON string, quotes included
    std::size_t modelEnd = 0;
    bool stream = false;
    bool hasThread = false; ///< Messages: asks for a conversation kept by the server (top-level `thread`)
    bool hasTools = false;  ///< a `tools` array that is not empty
    std::optional<std::int64_t> maxTokens;
    ByteRange maxTokensValue; ///< Messages: the value of `max_tokens`

    bool streamUsage = false;        ///< Chat: stream_options.include_usage
    ByteRange streamOptions;         ///< Chat: the value of `stream_options`
    bool responsesShaped = false;    ///< Chat: has `input` and no `messages`: a Responses request that came to the wrong address
    std::string previousResponse;    ///< Responses: previous_response_id; empty: none
    ByteRange previousResponseValue; ///< Responses: its value
    ByteRange input;                 ///< Responses: the value of `input`
    json::Outline outline;           ///< Messages: its members, found on the way
    bool store = true;               ///< Responses: the answer is to be kept
};

/// Looks at every byte of a body once. The error is a 400 that says where it stops to be JSON.
Result<json::Outline, ApiError> outlineOf(const RequestBody &body);

/// Where a value of an outline stands in its body.
ByteRange rangeOf(const RequestBody &body, std::string_view value);

/// What every dialect has: `model` and `stream`, and whether there are `tools`.
Result<RequestFacts, ApiError> commonFacts(const RequestBody &body, const json::Outline &outline);

} // namespace gatehouse
