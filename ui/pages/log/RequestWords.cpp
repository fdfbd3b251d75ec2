// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/log/RequestWords.h"

#include "core/clients/ClientKind.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace gatehouse {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// Locales have no format for a time of day with its seconds and without its zone.
QString timeWithSeconds(const QLocale &locale, QTime time)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    const auto minutes = format.indexOf(QLatin1String("mm"));
    if (minutes > 0 && !format.contains(QLatin1Char('s')))
        format.insert(minutes + 2, QString(format.at(minutes - 1)) + QStringLiteral("ss"));
    return locale.toString(time, format);
}

} // namespace

bool RequestWords::isFailed() const
{
    return isError() || m_request.record.status >= 400;
}

QDateTime RequestWords::began() const
{
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(m_request.started.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(since.count());
}

QString RequestWords::time() const
{
    const QLocale locale;
    const QDateTime at = began();
    const QString time = timeWithSeconds(locale, at.time());
    return at.date() == QDate::currentDate() ? time : locale.toString(at.date(), QLocale::ShortFormat) + QLatin1Char(' ') + time;
}

QString RequestWords::client() const
{
    const std::string &id = m_request.record.client;
    if (const auto kind = clientFromId(id))
        return clientName(*kind);
    if (id == "default")
        return tr("Any client");
    return id.empty() ? tr("Not known") : text(id);
}

QString RequestWords::way() const
{
    const RequestRecord &record = m_request.record;
    const QString name = text(record.name.empty() ? record.path : record.name);
    if (record.route.empty() || record.route == record.name)
        return name;
    //: The name that a client asks for, and the provider and model that it leads to
    return tr("%1 → %2").arg(name, text(record.route));
}

QString RequestWords::status() const
{
    const RequestRecord &record = m_request.record;
    if (m_request.running)
        return record.firstEvent.count() < 0 ? tr("Waiting") : tr("Answering");
    if (record.status == 0)
        return tr("Client left");
    const QString number = QString::number(record.status);
    if (isError() && record.status < 400)
        return tr("Broke off (%1)").arg(number);
    if (isFailed())
        return tr("Failed (%1)").arg(number);
    return record.outcome == "client left" ? tr("Client left") : tr("Done (%1)").arg(number);
}

QString RequestWords::firstToken() const
{
    return m_request.record.firstEvent.count() < 0 ? QString() : duration(m_request.record.firstEvent);
}

std::chrono::milliseconds RequestWords::elapsed() const
{
    if (!m_request.running)
        return m_request.record.total;
    const auto since = std::chrono::system_clock::now() - m_request.started;
    // Whole seconds, because it is looked at once a second.
    return std::max(std::chrono::seconds(0), std::chrono::floor<std::chrono::seconds>(since));
}

QString RequestWords::total() const
{
    return duration(elapsed());
}

QString RequestWords::tokens() const
{
    const Usage &usage = m_request.record.usage;
    if (!usage.reported)
        return {};
    const QLocale locale;
    //: Tokens of the request and of the answer
    return tr("%1 / %2").arg(locale.toString(qlonglong(usage.prompt())), locale.toString(qlonglong(usage.output)));
}

QString RequestWords::retries() const
{
    return QLocale().toString(std::max(0, m_request.record.attempts - 1));
}

QString RequestWords::outcome() const
{
    const std::string &outcome = m_request.record.outcome;
    const auto is = [&outcome](auto... words) { return ((outcome == words) || ...); };
    if (m_request.running || outcome.empty())
        return {};
    if (isError())
        return text(outcome.substr(std::string_view("error: ").size()));
    if (is("client left"))
        return tr("The client left before the answer was over.");
    if (is("end_turn", "stop", "completed", "stop_sequence"))
        return tr("The answer came to its end.");
    if (is("tool_use", "tool_calls"))
        return tr("The model asked for a tool.");
    if (is("max_tokens", "length", "max_output_tokens", "incomplete"))
        return tr("The answer reached the most tokens that it may have.");
    if (is("refusal", "content_filter"))
        return tr("The model or its provider refused to answer.");
    if (is("counted"))
        return tr("The provider counted the tokens.");
    if (is("estimated"))
        return tr("Gatehouse estimated the tokens.");
    return tr("It ended with \"%1\".").arg(text(outcome));
}

QString RequestWords::sentence() const
{
    QStringList parts{tr("%1, %2 asked for %3").arg(time(), client(), way()), status()};
    if (!firstToken().isEmpty())
        parts += tr("first token after %1").arg(firstToken());
    parts += m_request.running ? tr("%1 so far").arg(total()) : tr("%1 in all").arg(total());
    if (const Usage &usage = m_request.record.usage; usage.reported) {
        parts += tr("%n tokens in", nullptr, int(usage.prompt()));
        parts += tr("%n tokens out", nullptr, int(usage.output));
    }
    if (const int retries = m_request.record.attempts - 1; retries > 0)
        parts += tr("tried %n times more", nullptr, retries);
    const QString row = parts.join(tr(", ", "between the parts of a sentence"));
    return isFailed() ? tr("%1: %2").arg(row, outcome()) : row;
}

QString RequestWords::duration(std::chrono::milliseconds time)
{
    using namespace std::chrono_literals;
    const QLocale locale;
    if (time < 1s)
        return tr("%1 ms").arg(locale.toString(qlonglong(time.count())));
    if (time < 10s && time % 1s != 0ms)
        return tr("%1 s").arg(locale.toString(double(time.count()) / 1000.0, 'f', 1));
    const auto seconds = std::chrono::round<std::chrono::seconds>(time);
    if (seconds < 60s)
        return tr("%1 s").arg(locale.toString(qlonglong(seconds.count())));
    return tr("%1 min %2 s").arg(locale.toString(qlonglong(seconds / 1min)), locale.toString(qlonglong((seconds % 1min).count())));
}

QString RequestWords::dialect(const std::string &id)
{
    if (id == "messages")
        return QStringLiteral("Messages");
    if (id == "chat")
        return QStringLiteral("Chat Completions");
    return id == "responses" ? QStringLiteral("Responses") : text(id);
}

} // namespace gatehouse
