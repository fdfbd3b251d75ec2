// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/MapRow.h"

#include "core/protocol/json/JsonWriter.h"
#include "ui/tray/ModelChoices.h"
#include "ui/tray/ModelMapEdit.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

constexpr std::array<std::string_view, 3> standardSlots{"opus", "sonnet", "haiku"};

QStringList placeOf(const Settings &settings, const MapRow &row)
{
    if (row.kind == MapRow::Kind::Slot)
        return mapPlace(settings, QStringLiteral("families")) << QString::fromStdString(row.name);
    return mapPlace(settings, QStringLiteral("models")) << (row.index < 0 ? QStringLiteral("-") : QString::number(row.index));
}

} // namespace

bool MapRow::isStandard() const
{
    return kind == Kind::Slot && std::find(standardSlots.begin(), standardSlots.end(), name) != standardSlots.end();
}

QString MapRow::title() const
{
    return kind == Kind::Slot ? slotTitle(name) : QString::fromStdString(name);
}

std::vector<MapRow> mapRows(const Settings &settings, const std::vector<MapRow> &begun)
{
    std::vector<MapRow> rows;
    const auto addSlot = [&](std::string_view word) {
        const auto entry = settings.families.find(std::string(word));
        rows.push_back({.kind = MapRow::Kind::Slot,
                        .name = std::string(word),
                        .entry = entry == settings.families.end() ? ModelSettings() : entry->second});
    };
    for (const std::string_view word : standardSlots)
        addSlot(word);
    for (const auto &[word, entry] : settings.families)
        if (std::find(standardSlots.begin(), standardSlots.end(), word) == standardSlots.end())
            addSlot(word);
    for (std::size_t i = 0; i < settings.models.size(); ++i)
        rows.push_back(
            {.kind = MapRow::Kind::Name, .name = settings.models[i].name, .index = static_cast<int>(i), .entry = settings.models[i]});
    for (const MapRow &row : begun)
        if (std::none_of(rows.begin(), rows.end(), [&](const MapRow &other) { return other.key() == row.key(); }))
            rows.push_back(row);
    return rows;
}

std::vector<SettingsStore::Change> targetChanges(const Settings &settings, const MapRow &row, const std::string &provider,
                                                 const std::string &model)
{
    if (row.hasTarget() || row.kind == MapRow::Kind::Slot)
        return targetChanges(placeOf(settings, row), row.entry, provider, model);
    std::string entry;
    json::Writer writer(entry);
    writer.beginObject().member("name", std::string_view(row.name));
    writer.member("provider", std::string_view(provider)).member("model", std::string_view(model)).endObject();
    return {{placeOf(settings, row), QByteArray::fromStdString(entry)}};
}

SettingsStore::Change memberChange(const Settings &settings, const MapRow &row, const QString &member, const QByteArray &json)
{
    return {placeOf(settings, row) << member, json};
}

SettingsStore::Change removal(const Settings &settings, const MapRow &row)
{
    return {placeOf(settings, row), {}};
}

} // namespace gatehouse
