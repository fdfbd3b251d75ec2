// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/AnswerStop.h"

namespace gatehouse {

std::string_view toString(StopReason reason)
{
    switch (reason) {
    case StopReason::EndTurn:
        break;
    case StopReason::MaxTokens:
        return "max_tokens";
    case StopReason::StopSequence:
        return "stop_sequence";
    case StopReason::ToolUse:
        return "tool_use";
    case StopReason::Refusal:
        return "refusal";
    case StopReason::PauseTurn:
        return "pause_turn";
    case StopReason::ContextWindowExceeded:
        return "model_context_window_exceeded";
    }
    return "end_turn";
}

StopReason fittingStop(StopReason reason, bool called, bool refused)
{
    if (refused && reason == StopReason::EndTurn)
        return StopReason::Refusal;
    if (reason == StopReason::ToolUse && !called)
        return StopReason::EndTurn;
    if (called && (reason == StopReason::EndTurn || reason == StopReason::StopSequence || reason == StopReason::PauseTurn))
        return StopReason::ToolUse;
    return reason;
}

} // namespace gatehouse
