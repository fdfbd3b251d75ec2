// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerErrorWords.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// Whether a provider says that the prompt does not fit into the model's context window. Both texts in lower case.
bool isContextOverflow(std::string_view message, std::string_view typeAndCode);
/// `prompt is too long: N tokens > M maximum`, which Claude Code reads and compacts, with the provider's numbers, else with ours; without
/// any the provider's own words behind `prompt is too long: `.
std::string contextOverflowMessage(const AnswerErrorWords &words, std::int64_t contextLimit, std::int64_t estimatedInput);

} // namespace gatehouse
