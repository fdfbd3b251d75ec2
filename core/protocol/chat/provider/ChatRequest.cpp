// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/provider/ChatRequest.h"

#include "core/protocol/chat/provider/ChatRequestMessages.h"
#include "core/protocol/chat/provider/ChatRequestModel.h"
#include "core/protocol/chat/provider/ChatRequestTools.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/request/RequestEncoding.h"
#include "core/protocol/request/RequestUser.h"

namespace gatehouse {
namespace {

using Mode = ConversationReasoning::Mode;

class Encoder
{
public:
    Encoder(const Conversation &conversation, const RequestTarget &target)
        : m_conversation(conversation), m_target(target), m_model(target), m_writer(m_request.body)
    {
    }

    Result<EncodedRequest, ApiError> run();

private:
    void writeMaxTokens();
    void writeSampling();
    void writeStop();
    void writeUser();
    void writeOpenAi();
    void writeReasoning();
    void writeFormat(std::string &systemNote);
    std::string_view effortWord() const;

    const Conversation &m_conversation;
    const RequestTarget &m_target;
    ChatRequestModel m_model;
    EncodedRequest m_request;
    json::Writer m_writer;
};

void Encoder::writeMaxTokens()
{
    if (const auto tokens = sentMaxTokens(m_conversation, m_target, m_request))
        m_writer.member(m_model.usesMaxCompletionTokens() ? "max_completion_tokens" : "max_tokens", *tokens);
}

void Encoder::writeSampling()
{
    if (!m_model.takesSampling())
        return;
    if (!m_conversation.temperature.empty())
        m_writer.key("temperature").raw(m_conversation.temperature);
    if (!m_conversation.topP.empty())
        m_writer.key("top_p").raw(m_conversation.topP);
}

void Encoder::writeStop()
{
    if (!m_model.takesStop())
        return;
    int count = 0;
    for (const JsonText &sequence : m_conversation.stopSequences) {
        if (sequence.blank() || (m_target.traits.maxStopSequences > 0 && count == m_target.traits.maxStopSequences))
            continue;
        if (count++ == 0)
            m_writer.key("stop").beginArray();
        m_writer.escapedString(sequence.inside);
    }
    if (count > 0)
        m_writer.endArray();
}

void Encoder::writeUser()
{
    if (!m_target.traits.userField || m_conversation.userId.empty())
        return;
    m_writer.member("user", std::string_view(sentUser(m_conversation.userId)));
}

void Encoder::writeOpenAi()
{
    if (!m_target.traits.openAiMembers)
        return;
    // Not among them: metadata, which OpenAI refuses without `store`.
    const ConversationOpenAi &openAi = m_conversation.openAi;
    const auto write = [this](std::string_view name, const JsonText &text) {
        if (!text.empty())
            m_writer.key(name).escapedString(text.inside);
    };
    write("verbosity", openAi.verbosity);
    write("prompt_cache_key", openAi.promptCacheKey);
    write("safety_identifier", openAi.safetyIdentifier);
    write("service_tier", openAi.serviceTier);
}

/// The effort to ask for; empty: leave it to the provider.
std::string_view Encoder::effortWord() const
{
    const ConversationReasoning &reasoning = m_conversation.reasoning;
    const bool isObject = m_target.traits.effort == ChatTraits::EffortField::ReasoningObject;
    if (reasoning.mode == Mode::Off) { // a model that cannot leave it does its least; behind OpenRouter some refuse to be asked
        const std::string_view least = m_model.takesMinimalEffort() ? "minimal" : "";
        return isObject ? std::string_view() : m_model.canSkipReasoning() ? "none" : least;
    }
    return m_model.effortWord(reasoning, isObject || m_model.takesMinimalEffort() ? "minimal" : "low");
}

void Encoder::writeReasoning()
{
    using Field = ChatTraits::EffortField;
    const ConversationReasoning &reasoning = m_conversation.reasoning;
    const std::string_view effort = effortWord();
    switch (m_target.traits.effort) {
    case Field::None:
        break;
    case Field::ReasoningEffort:
        if (!effort.empty() && m_model.takesEffort())
            m_writer.member("reasoning_effort", effort);
        break;
    case Field::ReasoningObject:
        if (!m_model.takesEffort())
            break;
        if (!effort.empty())
            m_writer.key("reasoning").beginObject().member("effort", effort).endObject();
        else if (reasoning.wanted())
            m_writer.key("reasoning").beginObject().member("enabled", true).endObject();
        break;
    case Field::ThinkingType:
        if (reasoning.mode == Mode::Unspecified || !m_model.takesEffort())
            break;
        m_writer.key("thinking").beginObject().member("type", reasoning.wanted() ? "enabled" : "disabled");
        if (reasoning.wanted() && m_model.clearsThinking())
            m_writer.member("clear_thinking", false);
        m_writer.endObject();
        break;
    case Field::EnableThinking:
        if (!m_model.takesEffort())
            break;
        if (!m_target.stream) // Qwen thinks in streams alone, and refuses a whole answer otherwise
            m_writer.member("enable_thinking", false);
        else if (reasoning.mode != Mode::Unspecified)
            m_writer.member("enable_thinking", reasoning.wanted());
        if (m_target.stream && reasoning.mode == Mode::Budget)
            m_writer.member("thinking_budget", reasoning.budget);
        break;
    }
}

void Encoder::writeFormat(std::string &systemNote)
{
    const ConversationFormat &format = m_conversation.format;
    if (format.kind == ConversationFormat::Kind::Text)
        return;
    if (format.kind == ConversationFormat::Kind::JsonSchema && m_target.traits.jsonSchema) {
        m_writer.key("response_format").beginObject().member("type", "json_schema").key("json_schema").beginObject();
        m_writer.key("name").escapedString(format.name.empty() ? std::string_view("answer") : format.name.inside);
        m_writer.key("schema").raw(format.schema);
        if (format.strict)
            m_writer.member("strict", true);
        m_writer.endObject().endObject();
        return;
    }
    m_writer.key("response_format").beginObject().member("type", "json_object").endObject();
    if (format.kind == ConversationFormat::Kind::JsonObject)
        return;
    systemNote = "Answer with one JSON object that fits this JSON Schema, and with nothing else: ";
    systemNote += format.schema;
}

Result<EncodedRequest, ApiError> Encoder::run()
{
    const std::size_t size = m_conversation.body().bytes().size();
    m_request.body.reserve(size + size / 8 + 4096);
    m_writer.beginObject().member("model", std::string_view(m_target.model)).member("stream", m_target.stream);
    if (m_target.stream && m_target.traits.streamUsage)
        m_writer.key("stream_options").beginObject().member("include_usage", true).endObject();
    std::string systemNote;
    writeMaxTokens();
    writeSampling();
    writeStop();
    writeUser();
    writeOpenAi();
    writeReasoning();
    writeFormat(systemNote);
    writeChatTools(m_writer, m_request.body, m_conversation, m_target, m_request.names);
    m_writer.key("messages");
    if (!ChatRequestMessages(m_conversation, m_target, m_request.names, m_request.body).write(systemNote))
        return nothingToSend();
    m_request.body += '}';
    return std::move(m_request);
}

} // namespace

Result<EncodedRequest, ApiError> encodeChat(const Conversation &conversation, const RequestTarget &target)
{
    return Encoder(conversation, target).run();
}

} // namespace gatehouse
