// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/request/RequestEncoding.h"
#include "core/protocol/request/RequestUser.h"
#include "core/protocol/request/TargetModel.h"
#include "core/protocol/request/ToolSchemaStrict.h"
#include "core/protocol/responses/provider/ResponsesInputWriter.h"
#include "core/protocol/responses/provider/ResponsesProvider.h"
#include "core/protocol/responses/provider/ResponsesToolWriter.h"

#include <algorithm>

namespace gatehouse {
namespace {

using Mode = ConversationReasoning::Mode;

/// OpenAI refuses less.
constexpr std::int64_t fewestOutputTokens = 16;

class Encoder
{
public:
    Encoder(const Conversation &conversation, const RequestTarget &target)
        : m_conversation(conversation), m_target(target), m_model(target), m_writer(m_request.body),
          m_input(conversation, target, m_request.names, m_request.body)
    {
    }

    Result<EncodedRequest, ApiError> run();

private:
    void writeMaxTokens();
    void writeSampling();
    void writeReasoning();
    void writeText();
    void writeOpenAi();
    std::string_view effortWord() const;

    const Conversation &m_conversation;
    const RequestTarget &m_target;
    const TargetModel m_model;
    EncodedRequest m_request;
    json::Writer m_writer;
    ResponsesInputWriter m_input;
};

void Encoder::writeMaxTokens()
{
    if (const auto tokens = sentMaxTokens(m_conversation, m_target, m_request))
        m_writer.member("max_output_tokens", std::max(*tokens, fewestOutputTokens));
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

/// The effort to ask for; empty: leave it to the provider.
std::string_view Encoder::effortWord() const
{
    const ConversationReasoning &reasoning = m_conversation.reasoning;
    const std::string_view least = m_model.takesMinimalEffort() ? "minimal" : "low";
    if (reasoning.mode == Mode::Off) {
        if (m_model.canSkipReasoning())
            return "none";
        return m_model.isOpenAiReasoning() ? least : std::string_view();
    }
    return m_model.effortWord(reasoning, least);
}

void Encoder::writeReasoning()
{
    if (!m_model.takesEffort())
        return;
    if (m_target.responses.encryptedReasoning)
        m_writer.key("include").beginArray().string("reasoning.encrypted_content").endArray();
    const std::string_view effort = effortWord();
    const bool shown = m_conversation.reasoning.wanted();
    if (effort.empty() && !shown)
        return;
    m_writer.key("reasoning").beginObject();
    if (!effort.empty())
        m_writer.member("effort", effort);
    if (shown)
        m_writer.member("summary", "auto");
    m_writer.endObject();
}

void Encoder::writeText()
{
    const ConversationFormat &format = m_conversation.format;
    const JsonText &verbosity = m_conversation.openAi.verbosity;
    if (format.kind == ConversationFormat::Kind::Text && verbosity.empty())
        return;
    m_writer.key("text").beginObject();
    if (format.kind == ConversationFormat::Kind::JsonSchema) {
        m_writer.key("format").beginObject().member("type", "json_schema");
        m_writer.key("name").escapedString(format.name.empty() ? std::string_view("answer") : format.name.inside);
        m_writer.key("schema").raw(format.schema.empty() ? std::string_view("{}") : format.schema);
        m_writer.member("strict", format.strict && isStrictSchema(format.schema)).endObject();
    } else if (format.kind == ConversationFormat::Kind::JsonObject) {
        m_writer.key("format").beginObject().member("type", "json_object").endObject();
    }
    if (!verbosity.empty())
        m_writer.key("verbosity").escapedString(verbosity.inside);
    m_writer.endObject();
}

void Encoder::writeOpenAi()
{
    const ConversationOpenAi &openAi = m_conversation.openAi;
    const bool hasUser = !m_conversation.userId.blank();
    if (hasUser && m_target.traits.userField)
        m_writer.member("user", std::string_view(sentUser(m_conversation.userId)));
    if (!openAi.safetyIdentifier.empty())
        m_writer.key("safety_identifier").escapedString(openAi.safetyIdentifier.inside);
    // Clients of other dialects put their session into the user's id: what belongs together meets the same cache.
    if (!openAi.promptCacheKey.empty())
        m_writer.key("prompt_cache_key").escapedString(openAi.promptCacheKey.inside);
    else if (hasUser)
        m_writer.member("prompt_cache_key", std::string_view(sentUser(m_conversation.userId)));
    if (!openAi.serviceTier.empty())
        m_writer.key("service_tier").escapedString(openAi.serviceTier.inside);
    if (!openAi.metadata.empty())
        m_writer.key("metadata").raw(openAi.metadata);
}

Result<EncodedRequest, ApiError> Encoder::run()
{
    const std::size_t size = m_conversation.body().bytes().size();
    m_request.body.reserve(size + size / 8 + 4096);
    m_writer.beginObject().member("model", std::string_view(m_target.model)).member("stream", m_target.stream);
    if (m_target.responses.store)
        m_writer.member("store", false);
    writeMaxTokens();
    writeSampling();
    writeReasoning();
    writeText();
    writeOpenAi();
    writeResponsesTools(m_writer, m_request.body, m_conversation, m_target, m_request.names);
    m_input.writeInstructions(m_writer);
    m_writer.key("input");
    if (!m_input.write())
        return nothingToSend();
    m_request.body += '}';
    return std::move(m_request);
}

} // namespace

Result<EncodedRequest, ApiError> encodeResponses(const Conversation &conversation, const RequestTarget &target)
{
    return Encoder(conversation, target).run();
}

} // namespace gatehouse
