// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/JsonListText.h"

#include "core/clients/ConfigText.h"
#include "core/clients/JsonStyle.h"
#include "core/clients/TextPlace.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

const JsonNode *nodeAt(const JsonNode &root, const std::vector<std::string> &place)
{
    const JsonNode *node = &root;
    for (const std::string &name : place) {
        const JsonMember *member = node->member(name);
        if (!member)
            return nullptr;
        node = &member->value;
    }
    return node;
}

/// The patches that take the items out that `goes` names; at least one stays.
std::vector<TextPatch> removals(const std::vector<JsonNode> &items, const std::vector<bool> &goes)
{
    std::vector<TextPatch> patches;
    const std::size_t lastKept = static_cast<std::size_t>(std::find(goes.rbegin(), goes.rend(), false).base() - goes.begin()) - 1;
    for (std::size_t i = 0; i < lastKept; ++i)
        if (goes[i])
            patches.push_back({items[i].begin, items[i + 1].begin});
    if (lastKept + 1 < items.size())
        patches.push_back({items[lastKept].end, items.back().end});
    return patches;
}

/// Whether ours stand at the list's head already and mean the same.
bool isAsWanted(const std::vector<JsonNode> &items, const std::vector<bool> &goes, const std::vector<JsonNode> &wanted)
{
    return std::count(goes.begin(), goes.end(), true) == static_cast<std::ptrdiff_t>(wanted.size()) &&
           std::equal(wanted.begin(), wanted.end(), items.begin()) &&
           std::all_of(goes.begin(), goes.begin() + static_cast<std::ptrdiff_t>(wanted.size()), [](bool ours) { return ours; });
}

std::string putFirst(const std::string &text, const std::vector<std::string> &place, const std::vector<JsonNode> &values)
{
    const auto root = readJsonTree(text);
    const JsonNode *list = root ? nodeAt(*root, place) : nullptr;
    if (!list || values.empty())
        return text;
    const JsonStyle style = JsonStyle::of(text, *root);
    const std::string outer = indentAt(text, list->begin);
    const std::string inner = style.oneLine ? outer : outer + style.unit;
    const std::string lineBreak = style.oneLine ? std::string() : std::string(style.lineEnd);
    std::string added;
    for (const JsonNode &value : values)
        added += (added.empty() ? "" : style.oneLine ? ", " : ",") + lineBreak + (style.oneLine ? "" : inner) + style.write(value, inner);
    if (list->items.empty())
        return patched(text, {{list->begin + 1, list->begin + 1, added + (style.oneLine ? "" : lineBreak + outer)}});
    // What stood on the bracket's own line goes to a new one.
    const std::string_view gap = std::string_view(text).substr(list->begin + 1, list->items.front().begin - list->begin - 1);
    const bool sameLine = gap.find('\n') == std::string_view::npos;
    const std::string space = !sameLine ? std::string() : style.oneLine ? " " : lineBreak + inner;
    return patched(text, {{list->begin + 1, list->begin + 1, added + "," + space}});
}

} // namespace

Result<std::string, QString> editJsonList(std::string_view text, const JsonListEdit &edit)
{
    auto made = editJson(text, {});
    if (!made)
        return made;
    if (!jsonAt(text, edit.place))
        return editJson(text, {{edit.place, jsonList(edit.items)}});
    const auto root = readJsonTree(text);
    const JsonNode *list = root ? nodeAt(*root, edit.place) : nullptr;
    if (!list || list->kind != JsonNode::Kind::Array)
        return QCoreApplication::translate("ConfigText", "\"%1\" should be a list in brackets.")
            .arg(QString::fromStdString(edit.place.back()));

    std::vector<JsonNode> wanted;
    for (const std::string &item : edit.items) {
        auto value = readJsonTree(item);
        if (!value)
            return value.error();
        wanted.push_back(std::move(*value));
    }
    std::vector<bool> goes;
    for (const JsonNode &item : list->items)
        goes.push_back(edit.ours(item));
    if (isAsWanted(list->items, goes, wanted))
        return std::string(text);
    if (std::find(goes.begin(), goes.end(), false) == goes.end())
        return editJson(text, {{edit.place, jsonList(edit.items)}});
    return putFirst(patched(text, removals(list->items, goes)), edit.place, wanted);
}

std::string jsonObject(const std::vector<std::pair<std::string, std::string>> &members)
{
    std::string text = "{";
    for (const auto &[name, value] : members)
        text += (text.size() > 1 ? ", " : "") + jsonQuoted(name) + ": " + value;
    return text + "}";
}

std::string jsonList(const std::vector<std::string> &items)
{
    std::string text = "[";
    for (const std::string &item : items)
        text += (text.size() > 1 ? ", " : "") + item;
    return text + "]";
}

std::string stringMember(const JsonNode &object, std::string_view name)
{
    const JsonMember *member = object.kind == JsonNode::Kind::Object ? object.member(name) : nullptr;
    return member && member->value.kind == JsonNode::Kind::String ? member->value.text : std::string();
}

} // namespace gatehouse
