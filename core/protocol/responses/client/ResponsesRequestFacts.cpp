// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/json/RequestCursor.h"
#include "core/protocol/request/RequestNumber.h"
#include "core/protocol/responses/client/ResponsesClient.h"
#include "core/protocol/responses/client/ResponsesRequestErrors.h"

#include <algorithm>

namespace gatehouse {
namespace {

using slices::isNull;

/// Finds previous_response_id and store.
std::optional<ApiError> readStored(const RequestBody &body, const json::Outline &outline, RequestFacts &facts)
{
    const std::string_view previous = outline.value("previous_response_id");
    if (!isNull(previous)) {
        if (!slices::isString(previous))
            return responses::wrongType("previous_response_id", "a string");
        facts.previousResponse = json::unescaped(slices::inside(previous));
        facts.previousResponseValue = rangeOf(body, previous);
        if (facts.previousResponse.empty())
            return responses::wrongValue("previous_response_id", "the `id` of an earlier response, or null");
    }
    const std::string_view store = outline.value("store");
    if (!isNull(store) && store != "true" && store != "false")
        return responses::wrongType("store", "a boolean");
    facts.store = store != "false";
    return std::nullopt;
}

std::optional<ApiError> readInput(const RequestBody &body, const json::Outline &outline, RequestFacts &facts)
{
    const std::string_view input = outline.value("input");
    const bool elsewhere = !facts.previousResponse.empty() || !isNull(outline.value("prompt")) || !isNull(outline.value("conversation"));
    if (isNull(input)) {
        if (!elsewhere)
            return responses::refusal("input", "missing_required_parameter",
                                      "One of 'input', 'previous_response_id', 'prompt' or 'conversation' must be provided.");
        return std::nullopt;
    }
    if (!slices::isString(input) && !slices::isArray(input))
        return responses::wrongType("input", "a string or an array of input items");
    RequestCursor items(input);
    if (items.enterArray() && !items.nextElement() && !elsewhere)
        return responses::refusal("input", "empty_array", "Invalid 'input': empty array. Expected at least one item.");
    facts.input = rangeOf(body, input);
    return std::nullopt;
}

} // namespace

Result<RequestFacts, ApiError> inspectResponses(const RequestBody &body)
{
    auto outline = outlineOf(body);
    if (!outline)
        return outline.error();
    // The official SDKs write what was not chosen as null.
    std::erase_if(outline->members, [](const auto &member) { return member.key == "stream" && member.value == "null"; });
    auto facts = commonFacts(body, *outline);
    if (!facts)
        return facts.error();
    if (auto fault = readStored(body, *outline, *facts))
        return std::move(*fault);
    if (auto fault = readInput(body, *outline, *facts))
        return std::move(*fault);
    if (const std::string_view maxTokens = outline->value("max_output_tokens"); !isNull(maxTokens)) {
        facts->maxTokens = positiveInteger(maxTokens);
        if (!facts->maxTokens)
            return responses::wrongType("max_output_tokens", "a positive integer");
    }
    return facts;
}

} // namespace gatehouse
