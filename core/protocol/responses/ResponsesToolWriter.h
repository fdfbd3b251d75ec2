// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/Conversation.h"
#include "core/protocol/JsonWriter.h"
#include "core/protocol/RequestTarget.h"

#include <string>
#include <string_view>

namespace gatehouse {

/// Writes `tools`, `tool_choice` and `parallel_tool_calls`; nothing where no tool is left to offer. `out` is what `writer` writes to.
void writeResponsesTools(json::Writer &writer, std::string &out, const Conversation &conversation, const RequestTarget &target,
                         ToolNames &names);

/// Whether a raw schema is of the kind that OpenAI takes with `strict`: every object closed and all of its properties required. Others
/// would be refused.
bool isStrictSchema(std::string_view schema);

} // namespace gatehouse
