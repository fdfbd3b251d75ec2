// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProbePlan.h"

#include "core/routing/EndpointUrl.h"
#include "core/routing/ModelNames.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {
constexpr std::array<Dialect, 3> likeliest{Dialect::Chat, Dialect::Messages, Dialect::Responses};
} // namespace

void spreadAddress(Provider &provider)
{
    if (provider.endpoints.size() != 1)
        return;
    const std::string address = provider.endpoints.begin()->second;
    for (const Dialect dialect : likeliest)
        provider.endpoints.emplace(dialect, address);
}

std::vector<Dialect> dialectsToTry(const Provider &provider, bool all)
{
    std::vector<Dialect> dialects;
    if (provider.endpoints.contains(provider.preferred))
        dialects.push_back(provider.preferred);
    for (const Dialect dialect : likeliest)
        if (dialect != provider.preferred && provider.endpoints.contains(dialect) && (all || dialects.empty()))
            dialects.push_back(dialect);
    return dialects;
}

std::vector<ModelListAddress> modelsPagesToTry(const Provider &provider)
{
    std::vector<ModelListAddress> pages;
    const auto add = [&pages](ModelListAddress page) {
        const auto same = [&page](const ModelListAddress &known) { return known.url == page.url && known.dialect == page.dialect; };
        if (!page.url.empty() && std::none_of(pages.begin(), pages.end(), same))
            pages.push_back(std::move(page));
    };
    add(modelsPage(provider));
    bool openAi = !pages.empty() && !provider.modelsUrl && pages.front().dialect != Dialect::Messages;
    for (const Dialect dialect : likeliest) {
        const auto endpoint = provider.endpoints.find(dialect);
        if (endpoint == provider.endpoints.end() || namesModel(endpoint->second) || (dialect != Dialect::Messages && openAi))
            continue;
        openAi = openAi || dialect != Dialect::Messages; // both of OpenAI's dialects have one list
        add({endpointUrl(endpoint->second, dialect == Dialect::Messages ? "/v1/models?limit=1000" : "/models", {}), dialect});
    }
    return pages;
}

std::string modelToAsk(const std::vector<ProviderModel> &models)
{
    static constexpr std::array<std::string_view, 16> others{"embed",      "whisper",    "tts",      "dall-e", "image", "moderation",
                                                             "rerank",     "realtime",   "transcri", "audio",  "video", "sora",
                                                             "babbage-00", "davinci-00", "guard",    "ocr"};
    const auto speaks = [](const ProviderModel &model) {
        return std::none_of(others.begin(), others.end(), [&](std::string_view word) { return containsIgnoringCase(model.id, word); });
    };
    const auto found = std::find_if(models.begin(), models.end(), speaks);
    return found != models.end() ? found->id : models.empty() ? std::string() : models.front().id;
}

std::vector<std::int64_t> tokensToTry(Dialect dialect)
{
    return dialect == Dialect::Responses ? std::vector<std::int64_t>{16, 1024} : std::vector<std::int64_t>{1, 16, 1024};
}

Conversation greeting(std::int64_t maxTokens)
{
    Conversation conversation(RequestBody::copyOf("{}"));
    ConversationPart part;
    part.text = conversation.keep("Hi");
    conversation.parts.push_back(part);
    conversation.turns.push_back({.role = Conversation::Role::User, .firstPart = 0, .partCount = 1});
    conversation.maxTokens = maxTokens;
    conversation.stream = true;
    return conversation;
}

} // namespace gatehouse
