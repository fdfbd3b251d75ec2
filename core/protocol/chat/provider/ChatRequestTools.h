// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/chat/provider/ChatRequest.h"
#include "core/protocol/json/JsonWriter.h"

namespace gatehouse {

/// Writes tools, tool_choice and parallel_tool_calls; nothing if no tool can be offered.
void writeChatTools(json::Writer &writer, std::string &out, const Conversation &conversation, const RequestTarget &target,
                    ToolNames &names);

} // namespace gatehouse
