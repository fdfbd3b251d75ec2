// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Conversation.h"

#include <cstdint>

namespace gatehouse {

/// About how many input tokens a conversation is: text by its script, images by their size in pixels, PDFs by their length, and the tools
/// that are offered. Base64 is never counted as text. For count_tokens where the provider has none, and for message_start.
std::int64_t estimateTokens(const Conversation &conversation);

} // namespace gatehouse
