// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/request/RequestTarget.h"

#include <string>

namespace gatehouse {

/// Writes `tools` and `tool_choice` of a Messages request; nothing if no tool can be offered and none was ever called. `thinking`: the
/// model is told to think, and then no tool may be forced on it. `mark`: a cache mark goes behind the last tool.
void writeMessagesTools(json::Writer &writer, std::string &out, const Conversation &conversation, const RequestTarget &target,
                        ToolNames &names, bool thinking, bool mark);

} // namespace gatehouse
