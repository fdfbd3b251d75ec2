// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/relay/MessagesBodyConversation.h"

#include "core/protocol/conversation/Reasoning.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/messages/client/MessagesRequestBlocks.h"
#include "core/protocol/request/RequestContent.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::string_view reminder = "<system-reminder>";
constexpr std::string_view reminderEnd = "\\n</system-reminder>";
constexpr std::string_view plainMark = R"({"type":"ephemeral"})";

std::string_view inside(std::string_view value)
{
    return value.size() >= 2 && value.front() == '"' ? value.substr(1, value.size() - 2) : std::string_view();
}

std::string textBlock(std::string_view escaped)
{
    return std::string(R"({"type":"text","text":")").append(escaped).append("\"}");
}

std::string reminded(std::string_view escaped)
{
    if (escaped.starts_with(reminder))
        return textBlock(escaped);
    return textBlock(std::string(reminder).append("\\n").append(escaped).append(reminderEnd));
}

/// What a block says, escaped, where it cannot be sent as it is.
std::string wordsOf(std::string_view block, std::string_view type)
{
    if (type == "image")
        return "[An image was left out here: this model takes no images.]";
    Conversation conversation(RequestBody::copyOf({}));
    const std::string array = std::string("[").append(block).append("]");
    RequestCursor in(array);
    MessagesRequestBlocks reader(conversation);
    std::vector<ConversationPart> parts;
    reader.read(in, parts, "content");
    RequestContent content(conversation, {.images = false, .files = false, .fileAddresses = false, .cacheControl = false});
    RequestChunks chunks;
    for (const ConversationPart &part : parts)
        content.add(part, chunks);
    std::string words;
    for (const RequestChunk &chunk : chunks) {
        if (!words.empty() && !chunk.glued)
            words += "\\n";
        words += chunk.text;
    }
    if (words.empty())
        words.append("[A block of type ").append(type).append(" was left out here: this provider does not know it.]");
    return words;
}

/// The texts of a system message's content as blocks, one after another with commas.
std::string remindedCopy(std::string_view content)
{
    std::string copy;
    const auto add = [&copy](std::string_view escaped) {
        if (!JsonText{escaped}.blank())
            (copy += copy.empty() ? "" : ",") += reminded(escaped);
    };
    if (content.starts_with('"'))
        add(inside(content));
    for (MessagesBodyWalk block(content.starts_with('[') ? content : std::string_view()); block.next();) {
        std::string_view type;
        std::string_view text;
        for (MessagesBodyWalk member(block.value()); member.next();) {
            if (member.key() == "type")
                type = inside(member.value());
            else if (member.key() == "text")
                text = inside(member.value());
        }
        add(type == "text" ? std::string(text) : wordsOf(block.value(), type));
    }
    return copy;
}

} // namespace

MessagesBodyConversation::Message MessagesBodyConversation::readMessage(MessagesBodyWalk &at)
{
    Message message;
    for (MessagesBodyWalk member = at.inside(); member.next();) {
        message.members.note(member.entry(), member.key() == "output_config");
        if (member.key() == "content") {
            message.content = member.value();
        } else if (member.key() == "role") {
            const std::string_view role = inside(member.value());
            message.role = role == "assistant" ? Role::Assistant : role == "system" || role == "developer" ? Role::System : Role::User;
        }
    }
    message.whole = at.value();
    return message;
}

bool MessagesBodyConversation::beginsWithResult(std::string_view content)
{
    MessagesBodyWalk first(content);
    if (!content.starts_with('[') || !first.next())
        return false;
    for (MessagesBodyWalk member = first.inside(); member.next();)
        if (member.key() == "type")
            return inside(member.value()) == "tool_result";
    return false;
}

MessagesBodyConversation::Block MessagesBodyConversation::readBlock(MessagesBodyWalk &at) const
{
    const MessagesTraits &traits = m_target.messages;
    Block block;
    std::string_view source;
    std::string_view citations;
    for (MessagesBodyWalk member = at.inside(); member.next();) {
        const std::string_view key = member.key();
        const bool cites = key == "citations" && member.value() != "null";
        block.members.note(member.entry(), (cites && !(traits.serverTools && traits.betas)) ||
                                               (!traits.betas && (key == "caller" || key == "toolset_name")));
        if (key == "type")
            block.type = inside(member.value());
        else if (key == "source")
            source = member.value();
        else if (key == "content")
            block.content = member.value();
        else if (key == "signature" || key == "data")
            block.mark = member.value();
        else if (key == "thinking")
            block.text = inside(member.value());
        else if (key == "name" || key == "tool_name")
            block.name = inside(member.value());
        else if (key == "id")
            block.id = inside(member.value());
        else if (key == "cache_control")
            block.cacheControl = member.value();
    }
    block.whole = at.value();
    if (block.type == "image" || block.type == "document")
        for (MessagesBodyWalk member(source); member.next();)
            if (member.key() == "type")
                block.sourceType = inside(member.value());
    return block;
}

