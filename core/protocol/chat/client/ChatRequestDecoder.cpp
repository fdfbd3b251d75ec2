// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/client/ChatClient.h"
#include "core/protocol/chat/client/ChatRequestFields.h"
#include "core/protocol/chat/client/ChatRequestReader.h"
#include "core/protocol/chat/client/ChatRequestTooling.h"
#include "core/protocol/chat/client/ChatRequestTurns.h"

namespace gatehouse {

Result<Conversation, ApiError> decodeChat(std::shared_ptr<const RequestBody> body, ClientTools &tools)
{
    Conversation conversation(std::move(body));
    ChatRequestReader reader;
    ChatRequestTurns turns(conversation, reader);
    ChatRequestTooling tooling(conversation, tools, reader);
    ChatRequestFields fields(conversation, reader);
    const ChatRequestPlace top;
    RequestCursor in(conversation.body().bytes());
    if (!in.enterObject())
        return makeError(ErrorKind::InvalidRequest, "The request body is not a JSON object.");
    bool hasMessages = false;
    std::string_view key;
    while (!reader.failed() && in.nextMember(key)) {
        if (key == "messages") {
            if (hasMessages)
                reader.refuse(top.in("messages"), "stands there twice");
            else
                turns.read(in);
            hasMessages = true;
        } else if (!tooling.read(key, in) && !fields.read(key, in)) {
            in.skip();
        }
    }
    if (!reader.failed() && in.failed())
        return makeError(ErrorKind::InvalidRequest, "The request body is not valid JSON.");
    if (!hasMessages)
        reader.refuse(top.in("messages"), "field required");
    if (reader.failed())
        return *reader.fault();
    tooling.finish();
    return conversation;
}

} // namespace gatehouse
