// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/ReadyList.h"
#include "core/async/TimerService.h"
#include "core/async/WakeSignal.h"
#include "core/protocol/Reasoning.h"
#include "core/routing/ProviderHealth.h"
#include "core/settings/AccessTokens.h"
#include "core/settings/Configuration.h"
#include "core/settings/ProviderKeys.h"
#include "core/upstream/HttpClient.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <set>
#include <string>

namespace gatehouse {

/// Shared by all workers; every member is safe from any thread.
struct GatewayShared
{
    ProviderKeys &keys;
    AccessTokens &tokens;
    ReasoningStore reasoning;
    ProviderHealth health;
    std::string instance;                  ///< random, new at each start: tells one gateway from another
    std::function<void()> activityChanged; ///< called from any thread when answering begins or ends

    std::atomic<int> active{0};
    std::atomic<std::uint64_t> answered{0};
    std::atomic<std::uint64_t> failed{0};

    /// Endpoints that answered that they do not count tokens.
    bool countsTokens(const std::string &endpoint) const
    {
        const std::lock_guard lock(countingMutex);
        return !notCounting.contains(endpoint);
    }
    void doesNotCount(const std::string &endpoint)
    {
        const std::lock_guard lock(countingMutex);
        notCounting.insert(endpoint);
    }
    mutable std::mutex countingMutex;
    std::set<std::string, std::less<>> notCounting;
};

/// What the exchanges of one worker work with. Belongs to the worker's thread.
struct WorkerContext
{
    GatewayShared &shared;
    ReadyList &ready;
    TimerService &timers;
    HttpClient &http;
    ConfigurationPtr configuration; ///< the newest
    std::set<WakeSignal *> running; ///< one per exchange under way
    std::set<WakeSignal *> waitingForKeys;
    std::function<void()> idle; ///< called when the last exchange ends
};

} // namespace gatehouse
