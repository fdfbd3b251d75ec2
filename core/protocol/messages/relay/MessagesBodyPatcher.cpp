// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/relay/MessagesBodyPatcher.h"

#include "core/base/Text.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

namespace {

using Effort = ConversationReasoning::Effort;
using Mode = ConversationReasoning::Mode;

/// What came with a beta, or is Anthropic's own affair.
constexpr std::array<std::string_view, 17> betaMembers{"betas",
                                                       "billing_policy",
                                                       "compaction",
                                                       "container",
                                                       "context_management",
                                                       "diagnostics",
                                                       "fallback_credit_token",
                                                       "fallbacks",
                                                       "inference_geo",
                                                       "mcp_servers",
                                                       "output_format",
                                                       "speed",
                                                       "thread",
                                                       "user_profile_id",
                                                       "workspace_id",
                                                       "service_tier",
                                                       "task_budget"};
constexpr std::array<std::string_view, 4> betaToolMembers{"defer_loading", "eager_input_streaming", "input_examples", "allowed_callers"};

template <typename List>
bool contains(const List &list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view unquoted(std::string_view value)
{
    return value.size() >= 2 && value.front() == '"' ? value.substr(1, value.size() - 2) : std::string_view();
}

Effort effortOf(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, Effort>, 6> words{{{"minimal", Effort::Minimal},
                                                                               {"low", Effort::Low},
                                                                               {"medium", Effort::Medium},
                                                                               {"high", Effort::High},
                                                                               {"xhigh", Effort::ExtraHigh},
                                                                               {"max", Effort::Max}}};
    const auto known = std::find_if(words.begin(), words.end(), [word](const auto &each) { return each.first == word; });
    return known == words.end() ? Effort::Unspecified : known->second;
}

} // namespace

MessagesBodyPatcher::MessagesBodyPatcher(std::string_view body, const RequestTarget &target, const json::Outline &outline)
    : m_body(body), m_target(target), m_patches(body), m_members(readMembers(outline)),
      m_conversation(m_patches, target, slices::inside(slices::member(value("thinking"), "type")) != "disabled")
{
}

std::vector<MessagesBodyPatcher::Member> MessagesBodyPatcher::readMembers(const json::Outline &outline) const
{
    std::vector<Member> members;
    members.reserve(outline.members.size());
    if (!outline.members.empty() && outline.decodedKeys.empty()) { // keys stand in the body as they are
        for (const json::Outline::Member &member : outline.members) {
            const char *begin = member.key.data() - 1;
            const auto length = static_cast<std::size_t>(member.value.data() + member.value.size() - begin);
            members.push_back({{begin, length}, member.key, member.value, dropsMember(member.key)});
        }
        return members;
    }
    for (MessagesBodyWalk member(m_body); member.next();)
        members.push_back({member.entry(), member.key(), member.value(), dropsMember(member.key())});
    return members;
}

bool MessagesBodyPatcher::dropsMember(std::string_view key) const
{
    if (key == "thread")
        return !m_target.messages.threads;
    if ((key == "temperature" || key == "top_p" || key == "top_k") && m_target.info && !m_target.info->temperature)
        return true;
    return !m_target.messages.betas && contains(betaMembers, key);
}

std::string_view MessagesBodyPatcher::value(std::string_view key) const
{
    const auto found = std::find_if(m_members.begin(), m_members.end(), [key](const Member &member) { return member.key == key; });
    return found == m_members.end() || found->drop ? std::string_view() : found->value;
}

void MessagesBodyPatcher::drop(std::string_view key)
{
    for (Member &member : m_members)
        member.drop = member.drop || member.key == key;
}

void MessagesBodyPatcher::readThinking()
{
    const std::string_view thinking = value("thinking");
    const std::string_view type = slices::inside(slices::member(thinking, "type"));
    if (type == "enabled") {
        m_reasoning.budget = slices::number(slices::member(thinking, "budget_tokens")).value_or(0);
        m_reasoning.mode = m_reasoning.budget > 0 ? Mode::Budget : Mode::Adaptive;
    } else if (type == "adaptive" || type == "between_tools") {
        m_reasoning.mode = Mode::Adaptive;
    } else if (type == "disabled") {
        m_reasoning.mode = Mode::Off;
    }
    const Effort effort = effortOf(slices::inside(slices::member(value("output_config"), "effort")));
    // An effort alone says nothing of thinking here, as it does in other dialects.
    if (m_reasoning.wanted())
        m_reasoning.effort = effort;
    std::int64_t most = slices::number(value("max_tokens")).value_or(m_target.defaultMaxTokens);
    if (m_target.info && m_target.info->output > 0)
        most = std::min(most, m_target.info->output);
    m_thinking = messagesThinking(m_reasoning, m_target, most);
}

void MessagesBodyPatcher::patchThinking()
{
    using Kind = MessagesThinking::Kind;
    const std::string_view thinking = value("thinking");
    if (!slices::isObject(thinking) || m_reasoning.mode == Mode::Unspecified || m_target.messages.isStranger())
        return;
    if (m_thinking.kind == Kind::Unspecified) {
        drop("thinking");
        return;
    }
    const std::string_view type = slices::inside(slices::member(thinking, "type"));
    const bool sameType =
        (m_thinking.kind == Kind::Adaptive && (type == "adaptive" || (type == "between_tools" && m_target.messages.betas))) ||
        (m_thinking.kind == Kind::Budget && type == "enabled" && m_thinking.budget == m_reasoning.budget) ||
        m_thinking.kind == Kind::Disabled;
    const bool known = m_target.messages.betas || slices::member(thinking, "display").empty();
    if (sameType && known)
        return;
    std::string told;
    json::Writer writer(told);
    m_thinking.write(writer);
    m_patches.replace(thinking, told.substr(told.find('{')));
}

/// Patches output_config; returns a note for the model where the form of its answer cannot be asked for otherwise.
std::string MessagesBodyPatcher::outputConfig()
{
    const std::string_view config = value("output_config");
    const bool takesEffort = takesAdaptiveThinking(m_target) && (!m_target.info || m_target.info->reasoning);
    std::string note;
    if (!slices::isObject(config)) {
        if (m_reasoning.mode == Mode::Budget && !m_thinking.effort.empty() && m_thinking.kind == MessagesThinking::Kind::Adaptive) {
            std::string told = R"(,"output_config":{"effort":")";
            (told += m_thinking.effort) += "\"}";
            m_patches.insert(m_body.data() + m_body.rfind('}'), std::move(told));
        }
        return note;
    }
    std::string kept;
    bool changed = false;
    for (MessagesBodyWalk member(config); member.next();) {
        bool keep = m_target.messages.betas;
        if (member.key() == "effort")
            keep = takesEffort || m_target.messages.isStranger();
        else if (member.key() == "format")
            keep = m_target.messages.structuredOutput || member.value() == "null";
        if (keep)
            (kept += kept.empty() ? "" : ",") += member.entry();
        else if (member.key() == "format")
            note = slices::member(member.value(), "schema");
        changed = changed || !keep;
    }
    if (changed && kept.empty())
        drop("output_config");
    else if (changed)
        m_patches.replace(config, '{' + kept + '}');
    if (!note.empty())
        note = "Answer with one JSON object that fits this JSON Schema, and with nothing else: " + note;
    return note;
}

