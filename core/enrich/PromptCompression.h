// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

// System prompts for small models: pure functions on the blocks of a prompt's text. What goes and what never does is told by
// promptSections(). Budgets are tokens, see estimatedTokens().

/// The prompt without its advice and blank lines, within the budget; nothing if that changes nothing. Five short rules stand in the place
/// of the advice. What is kept is never cut, so the budget bounds the rest: it gets what the kept parts leave, and a quarter of the budget
/// at least; where it is cut, a note says so. A line that names Anthropic's billing goes too, since it changes with each request.
std::optional<std::string> compactPrompt(const std::vector<std::string> &blocks, std::int64_t budget);

/// One call of a model that makes a prompt shorter, at temperature 0.
struct SummaryRequest
{
    std::string key;          ///< the same for the same text and budget; the parts that are kept have no say in it
    std::string instructions; ///< the system prompt of the call
    std::string text;         ///< the one user message
    std::int64_t maxTokens = 0;
};
/// Nothing where the compact prompt fits the budget already. What is summarized is the compact prompt of three times the budget, without
/// what is kept.
std::optional<SummaryRequest> summaryRequest(const std::vector<std::string> &blocks, std::int64_t budget);

/// The model's words as they go into a prompt: without white space around them and what it thought aloud, and cut to the budget. Nothing
/// if they are no summary: 100 bytes or less, or longer than what they summarize.
std::optional<std::string> acceptSummary(std::string_view answer, const SummaryRequest &request, std::int64_t budget);

/// The prompt with a summary in the place of all that is not kept.
std::string promptWithSummary(const std::vector<std::string> &blocks, std::string_view summary);

} // namespace gatehouse
