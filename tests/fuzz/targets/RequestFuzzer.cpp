// SPDX-License-Identifier: GPL-3.0-or-later
// A client's bytes on their way into a conversation and out again in each provider's dialect.
#include "referees/Dialects.h"
#include "referees/Input.h"
#include "referees/JsonReferee.h"
#include "referees/Must.h"

using namespace gatehouse;
using namespace gatehouse::fuzz;

namespace {

std::shared_ptr<const RequestBody> bodyOf(std::string_view bytes)
{
    return RequestBody::copyOf(bytes);
}

ChatTraits chatTraits(Choices &choices)
{
    return {.maxTokens = static_cast<ChatTraits::MaxTokensField>(choices.below(3)),
            .reasoningReturn = static_cast<ChatTraits::ReasoningReturn>(choices.below(5)),
            .toolIds = static_cast<ChatTraits::ToolIds>(choices.below(2)),
            .effort = static_cast<ChatTraits::EffortField>(choices.below(5)),
            .maxStopSequences = static_cast<int>(choices.below(5)),
            .streamUsage = choices.flip(),
            .parallelToolCalls = choices.flip(),
            .forcedToolChoice = choices.flip(),
            .files = choices.flip(),
            .cacheControl = choices.flip(),
            .userField = choices.flip(),
            .strictSchemas = choices.flip(),
            .developerRole = choices.flip()};
}

MessagesTraits messagesTraits(Choices &choices)
{
    return {.betas = choices.flip(),
            .threads = choices.flip(),
            .serverTools = choices.flip(),
            .images = choices.flip(),
            .documents = choices.flip(),
            .redactedThinking = choices.flip(),
            .thinkingRequired = choices.flip(),
            .adaptiveThinking = choices.flip(),
            .structuredOutput = choices.flip()};
}

ResponsesTraits responsesTraits(Choices &choices)
{
    return {.encryptedReasoning = choices.flip(),
            .freeformTools = choices.flip(),
            .images = choices.flip(),
            .files = choices.flip(),
            .store = choices.flip()};
}

template <typename Provider>
void encode(std::string_view bytes, const Conversation &conversation, const RequestTarget &target)
{
    const auto encoded = Provider::encode(conversation, target);
    if (!encoded)
        return;
    must(JsonReferee::acceptsObject(encoded->body), "a request that is sent is JSON", encoded->body);
    ClientTools tools;
    const auto again = FUZZ_CLIENT::decode(bodyOf(bytes), tools);
    must(static_cast<bool>(again), "what was read once is read again");
    const auto second = Provider::encode(*again, target);
    must(second && second->body == encoded->body, "the same request gives the same bytes", encoded->body);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = view(data, size);
    Choices choices(bytes);
    const auto body = bodyOf(bytes);
    const auto facts = FUZZ_CLIENT::inspect(*body);
    if (!facts) {
        must(facts.error().status >= 400 && facts.error().status < 500, "what is refused is the client's fault", facts.error().message);
        return 0;
    }
    must(facts->modelBegin < facts->modelEnd && facts->modelEnd <= size && bytes[facts->modelBegin] == '"' &&
             bytes[facts->modelEnd - 1] == '"',
         "the model's place is a string");
    ClientTools tools;
    const auto conversation = FUZZ_CLIENT::decode(body, tools);
    if (!conversation) {
        must(conversation.error().status >= 400 && conversation.error().status < 500, "what is refused is the client's fault",
             conversation.error().message);
        return 0;
    }
    ReasoningStore store(8, 4096);
    const ChatTraits traits = chatTraits(choices);
    const RequestTarget target{.model = "lab-big",
                               .traits = traits,
                               .reasoning = &store,
                               .stream = facts->stream,
                               .provider = "lab",
                               .messages = messagesTraits(choices),
                               .responses = responsesTraits(choices)};
    encode<messages>(bytes, *conversation, target);
    encode<chat>(bytes, *conversation, target);
    encode<responses>(bytes, *conversation, target);
    return 0;
}
