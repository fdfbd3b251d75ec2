// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Conversation.h"
#include "core/routing/ProviderModels.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gatehouse {

/// What a test asks of a provider, and in which order. All of it is pure.

/// Gives a provider of one address all three dialects there: which of them it speaks is to be found out.
void spreadAddress(Provider &provider);
/// The dialects to try: the preferred one first, then those that most servers speak.
std::vector<Dialect> dialectsToTry(const Provider &provider, bool all);
/// Where its models may be listed, the likeliest first, each address once. Unlike modelsPage() also lists that tell names alone.
std::vector<ModelListAddress> modelsPagesToTry(const Provider &provider);
/// Of the listed models one that answers in words, or nothing. Lists have models for pictures, speech and search too.
std::string modelToAsk(const std::vector<ProviderModel> &models);
/// How many tokens to ask for: as few as may be, and more where a provider or a model that thinks first does with no less.
std::vector<std::int64_t> tokensToTry(Dialect dialect);
/// "Hi".
Conversation greeting(std::int64_t maxTokens);

} // namespace gatehouse
