// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/request/RequestEncoding.h"

namespace gatehouse {

std::optional<std::int64_t> sentMaxTokens(const Conversation &conversation, const RequestTarget &target, EncodedRequest &request)
{
    std::optional<std::int64_t> tokens = conversation.maxTokens;
    if (tokens && target.info && target.info->output > 0 && *tokens > target.info->output) {
        tokens = target.info->output;
        request.loweredMaxTokens = tokens;
    }
    return tokens;
}

std::string_view openAiToolChoice(ConversationToolChoice::Kind kind)
{
    using Kind = ConversationToolChoice::Kind;
    switch (kind) {
    case Kind::Auto:
        return "auto";
    case Kind::Any:
        return "required";
    case Kind::None:
        return "none";
    case Kind::Unspecified:
    case Kind::Named:
        break;
    }
    return {};
}

ApiError nothingToSend()
{
    return makeError(ErrorKind::InvalidRequest, "messages: all of them are empty. Send at least one with text, an image or a tool result.");
}

} // namespace gatehouse