void MessagesBodyPatcher::addSystemNote(const std::string &note)
{
    const std::string_view system = value("system");
    std::string escaped;
    json::appendEscaped(escaped, note);
    const auto end = [&system] { return &system.back(); }; // its quote or bracket
    if (system.starts_with('"')) {
        m_patches.insert(end(), "\\n\\n" + escaped);
    } else if (system.starts_with('[')) {
        const bool first = !MessagesBodyWalk(system).next();
        m_patches.insert(end(), (first ? R"({"type":"text","text":")" : R"(,{"type":"text","text":")") + escaped + "\"}");
    } else {
        drop("system"); // null
        m_patches.insert(m_body.data() + m_body.rfind('}'), R"(,"system":")" + escaped + '"');
    }
}

/// Whether one of the tools finds others.
bool MessagesBodyPatcher::searchesTools()
{
    if (!m_searchesTools) {
        m_searchesTools = false;
        for (MessagesBodyWalk tool(value("tools")); tool.next();)
            for (MessagesBodyWalk member = tool.inside(); member.next();)
                if (member.key() == "type" && unquoted(member.value()).starts_with("tool_search_tool"))
                    m_searchesTools = true;
    }
    return *m_searchesTools;
}

bool MessagesBodyPatcher::dropsTool(std::string_view type, std::string_view name, bool deferred)
{
    const MessagesTraits &traits = m_target.messages;
    if (!type.empty() && type != "custom")
        return !traits.serverTools;
    if (traits.betas)
        return false;
    if (name == "DeferredToolPlaceholder")
        return true;
    // The provider cannot load it, and a model that is shown all tools at once loses its way.
    return deferred && !m_conversation.usedTools().contains(name) && !searchesTools();
}

/// Returns the name of a tool that stays.
std::string_view MessagesBodyPatcher::patchTool(MessagesBodyWalk &tool, MessagesBodyEntries &entries)
{
    const MessagesTraits &traits = m_target.messages;
    std::string_view type;
    std::string_view name;
    std::string_view mark;
    bool deferred = false;
    MessagesBodyEntries members;
    for (MessagesBodyWalk member = tool.inside(); member.next();) {
        const std::string_view key = member.key();
        members.note(member.entry(),
                     (!traits.betas && contains(betaToolMembers, key)) || (key == "strict" && !traits.structuredOutput && !traits.betas));
        if (key == "type")
            type = unquoted(member.value());
        else if (key == "name")
            name = unquoted(member.value());
        else if (key == "cache_control")
            mark = member.value();
        else if (key == "defer_loading")
            deferred = member.value() == "true";
    }
    const bool drops = dropsTool(type, name, deferred);
    entries.note(tool.entry(), drops);
    if (drops)
        return {};
    members.remove(m_patches);
    m_conversation.patchCacheControl(mark);
    return name;
}

void MessagesBodyPatcher::patchTools()
{
    const std::string_view tools = value("tools");
    if (!slices::isArray(tools) || (m_target.messages.betas && m_target.messages.serverTools))
        return;
    const std::string_view wanted = slices::inside(slices::member(value("tool_choice"), "name"));
    bool hasWanted = wanted.empty();
    MessagesBodyEntries entries;
    for (MessagesBodyWalk tool(tools); tool.next();)
        if (const std::string_view name = patchTool(tool, entries); name == wanted)
            hasWanted = true;
    if (entries.drops() && entries.left() == 0) {
        drop("tools");
        drop("tool_choice");
        return;
    }
    entries.remove(m_patches);
    if (!hasWanted)
        drop("tool_choice");
}

/// Nothing in a conversation but a seal of ours can be new to the provider.
bool MessagesBodyPatcher::knowsAll() const
{
    const MessagesTraits &traits = m_target.messages;
    return traits.betas && traits.serverTools && traits.images && (!m_target.info || m_target.info->images) && traits.documents &&
           traits.redactedThinking && !traits.thinkingRequired;
}

std::vector<BodyPatch> MessagesBodyPatcher::run()
{
    readThinking();
    if (!knowsAll() || holdsText(value("messages"), "\"gh1.")) {
        m_conversation.patchMessages(value("messages"));
        m_conversation.patchSystem(value("system"));
    }
    patchTools();
    patchThinking();
    if (const std::string note = outputConfig(); !note.empty())
        addSystemNote(note);
    MessagesBodyEntries entries;
    for (const Member &member : m_members)
        entries.note(member.entry, member.drop);
    entries.remove(m_patches);
    return m_patches.take();
}

std::vector<BodyPatch> patchesFor(std::string_view body, const RequestTarget &target, const json::Outline &outline)
{
    return MessagesBodyPatcher(body, target, outline).run();
}

BodyPatch withSystemReplaced(std::string_view body, std::string system)
{
    for (MessagesBodyWalk member(body); member.next();) {
        if (member.key() != "system")
            continue;
        const auto begin = static_cast<std::size_t>(member.value().data() - body.data());
        return {begin, begin + member.value().size(), std::move(system)};
    }
    const std::size_t end = body.rfind('}');
    return {end, end, ",\"system\":" + system};
}

} // namespace gatehouse
