// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/TranslationPipe.h"
#include "core/protocol/chat/client/ChatClient.h"
#include "core/protocol/chat/provider/ChatAnswerDecoder.h"
#include "core/protocol/chat/provider/ChatRequest.h"
#include "core/protocol/conversation/Reasoning.h"
#include "core/protocol/messages/client/MessagesAnswerEncoder.h"
#include "core/protocol/messages/client/MessagesRequest.h"
#include "core/protocol/messages/provider/MessagesProvider.h"
#include "core/protocol/messages/relay/MessagesRelay.h"
#include "core/protocol/responses/client/ResponsesClient.h"
#include "core/protocol/responses/provider/ResponsesProvider.h"

#include <memory>
#include <string>

/// The three dialects under one set of names, so that one fuzzer serves them all. Only what a fuzzer uses is linked into it.
namespace gatehouse::fuzz {

inline IdSource countedIds()
{
    return [count = 0](std::string_view prefix) mutable { return std::string(prefix) + "new" + std::to_string(++count); };
}

inline AnswerOptions answerOptions(bool stream)
{
    return {.stream = stream,
            .model = "asked-for",
            .rewriteNames = true,
            .provider = "lab",
            .streamUsage = true,
            .created = 1767225600,
            .estimatedInput = 11};
}

/// The client knows one freeform tool and one in a namespace; the fuzzers' dictionary has their names.
inline ClientTools clientTools()
{
    return {{"patch", {.kind = ClientTool::Kind::Freeform, .name = "patch", .nameSpace = {}}},
            {"team__ask", {.kind = ClientTool::Kind::Function, .name = "ask", .nameSpace = "team"}}};
}

struct messages
{
    static auto inspect(const RequestBody &body) { return inspectMessages(body); }
    static auto decode(std::shared_ptr<const RequestBody> body, ClientTools &) { return decodeMessages(std::move(body)); }
    static auto encode(const Conversation &conversation, const RequestTarget &target) { return encodeMessages(conversation, target); }
    static std::unique_ptr<AnswerEncoder> encoder(bool stream)
    {
        return std::make_unique<MessagesAnswerEncoder>(answerOptions(stream), ToolNames(), countedIds());
    }
    static auto decoder(AnswerSink &sink, AnswerMemory memory) { return makeMessagesDecoder(sink, countedIds(), std::move(memory)); }
    static auto relay(bool stream) { return makeMessagesRelay(answerOptions(stream)); }
};

struct chat
{
    static auto inspect(const RequestBody &body) { return inspectChat(body); }
    static auto decode(std::shared_ptr<const RequestBody> body, ClientTools &tools) { return decodeChat(std::move(body), tools); }
    static auto encode(const Conversation &conversation, const RequestTarget &target) { return encodeChat(conversation, target); }
    static auto encoder(bool stream) { return makeChatEncoder(answerOptions(stream), ToolNames(), clientTools(), countedIds()); }
    static std::unique_ptr<AnswerDecoder> decoder(AnswerSink &sink, AnswerMemory memory)
    {
        return std::make_unique<ChatAnswerDecoder>(sink, countedIds(), std::move(memory));
    }
    static auto relay(bool stream) { return makeChatRelay(answerOptions(stream)); }
};

struct responses
{
    static auto inspect(const RequestBody &body) { return inspectResponses(body); }
    static auto decode(std::shared_ptr<const RequestBody> body, ClientTools &tools)
    {
        return decodeResponses(std::move(body), nullptr, tools);
    }
    static auto encode(const Conversation &conversation, const RequestTarget &target) { return encodeResponses(conversation, target); }
    static auto encoder(bool stream)
    {
        return makeResponsesEncoder(
            {.answer = answerOptions(stream), .names = {}, .tools = clientTools(), .echo = "\"tools\":[],", .done = {}}, countedIds());
    }
    static auto decoder(AnswerSink &sink, AnswerMemory memory) { return makeResponsesDecoder(sink, countedIds(), std::move(memory)); }
    static auto relay(bool stream) { return makeResponsesRelay(answerOptions(stream)); }
};

} // namespace gatehouse::fuzz