void MessagesBodyConversation::patchCacheControl(std::string_view mark)
{
    if (m_target.messages.betas || !mark.starts_with('{'))
        return;
    for (MessagesBodyWalk member(mark); member.next();) {
        if (member.key() != "type") {
            m_patches.replace(mark, std::string(plainMark));
            return;
        }
    }
}

void MessagesBodyConversation::patchSystem(std::string_view system)
{
    if (m_target.messages.betas)
        return;
    for (MessagesBodyWalk block(system); block.next();)
        for (MessagesBodyWalk member = block.inside(); member.next();)
            if (member.key() == "cache_control")
                patchCacheControl(member.value());
}

MessagesBodyConversation::Fate MessagesBodyConversation::fateOfThinking(const Block &block)
{
    const bool redacted = block.type == "redacted_thinking";
    if (redacted && !m_target.messages.redactedThinking)
        return Fate::Drop;
    const auto sealed = unsealReasoning(inside(block.mark));
    if (!sealed)
        return Fate::Keep;
    const std::string &own = redacted ? sealed->redactedData : sealed->signature;
    const bool same = sealed->origin.empty() || sealed->origin == m_target.provider;
    if (!same || own.empty()) {
        if (redacted || !m_target.messages.thinkingRequired || JsonText{block.text}.blank())
            return Fate::Drop;
        m_patches.replace(block.mark, "\"\"");
        return Fate::Keep;
    }
    std::string mark;
    json::appendString(mark, slices::validUtf8(own));
    m_patches.replace(block.mark, std::move(mark));
    return Fate::Keep;
}

MessagesBodyConversation::Fate MessagesBodyConversation::fateOf(const Block &block)
{
    const MessagesTraits &traits = m_target.messages;
    const std::string_view type = block.type;
    if (type == "text" || type == "tool_result")
        return Fate::Keep;
    if (type == "tool_use" || type == "tool_reference")
        m_usedTools.insert(block.name);
    if (type == "tool_use") {
        m_callIds.push_back(block.id);
        return Fate::Keep;
    }
    if (type == "thinking" || type == "redacted_thinking") {
        const Fate fate = fateOfThinking(block);
        m_hasThinking = m_hasThinking || fate == Fate::Keep;
        return fate;
    }
    const bool stored = block.sourceType == "file" && !traits.betas;
    if (type == "image")
        return traits.images && (!m_target.info || m_target.info->images) && !stored ? Fate::Keep : Fate::Words;
    if (type == "document")
        return traits.documents && !stored ? Fate::Keep : Fate::Words;
    if (type.ends_with("_tool_result") || type == "server_tool_use")
        return traits.serverTools && (traits.betas || !type.starts_with("mcp_")) ? Fate::Keep : Fate::Words;
    return traits.betas ? Fate::Keep : Fate::Words;
}

void MessagesBodyConversation::patchBlock(const Block &block)
{
    if (block.members.drops())
        block.members.remove(m_patches);
    patchCacheControl(block.cacheControl);
    if (block.type == "tool_result") {
        MessagesBodyEntries entries;
        patchBlocks(block.content, entries);
        entries.remove(m_patches);
    }
}

void MessagesBodyConversation::patchBlocks(std::string_view content, MessagesBodyEntries &entries)
{
    if (!content.starts_with('['))
        return;
    for (MessagesBodyWalk walk(content); walk.next();) {
        const Block block = readBlock(walk);
        const Fate fate = fateOf(block);
        entries.note(walk.entry(), fate == Fate::Drop);
        if (fate == Fate::Keep)
            patchBlock(block);
        else if (fate == Fate::Words)
            m_patches.replace(block.whole, textBlock(wordsOf(block.whole, block.type)));
    }
}

void MessagesBodyConversation::patchContent(std::string_view content, bool assistant)
{
    MessagesBodyEntries entries;
    m_hasThinking = false;
    m_callIds.clear();
    patchBlocks(content, entries);
    if (assistant && m_needsThinking && !m_callIds.empty() && !m_hasThinking)
        m_patches.replace(content.substr(0, 1), '[' + lostThinking() + ',');
    if (!entries.drops())
        return;
    if (entries.left() == 0) // an empty turn would be refused
        m_patches.replace(content, assistant ? R"([{"type":"text","text":"[thinking]"}])" : R"([{"type":"text","text":"[nothing]"}])");
    else
        entries.remove(m_patches);
}

