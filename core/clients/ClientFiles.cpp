// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientFiles.h"

#include "core/clients/ConfigText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include <algorithm>

namespace gatehouse {

namespace {
constexpr qint64 mostBytes = 8 * 1024 * 1024;

QUrl urlOf(std::string_view address)
{
    QUrl url(QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size())), QUrl::TolerantMode);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(QLatin1String("/v1")))
        path.chop(3);
    url.setPath(path);
    return url;
}

QString hostOf(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host == QLatin1String("localhost") || host == QLatin1String("::1") ? QStringLiteral("127.0.0.1") : host;
}
} // namespace

std::optional<std::string> readSettingsText(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > mostBytes || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray bytes = file.readAll();
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    return bytes.toStdString();
}

QString absolutePath(const ClientEnvironment &environment, const QString &path)
{
    if (environment.root.isEmpty())
        return path;
    return environment.root + (path.startsWith(u'/') ? path : u'/' + path);
}

QString folderOf(const ClientEnvironment &environment, const std::string &variable, const QString &belowHome)
{
    if (const auto set = environment.variable ? environment.variable(variable) : std::nullopt)
        return QDir::cleanPath(QDir::fromNativeSeparators(QString::fromStdString(*set)));
    return environment.home + u'/' + belowHome;
}

QString shownPath(const ClientEnvironment &environment, const QString &path)
{
    if (!environment.root.isEmpty() && path.startsWith(environment.root))
        return path.mid(environment.root.size());
    return !environment.home.isEmpty() && path.startsWith(environment.home + u'/') ? u'~' + path.mid(environment.home.size()) : path;
}

int lineOf(std::string_view text, std::string_view part)
{
    const std::size_t at = text.find(part);
    if (at == std::string_view::npos)
        return 0;
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

bool isOnThisMachine(std::string_view address)
{
    const QString host = hostOf(urlOf(address));
    return host == QLatin1String("0.0.0.0") || host.startsWith(QLatin1String("127."));
}

bool isGateway(std::string_view address, const std::string &baseUrl)
{
    if (baseUrl.empty())
        return isOnThisMachine(address);
    const QUrl there = urlOf(address);
    const QUrl here = urlOf(baseUrl);
    return there.scheme().toLower() == here.scheme() && hostOf(there) == hostOf(here) && there.port(80) == here.port(80) &&
           (there.path() == here.path() || there.path() == QLatin1String("/openai") || there.path() == QLatin1String("/anthropic"));
}

bool pointsAtGatehouse(const std::optional<std::string> &address, const std::string &baseUrl, bool hasMark)
{
    return address && (isGateway(*address, baseUrl) || (hasMark && isOnThisMachine(*address)));
}

QString shownAddress(std::string_view address)
{
    const QString text = QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size()));
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return text.section(u'?', 0, 0).section(u'@', -1).left(200);
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QString brokenSentence(const QString &path, const QString &why)
{
    return QCoreApplication::translate("Clients", "%1 cannot be read: %2 Mend it, then connect again.")
        .arg(QFileInfo(path).fileName(), why);
}

QString brokenJson(const QString &path, std::string_view text, JsonForm form)
{
    const QString why = problemInJson(text, form);
    return why.isEmpty() ? QString() : brokenSentence(path, why);
}

PlannedFile plannedJson(const QString &path, JsonForm form, decltype(PlannedFile::edit) edit, decltype(PlannedFile::pointsHere) pointsHere)
{
    return {.path = path,
            .edit = [path, form, edit = std::move(edit)](std::string_view text) -> Result<std::string, QString> {
                if (const QString broken = brokenJson(path, text, form); !broken.isEmpty())
                    return broken;
                auto result = edit(text);
                return result ? std::move(result) : brokenSentence(path, result.error());
            },
            .pointsHere = std::move(pointsHere)};
}

} // namespace gatehouse
