// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/provider/ResponsesInputWriter.h"

#include "core/protocol/request/FreeformTool.h"
#include "core/protocol/request/TargetModel.h"
#include "core/protocol/responses/provider/ResponsesContentWriter.h"

#include <algorithm>

namespace gatehouse {

using Kind = ConversationPart::Kind;
using Role = Conversation::Role;

namespace {

constexpr std::string_view paragraph = "\\n\\n";
constexpr std::string_view line = "\\n";

bool isReasoning(const ConversationPart &part)
{
    return part.kind == Kind::Reasoning || part.kind == Kind::RedactedReasoning;
}

bool isText(const RequestChunk &chunk)
{
    return chunk.kind == RequestChunk::Kind::Text;
}

} // namespace

ResponsesInputWriter::ResponsesInputWriter(const Conversation &conversation, const RequestTarget &target, ToolNames &names,
                                           std::string &out)
    : m_conversation(conversation), m_target(target), m_names(names), m_out(out),
      m_content(conversation, {.images = target.responses.images && TargetModel(target).takesImages(),
                               .files = target.responses.files,
                               .fileAddresses = target.responses.files}),
      m_ids(ChatTraits::ToolIds::Any), m_reasoning(target)
{
}

void ResponsesInputWriter::writeInstructions(json::Writer &writer)
{
    RequestChunks chunks;
    for (const ConversationPart &part : m_conversation.system)
        m_content.addSystem(part, false, chunks);
    if (chunks.empty())
        return;
    writer.key("instructions").raw({});
    responses::appendText(m_out, chunks, paragraph);
}

/// Whether anything of a turn reaches the provider: a turn without must not part its neighbours.
bool ResponsesInputWriter::hasSubstance(const Conversation::Turn &turn) const
{
    const auto parts = m_conversation.partsOf(turn);
    return std::any_of(parts.begin(), parts.end(),
                       [](const ConversationPart &part) { return part.kind == Kind::Text ? !part.text.blank() : !isReasoning(part); });
}

bool ResponsesInputWriter::write()
{
    m_out += '[';
    std::vector<const Conversation::Turn *> run;
    for (const Conversation::Turn &turn : m_conversation.turns) {
        if (!hasSubstance(turn))
            continue;
        if (turn.role != Role::Assistant) {
            run.push_back(&turn);
            continue;
        }
        // Turns of the assistant that follow one another are one: their calls are answered together.
        if (!run.empty())
            writeUserRun(run);
        run.clear();
        writeAssistant(turn);
    }
    writeUserRun(run);
    m_out += ']';
    return !m_first;
}

void ResponsesInputWriter::beginItem(std::string_view type)
{
    if (!m_first)
        m_out += ',';
    m_first = false;
    if (m_reasoning.waits())
        (m_out += m_reasoning.take()) += ',';
    ((m_out += R"({"type":")") += type) += '"';
}

void ResponsesInputWriter::writeAssistant(const Conversation::Turn &turn)
{
    for (const ConversationPart &part : m_conversation.partsOf(turn)) {
        if (isReasoning(part)) {
            writeMessage();
            m_reasoning.note(part);
        } else if (part.kind == Kind::ToolCall) {
            // What was thought before the call was thought before the words beside it, too.
            m_reasoning.noteCall(part.id);
            writeMessage();
            writeCall(part);
        } else {
            addToMessage(part);
        }
    }
    writeMessage();
}

void ResponsesInputWriter::addToMessage(const ConversationPart &part)
{
    const bool first = m_message.empty();
    if (part.kind == Kind::Refusal) {
        if (part.text.blank())
            return;
        (((m_message += first ? "" : ",") += R"({"type":"refusal","refusal":")") += part.text.inside) += "\"}";
        return;
    }
    RequestChunks chunks;
    m_content.add(part, chunks);
    // What the assistant says is text alone.
    std::erase_if(chunks, [](const RequestChunk &chunk) { return !isText(chunk); });
    if (chunks.empty())
        return;
    if (!first)
        m_message += ',';
    responses::appendParts(m_message, chunks, "output_text");
}

void ResponsesInputWriter::writeMessage()
{
    if (m_message.empty())
        return;
    beginItem("message");
    ((m_out += R"(,"role":"assistant","content":[)") += m_message) += "]}";
    m_message.clear();
}

void ResponsesInputWriter::writeCall(const ConversationPart &call)
{
    Pending &entry = m_pending.emplace_back();
    entry.original = call.id;
    entry.sent = m_ids.next(call.id.decoded());
    entry.custom = call.freeform && m_target.responses.freeformTools;
    beginItem(entry.custom ? "custom_tool_call" : "function_call");
    ((m_out += R"(,"call_id":")") += entry.sent) += R"(","name":)";
    json::appendString(m_out, m_names.sent(call.name.decoded()));
    if (entry.custom) {
        ((m_out += R"(,"input":")") += call.text.inside) += "\"}";
        return;
    }
    m_out += R"(,"arguments":")";
    // Arguments are an object always; the raw slice keeps the order of keys and every digit.
    if (call.freeform)
        json::appendEscaped(m_out, freeformArguments(call.text));
    else
        json::appendEscaped(m_out, !call.json.empty() && call.json.front() == '{' ? call.json : std::string_view("{}"));
    m_out += "\"}";
}

ResponsesInputWriter::Pending *ResponsesInputWriter::pending(const JsonText &id)
{
    const auto found =
        std::find_if(m_pending.begin(), m_pending.end(), [&](const Pending &entry) { return !entry.answered && entry.original.says(id); });
    return found == m_pending.end() ? nullptr : &*found;
}

RequestChunks ResponsesInputWriter::resultChunks(const ConversationPart &result)
{
    RequestChunks chunks;
    for (const ConversationPart &child : m_conversation.childrenOf(result))
        m_content.add(child, chunks);
    if (!result.isError)
        return chunks;
    const bool words = !chunks.empty() && isText(chunks.front());
    if (words && chunks.front().text.starts_with("Error"))
        return chunks;
    if (words)
        chunks.front().glued = true;
    RequestChunk prefix;
    prefix.text = words ? "Error: " : "Error";
    chunks.insert(chunks.begin(), prefix);
    return chunks;
}

void ResponsesInputWriter::writeOutput(const Pending &call, const RequestChunks &chunks)
{
    beginItem(call.custom ? "custom_tool_call_output" : "function_call_output");
    ((m_out += R"(,"call_id":")") += call.sent) += R"(","output":)";
    if (std::all_of(chunks.begin(), chunks.end(), isText)) {
        responses::appendText(m_out, chunks, line);
    } else {
        m_out += '[';
        responses::appendParts(m_out, chunks, "input_text");
        m_out += ']';
    }
    m_out += '}';
}

/// What stands between two turns of the assistant: the outputs of its calls first, then what was said.
void ResponsesInputWriter::writeUserRun(const std::vector<const Conversation::Turn *> &run)
{
    m_reasoning.drop();
    Parts orphans;
    for (const Conversation::Turn *turn : run) {
        for (const ConversationPart &part : m_conversation.partsOf(*turn)) {
            if (part.kind != Kind::ToolResult)
                continue;
            Pending *call = pending(part.id);
            if (!call) {
                orphans.push_back(&part);
                continue;
            }
            call->answered = true;
            writeOutput(*call, resultChunks(part));
        }
    }
    for (const Pending &call : m_pending) {
        if (call.answered)
            continue;
        RequestChunks chunks;
        m_content.addText("[There is no result: the call was interrupted.]", chunks);
        writeOutput(call, chunks);
    }
    m_pending.clear();
    auto orphan = orphans.cbegin();
    for (const Conversation::Turn *turn : run)
        writeUserTurn(*turn, orphan, orphans.cend());
}

/// `orphan` is the next result that answers nothing.
void ResponsesInputWriter::writeUserTurn(const Conversation::Turn &turn, Parts::const_iterator &orphan, Parts::const_iterator end)
{
    RequestChunks chunks;
    for (const ConversationPart &part : m_conversation.partsOf(turn)) {
        if (orphan != end && *orphan == &part) {
            ++orphan;
            m_content.addText("[Result of an earlier tool call that is not part of this conversation any more]", chunks);
            const RequestChunks words = resultChunks(part);
            chunks.insert(chunks.end(), words.begin(), words.end());
        } else if (turn.role == Role::System) {
            m_content.addSystem(part, false, chunks);
        } else {
            m_content.add(part, chunks);
        }
    }
    if (chunks.empty())
        return;
    beginItem("message");
    m_out += turn.role == Role::System ? R"(,"role":"developer","content":[)" : R"(,"role":"user","content":[)";
    responses::appendParts(m_out, chunks, "input_text");
    m_out += "]}";
}

} // namespace gatehouse
