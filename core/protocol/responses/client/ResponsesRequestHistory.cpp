// SPDX-License-Identifier: GPL-3.0-or-later
// The items that no client runs and no person wrote: what the model thought, summaries, and what providers did by themselves.
#include "core/protocol/conversation/Reasoning.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/responses/client/ResponsesRequestErrors.h"
#include "core/protocol/responses/client/ResponsesRequestItems.h"

#include <array>
#include <utility>

namespace gatehouse {

using PartKind = ConversationPart::Kind;
using Role = Conversation::Role;

namespace {

/// Beyond this it is a file or a picture, and no words about the call.
constexpr std::size_t longestHostedMember = 32u * 1024;

std::optional<Reasoning> unsealed(const JsonText &sealed)
{
    return sealed.hasEscapes() ? unsealReasoning(sealed.decoded()) : unsealReasoning(sealed.inside);
}

} // namespace

/// The texts of an array of parts as one, with an empty line between them.
JsonText ResponsesRequestItems::joined(std::string_view content, Item::Member member)
{
    std::vector<ConversationPart> parts;
    refuse(m_content.read(content, placeOf(member), parts));
    if (parts.empty())
        return {};
    if (parts.size() == 1)
        return parts.front().text;
    std::string text;
    for (const ConversationPart &part : parts) {
        if (!text.empty())
            text += "\\n\\n";
        text += part.text.inside;
    }
    return {retained(std::move(text))};
}

void ResponsesRequestItems::readReasoning(const Item &item)
{
    ConversationPart part;
    part.kind = PartKind::Reasoning;
    part.signature = item.text(Item::EncryptedContent);
    part.text = joined(item.raw(Item::Content), Item::Content);
    const auto own = unsealed(part.signature);
    if (part.text.blank() && own && !own->text.empty())
        part.text = m_conversation.keep(own->text);
    if (part.text.blank())
        part.text = joined(item.raw(Item::Summary), Item::Summary);
    if (!m_fault && (!part.text.empty() || !part.signature.empty()))
        add(Role::Assistant, Group::Assistant, part);
}

void ResponsesRequestItems::readCompaction(const Item &item)
{
    const auto own = unsealed(item.text(Item::EncryptedContent));
    if (own && !own->text.empty())
        addText(Role::User, "Summary of the conversation so far:\n\n" + own->text);
    else
        addText(Role::User, "[The conversation up to here was summed up by another provider, in a form that only that provider can read.]");
}

void ResponsesRequestItems::readMcpCall(const Item &item)
{
    std::string text = "[The provider called " + item.text(Item::Name).decoded() + " of the MCP server " +
                       item.text(Item::ServerLabel).decoded() + " with " + item.text(Item::Arguments).decoded() + "]";
    if (item.has(Item::Output))
        text += "\n[Result: " + item.text(Item::Output).decoded() + "]";
    if (item.has(Item::Error))
        text += "\n[Error: " +
                (slices::isString(item.raw(Item::Error)) ? item.text(Item::Error).decoded() : std::string(item.raw(Item::Error))) + "]";
    addText(Role::Assistant, text);
}

void ResponsesRequestItems::readMcpRequest(const Item &item)
{
    addText(Role::Assistant, "[The provider asked to call " + item.text(Item::Name).decoded() + " of the MCP server " +
                                 item.text(Item::ServerLabel).decoded() + " with " + item.text(Item::Arguments).decoded() + "]");
}

void ResponsesRequestItems::readMcpResponse(const Item &item)
{
    std::string text = item.raw(Item::Approve) == "true" ? "[The call was approved" : "[The call was not approved";
    if (const std::string reason = item.text(Item::Reason).decoded(); !reason.empty())
        text += ": " + reason;
    addText(Role::User, text + "]");
}

void ResponsesRequestItems::readScreenshot(const Item &item)
{
    std::vector<ConversationPart> parts;
    const std::string array = '[' + std::string(item.raw(Item::Output)) + ']';
    refuse(m_content.read(retained(array), placeOf(Item::Output), parts));
    m_group = Group::None;
    for (const ConversationPart &part : parts)
        add(Role::User, Group::Message, part);
}

void ResponsesRequestItems::readHostedCall(const Item &item)
{
    static constexpr std::array telling{Item::Arguments, Item::Code, Item::Queries, Item::Results, Item::Outputs, Item::RevisedPrompt};
    static constexpr std::size_t ending = std::string_view("_call").size();
    std::string json;
    json::Writer writer(json);
    writer.beginObject();
    for (slices::Walk walk(item.raw(Item::Action)); slices::isObject(item.raw(Item::Action)) && walk.next();)
        if (walk.key() != "type" && !slices::isNull(walk.value()) && walk.value().size() <= longestHostedMember)
            writer.key(walk.key()).raw(walk.value());
    for (const Item::Member member : telling)
        if (item.has(member) && item.raw(member).size() <= longestHostedMember)
            writer.key(Item::names[member]).raw(item.raw(member));
    writer.endObject();
    ConversationPart part;
    part.kind = PartKind::ServerToolCall;
    part.id = item.text(Item::Id);
    part.name = item.text(Item::Type);
    part.name.inside.remove_suffix(ending);
    part.json = retained(std::move(json));
    add(Role::Assistant, Group::Assistant, part);
}

} // namespace gatehouse
