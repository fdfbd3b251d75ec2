// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/ProfileEdit.h"

#include "core/protocol/json/JsonWriter.h"
#include "core/settings/SettingsWords.h"
#include "ui/tray/ModelMapEdit.h"

#include <algorithm>

namespace gatehouse {

namespace {

void writeTimeouts(json::Writer &writer, const TimeoutSettings &timeouts)
{
    const std::array<std::pair<const char *, std::optional<std::chrono::milliseconds>>, 4> all{
        {{"connect", timeouts.connect}, {"first_byte", timeouts.firstByte}, {"idle", timeouts.idle}, {"total", timeouts.total}}};
    if (std::none_of(all.begin(), all.end(), [](const auto &one) { return one.second.has_value(); }))
        return;
    writer.key("timeouts").beginObject();
    for (const auto &[name, time] : all)
        if (time)
            writer.key(name).raw(QByteArray::number(static_cast<double>(time->count()) / 1000, 'g', 12).toStdString());
    writer.endObject();
}

void writeCompression(json::Writer &writer, const CompressionSettings &compression)
{
    if (!compression.mode && !compression.maxSystemTokens)
        return;
    writer.key("prompt_compression").beginObject();
    for (const auto &[word, mode] : compressionWords)
        if (compression.mode == mode)
            writer.member("mode", word);
    if (compression.maxSystemTokens)
        writer.member("max_system_tokens", *compression.maxSystemTokens);
    writer.endObject();
}

void writeEntry(json::Writer &writer, const ModelSettings &entry)
{
    writer.beginObject();
    if (!entry.name.empty())
        writer.member("name", std::string_view(entry.name));
    writer.member("provider", std::string_view(entry.provider)).member("model", std::string_view(entry.model));
    if (!entry.label.empty())
        writer.member("label", std::string_view(entry.label));
    if (entry.images)
        writer.member("images", *entry.images);
    if (entry.longContext)
        writer.member("long_context", *entry.longContext);
    if (!entry.fallbacks.empty()) {
        writer.key("fallbacks").beginArray();
        for (const std::string &name : entry.fallbacks)
            writer.string(name);
        writer.endArray();
    }
    writeTimeouts(writer, entry.timeouts);
    writeCompression(writer, entry.compression);
    if (!entry.request.empty()) {
        writer.key("request").beginObject();
        for (const auto &[name, value] : entry.request)
            writer.key(name).raw(value);
        writer.endObject();
    }
    writer.endObject();
}

QStringList placeOf(const std::string &profile)
{
    return {QStringLiteral("profiles"), QString::fromStdString(profile)};
}

SettingsStore::Change putInForce(const std::string &profile)
{
    return {{QStringLiteral("profile")}, jsonString(profile)};
}

} // namespace

QByteArray modelMapJson(const ModelMap &map)
{
    std::string text;
    json::Writer writer(text);
    writer.beginObject();
    if (!map.models.empty()) {
        writer.key("models").beginArray();
        for (const ModelSettings &entry : map.models)
            writeEntry(writer, entry);
        writer.endArray();
    }
    if (!map.families.empty()) {
        writer.key("families").beginObject();
        for (const auto &[word, entry] : map.families) {
            writer.key(word);
            if (entry.provider.empty())
                writer.string(entry.name);
            else
                writeEntry(writer, entry);
        }
        writer.endObject();
    }
    if (!map.defaultProvider.empty())
        writer.member("default_provider", std::string_view(map.defaultProvider));
    writer.endObject();
    return QByteArray::fromStdString(text);
}

std::vector<SettingsStore::Change> newProfile(const Settings &settings, const std::string &name)
{
    return {{placeOf(name), modelMapJson(settings)}, putInForce(name)};
}

std::vector<SettingsStore::Change> renamedProfile(const Settings &settings, const std::string &name)
{
    return {{placeOf(name), modelMapJson(settings)}, putInForce(name), {placeOf(settings.profile), {}}};
}

std::vector<SettingsStore::Change> withoutProfile(const Settings &settings)
{
    return {{{QStringLiteral("profile")}, {}}, {placeOf(settings.profile), {}}};
}

} // namespace gatehouse
