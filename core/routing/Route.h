// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Configuration.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace gatehouse {

/// The timeouts of one attempt, all inherited values filled in.
struct Timeouts
{
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds firstByte{120'000};
    std::chrono::milliseconds idle{180'000};
    std::chrono::milliseconds total{0}; ///< 0: none
};

/// What becomes of the system prompt, all inherited values filled in.
struct Compression
{
    CompressionSettings::Mode mode = CompressionSettings::Mode::Off;
    std::int64_t maxSystemTokens = CompressionSettings::defaultBudget;
};

/// The context in tokens that clients call a million.
inline constexpr std::int64_t longWindow = 1'000'000;

/// Where one request goes.
struct Route
{
    ConfigurationPtr configuration; ///< keeps what the pointers below point to
    const Provider *provider = nullptr;
    Dialect dialect = Dialect::Messages;   ///< spoken with the provider
    std::string endpoint;                  ///< base URL for that dialect
    std::string model;                     ///< the provider's own id
    std::string label;                     ///< for people; empty: none given
    std::shared_ptr<const ModelInfo> info; ///< null: neither the catalogue nor the provider tells of the model
    Timeouts timeouts;
    Compression compression = {};
    RequestMembers request = {};             ///< the model's members before the provider's
    bool longContext = false;                ///< offered to clients with a window of a million tokens
    std::vector<std::string> fallbacks = {}; ///< names to try in its place, in this order, when it cannot answer

    std::string name() const { return provider->id + "/" + model; }
};

} // namespace gatehouse
