// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/DesktopEntry.h"

#include <utility>

namespace gatehouse {

namespace {

const QByteArray header = QByteArrayLiteral("[Desktop Entry]");

/// One line of the group, by its place in the text; `end` is behind its line break.
struct Line
{
    qsizetype start = 0;
    qsizetype end = 0;
    QByteArray value;
};

qsizetype lineEnd(const QByteArray &text, qsizetype from)
{
    const qsizetype at = text.indexOf('\n', from);
    return at < 0 ? text.size() : at + 1;
}

/// Where the lines of the group begin; -1: there is no such group.
qsizetype groupStart(const QByteArray &entry)
{
    for (qsizetype at = 0; at < entry.size(); at = lineEnd(entry, at))
        if (entry.mid(at, lineEnd(entry, at) - at).trimmed() == header)
            return lineEnd(entry, at);
    return -1;
}

std::optional<Line> find(const QByteArray &entry, const QByteArray &key)
{
    const qsizetype start = groupStart(entry);
    for (qsizetype at = start; at >= 0 && at < entry.size(); at = lineEnd(entry, at)) {
        const qsizetype end = lineEnd(entry, at);
        const QByteArray line = entry.mid(at, end - at).trimmed();
        if (line.startsWith('['))
            break;
        const qsizetype equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith('#') && line.left(equals).trimmed() == key)
            return Line{at, end, line.mid(equals + 1).trimmed()};
    }
    return std::nullopt;
}

} // namespace

QByteArray execValue(const QString &program)
{
    QByteArray quoted = "\"";
    for (const char byte : program.toUtf8()) {
        if (byte == '"' || byte == '`' || byte == '$' || byte == '\\')
            quoted += '\\';
        if (byte == '%')
            quoted += '%';
        quoted += byte;
    }
    quoted += '"';
    // The rules for strings are applied before those for arguments are: each backslash is written twice.
    return quoted.replace('\\', "\\\\");
}

std::optional<QByteArray> entryValue(const QByteArray &entry, const QByteArray &key)
{
    const auto line = find(entry, key);
    return line ? std::optional(line->value) : std::nullopt;
}

QByteArray withEntryValue(const QByteArray &entry, const QByteArray &key, const std::optional<QByteArray> &value)
{
    QByteArray changed = entry;
    const QByteArray text = value ? key + '=' + *value + '\n' : QByteArray();
    if (const auto line = find(entry, key)) {
        if (!value || line->value != *value)
            changed.replace(line->start, line->end - line->start, text);
        return changed;
    }
    if (!value)
        return changed;
    if (groupStart(changed) < 0)
        changed.prepend(header + '\n');
    qsizetype at = groupStart(changed);
    if (at > 0 && changed.at(at - 1) != '\n') // the group's name is the file's last line, without an end
        changed.insert(at++, '\n');
    return changed.insert(at, text);
}

} // namespace gatehouse
