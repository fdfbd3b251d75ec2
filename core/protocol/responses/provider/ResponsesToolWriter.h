// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/request/RequestTarget.h"

#include <string>

namespace gatehouse {

/// Writes `tools`, `tool_choice` and `parallel_tool_calls`; nothing where no tool is left to offer. `out` is what `writer` writes to.
void writeResponsesTools(json::Writer &writer, std::string &out, const Conversation &conversation, const RequestTarget &target,
                         ToolNames &names);

} // namespace gatehouse
