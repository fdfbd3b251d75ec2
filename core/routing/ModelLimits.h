// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Clock.h"
#include "core/routing/ProviderModels.h"
#include "core/settings/Catalogue.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// What the providers told of their models, laid over what the catalogue knows: the provider's word wins. Old words stay in use until newer
/// ones come. Process-wide, in memory alone; safe from any thread; a look-up is one short lock.
class ModelLimits
{
public:
    static constexpr std::chrono::hours lifetime{6}; ///< after that a provider is asked again
    static constexpr std::chrono::minutes pauseAfterFailure{10};
    static constexpr std::chrono::minutes longestQuestion{2}; ///< whoever took the turn and was never heard of again

    /// True for the one caller that is to ask this provider now; it reports with learned() or failed().
    bool takeTurn(std::string_view provider, Clock::TimePoint now);
    void learned(std::string_view provider, const std::vector<ProviderModel> &models, const Catalogue &catalogue, Clock::TimePoint now);
    void failed(std::string_view provider, Clock::TimePoint now);

    /// Null: the provider told nothing of this model.
    std::shared_ptr<const ModelInfo> find(std::string_view provider, std::string_view model) const;

    /// Forgets all, e.g. when an address changed.
    void clear();

private:
    struct Table
    {
        Clock::TimePoint next{}; ///< when it may be asked again
        std::map<std::string, std::shared_ptr<const ModelInfo>, std::less<>> models;
    };
    Table &table(std::string_view provider);

    mutable std::mutex m_mutex;
    std::map<std::string, Table, std::less<>> m_tables;
};

} // namespace gatehouse
