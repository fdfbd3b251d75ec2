// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/request/FreeformTool.h"

#include "core/protocol/json/JsonSlices.h"

namespace gatehouse {

std::string freeformDescription(const ConversationTool &tool)
{
    std::string description(tool.description.inside);
    const std::string_view definition = slices::inside(slices::member(tool.format, "definition"));
    if (definition.empty())
        return description;
    if (!description.empty())
        description += "\\n\\n";
    description += "The input must follow this ";
    description += slices::inside(slices::member(tool.format, "syntax"));
    description += " grammar:\\n";
    description += definition;
    return description;
}

std::string freeformArguments(const JsonText &input)
{
    return std::string(R"({"input":")").append(input.inside).append("\"}");
}

} // namespace gatehouse
