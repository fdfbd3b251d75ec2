// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesProviderMessages.h"

#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/messages/provider/MessagesProviderThinking.h"
#include "core/protocol/request/FreeformTool.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gatehouse {

using Kind = ConversationPart::Kind;
using Role = Conversation::Role;

namespace {

constexpr std::size_t mostMarks = 4;
constexpr std::string_view ourMark = R"({"type":"ephemeral"})";
constexpr std::string_view noResult = "[There is no result: the call was interrupted.]";
constexpr std::string_view lostCall = "[Result of an earlier tool call that is not part of this conversation any more]";

bool isCall(const MessagesBlock &block)
{
    return block.kind == MessagesBlock::Kind::ToolUse;
}

/// The text without white space at its end, still escaped.
std::string trimmedEnd(const std::string &inside)
{
    std::string text = json::unescaped(inside);
    text.resize(text.find_last_not_of(" \n\r\t") + 1);
    std::string out;
    json::appendEscaped(out, text);
    return out;
}

} // namespace

MessagesProviderMessages::MessagesProviderMessages(const Conversation &conversation, const RequestTarget &target)
    : m_conversation(conversation), m_target(target), m_blocks(conversation, target), m_ids(ChatTraits::ToolIds::Any)
{
    planSystem();
    planTurns();
    countMarks();
}

void MessagesProviderMessages::planSystem()
{
    for (const ConversationPart &part : m_conversation.system)
        m_blocks.addSystem(part, false, m_system);
    // Where no other turn follows, those of the system are what there is to answer, and stay.
    const bool onlySystem = std::all_of(m_conversation.turns.begin(), m_conversation.turns.end(),
                                        [](const Conversation::Turn &each) { return each.role == Role::System; });
    for (; !onlySystem && m_conversation.turns[m_firstTurn].role == Role::System; ++m_firstTurn)
        for (const ConversationPart &part : m_conversation.partsOf(m_conversation.turns[m_firstTurn]))
            m_blocks.addSystem(part, false, m_system);
    // The system prompt holds text alone.
    std::erase_if(m_system, [](const MessagesBlock &block) { return block.kind != MessagesBlock::Kind::Text; });
}

