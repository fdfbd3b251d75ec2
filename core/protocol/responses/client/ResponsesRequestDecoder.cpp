// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/RequestCursor.h"
#include "core/protocol/responses/client/ResponsesClient.h"
#include "core/protocol/responses/client/ResponsesRequestFields.h"
#include "core/protocol/responses/client/ResponsesRequestItems.h"
#include "core/protocol/responses/client/ResponsesRequestTools.h"

namespace gatehouse {
namespace {

/// `earlier` may be empty. Tools come before the items that call them, wherever they stand in the body.
std::optional<ApiError> decode(Conversation &conversation, std::string_view earlier, ClientTools &clientTools)
{
    ResponsesRequestFields fields(conversation);
    std::string_view input;
    std::string_view tools;
    std::string_view choice;
    RequestCursor in(conversation.body().bytes());
    std::string_view key;
    for (bool inside = in.enterObject(); inside && in.nextMember(key);) {
        std::string_view *const later = key == "input" ? &input : key == "tools" ? &tools : key == "tool_choice" ? &choice : nullptr;
        const std::string_view value = in.skip();
        if (later)
            *later = value;
        else if (auto fault = fields.read(key, value))
            return fault;
    }
    if (in.failed())
        return makeError(ErrorKind::InvalidRequest, "The request body is not valid JSON.");

    ResponsesRequestTools offered(conversation, clientTools);
    if (auto fault = offered.read(tools, "tools"))
        return fault;
    ResponsesRequestItems items(conversation, offered);
    if (auto fault = items.readEarlier(earlier))
        return fault;
    if (auto fault = items.readInput(input))
        return fault;
    if (auto fault = items.finish())
        return fault;
    if (auto fault = offered.readChoice(choice))
        return fault;
    offered.finish();
    return std::nullopt;
}

} // namespace

Result<Conversation, ApiError> decodeResponses(std::shared_ptr<const RequestBody> body, std::shared_ptr<const std::string> earlier,
                                               ClientTools &tools)
{
    Conversation conversation(std::move(body));
    if (earlier)
        conversation.retain(earlier);
    if (auto fault = decode(conversation, earlier ? std::string_view(*earlier) : std::string_view(), tools))
        return std::move(*fault);
    return conversation;
}

} // namespace gatehouse
