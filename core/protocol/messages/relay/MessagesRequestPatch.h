// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/json/JsonCheck.h"
#include "core/protocol/request/RequestTarget.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// One change to a body that is otherwise passed on as the client wrote it.
struct BodyPatch
{
    std::size_t begin = 0; ///< byte range that is replaced
    std::size_t end = 0;
    std::string replacement;
};

/// The body with its patches as slices in order, nothing copied. `patches` are sorted, do not overlap, and outlive the slices, as `body`
/// does.
std::vector<std::string_view> patched(std::string_view body, const std::vector<BodyPatch> &patches);

/// The patches of both lists, sorted; of two that overlap the wider one stays.
std::vector<BodyPatch> combined(std::vector<BodyPatch> patches, std::vector<BodyPatch> more);

/// The patches that take all thinking out of the assistant's turns of a Messages body that inspectMessages() has passed: for a provider
/// that refuses the signatures in it, because another provider (or Gatehouse) wrote them. A turn that held nothing else keeps a text in its
/// place.
std::vector<BodyPatch> withoutThinking(std::string_view body);

/// The patches that make a Messages body, which inspectMessages() has passed, one that a Messages provider takes: what came with a beta
/// goes together with it, and what the provider does not know in a conversation (messages of the system, tools that the provider would run,
/// references to tools, documents) becomes text. `model` and `max_tokens` are left alone. Sorted; empty, after one look for our seals, for
/// a provider that knows it all. `outline`: of the body, where it is known; spares a look at all of it.
std::vector<BodyPatch> patchesFor(std::string_view body, const RequestTarget &target, const json::Outline &outline = {});

/// The patch that gives a Messages body another system prompt; `system` is a raw string or array of text blocks.
BodyPatch withSystemReplaced(std::string_view body, std::string system);

} // namespace gatehouse
