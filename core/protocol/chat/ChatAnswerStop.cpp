// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/ChatAnswerStop.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace gatehouse {

namespace {

constexpr std::array<std::pair<std::string_view, StopReason>, 18> stopReasons{{
    {"stop", StopReason::EndTurn},
    {"length", StopReason::MaxTokens},
    {"tool_calls", StopReason::ToolUse},
    {"function_call", StopReason::ToolUse},
    {"tool_use", StopReason::ToolUse},
    {"content_filter", StopReason::Refusal},
    {"sensitive", StopReason::Refusal},
    {"refusal", StopReason::Refusal},
    {"safety", StopReason::Refusal},
    {"SAFETY", StopReason::Refusal},
    {"max_tokens", StopReason::MaxTokens},
    {"MAX_TOKENS", StopReason::MaxTokens},
    {"max_output_tokens", StopReason::MaxTokens},
    {"model_length", StopReason::ContextWindowExceeded},
    {"context_length_exceeded", StopReason::ContextWindowExceeded},
    {"model_context_window_exceeded", StopReason::ContextWindowExceeded},
    {"stop_sequence", StopReason::StopSequence},
    {"pause_turn", StopReason::PauseTurn},
}};

/// finish_reason of answers that broke down on the provider's side.
constexpr std::array<std::string_view, 4> failures{"error", "network_error", "insufficient_system_resource", "server_error"};

} // namespace

StopReason chatStopReason(std::string_view finishReason)
{
    const auto found = std::find_if(stopReasons.begin(), stopReasons.end(), [&](const auto &known) { return known.first == finishReason; });
    return found == stopReasons.end() ? StopReason::EndTurn : found->second;
}

std::string_view chatFinishReason(StopReason reason)
{
    switch (reason) {
    case StopReason::EndTurn:
    case StopReason::StopSequence:
    case StopReason::PauseTurn:
        break;
    case StopReason::MaxTokens:
    case StopReason::ContextWindowExceeded:
        return "length";
    case StopReason::ToolUse:
        return "tool_calls";
    case StopReason::Refusal:
        return "content_filter";
    }
    return "stop";
}

std::optional<ApiError> brokenOff(std::string_view finishReason)
{
    if (std::find(failures.begin(), failures.end(), finishReason) == failures.end())
        return std::nullopt;
    return makeError(finishReason == "insufficient_system_resource" ? ErrorKind::Overloaded : ErrorKind::Api,
                     "The provider broke its answer off (finish_reason \"" + std::string(finishReason) +
                         "\"). Try again, or choose another provider.");
}

} // namespace gatehouse
