// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ConfigText.h"
#include "core/clients/JsonStyle.h"
#include "core/clients/JsonTree.h"
#include "core/clients/TextPlace.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

using Kind = JsonNode::Kind;
using Place = std::vector<std::string>;

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Whether the text holds nothing but spaces and comments: then it may stand for an empty object.
bool isEmptyDocument(std::string_view text)
{
    // Together with an object it can be read, and the object is all that is there.
    return isBlank(text) || (!readJsonTree(text) && readJsonTree(std::string(text) + "\n{}"));
}

QString noObject(std::string_view text, const Place &place, std::size_t depth, const JsonNode &node)
{
    const auto line = TextPlace::of(text, node.begin).line;
    if (depth == 0)
        return QCoreApplication::translate("ConfigText", "The settings should be an object in braces, and what stands in line %1 is not.")
            .arg(line);
    QStringList names;
    for (std::size_t i = 0; i < depth; ++i)
        names += QString::fromStdString(place[i]);
    return QCoreApplication::translate("ConfigText", "\"%1\" in line %2 should be an object in braces.")
        .arg(names.join(QLatin1Char('.')))
        .arg(line);
}

/// Where the spaces before an object's closing brace begin.
std::size_t closingGap(std::string_view text, const JsonNode &object)
{
    return text.substr(0, object.end - 1).find_last_not_of(" \t\r\n") + 1;
}

std::string insertMember(std::string_view text, const JsonStyle &style, const JsonNode &object, std::string_view name,
                         const JsonNode &value)
{
    const std::size_t brace = object.end - 1;
    const std::size_t gap = closingGap(text, object);
    const bool gapBreaks = text.substr(gap, brace - gap).find('\n') != std::string_view::npos;
    if (object.members.empty()) {
        const std::string outer = indentAt(text, object.begin);
        // A comment up to the end of its line stands in the object: what follows needs a line of its own.
        const bool hasComment = gap > object.begin + 1;
        if (style.oneLine && !gapBreaks)
            return patched(text, {{gap, gap, (hasComment ? " " : "") + style.writeMember(name, value, outer)}});
        const std::string inner = outer + style.unit;
        JsonStyle lines = style;
        lines.oneLine = false;
        return patched(text,
                       {{gap, brace,
                         std::string(style.lineEnd) + inner + lines.writeMember(name, value, inner) + std::string(style.lineEnd) + outer}});
    }
    const JsonMember &last = object.members.back();
    std::vector<TextPatch> patches;
    if (!last.comma)
        patches.push_back({last.value.end, last.value.end, ","});
    const std::string comma = last.comma ? "," : "";
    const bool ownLine = standsFirst(text, last.begin);
    if (ownLine || gapBreaks) {
        const std::string indent = indentAt(text, last.begin);
        patches.push_back({gap, gap, std::string(style.lineEnd) + indent + style.writeMember(name, value, indent) + comma});
    } else {
        JsonStyle inLine = style;
        inLine.oneLine = true;
        const std::string space = style.spaceAfterColon || gap > last.value.end + (last.comma ? 1 : 0) ? " " : "";
        patches.push_back({gap, gap, space + inLine.writeMember(name, value, {}) + comma});
    }
    return patched(text, std::move(patches));
}

std::string replaceValue(std::string_view text, const JsonStyle &style, const JsonMember &member, const JsonNode &value)
{
    JsonStyle here = style;
    const std::string_view old = text.substr(member.value.begin, member.value.end - member.value.begin);
    // An object in one line stays in it.
    here.oneLine = style.oneLine || (!standsFirst(text, member.begin) && old.find('\n') == std::string_view::npos);
    return patched(text, {{member.value.begin, member.value.end, here.write(value, indentAt(text, member.begin))}});
}

/// Takes out the `index`th member with one of the commas around it. Comments stay, those inside of the member aside.
std::string removeMember(std::string_view text, const JsonNode &object, std::size_t index)
{
    const JsonMember &member = object.members[index];
    std::vector<TextPatch> patches;
    std::size_t begin = member.begin, end = member.value.end;
    if (member.comma) {
        if (isBlank(text.substr(end, *member.comma - end)))
            end = *member.comma + 1;
        else
            patches.push_back({*member.comma, *member.comma + 1});
    } else if (index > 0) {
        const std::size_t comma = *object.members[index - 1].comma;
        patches.push_back({comma, comma + 1});
    }
    const std::size_t line = lineEnd(text, end);
    const std::size_t brace = object.end - 1;
    if (standsFirst(text, begin) && isBlank(text.substr(end, line - end)) && line <= brace) {
        begin = lineStart(text, begin);
        end = line;
    } else if (!member.comma && !patches.empty() && isBlank(text.substr(patches.back().end, begin - patches.back().end))) {
        begin = patches.back().begin;
        patches.pop_back();
    } else {
        while (end < brace && (text[end] == ' ' || text[end] == '\t'))
            ++end;
    }
    patches.push_back({begin, end});
    // Braces with nothing between them close up.
    if (object.members.size() == 1 && isBlank(text.substr(object.begin + 1, member.begin - object.begin - 1)) &&
        isBlank(text.substr(end, brace - end)) && patches.size() == 1)
        patches = {{object.begin + 1, brace}};
    return patched(text, std::move(patches));
}

