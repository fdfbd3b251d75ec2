// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientConnector.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <string_view>

namespace gatehouse {

namespace {

constexpr std::size_t context = 3;
/// Beyond so many comparisons the changed part is shown as one block.
constexpr std::size_t mostComparisons = 4'000'000;

using Lines = std::vector<std::string_view>;

/// Lines with their ends, so that a missing one shows.
Lines linesOf(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

/// One line of the diff: ' ', '-' or '+'.
struct Row
{
    char kind;
    std::string_view line;
};

/// The longest common sequence of the lines between the equal fronts and ends.
void compareMiddle(const Lines &a, const Lines &b, std::vector<Row> &rows)
{
    std::vector<std::uint32_t> longest;
    const std::size_t width = b.size() + 1;
    if (a.size() * b.size() <= mostComparisons) {
        longest.assign((a.size() + 1) * width, 0);
        for (std::size_t i = a.size(); i-- > 0;)
            for (std::size_t j = b.size(); j-- > 0;)
                longest[i * width + j] = a[i] == b[j] ? longest[(i + 1) * width + j + 1] + 1
                                                      : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        const bool both = i < a.size() && j < b.size() && !longest.empty();
        if (both && a[i] == b[j]) {
            rows.push_back({' ', a[i]});
            ++i, ++j;
        } else if (i < a.size() && (!both || longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
            rows.push_back({'-', a[i++]});
        } else {
            rows.push_back({'+', b[j++]});
        }
    }
}

std::vector<Row> compare(Lines a, Lines b)
{
    std::size_t front = 0;
    while (front < a.size() && front < b.size() && a[front] == b[front])
        ++front;
    std::size_t back = 0;
    while (back < a.size() - front && back < b.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < front; ++i)
        rows.push_back({' ', a[i]});
    const auto at = [](Lines &lines, std::size_t index) { return lines.begin() + static_cast<std::ptrdiff_t>(index); };
    compareMiddle(Lines(at(a, front), at(a, a.size() - back)), Lines(at(b, front), at(b, b.size() - back)), rows);
    for (std::size_t i = a.size() - back; i < a.size(); ++i)
        rows.push_back({' ', a[i]});
    return rows;
}

QString masked(std::string_view line, const std::vector<std::string> &secrets)
{
    const QString dots = QStringLiteral("••••");
    QString text = QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
    for (const std::string &secret : secrets)
        if (!secret.empty())
            text.replace(QString::fromStdString(secret), dots);
    // Others' secrets stand in these files too.
    static const QRegularExpression named(
        QStringLiteral(
            R"re((\w*(?:token|key|secret|password|authorization|bearer|headers)\w*["']?\s*[:=]\s*)(["'])((?:(?!\2)[^\\]|\\.)+)\2)re"),
        QRegularExpression::CaseInsensitiveOption);
    // So do names and passwords in addresses, and tokens in lines of headers.
    static const QRegularExpression inAddress(QStringLiteral(R"re(://[^\s"'/@]+@)re"));
    static const QRegularExpression inHeader(QStringLiteral(R"re((\bbearer\s+)[^\s"'\\]+)re"), QRegularExpression::CaseInsensitiveOption);
    text.replace(inAddress, QStringLiteral("://") + dots + u'@').replace(inHeader, QStringLiteral("\\1") + dots);
    qsizetype from = 0;
    for (QRegularExpressionMatch match = named.match(text); match.hasMatch(); match = named.match(text, from)) {
        // "env_key" and "envKey" name a variable, and "{env:X}" is one.
        const bool isName =
            match.captured(1).startsWith(QLatin1String("env"), Qt::CaseInsensitive) || match.captured(3).startsWith(QLatin1Char('{'));
        from = match.capturedEnd(2) + match.capturedLength(3) + 1;
        if (isName)
            continue;
        text.replace(match.capturedStart(3), match.capturedLength(3), dots);
        from = match.capturedStart(3) + dots.size() + 1;
    }
    return text;
}

QString line(const Row &row, const std::vector<std::string> &secrets)
{
    QString text = QLatin1Char(row.kind) + masked(row.line, secrets);
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(text.endsWith(QLatin1String("\r\n")) ? 2 : 1);
    else
        text += QStringLiteral("\n\\ ") + QCoreApplication::translate("UnifiedDiff", "No line end at the end of the file");
    return text + QLatin1Char('\n');
}

QString range(std::size_t start, std::size_t count)
{
    return QStringLiteral("%1,%2").arg(count == 0 ? start : start + 1).arg(count);
}

} // namespace

QString unifiedDiff(const FileChange &change, const std::vector<std::string> &secrets)
{
    if (!change.changes())
        return {};
    const std::vector<Row> rows = compare(linesOf(change.before ? std::string_view(*change.before) : std::string_view()),
                                          linesOf(change.after ? std::string_view(*change.after) : std::string_view()));
    QString text = QStringLiteral("--- %1\n+++ %2\n")
                       .arg(change.before ? change.path : QCoreApplication::translate("UnifiedDiff", "(no file)"),
                            change.after ? change.path : QCoreApplication::translate("UnifiedDiff", "(no file)"));
    std::size_t oldLine = 0, newLine = 0;
    for (std::size_t i = 0; i < rows.size();) {
        const auto isChange = [&rows](std::size_t at) { return rows[at].kind != ' '; };
        std::size_t first = i;
        while (first < rows.size() && !isChange(first))
            ++first;
        if (first == rows.size())
            break;
        const std::size_t begin = std::max(i, first - std::min(first, context));
        oldLine += begin - i;
        newLine += begin - i;
        // As long as the next change is near, it belongs here.
        std::size_t last = first;
        for (std::size_t at = first; at < rows.size() && at <= last + 2 * context; ++at)
            if (isChange(at))
                last = at;
        const std::size_t end = std::min(rows.size(), last + 1 + context);
        std::size_t olds = 0, news = 0;
        QString hunk;
        for (std::size_t at = begin; at < end; ++at) {
            olds += rows[at].kind != '+';
            news += rows[at].kind != '-';
            hunk += line(rows[at], secrets);
        }
        text += QStringLiteral("@@ -%1 +%2 @@\n").arg(range(oldLine, olds), range(newLine, news)) + hunk;
        oldLine += olds;
        newLine += news;
        i = end;
    }
    return text;
}

} // namespace gatehouse
