// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/Provider.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// One model as its provider lists it. Zero, empty and unset mean that the provider does not tell.
struct ProviderModel
{
    std::string id;
    std::string name;
    std::int64_t context = 0; ///< tokens
    std::int64_t output = 0;  ///< tokens
    std::optional<bool> images;
    std::optional<bool> pdf;
    std::optional<bool> reasoning;
    std::optional<bool> temperature;

    bool tellsAnything() const { return context > 0 || output > 0 || images || pdf || reasoning || temperature; }
};

/// The address that lists a provider's models, and the dialect whose headers the question needs. Empty: there is none that would tell
/// limits (deployments on Azure, providers that list names alone).
struct ModelListAddress
{
    std::string url;
    Dialect dialect = Dialect::Chat;
};
ModelListAddress modelsPage(const Provider &provider);

/// Reads the body of such a list: OpenAI's form (with what vLLM, Moonshot, Groq, Mistral, Fireworks, llama.cpp, LM Studio and SiliconFlow
/// add), OpenRouter's, Anthropic's, Gemini's own, and Together's plain array. Entries that are no models are passed over; at most 5000 are
/// read. The error is a sentence for the log.
Result<std::vector<ProviderModel>, std::string> readProviderModels(std::string_view body);

} // namespace gatehouse
