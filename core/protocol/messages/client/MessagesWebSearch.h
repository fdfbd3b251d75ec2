// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerSink.h"
#include "core/protocol/conversation/Conversation.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// What is to be searched for (UTF-8), if a conversation asks for nothing but a search of the web: its only tool is web_search, run by the
/// provider, as in Claude Code's side requests.
std::optional<std::string> soleWebSearchQuery(const Conversation &conversation);
/// Whether a Messages body, which inspectMessages() has passed, asks for nothing but that.
bool wantsOnlyWebSearch(std::string_view body);

/// Makes a conversation that asks for a search one for a model that cannot search: the tool is gone, and the model is told to say so and to
/// answer from what it knows.
void answerWithoutWebSearch(Conversation &conversation);

/// A search that did not happen, for the client to see (MessagesAnswerEncoder::beginWith()). Owns its text.
struct MissingWebSearch
{
    std::string input; ///< {"query": ...}

    explicit MissingWebSearch(const std::string &query);
    AnswerServerTool tool() const
    {
        return {.id = {}, .name = "web_search", .inputJson = input, .results = {}, .errorCode = "unavailable"};
    }
};

} // namespace gatehouse
