// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/relay/MessagesRelayCollector.h"

#include "core/protocol/answer/AnswerArguments.h"
#include "core/protocol/json/JsonSlices.h"

namespace gatehouse {

namespace {

std::string quoted(std::string_view inside)
{
    return '"' + std::string(inside) + '"';
}

} // namespace

void MessagesRelayCollector::take(std::string_view data)
{
    const std::string_view type = slices::inside(slices::member(data, "type"));
    if (type == "message_start") {
        if (const std::string_view message = slices::member(data, "message"); slices::isObject(message))
            m_message = message;
    } else if (type == "content_block_start") {
        const auto index = slices::number(slices::member(data, "index")).value_or(static_cast<std::int64_t>(m_blocks.size()));
        m_blocks[index].frame = slices::member(data, "content_block");
    } else if (type == "content_block_delta") {
        const auto index = slices::number(slices::member(data, "index")).value_or(m_blocks.empty() ? 0 : m_blocks.rbegin()->first);
        if (const auto block = m_blocks.find(index); block != m_blocks.end())
            takeDelta(block->second, slices::member(data, "delta"));
    } else if (type == "message_delta") {
        for (slices::Walk walk(slices::member(data, "delta")); walk.next();)
            m_message = slices::withMember(m_message, walk.key(), walk.value());
        std::string usage(slices::member(m_message, "usage"));
        if (!slices::isObject(usage))
            usage = "{}";
        for (slices::Walk walk(slices::member(data, "usage")); walk.next();)
            if (slices::number(walk.value()) != 0 || slices::member(usage, walk.key()).empty())
                usage = slices::withMember(usage, walk.key(), walk.value());
        m_message = slices::withMember(m_message, "usage", usage);
    }
}

void MessagesRelayCollector::takeDelta(Block &block, std::string_view delta)
{
    for (slices::Walk walk(delta); walk.next();) {
        if (walk.key() == "text" || walk.key() == "thinking")
            block.text += slices::inside(walk.value());
        else if (walk.key() == "signature")
            block.signature += slices::inside(walk.value());
        else if (walk.key() == "partial_json")
            block.input += slices::text(walk.value());
        else if (walk.key() == "citation")
            (block.citations += block.citations.empty() ? "" : ",") += walk.value();
    }
}

std::string MessagesRelayCollector::whole(const Block &block)
{
    std::string json = block.frame;
    const std::string_view type = slices::inside(slices::member(block.frame, "type"));
    const auto extend = [&](std::string_view key, std::string_view more) {
        if (!more.empty())
            json = slices::withMember(json, key, quoted(std::string(slices::inside(slices::member(json, key))).append(more)));
    };
    if (type == "thinking")
        extend("thinking", block.text);
    else
        extend("text", block.text);
    extend("signature", block.signature);
    if (!block.input.empty())
        json = slices::withMember(json, "input", repairedArguments(block.input));
    if (!block.citations.empty())
        json = slices::withMember(json, "citations", '[' + block.citations + ']');
    return json;
}

void MessagesRelayCollector::appendMessage(std::string &out) const
{
    std::string content;
    for (const auto &[index, block] : m_blocks) {
        if (!slices::isObject(block.frame))
            continue;
        content += content.empty() ? '[' : ',';
        content += whole(block);
    }
    if (content.empty())
        content = '[';
    content += ']';
    out += slices::withMember(m_message, "content", content);
}

} // namespace gatehouse
