// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/ModelMapEdit.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace gatehouse {

QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray jsonString(const std::string &text)
{
    return jsonString(QString::fromStdString(text));
}

QStringList mapPlace(const Settings &settings, const QString &member)
{
    if (settings.profile.empty())
        return {member};
    return {QStringLiteral("profiles"), QString::fromStdString(settings.profile), member};
}

std::vector<SettingsStore::Change> targetChanges(const QStringList &place, const ModelSettings &entry, const std::string &provider,
                                                 const std::string &model)
{
    if (entry.provider.empty()) {
        QJsonObject made{{QStringLiteral("provider"), QString::fromStdString(provider)},
                         {QStringLiteral("model"), QString::fromStdString(model)}};
        return {{place, QJsonDocument(made).toJson(QJsonDocument::Compact)}};
    }
    const auto at = [&place](const char *member) { return place + QStringList(QString::fromLatin1(member)); };
    std::vector<SettingsStore::Change> changes{{at("provider"), jsonString(provider)}, {at("model"), jsonString(model)}};
    if (entry.provider == provider && entry.model == model)
        return changes;
    if (!entry.label.empty())
        changes.push_back({at("label"), {}});
    if (entry.images)
        changes.push_back({at("images"), {}});
    if (entry.longContext)
        changes.push_back({at("long_context"), {}});
    return changes;
}

std::vector<SettingsStore::Change> slotChanges(const Settings &settings, const std::string &slot, const std::string &provider,
                                               const std::string &model)
{
    const auto known = settings.families.find(slot);
    return targetChanges(mapPlace(settings, QStringLiteral("families")) << QString::fromStdString(slot),
                         known == settings.families.end() ? ModelSettings() : known->second, provider, model);
}

} // namespace gatehouse