/// A block for a provider that insists on what was thought before a call: from the store, else any text will do.
std::string MessagesBodyConversation::lostThinking() const
{
    std::string text;
    for (const std::string_view id : m_callIds)
        if (const auto known = m_target.reasoning && text.empty() ? m_target.reasoning->find(json::unescaped(id)) : nullptr)
            text = known->text;
    std::string block;
    json::Writer(block)
        .beginObject()
        .member("type", "thinking")
        .member("thinking", text.empty() ? std::string_view("tool call") : std::string_view(text))
        .member("signature", "")
        .endObject();
    return block;
}

void MessagesBodyConversation::patchMessage(const Message &message)
{
    if (!m_target.messages.betas && message.members.drops())
        message.members.remove(m_patches);
    patchContent(message.content, message.role == Role::Assistant);
}

/// Adds the tags of a reminder around each text of a system message's content.
void MessagesBodyConversation::remind(std::string_view content)
{
    for (MessagesBodyWalk block(content); block.next();) {
        std::string_view type;
        std::string_view text;
        std::string_view mark;
        for (MessagesBodyWalk member(block.value()); member.next();) {
            if (member.key() == "type")
                type = inside(member.value());
            else if (member.key() == "text")
                text = inside(member.value());
            else if (member.key() == "cache_control")
                mark = member.value();
        }
        if (type != "text" || !text.data()) {
            m_patches.replace(block.value(), reminded(wordsOf(block.value(), type)));
            continue;
        }
        if (!text.starts_with(reminder)) {
            m_patches.insert(text.data(), std::string(reminder).append("\\n"));
            m_patches.insert(text.data() + text.size(), std::string(reminderEnd));
        }
        patchCacheControl(mark);
    }
}

/// Makes one message of the user of neighbours that are the user's and the system's, for a provider that knows none of the system's between
/// messages. What the user said stays where it is; what the system said before a tool's result goes behind it.
void MessagesBodyConversation::join(const std::vector<Message> &group)
{
    const char *at = group.front().whole.data();
    std::string glue = R"({"role":"user","content":[)";
    bool any = false;     // there is a block before this place
    std::string deferred; // blocks of the system that stand behind the next results
    const auto separate = [&] {
        if (std::exchange(any, true))
            glue += ',';
    };
    for (std::size_t i = 0; i < group.size(); ++i) {
        const Message &message = group[i];
        const bool system = message.role == Role::System;
        const bool resultsFollow =
            system && std::any_of(group.begin() + static_cast<std::ptrdiff_t>(i), group.end(), [](const Message &m) { return m.answers; });
        if (resultsFollow) {
            if (const std::string copy = remindedCopy(message.content); !copy.empty())
                (deferred += deferred.empty() ? "" : ",") += copy;
            continue;
        }
        if (message.content.starts_with('"')) {
            const std::string_view text = inside(message.content);
            if (!JsonText{text}.blank()) {
                separate();
                const bool wraps = system && !text.starts_with(reminder);
                glue += R"({"type":"text","text":")";
                if (wraps)
                    (glue += reminder) += "\\n";
                m_patches.put(at, text.data(), std::move(glue));
                at = text.data() + text.size();
                glue = wraps ? std::string(reminderEnd) : std::string();
                glue += "\"}";
            }
        } else if (message.content.starts_with('[') && MessagesBodyWalk(message.content).next()) {
            separate();
            const char *begin = message.content.data() + 1;
            m_patches.put(at, begin, std::move(glue));
            at = message.content.data() + message.content.size() - 1;
            glue.clear();
            if (system) {
                remind(message.content);
            } else {
                MessagesBodyEntries entries;
                patchBlocks(message.content, entries);
                if (entries.left() > 0)
                    entries.remove(m_patches);
            }
        }
        if (message.answers && !deferred.empty()) {
            separate();
            glue += std::exchange(deferred, {});
        }
    }
    if (!any)
        glue += R"({"type":"text","text":"<system-reminder></system-reminder>"})";
    glue += "]}";
    const std::string_view last = group.back().whole;
    m_patches.put(at, last.data() + last.size(), std::move(glue));
}

void MessagesBodyConversation::patchMessages(std::string_view messages)
{
    std::vector<Message> group; // neighbours that are not the assistant's
    const auto flush = [&] {
        const bool system = std::any_of(group.begin(), group.end(), [](const Message &each) { return each.role == Role::System; });
        if (system && !m_target.messages.betas)
            join(group);
        else
            for (const Message &message : group)
                patchMessage(message);
        group.clear();
    };
    for (MessagesBodyWalk walk(messages); walk.next();) {
        Message message = readMessage(walk);
        if (message.role == Role::Assistant) {
            flush();
            patchMessage(message);
            continue;
        }
        message.answers = message.role == Role::User && beginsWithResult(message.content);
        group.push_back(std::move(message));
    }
    flush();
}

} // namespace gatehouse
