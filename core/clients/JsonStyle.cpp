// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/JsonStyle.h"

#include "core/clients/TextPlace.h"

#include <algorithm>

namespace gatehouse {

namespace {
/// Lists of plain values up to here stay in their line.
constexpr std::size_t longestInLine = 72;

bool isPlain(const JsonNode &node)
{
    return node.kind != JsonNode::Kind::Object && node.kind != JsonNode::Kind::Array;
}

std::string plain(const JsonNode &node)
{
    return node.kind == JsonNode::Kind::String ? jsonQuoted(node.text) : node.text;
}

std::string inLine(const JsonNode &node, std::string_view colon)
{
    if (isPlain(node))
        return plain(node);
    const bool isObject = node.kind == JsonNode::Kind::Object;
    std::string text;
    for (const JsonMember &member : node.members)
        text.append(text.empty() ? "" : ", ").append(jsonQuoted(member.name)).append(colon).append(inLine(member.value, colon));
    for (const JsonNode &item : node.items)
        text.append(text.empty() ? "" : ", ").append(inLine(item, colon));
    return (isObject ? "{" : "[") + text + (isObject ? "}" : "]");
}
} // namespace

JsonStyle JsonStyle::of(std::string_view text, const JsonNode &root)
{
    JsonStyle style;
    style.lineEnd = lineEndOf(text);
    if (root.members.empty())
        return style;
    style.oneLine = text.substr(root.begin, root.end - root.begin).find('\n') == std::string_view::npos;
    const JsonMember &first = root.members.front();
    const std::size_t colon = text.substr(0, first.value.begin).rfind(':');
    style.spaceAfterColon = colon + 1 < first.value.begin;
    if (standsFirst(text, first.begin)) {
        const std::string outer = indentAt(text, root.begin), inner = indentAt(text, first.begin);
        style.unit = inner.starts_with(outer) ? inner.substr(outer.size()) : inner;
    }
    return style;
}

std::string JsonStyle::write(const JsonNode &value, const std::string &indent) const
{
    if (isPlain(value))
        return plain(value);
    const bool isObject = value.kind == JsonNode::Kind::Object;
    std::string line = inLine(value, spaceAfterColon ? ": " : ":");
    const bool isShort =
        value.members.empty() && std::all_of(value.items.begin(), value.items.end(), isPlain) && line.size() <= longestInLine;
    if (oneLine || isShort)
        return line;
    const std::string inner = indent + unit;
    std::string text = isObject ? "{" : "[";
    const char *comma = "";
    for (const JsonMember &member : value.members) {
        text.append(comma).append(lineEnd).append(inner).append(writeMember(member.name, member.value, inner));
        comma = ",";
    }
    for (const JsonNode &item : value.items) {
        text.append(comma).append(lineEnd).append(inner).append(write(item, inner));
        comma = ",";
    }
    return text.append(lineEnd).append(indent).append(isObject ? "}" : "]");
}

std::string JsonStyle::writeMember(std::string_view name, const JsonNode &value, const std::string &indent) const
{
    return jsonQuoted(name) + (spaceAfterColon ? ": " : ":") + write(value, indent);
}

std::string indentAt(std::string_view text, std::size_t byte)
{
    const std::size_t start = lineStart(text, byte);
    const std::size_t end = std::min(text.find_first_not_of(" \t", start), text.size());
    return std::string(text.substr(start, end - start));
}

bool standsFirst(std::string_view text, std::size_t byte)
{
    return lineStart(text, byte) + indentAt(text, byte).size() >= byte;
}

} // namespace gatehouse
