// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ConfigText.h"
#include "core/clients/JsonStyle.h"
#include "core/clients/TextPlace.h"
#include "core/clients/TomlDocument.h"
#include "core/clients/TomlScan.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

using Path = std::vector<std::string>;
using Sections = std::vector<TomlSection>;

Path joined(Path path, const Path &more)
{
    path.insert(path.end(), more.begin(), more.end());
    return path;
}
bool startsWith(const Path &path, const Path &prefix)
{
    return path.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), path.begin());
}
Path behind(const Path &path, std::size_t size)
{
    return Path(path.begin() + static_cast<std::ptrdiff_t>(size), path.end());
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// A whole line put in where one begins, or behind a last line that has no end.
TextPatch lineAt(std::string_view text, std::size_t at, const std::string &line)
{
    const std::string end(lineEndOf(text));
    const bool isBehindOpenLine = at > 0 && text[at - 1] != '\n';
    return {at, at, isBehindOpenLine ? end + line : line + end};
}

// Values in inline tables.

std::optional<TextPatch> setInline(std::string_view text, std::size_t begin, const Path &rest, const std::string &value)
{
    const auto pairs = scanInlineTable(text, begin);
    if (!pairs)
        return std::nullopt;
    for (const TomlPair &pair : *pairs) {
        if (pair.key == rest)
            return TextPatch{pair.valueBegin, pair.valueEnd, value};
        if (startsWith(rest, pair.key) && text[pair.valueBegin] == '{')
            return setInline(text, pair.valueBegin, behind(rest, pair.key.size()), value);
    }
    const std::string line = tomlKey(rest) + " = " + value;
    if (!pairs->empty())
        return TextPatch{pairs->back().valueEnd, pairs->back().valueEnd, ", " + line};
    const std::size_t brace = text.find('}', begin);
    return TextPatch{begin + 1, brace, " " + line + " "};
}

std::optional<TextPatch> unsetInline(std::string_view text, std::size_t begin, const Path &rest)
{
    const auto pairs = scanInlineTable(text, begin);
    if (!pairs)
        return std::nullopt;
    for (std::size_t i = 0; i < pairs->size(); ++i) {
        const TomlPair &pair = (*pairs)[i];
        if (startsWith(pair.key, rest)) {
            if (pair.comma)
                return TextPatch{pair.begin, std::min(text.find_first_not_of(" \t", *pair.comma + 1), text.size())};
            return TextPatch{i > 0 ? *(*pairs)[i - 1].comma : pair.begin, pair.valueEnd};
        }
        if (startsWith(rest, pair.key) && text[pair.valueBegin] == '{')
            return unsetInline(text, pair.valueBegin, behind(rest, pair.key.size()));
    }
    return std::nullopt;
}

// Setting.

/// Where the root's first key goes: above the first header and the comment that belongs to it.
std::size_t rootStart(std::string_view text, const Sections &sections)
{
    if (sections.size() == 1)
        return text.size();
    std::size_t at = sections[1].begin;
    while (at > 0) {
        const std::size_t above = lineStart(text, at - 1);
        const std::string_view line = text.substr(above, at - above);
        if (isBlank(line) || line[line.find_first_not_of(" \t")] != '#')
            break;
        at = above;
    }
    return at;
}

TextPatch addTo(std::string_view text, const Sections &sections, const TomlSection &section, const std::string &line)
{
    if (!section.pairs.empty())
        return lineAt(text, section.end(text), indentAt(text, section.pairs.back().begin) + line);
    if (!section.path.empty())
        return lineAt(text, section.headerEnd, indentAt(text, section.begin) + line);
    const std::size_t at = rootStart(text, sections);
    TextPatch patch = lineAt(text, at, line);
    if (at < text.size() && !isBlank(text.substr(at, lineEnd(text, at) - at)))
        patch.text += lineEndOf(text); // a blank line between the keys and the first table
    return patch;
}

TextPatch newTable(std::string_view text, const Path &table, const std::string &line)
{
    const std::string end(lineEndOf(text));
    std::string added = "[" + tomlKey(table) + "]" + end + line;
    if (text.empty())
        return {0, 0, added + end};
    const bool isOpen = text.back() != '\n';
    const bool isBlankBefore = isOpen ? false : isBlank(text.substr(lineStart(text, text.size() - 1)));
    added = (isOpen ? end : "") + (isBlankBefore ? "" : end) + added + (isOpen ? "" : end);
    return {text.size(), text.size(), added};
}

std::optional<TextPatch> setPatch(std::string_view text, const Sections &sections, const TomlEdit &edit)
{
    const Path path = joined(edit.table, {edit.key});
    const std::string &value = *edit.toml;
    const TomlSection *own = nullptr, *dotting = nullptr;
    const TomlPair *lastDotted = nullptr;
    for (const TomlSection &section : sections) {
        if (section.inList)
            continue;
        if (section.path == edit.table)
            own = &section;
        for (const TomlPair &pair : section.pairs) {
            const Path full = joined(section.path, pair.key);
            if (full == path)
                return TextPatch{pair.valueBegin, pair.valueEnd, value};
            if (startsWith(path, full) && text[pair.valueBegin] == '{')
                return setInline(text, pair.valueBegin, behind(path, full.size()), value);
            if (startsWith(full, edit.table) && full.size() > edit.table.size() && section.path.size() < edit.table.size()) {
                dotting = &section;
                lastDotted = &pair;
            }
        }
    }
    if (own)
        return addTo(text, sections, *own, tomlKey({edit.key}) + " = " + value);
    if (dotting) // a table that dotted keys made can have no header
        return lineAt(text, lineEnd(text, lastDotted->valueEnd),
                      indentAt(text, lastDotted->begin) + tomlKey(behind(path, dotting->path.size())) + " = " + value);
    return newTable(text, edit.table, tomlKey({edit.key}) + " = " + value);
}

// Removing.

TextPatch withoutPair(std::string_view text, const TomlPair &pair)
{
    const std::size_t end = lineEnd(text, pair.valueEnd);
    if (isBlank(text.substr(pair.valueEnd, end - pair.valueEnd)))
        return {lineStart(text, pair.begin), end};
    return {pair.begin, std::min(text.find('#', pair.valueEnd), text.size())}; // a comment stays
}

TextPatch withoutSection(std::string_view text, const TomlSection &section)
{
    TextPatch patch{section.begin, section.end(text)};
    if (patch.begin == 0)
        return patch;
    // One of two blank lines around it goes with it.
    const std::size_t above = lineStart(text, patch.begin - 1);
    const bool blankBehind = isBlank(text.substr(patch.end, lineEnd(text, patch.end) - patch.end));
    if (blankBehind && isBlank(text.substr(above, patch.begin - above)))
        patch.begin = above;
    return patch;
}

std::optional<TextPatch> unsetPatch(std::string_view text, const Sections &sections, const Path &path)
{
    for (const TomlSection &section : sections) {
        if (startsWith(section.path, path))
            return withoutSection(text, section);
        if (section.inList)
            continue;
        for (const TomlPair &pair : section.pairs) {
            const Path full = joined(section.path, pair.key);
            if (startsWith(full, path))
                return withoutPair(text, pair);
            if (startsWith(path, full) && text[pair.valueBegin] == '{')
                return unsetInline(text, pair.valueBegin, behind(path, full.size()));
        }
    }
    return std::nullopt;
}

std::optional<std::string> changed(std::string text, const TomlEdit &edit, const Path &path)
{
    for (;;) {
        const auto sections = scanToml(text);
        if (!sections)
            return std::nullopt;
        const auto patch = edit.toml ? setPatch(text, *sections, edit) : unsetPatch(text, *sections, path);
        if (!patch)
            return edit.toml ? std::nullopt : std::optional(std::move(text));
        text = patched(text, {*patch});
        if (edit.toml)
            return text;
    }
}

Result<std::string, QString> apply(std::string text, const TomlEdit &edit)
{
    auto before = TomlDocument::read(text);
    if (!before)
        return before.error();
    const Path path = joined(edit.table, {edit.key});
    if (!edit.toml && !before->has(path))
        return text;
    const auto value = TomlDocument::read("x = " + edit.toml.value_or("0"));
    if (!value)
        return value.error();
    if (edit.toml && before->sameAt(path, *value, {"x"}))
        return text;

    // Whatever way the text has of saying it: the parser says whether it came out right.
    if (const auto edited = changed(text, edit, path)) {
        const auto after = TomlDocument::read(*edited);
        if (after && after->sameBut(path, *before) && (edit.toml ? after->sameAt(path, *value, {"x"}) : !after->has(path)))
            return *edited;
    }
    return QCoreApplication::translate("ConfigText",
                                       "\"%1\" cannot be changed without changing more: it is part of a list or of another value.")
        .arg(QString::fromStdString(tomlKey(path)));
}

} // namespace

Result<std::string, QString> editToml(std::string_view text, const std::vector<TomlEdit> &edits)
{
    std::string edited(text);
    if (edits.empty())
        if (const auto document = TomlDocument::read(text); !document)
            return document.error();
    for (const TomlEdit &edit : edits) {
        auto next = apply(std::move(edited), edit);
        if (!next)
            return next;
        edited = std::move(*next);
    }
    return edited;
}

std::optional<std::string> tomlStringAt(std::string_view text, const std::vector<std::string> &table, std::string_view key)
{
    const auto document = TomlDocument::read(text);
    return document ? document->stringAt(joined(table, {std::string(key)})) : std::nullopt;
}

std::string tomlString(std::string_view text)
{
    static constexpr std::string_view hex = "0123456789ABCDEF", escaped = "\b\t\n\f\r\"\\", letters = "btnfr\"\\";
    std::string quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (const std::size_t known = escaped.find(c); known != std::string_view::npos)
            quoted.append({'\\', letters[known]});
        else if (byte < 0x20 || byte == 0x7f)
            quoted.append("\\u00").append({hex[byte >> 4], hex[byte & 15]});
        else
            quoted.push_back(c);
    }
    return quoted + "\"";
}

} // namespace gatehouse
