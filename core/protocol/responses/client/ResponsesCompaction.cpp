// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesCompaction.h"

#include "core/protocol/answer/OpenAiErrors.h"
#include "core/protocol/answer/TextAnswer.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

namespace gatehouse {
namespace {

constexpr std::string_view instruction =
    "The conversation above is about to be replaced by a summary, because it has become too long. Write that summary now, for the one who "
    "will go on with the work and who sees nothing else of it. Say what the user wants and has decided, what has been done and with what "
    "result, which files, names, commands and figures matter (exactly as they are), what is open, and what the next step is. Answer with "
    "the summary alone and call no tools.";

/// The user's own messages among the items of a request, raw and comma-separated.
std::string userMessages(std::string_view body)
{
    const std::string_view input = slices::member(body, "input");
    std::string items;
    const auto add = [&items](std::string_view item) {
        if (!items.empty())
            items += ',';
        items += item;
    };
    if (slices::isString(input)) {
        std::string item = R"({"type":"message","role":"user","content":[{"type":"input_text","text":)";
        item += input;
        item += "}]}";
        add(item);
    }
    if (slices::isArray(input))
        for (slices::Walk walk(input); walk.next();) {
            const std::string_view type = slices::inside(slices::member(walk.value(), "type"));
            if ((type.empty() || type == "message") && slices::inside(slices::member(walk.value(), "role")) == "user")
                add(walk.value());
        }
    return items;
}

class CompactionEncoder : public TextAnswer
{
public:
    CompactionEncoder(AnswerOptions options, std::string items, IdSource ids)
        : m_options(std::move(options)), m_items(std::move(items)), m_newId(std::move(ids))
    {
        m_progress.usage.input = m_options.estimatedInput;
    }

    void finish(StopReason reason, std::string_view stopSequence) override;
    void fail(const ApiError &error) override
    {
        if (m_progress.terminal)
            return;
        m_progress.error = error;
        *m_out += openAiErrorBody(error);
    }

private:
    void writeUsage(json::Writer &writer) const;

    const AnswerOptions m_options;
    std::string m_items;
    IdSource m_newId;
};

void CompactionEncoder::finish(StopReason reason, std::string_view)
{
    if (slices::trimmed(said()).empty()) {
        error(makeError(ErrorKind::BadGateway, "The model's summary of the conversation is empty. Try again, or choose another model."));
        return;
    }
    std::string output = "[" + m_items;
    output += m_items.empty() ? "" : ",";
    json::Writer(output)
        .beginObject()
        .member("id", std::string_view(m_newId("cmp_")))
        .member("type", "compaction")
        .member("encrypted_content", std::string_view(sealReasoning(Reasoning{.text = said()}, true)))
        .endObject();
    output += ']';
    json::Writer writer(*m_out);
    writer.beginObject().member("id", std::string_view(m_newId("resp_"))).member("object", "response.compaction");
    writer.member("created_at", m_options.created).key("output").raw(output).key("usage");
    writeUsage(writer);
    writer.endObject();
    m_progress.stopReason = reason == StopReason::MaxTokens ? "max_tokens" : "end_turn";
    m_progress.meaningful = true;
    m_progress.terminal = true;
}

void CompactionEncoder::writeUsage(json::Writer &writer) const
{
    const Usage &usage = m_progress.usage;
    writer.beginObject().member("input_tokens", usage.prompt());
    writer.key("input_tokens_details").beginObject().member("cached_tokens", usage.cacheRead).endObject();
    writer.member("output_tokens", usage.output);
    writer.key("output_tokens_details").beginObject().member("reasoning_tokens", usage.reasoning).endObject();
    writer.member("total_tokens", usage.prompt() + usage.output).endObject();
}

} // namespace

void askForCompaction(Conversation &conversation)
{
    conversation.tools.clear();
    conversation.toolChoice = {};
    conversation.format = {};
    conversation.stopSequences.clear();
    conversation.stream = false;
    ConversationPart part;
    part.text.inside = instruction;
    conversation.parts.push_back(part);
    conversation.turns.push_back(
        {.role = Conversation::Role::User, .firstPart = static_cast<std::uint32_t>(conversation.parts.size() - 1), .partCount = 1});
}

std::unique_ptr<AnswerEncoder> makeCompactionEncoder(AnswerOptions options, const RequestBody &request, IdSource ids)
{
    return std::make_unique<CompactionEncoder>(std::move(options), userMessages(request.bytes()), std::move(ids));
}

} // namespace gatehouse
