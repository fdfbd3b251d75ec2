// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/ModelPick.h"

#include "ui/tray/ModelMapEdit.h"

#include <QtCore/QString>

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

namespace {

template <std::size_t N>
bool hasAny(const std::string &id, const std::array<const char *, N> &words)
{
    const QString text = QString::fromStdString(id);
    return std::any_of(words.begin(), words.end(),
                       [&](const char *word) { return text.contains(QLatin1StringView(word), Qt::CaseInsensitive); });
}

/// Lists name models of all kinds; these do not chat.
bool chats(const ProviderModel &model)
{
    static constexpr std::array words{"embed",  "whisper", "tts", "rerank", "moderation", "image",
                                      "dall-e", "audio",   "ocr", "sora",   "guard"};
    return !hasAny(model.id, words);
}

bool isSmall(const ProviderModel &model)
{
    static constexpr std::array words{"mini", "flash", "small", "lite", "-air", "haiku", "nano", "tiny"};
    return hasAny(model.id, words);
}

std::string bestOf(const std::vector<ProviderModel> &models, bool small)
{
    const ProviderModel *best = nullptr;
    for (const ProviderModel &model : models)
        if (chats(model) && isSmall(model) == small && (!best || model.context > best->context))
            best = &model;
    return best ? best->id : std::string();
}

} // namespace

ModelPick pickModels(const Provider &provider, const std::vector<ProviderModel> &listed)
{
    const auto offered = [&listed](const std::string &id) {
        return listed.empty() || std::any_of(listed.begin(), listed.end(), [&id](const ProviderModel &model) { return model.id == id; });
    };
    std::string big = bestOf(listed, false), small = bestOf(listed, true);
    if (big.empty())
        big = small;
    if (small.empty())
        small = big;
    const auto pick = [&](const std::string &known, const std::string &best) {
        return !known.empty() && (offered(known) || best.empty()) ? known : best;
    };
    return {pick(provider.bigModel, big), pick(provider.middleModel, big), pick(provider.smallModel, small)};
}

std::vector<SettingsStore::Change> useProvider(const Configuration &configuration, const Provider &provider, const ModelPick &pick)
{
    const Settings &settings = configuration.settings();
    std::vector<SettingsStore::Change> changes;
    // A local server is only there if the settings say so.
    if (!configuration.provider(provider.id))
        changes.push_back({{QStringLiteral("providers"), QString::fromStdString(provider.id)}, "{}"});
    for (const auto &[slot, model] : {std::pair{"opus", pick.big}, {"sonnet", pick.middle}, {"haiku", pick.small}})
        if (!model.empty() && !settings.families.contains(slot))
            for (SettingsStore::Change &change : slotChanges(settings, slot, provider.id, model))
                changes.push_back(std::move(change));
    if (settings.defaultProvider.empty())
        changes.push_back({mapPlace(settings, QStringLiteral("default_provider")), jsonString(provider.id)});
    return changes;
}

} // namespace gatehouse
