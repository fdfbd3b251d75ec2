// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/log/RequestReport.h"

#include "ui/pages/log/RequestWords.h"

#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace gatehouse {

namespace {

QString number(std::int64_t value)
{
    return QLocale().toString(qlonglong(value));
}

QString shownBody(const std::string &body, qsizetype most)
{
    const QString text = QString::fromStdString(body);
    if (text.size() <= most)
        return text;
    const QString shown = text.left(text.at(most - 1).isHighSurrogate() ? most - 1 : most);
    return shown + QLatin1Char('\n') +
           RequestReport::tr("Shown here: the first %1 of %2 characters. Copy the details for the rest.")
               .arg(number(most), number(text.size()));
}

} // namespace

QString RequestReport::text(const LoggedRequest &request, qsizetype mostOfBody)
{
    const RequestRecord &record = request.record;
    const RequestWords words(request);
    const auto text = [](const std::string &utf8) { return QString::fromStdString(utf8); };
    QStringList lines;
    lines += tr("Status: %1").arg(words.status());
    if (const QString outcome = words.outcome(); !outcome.isEmpty())
        lines += tr("Outcome: %1").arg(outcome);
    lines += tr("Began: %1").arg(QLocale().toString(words.began(), QLocale::LongFormat));
    lines += tr("Client: %1").arg(words.client());
    if (!record.name.empty())
        lines += tr("Asked for: %1").arg(text(record.name));
    lines += tr("Endpoint: %1 %2").arg(text(request.method), text(record.path)) +
             (request.clientDialect.empty() ? QString() : QStringLiteral(" (%1)").arg(RequestWords::dialect(request.clientDialect)));
    if (record.stream)
        lines += tr("Answer wanted as a stream");
    if (!record.route.empty())
        lines += tr("Answered by: %1").arg(text(record.route));
    if (!request.providerUrl.empty())
        lines += tr("Went to: %1 (%2)").arg(text(request.providerUrl), RequestWords::dialect(request.providerDialect));
    for (const std::string &note : request.notes)
        lines += tr("On the way: %1").arg(text(note));
    if (!words.firstToken().isEmpty())
        lines += tr("First token: after %1").arg(words.firstToken());
    lines += request.running ? tr("Total: %1 so far").arg(words.total()) : tr("Total: %1").arg(words.total());
    if (record.usage.reported) {
        const Usage &usage = record.usage;
        QString in = tr("Tokens in: %1").arg(number(usage.prompt()));
        if (usage.cacheRead > 0 || usage.cacheWrite > 0)
            in = tr("%1 (%2 read from the cache, %3 written to it)").arg(in, number(usage.cacheRead), number(usage.cacheWrite));
        lines += in;
        QString out = tr("Tokens out: %1").arg(number(usage.output));
        if (usage.reasoning > 0)
            out = tr("%1 (%2 of them for thinking)").arg(out, number(usage.reasoning));
        lines += out;
    }
    lines += tr("Retries: %1").arg(words.retries());
    if (!request.headers.empty()) {
        lines += {QString(), tr("Headers of the client:")};
        for (const auto &[name, value] : request.headers)
            lines += QStringLiteral("    %1: %2").arg(text(name), value == "(hidden)" ? tr("(hidden)") : text(value));
    }
    if (request.requestBody)
        lines += {QString(), tr("Body of the request:"), shownBody(*request.requestBody, mostOfBody)};
    if (request.answerBody)
        lines += {QString(), tr("Body of the answer:"), shownBody(*request.answerBody, mostOfBody)};
    return lines.join(QLatin1Char('\n'));
}

} // namespace gatehouse
