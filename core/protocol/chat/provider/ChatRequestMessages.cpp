// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/provider/ChatRequestMessages.h"

#include "core/protocol/chat/provider/ChatRequestModel.h"
#include "core/protocol/chat/provider/ChatRequestReasoning.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/request/FreeformTool.h"

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

} // namespace

ChatRequestMessages::ChatRequestMessages(const Conversation &conversation, const RequestTarget &target, ToolNames &names, std::string &out)
    : m_conversation(conversation), m_target(target), m_names(names), m_out(out), m_content(conversation, target),
      m_ids(target.traits.toolIds)
{
}

void ChatRequestMessages::beginMessage(std::string_view role)
{
    if (!m_first)
        m_out += ',';
    m_first = false;
    ((m_out += R"({"role":")") += role) += '"';
}

/// Writes the system message; returns the first turn that is not part of it.
std::size_t ChatRequestMessages::writeSystem(std::string_view systemNote)
{
    ChatChunks chunks;
    for (const ConversationPart &part : m_conversation.system)
        m_content.addSystem(part, false, chunks);
    std::size_t turn = 0;
    // Where no other turn follows, those of the system are what there is to answer, and stay.
    const bool onlySystem = std::all_of(m_conversation.turns.begin(), m_conversation.turns.end(),
                                        [](const Conversation::Turn &each) { return each.role == Role::System; });
    for (; !onlySystem && m_conversation.turns[turn].role == Role::System; ++turn)
        for (const ConversationPart &part : m_conversation.partsOf(m_conversation.turns[turn]))
            m_content.addSystem(part, false, chunks);
    if (!systemNote.empty())
        m_content.addMade(systemNote, chunks);
    if (!chunks.empty()) {
        beginMessage(ChatRequestModel(m_target).takesDeveloperRole() ? "developer" : "system");
        m_out += R"(,"content":)";
        ChatRequestContent::write(m_out, chunks, paragraph);
        m_out += '}';
    }
    return turn;
}

/// Whether anything of a turn reaches the provider: a turn without must not part its neighbours.
bool ChatRequestMessages::hasSubstance(const Conversation::Turn &turn) const
{
    const auto parts = m_conversation.partsOf(turn);
    return std::any_of(parts.begin(), parts.end(),
                       [](const ConversationPart &part) { return part.kind == Kind::Text ? !part.text.blank() : !isReasoning(part); });
}

std::vector<ChatRequestMessages::Run> ChatRequestMessages::runs(std::size_t firstTurn) const
{
    std::vector<Run> all;
    for (std::size_t at = firstTurn; at < m_conversation.turns.size(); ++at) {
        const Conversation::Turn &turn = m_conversation.turns[at];
        if (!hasSubstance(turn))
            continue;
        const bool assistant = turn.role == Role::Assistant;
        if (all.empty() || all.back().assistant != assistant)
            all.push_back({assistant, {}});
        for (const ConversationPart &part : m_conversation.partsOf(turn))
            all.back().items.push_back({&part, turn.role == Role::System});
    }
    return all;
}

bool ChatRequestMessages::write(std::string_view systemNote)
{
    m_out += '[';
    const std::size_t firstTurn = writeSystem(systemNote);
    const std::vector<Run> all = runs(firstTurn);
    if (!all.empty() && all.front().assistant) {
        // Many chat templates refuse a conversation that the assistant begins.
        beginMessage("user");
        m_out += R"(,"content":"[The conversation begins with your own words.]"})";
    }
    for (const Run &run : all) {
        if (run.assistant)
            writeAssistant(run);
        else
            writeUser(run);
    }
    writePlaceholders();
    m_out += ']';
    return !all.empty();
}

void ChatRequestMessages::writeAssistant(const Run &run)
{
    ChatChunks chunks;
    ChatRequestReasoning reasoning(m_target);
    std::vector<const ConversationPart *> calls;
    JsonText refusal;
    for (const Item &item : run.items) {
        reasoning.note(*item.part);
        if (item.part->kind == Kind::ToolCall)
            calls.push_back(item.part);
        else if (item.part->kind == Kind::Refusal && m_target.traits.openAiMembers)
            refusal = item.part->text;
        else
            m_content.add(*item.part, chunks);
    }
    // An assistant message holds text alone.
    std::erase_if(chunks, [](const ChatChunk &chunk) { return chunk.kind != ChatChunk::Kind::Text; });
    beginMessage("assistant");
    m_out += R"(,"content":)";
    if (!chunks.empty())
        ChatRequestContent::write(m_out, chunks, line);
    else
        m_out += calls.empty() && refusal.empty() ? "\"\"" : "null";
    if (!refusal.empty())
        ((m_out += R"(,"refusal":")") += refusal.inside) += '"';
    reasoning.writeMember(m_out);
    for (std::size_t at = 0; at < calls.size(); ++at) {
        const ConversationPart &call = *calls[at];
        Pending &entry = m_pending.emplace_back();
        entry.original = call.id;
        entry.sent = m_ids.next(call.id.decoded());
        entry.name = call.name;
        m_out += at == 0 ? R"(,"tool_calls":[{"id":")" : R"(,{"id":")";
        m_out += entry.sent;
        m_out += R"(","type":"function","function":{"name":)";
        json::appendString(m_out, m_names.sent(call.name.decoded()));
        m_out += R"(,"arguments":")";
        // Arguments are an object always; the raw slice keeps the order of keys and every digit.
        if (call.freeform)
            json::appendEscaped(m_out, freeformArguments(call.text));
        else
            json::appendEscaped(m_out, !call.json.empty() && call.json.front() == '{' ? call.json : std::string_view("{}"));
        m_out += "\"}";
        reasoning.writeExtra(m_out, at);
        m_out += '}';
    }
    m_out += calls.empty() ? "}" : "]}";
}

ChatRequestMessages::Pending *ChatRequestMessages::pending(const JsonText &id)
{
    const auto found =
        std::find_if(m_pending.begin(), m_pending.end(), [&](const Pending &entry) { return !entry.answered && entry.original.says(id); });
    return found == m_pending.end() ? nullptr : &*found;
}

void ChatRequestMessages::writeToolMessage(const std::string &id, const ChatChunks &chunks)
{
    beginMessage("tool");
    ((m_out += R"(,"tool_call_id":")") += id) += R"(","content":)";
    ChatRequestContent::write(m_out, chunks, line);
    m_out += '}';
}

void ChatRequestMessages::writePlaceholders()
{
    for (const Pending &entry : m_pending) {
        if (entry.answered)
            continue;
        ChatChunks chunks;
        m_content.addText("[There is no result: the call was interrupted.]", chunks);
        writeToolMessage(entry.sent, chunks);
    }
    m_pending.clear();
}

/// Writes the tool message for a result; images and files go to `attached`, because a tool message can hold text alone. A result that
/// answers no open call becomes text there.
void ChatRequestMessages::answer(const ConversationPart &result, ChatChunks &attached)
{
    ChatChunks all;
    for (const ConversationPart &child : m_conversation.childrenOf(result))
        m_content.add(child, all);
    ChatChunks text;
    ChatChunks media;
    for (const ChatChunk &chunk : all)
        (chunk.kind == ChatChunk::Kind::Text ? text : media).push_back(chunk);
    if (result.isError && (text.empty() || !text.front().text.starts_with("Error"))) {
        if (!text.empty())
            text.front().glued = true;
        text.insert(text.begin(), ChatChunk{ChatChunk::Kind::Text, false, text.empty() ? "Error" : "Error: ", nullptr, {}});
    }

    Pending *call = pending(result.id);
    if (call) {
        call->answered = true;
        if (!media.empty())
            m_content.addText("[The media of this result is attached to the next user message.]", text);
        if (m_content.keepsCacheMarks() && !text.empty() && !result.cacheControl.empty())
            text.back().cacheControl = result.cacheControl;
        writeToolMessage(call->sent, text);
        if (media.empty())
            return;
        m_content.addText("Attached media from the result of ", attached);
        m_content.addText(call->name.inside, attached, true);
        m_content.addText(":", attached, true);
    } else {
        m_content.addText("[Result of an earlier tool call that is not part of this conversation any more]", attached);
        attached.insert(attached.end(), text.begin(), text.end());
    }
    attached.insert(attached.end(), media.begin(), media.end());
}

void ChatRequestMessages::writeUser(const Run &run)
{
    ChatChunks chunks;
    for (const Item &item : run.items)
        if (item.part->kind == Kind::ToolResult)
            answer(*item.part, chunks);
    writePlaceholders();
    for (const Item &item : run.items) {
        if (item.system)
            m_content.addSystem(*item.part, true, chunks);
        else
            m_content.add(*item.part, chunks);
    }
    if (chunks.empty())
        return;
    beginMessage("user");
    m_out += R"(,"content":)";
    ChatRequestContent::write(m_out, chunks, paragraph);
    m_out += '}';
}

} // namespace gatehouse
