// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrich/PromptCompression.h"
#include "core/enrich/SummaryStore.h"
#include "core/protocol/conversation/Conversation.h"
#include "core/routing/Route.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// What becomes of a conversation's system prompt.
struct SystemPromptPlan
{
    std::string text;                      ///< the prompt to send now; with `summary`: the one to send if no good summary comes
    std::optional<SummaryRequest> summary; ///< to be asked for first; then settleSummary() or SummaryStore::abandon()
};

/// Nothing where the prompt stays as it is: compression is off, nothing would change, or the client asks for its history to be summarized
/// (Claude Code's /compact), whose instructions must arrive whole. A summary that is known goes in at once; while another request asks for
/// it, the compact prompt is used.
std::optional<SystemPromptPlan> planSystemPrompt(const Conversation &conversation, const Compression &compression, SummaryStore &summaries);

/// The prompt to send, once the model has answered `plan.summary`; `answer` empty: the call failed. Keeps the summary, or that there is
/// none, for later turns.
std::string settleSummary(const Conversation &conversation, const SystemPromptPlan &plan, std::string_view answer,
                          const Compression &compression, SummaryStore &summaries);

/// Puts the text in the place of the system prompt; the last cache mark stays.
void setSystemPrompt(Conversation &conversation, std::string_view text);
/// The same for a request that is passed through: the raw value of its `system`.
std::string systemPromptValue(const Conversation &conversation, std::string_view text);

/// Whether the client wants its history summarized.
bool isCompactionRequest(const Conversation &conversation);

} // namespace gatehouse