/// The value `value`, inside of an object for each of the names from `first` on.
JsonNode wrapped(const Place &place, std::size_t first, JsonNode value)
{
    for (std::size_t i = place.size(); i > first; --i) {
        JsonNode object;
        object.kind = Kind::Object;
        object.members.push_back({.name = place[i - 1], .value = std::move(value)});
        value = std::move(object);
    }
    return value;
}

Result<std::string, QString> setMember(std::string_view text, const JsonNode &root, const Place &place, JsonNode value)
{
    const JsonStyle style = JsonStyle::of(text, root);
    const JsonNode *object = &root;
    for (std::size_t depth = 0;; ++depth) {
        if (object->kind != Kind::Object)
            return noObject(text, place, depth, *object);
        const JsonMember *member = object->member(place[depth]);
        const bool isLast = depth + 1 == place.size();
        if (!member)
            return insertMember(text, style, *object, place[depth], wrapped(place, depth + 1, std::move(value)));
        if (isLast)
            return member->value == value ? std::string(text) : replaceValue(text, style, *member, value);
        object = &member->value;
    }
}

std::string unsetMember(std::string text, const Place &place)
{
    for (;;) { // a name may stand twice, and the first of the two would come into force
        const auto root = readJsonTree(text);
        const JsonNode *object = root ? &*root : nullptr;
        for (std::size_t depth = 0; object && object->kind == Kind::Object && depth + 1 < place.size(); ++depth) {
            const JsonMember *member = object->member(place[depth]);
            object = member ? &member->value : nullptr;
        }
        const JsonMember *member = object ? object->member(place.back()) : nullptr;
        if (!member)
            return text;
        text = removeMember(text, *object, static_cast<std::size_t>(member - object->members.data()));
    }
}

Result<std::string, QString> apply(std::string text, const JsonEdit &edit)
{
    if (edit.place.empty())
        return QCoreApplication::translate("ConfigText", "No member is named.");
    if (isEmptyDocument(text)) {
        if (!edit.json)
            return text;
        const std::string end(lineEndOf(text));
        text = isBlank(text) ? "{}" + end : text + (text.ends_with('\n') ? "" : end) + "{}" + end;
    }
    const auto root = readJsonTree(text);
    if (!root)
        return root.error();
    if (root->kind != Kind::Object)
        return noObject(text, edit.place, 0, *root);
    if (!edit.json)
        return unsetMember(std::move(text), edit.place);
    auto value = readJsonTree(*edit.json);
    if (!value)
        return value.error();
    return setMember(text, *root, edit.place, std::move(*value));
}

std::optional<JsonNode> nodeAt(std::string_view text, const Place &place)
{
    auto root = readJsonTree(text);
    if (!root)
        return std::nullopt;
    const JsonNode *node = &*root;
    for (const std::string &name : place) {
        const JsonMember *member = node->member(name);
        if (!member)
            return std::nullopt;
        node = &member->value;
    }
    return *node;
}

} // namespace

Result<std::string, QString> editJson(std::string_view text, const std::vector<JsonEdit> &edits)
{
    std::string edited(text);
    if (edits.empty() && !isEmptyDocument(text))
        if (const auto root = readJsonTree(text); !root)
            return root.error();
    for (const JsonEdit &edit : edits) {
        auto next = apply(std::move(edited), edit);
        if (!next)
            return next;
        edited = std::move(*next);
    }
    return edited;
}

QString problemInJson(std::string_view text, JsonForm form)
{
    if (isBlank(text) || (form != JsonForm::Plain && isEmptyDocument(text)))
        return {};
    const auto root = readJsonTree(text, form);
    if (!root)
        return root.error();
    return root->kind == Kind::Object ? QString() : noObject(text, {}, 0, *root);
}

std::optional<std::string> jsonAt(std::string_view text, const std::vector<std::string> &place)
{
    const auto node = nodeAt(text, place);
    return node ? std::optional(std::string(text.substr(node->begin, node->end - node->begin))) : std::nullopt;
}

std::optional<std::string> jsonStringAt(std::string_view text, const std::vector<std::string> &place)
{
    const auto node = nodeAt(text, place);
    return node && node->kind == Kind::String ? std::optional(node->text) : std::nullopt;
}

} // namespace gatehouse
