// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientPreview.h"

#include "core/clients/JsonTree.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <map>
#include <string_view>
#include <utility>

namespace gatehouse {

namespace {

using Members = std::map<std::pair<std::string, std::string>, JsonNode>;

std::optional<Members> membersOf(const std::optional<std::string> &bytes)
{
    std::string_view text = bytes ? std::string_view(*bytes) : std::string_view();
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    Members members;
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return members;
    auto tree = readJsonTree(text);
    if (!tree || tree->kind != JsonNode::Kind::Object)
        return std::nullopt;
    for (JsonMember &outer : tree->members) {
        if (outer.value.kind != JsonNode::Kind::Object)
            members[{outer.name, {}}] = std::move(outer.value);
        else
            for (JsonMember &inner : outer.value.members)
                members[{outer.name, inner.name}] = std::move(inner.value);
    }
    return members;
}

} // namespace

int changedSettings(const FileChange &change, const QString &diff)
{
    const auto before = membersOf(change.before);
    const auto after = membersOf(change.after);
    if (!before || !after)
        return settingsInDiff(diff);
    int changes = 0;
    for (const auto &[place, value] : *after)
        if (const auto old = before->find(place); old == before->end() || !(old->second == value))
            ++changes;
    for (const auto &[place, value] : *before)
        changes += after->contains(place) ? 0 : 1;
    return changes;
}

int settingsInDiff(const QString &diff)
{
    static const QRegularExpression setting(QStringLiteral("^[+-]\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"\\s*:|([\\w.-]+)\\s*=)\\s*(.*)$"));
    QSet<QString> removed;
    int changes = 0;
    QSet<QString> removedNames;
    for (const QString &line : diff.split(u'\n')) {
        const auto match = setting.match(line);
        if (!match.hasMatch() || line.startsWith(QLatin1String("---")) || line.startsWith(QLatin1String("+++")))
            continue;
        QString value = match.captured(3).trimmed();
        if (value == QLatin1String("{") || value == QLatin1String("["))
            continue; // what is inside counts
        if (value.endsWith(u','))
            value.chop(1);
        const QString name = match.captured(1) + match.captured(2);
        if (line.startsWith(u'-')) {
            removed.insert(name + u'\n' + value);
            removedNames.insert(name);
            ++changes;
        } else if (removed.remove(name + u'\n' + value)) {
            removedNames.remove(name);
            --changes; // the same, but for a comma
        } else if (!removedNames.remove(name)) {
            ++changes; // else it was counted where its old value went
        }
    }
    return changes;
}

} // namespace gatehouse
