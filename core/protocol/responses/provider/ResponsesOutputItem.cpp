// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/provider/ResponsesOutputItem.h"

namespace gatehouse {

ResponsesOutputItem::Kind ResponsesOutputItem::kindOf(std::string_view type)
{
    if (type == "message")
        return Kind::Message;
    if (type == "reasoning")
        return Kind::Reasoning;
    if (type == "function_call")
        return Kind::Call;
    if (type == "custom_tool_call")
        return Kind::CustomCall;
    if (type == "web_search_call")
        return Kind::WebSearch;
    return Kind::Other;
}

} // namespace gatehouse