void MessagesProviderMessages::planTurns()
{
    const MessagesProviderThinking thinking(m_conversation.reasoning, m_target);
    for (std::size_t at = m_firstTurn; at < m_conversation.turns.size(); ++at) {
        const Conversation::Turn &turn = m_conversation.turns[at];
        const bool assistant = turn.role == Role::Assistant;
        MessagesBlocks blocks;
        for (const ConversationPart &part : m_conversation.partsOf(turn)) {
            if (turn.role == Role::System && part.kind != Kind::ToolCall)
                m_blocks.addSystem(part, true, blocks);
            else if (assistant && (part.kind == Kind::Reasoning || part.kind == Kind::RedactedReasoning))
                thinking.add(part, blocks);
            else if ((part.kind == Kind::ToolCall) <= assistant && (part.kind == Kind::ToolResult) <= !assistant)
                m_blocks.add(part, blocks);
        }
        if (assistant)
            std::erase_if(blocks, [](const MessagesBlock &block) { return block.kind == MessagesBlock::Kind::Media; });
        // Thinking may not end a message; a turn that holds nothing else must not part its neighbours.
        while (!blocks.empty() && blocks.back().isThinking())
            blocks.pop_back();
        if (blocks.empty())
            continue;
        if (m_messages.empty() || m_messages.back().assistant != assistant)
            m_messages.push_back({assistant, {}});
        MessagesBlocks &all = m_messages.back().blocks;
        all.insert(all.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
    }
    for (Message &message : m_messages) {
        if (!message.assistant)
            continue;
        order(message.blocks);
        thinking.recall(message.blocks);
    }
}

/// Calls end a message: text behind one goes before the first.
void MessagesProviderMessages::order(MessagesBlocks &blocks)
{
    auto call = std::find_if(blocks.begin(), blocks.end(), isCall);
    for (auto each = call; each != blocks.end(); ++each)
        if (each->kind == MessagesBlock::Kind::Text)
            call = std::rotate(call, each, each + 1);
}

bool MessagesProviderMessages::canThink() const
{
    if (m_messages.size() < 2 || m_messages.back().assistant)
        return true;
    const MessagesBlocks &asked = m_messages[m_messages.size() - 2].blocks;
    return std::none_of(asked.begin(), asked.end(), isCall) || asked.front().isThinking();
}

void MessagesProviderMessages::countMarks()
{
    const auto count = [this](const MessagesBlocks &blocks) {
        for (const MessagesBlock &block : blocks)
            m_clientMarks += !block.cacheControl.empty() && !block.isThinking();
    };
    count(m_system);
    for (const Message &message : m_messages)
        count(message.blocks);
    m_marksToDrop = m_clientMarks > mostMarks ? m_clientMarks - mostMarks : 0;
}

/// The block's cache mark as it is sent.
std::string_view MessagesProviderMessages::markOf(const MessagesBlock &block)
{
    if (block.cacheControl.empty() || block.isThinking())
        return {};
    if (m_marksToDrop > 0) {
        --m_marksToDrop;
        return {};
    }
    return m_target.messages.betas ? block.cacheControl : ourMark;
}

bool MessagesProviderMessages::writeSystem(std::string &out, std::string_view note)
{
    if (!note.empty())
        m_blocks.addMade(note, m_system);
    for (std::size_t at = 0; at < m_system.size(); ++at) {
        if (at > 0)
            out += ',';
        std::string_view mark = markOf(m_system[at]);
        if (m_ownMarks && at + 1 == m_system.size())
            mark = ourMark;
        MessagesProviderBlocks::write(out, m_conversation, m_system[at], mark);
    }
    return !m_system.empty();
}

void MessagesProviderMessages::beginMessage(bool assistant)
{
    if (!m_firstMessage)
        *m_out += ',';
    m_firstMessage = false;
    m_firstBlock = true;
    *m_out += assistant ? R"({"role":"assistant","content":[)" : R"({"role":"user","content":[)";
}

void MessagesProviderMessages::separate()
{
    if (!m_firstBlock)
        *m_out += ',';
    m_firstBlock = false;
}

void MessagesProviderMessages::writeMessages(std::string &out, ToolNames &names, bool thinking)
{
    m_out = &out;
    out += '[';
    if (!m_messages.empty() && m_messages.front().assistant) {
        beginMessage(false);
        out += R"({"type":"text","text":"[The conversation begins with your own words.]"})";
        endMessage();
    }
    for (std::size_t at = 0; at < m_messages.size(); ++at) {
        const Message &message = m_messages[at];
        if (message.assistant)
            writeAssistant(message, names, at + 1 == m_messages.size());
        else
            writeUser(message, m_ownMarks && at + 3 >= m_messages.size());
    }
    if (!m_pending.empty()) {
        beginMessage(false);
        writePlaceholders(m_ownMarks ? ourMark : std::string_view());
        endMessage();
    } else if (thinking && !m_messages.empty() && m_messages.back().assistant) {
        // A model that thinks cannot go on in the middle of its own words.
        beginMessage(false);
        out += R"({"type":"text","text":"Continue."})";
        endMessage();
    }
    out += ']';
}

void MessagesProviderMessages::writeAssistant(const Message &message, ToolNames &names, bool last)
{
    beginMessage(true);
    for (const MessagesBlock &block : message.blocks) {
        separate();
        if (isCall(block)) {
            writeCall(block, names);
        } else if (last && &block == &message.blocks.back() && block.kind == MessagesBlock::Kind::Text) {
            // Words for the model to go on from may not end in white space.
            ((*m_out += R"({"type":"text","text":")") += trimmedEnd(MessagesProviderBlocks::insideOf(block))) += "\"}";
        } else {
            MessagesProviderBlocks::write(*m_out, m_conversation, block, markOf(block));
        }
    }
    endMessage();
}

void MessagesProviderMessages::writeCall(const MessagesBlock &block, ToolNames &names)
{
    const ConversationPart &call = *block.part;
    Pending &entry = m_pending.emplace_back();
    entry.original = call.id;
    entry.sent = m_ids.next(call.id.decoded());
    json::Writer writer(*m_out);
    writer.beginObject().member("type", "tool_use").member("id", std::string_view(entry.sent));
    writer.member("name", std::string_view(names.sent(call.name.decoded()))).key("input");
    if (call.freeform)
        writer.raw(freeformArguments(call.text));
    else
        writer.raw(!call.json.empty() && call.json.front() == '{' ? call.json : std::string_view("{}"));
    if (const std::string_view mark = markOf(block); !mark.empty())
        writer.key("cache_control").raw(mark);
    writer.endObject();
}

MessagesProviderMessages::Pending *MessagesProviderMessages::pending(const JsonText &id)
{
    const auto found =
        std::find_if(m_pending.begin(), m_pending.end(), [&](const Pending &entry) { return !entry.answered && entry.original.says(id); });
    return found == m_pending.end() ? nullptr : &*found;
}

void MessagesProviderMessages::writeResult(const std::string &id, const ConversationPart &result, std::string_view mark)
{
    MessagesBlocks children;
    m_blocks.addChildren(result, children);
    separate();
    ((*m_out += R"({"type":"tool_result","tool_use_id":")") += id) += '"';
    if (children.empty()) {
        *m_out += result.isError ? R"(,"content":"Error")" : R"(,"content":"")"; // an error must have words
    } else if (children.size() == 1 && children.front().kind == MessagesBlock::Kind::Text && !children.front().part) {
        ((*m_out += R"(,"content":")") += MessagesProviderBlocks::insideOf(children.front())) += '"';
    } else {
        *m_out += R"(,"content":[)";
        for (const MessagesBlock &child : children) {
            if (&child != &children.front())
                *m_out += ',';
            MessagesProviderBlocks::write(*m_out, m_conversation, child, {});
        }
        *m_out += ']';
    }
    if (result.isError)
        *m_out += R"(,"is_error":true)";
    if (!mark.empty())
        (*m_out += R"(,"cache_control":)") += mark;
    *m_out += '}';
}

void MessagesProviderMessages::writePlaceholders(std::string_view mark)
{
    const auto isOpen = [](const Pending &entry) { return !entry.answered; };
    const auto left = std::count_if(m_pending.begin(), m_pending.end(), isOpen);
    auto at = left;
    for (const Pending &entry : m_pending) {
        if (entry.answered)
            continue;
        separate();
        ((*m_out += R"({"type":"tool_result","tool_use_id":")") += entry.sent) += R"(","content":")";
        ((*m_out += noResult) += '"') += R"(,"is_error":true)";
        if (--at == 0 && !mark.empty())
            (*m_out += R"(,"cache_control":)") += mark;
        *m_out += '}';
    }
    m_pending.clear();
}

void MessagesProviderMessages::writeUser(const Message &message, bool marked)
{
    beginMessage(false);
    std::vector<const MessagesBlock *> rest;
    std::vector<std::pair<const MessagesBlock *, Pending *>> results;
    for (const MessagesBlock &block : message.blocks) {
        Pending *call = block.kind == MessagesBlock::Kind::ToolResult ? pending(block.part->id) : nullptr;
        if (call) {
            call->answered = true;
            results.emplace_back(&block, call);
        } else {
            rest.push_back(&block);
        }
    }
    const bool placeholders = std::any_of(m_pending.begin(), m_pending.end(), [](const Pending &entry) { return !entry.answered; });
    for (const auto &[block, call] : results) {
        const bool ends = rest.empty() && !placeholders && block == results.back().first;
        std::string_view mark = markOf(*block);
        if (marked && ends)
            mark = ourMark;
        writeResult(call->sent, *block->part, mark);
    }
    writePlaceholders(marked && rest.empty() ? ourMark : std::string_view());
    for (const MessagesBlock *block : rest) {
        std::string_view mark = markOf(*block);
        if (marked && block == rest.back())
            mark = ourMark;
        if (block->kind != MessagesBlock::Kind::ToolResult) {
            separate();
            MessagesProviderBlocks::write(*m_out, m_conversation, *block, mark);
            continue;
        }
        MessagesBlocks words;
        m_blocks.addMade(lostCall, words);
        m_blocks.addChildren(*block->part, words);
        for (const MessagesBlock &word : words) {
            separate();
            MessagesProviderBlocks::write(*m_out, m_conversation, word, &word == &words.back() ? mark : std::string_view());
        }
    }
    endMessage();
}

} // namespace gatehouse
