// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// The patches that take all thinking out of the assistant's turns of a Messages body that inspectMessages() has passed: for a provider
/// that refuses the signatures in it, because another provider (or Gatehouse) wrote them. A turn that held nothing else keeps a text in its
/// place.
std::vector<BodyPatch> withoutThinking(std::string_view body);

} // namespace gatehouse
