// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/client/ChatAnswerWriter.h"

#include "core/protocol/answer/OpenAiErrors.h"
#include "core/protocol/json/JsonWriter.h"

namespace gatehouse::chat {

void appendUsage(std::string &out, const Usage &usage)
{
    json::Writer writer(out);
    writer.beginObject();
    writer.member("prompt_tokens", usage.prompt());
    writer.member("completion_tokens", usage.output);
    writer.member("total_tokens", usage.prompt() + usage.output);
    writer.key("prompt_tokens_details").beginObject().member("cached_tokens", usage.cacheRead);
    if (usage.cacheWrite > 0)
        writer.member("cache_write_tokens", usage.cacheWrite);
    writer.endObject();
    writer.key("completion_tokens_details").beginObject().member("reasoning_tokens", usage.reasoning).endObject();
    writer.endObject();
}

void appendErrorEvent(std::string &out, const ApiError &error)
{
    out += "data: ";
    out += openAiErrorBody(error);
    out += "\n\n";
}

Chunks::Chunks(std::string_view id, std::int64_t created, std::string_view model) : m_frame("data: ")
{
    json::Writer(m_frame)
        .beginObject()
        .member("id", id)
        .member("object", "chat.completion.chunk")
        .member("created", created)
        .member("model", model)
        .key("choices");
    m_head = m_frame + R"([{"index":0,"delta":{)";
}

void Chunks::end(std::string &out, std::string_view finishReason) const
{
    out += R"(},"logprobs":null,"finish_reason":)";
    if (finishReason.empty())
        out += "null";
    else
        json::appendString(out, finishReason);
    out += "}]}\n\n";
}

void Chunks::appendUsage(std::string &out, const Usage &usage) const
{
    out += m_frame;
    out += R"([],"usage":)";
    chat::appendUsage(out, usage);
    out += "}\n\n";
}

} // namespace gatehouse::chat
