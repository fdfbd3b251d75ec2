// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesProvider.h"

#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/messages/provider/MessagesAnswerDecoder.h"
#include "core/protocol/messages/provider/MessagesProviderMessages.h"
#include "core/protocol/messages/provider/MessagesProviderTools.h"
#include "core/protocol/messages/provider/MessagesThinking.h"
#include "core/protocol/request/RequestEncoding.h"
#include "core/protocol/request/TargetModel.h"

#include <cstdlib>

namespace gatehouse {
namespace {

using FormatKind = ConversationFormat::Kind;

constexpr std::size_t longestUserId = 256;

class Encoder
{
public:
    Encoder(const Conversation &conversation, const RequestTarget &target)
        : m_conversation(conversation), m_target(target), m_messages(conversation, target), m_writer(m_request.body)
    {
    }

    Result<EncodedRequest, ApiError> run();

private:
    std::int64_t maxTokens();
    void think(std::int64_t maxTokens);
    void writeOutputConfig(std::string &systemNote);
    void writeSampling();
    void writeTemperature();
    void writeStop();
    void writeUser();

    const Conversation &m_conversation;
    const RequestTarget &m_target;
    MessagesProviderMessages m_messages;
    EncodedRequest m_request;
    json::Writer m_writer;
    MessagesThinking m_thinking;
};

std::int64_t Encoder::maxTokens()
{
    if (const auto tokens = sentMaxTokens(m_conversation, m_target, m_request))
        return *tokens;
    const std::int64_t most = m_target.info ? m_target.info->output : 0;
    return most > 0 ? most : m_target.defaultMaxTokens;
}

void Encoder::think(std::int64_t maxTokens)
{
    m_thinking = messagesThinking(m_conversation.reasoning, m_target, maxTokens);
    // In the middle of a step Anthropic's models go on thinking only where the step's own thinking comes back.
    if (m_thinking.kind == MessagesThinking::Kind::Budget && isClaude(m_target.model) && !m_messages.canThink())
        m_thinking = {};
}

void Encoder::writeOutputConfig(std::string &systemNote)
{
    const ConversationFormat &format = m_conversation.format;
    const bool native = format.kind == FormatKind::JsonSchema && m_target.messages.structuredOutput;
    if (native || !m_thinking.effort.empty()) {
        m_writer.key("output_config").beginObject();
        if (!m_thinking.effort.empty())
            m_writer.member("effort", m_thinking.effort);
        if (native)
            m_writer.key("format").beginObject().member("type", "json_schema").key("schema").raw(format.schema).endObject();
        m_writer.endObject();
    }
    if (native || format.kind == FormatKind::Text)
        return;
    systemNote = "Answer with one JSON object and with nothing else.";
    if (format.kind == FormatKind::JsonSchema)
        systemNote.replace(systemNote.find(" and"), std::string::npos, " that fits this JSON Schema, and with nothing else: ")
            .append(format.schema);
}

void Encoder::writeTemperature()
{
    const double value = std::strtod(std::string(m_conversation.temperature).c_str(), nullptr);
    // OpenAI's goes to 2.
    m_writer.key("temperature").raw(value > 1 ? std::string_view("1") : value < 0 ? std::string_view("0") : m_conversation.temperature);
}

void Encoder::writeSampling()
{
    if (m_thinking.on() || !TargetModel(m_target).takesSampling())
        return;
    if (!m_conversation.temperature.empty()) // the newest models take one of the two
        writeTemperature();
    else if (!m_conversation.topP.empty())
        m_writer.key("top_p").raw(m_conversation.topP);
    if (!m_conversation.topK.empty())
        m_writer.key("top_k").raw(m_conversation.topK);
}

void Encoder::writeStop()
{
    bool any = false;
    for (const JsonText &sequence : m_conversation.stopSequences) {
        if (sequence.blank())
            continue;
        if (!any)
            m_writer.key("stop_sequences").beginArray();
        any = true;
        m_writer.escapedString(sequence.inside);
    }
    if (any)
        m_writer.endArray();
}

void Encoder::writeUser()
{
    if (!m_conversation.userId.empty() && m_conversation.userId.inside.size() <= longestUserId)
        m_writer.key("metadata").beginObject().key("user_id").escapedString(m_conversation.userId.inside).endObject();
}

Result<EncodedRequest, ApiError> Encoder::run()
{
    if (m_messages.isEmpty())
        return nothingToSend();
    const std::size_t size = m_conversation.body().bytes().size();
    m_request.body.reserve(size + size / 8 + 4096);
    const std::int64_t most = maxTokens();
    think(most);
    if (m_target.messages.betas && !m_messages.hasClientMarks())
        m_messages.setMarks();
    const bool marks = m_target.messages.betas && !m_messages.hasClientMarks();

    m_writer.beginObject().member("model", std::string_view(m_target.model)).member("max_tokens", most).member("stream", m_target.stream);
    std::string systemNote;
    m_thinking.write(m_writer);
    writeOutputConfig(systemNote);
    writeSampling();
    writeStop();
    writeUser();
    writeMessagesTools(m_writer, m_request.body, m_conversation, m_target, m_request.names, m_thinking.on(), marks);
    std::string system;
    if (m_messages.writeSystem(system, systemNote))
        m_writer.key("system").beginArray().raw(system).endArray();
    m_writer.key("messages").raw({});
    m_messages.writeMessages(m_request.body, m_request.names, m_thinking.on());
    m_request.body += '}';
    return std::move(m_request);
}

} // namespace

Result<EncodedRequest, ApiError> encodeMessages(const Conversation &conversation, const RequestTarget &target)
{
    return Encoder(conversation, target).run();
}

std::unique_ptr<AnswerDecoder> makeMessagesDecoder(AnswerSink &sink, IdSource ids, AnswerMemory memory)
{
    return std::make_unique<MessagesAnswerDecoder>(sink, std::move(ids), std::move(memory));
}

} // namespace gatehouse
