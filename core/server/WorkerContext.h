// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/ReadyList.h"
#include "core/async/TimerService.h"
#include "core/async/WakeSignal.h"
#include "core/enrich/SummaryStore.h"
#include "core/protocol/conversation/Reasoning.h"
#include "core/protocol/responses/client/ResponseStore.h"
#include "core/routing/ModelLimits.h"
#include "core/routing/ProviderHealth.h"
#include "core/settings/AccessTokens.h"
#include "core/settings/Configuration.h"
#include "core/settings/ProviderKeys.h"
#include "core/upstream/HttpClient.h"
#include "core/usage/RequestLog.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <set>
#include <string>

namespace gatehouse {

/// What was found out about providers' addresses since the start. Bounded, because a client's model can be part of an address. Safe from
/// any thread.
class EndpointMemory
{
public:
    bool contains(std::string_view endpoint) const
    {
        const std::lock_guard lock(m_mutex);
        return m_endpoints.contains(endpoint);
    }
    void insert(std::string endpoint)
    {
        const std::lock_guard lock(m_mutex);
        if (m_endpoints.size() < most)
            m_endpoints.insert(std::move(endpoint));
    }

private:
    static constexpr std::size_t most = 1024;
    mutable std::mutex m_mutex;
    std::set<std::string, std::less<>> m_endpoints;
};

/// Shared by all workers; every member is safe from any thread.
struct GatewayShared
{
    ProviderKeys &keys;
    AccessTokens &tokens;
    RequestLog &requests;
    ReasoningStore reasoning;
    ProviderHealth health;
    std::string instance;                  ///< random, new at each start: tells one gateway from another
    std::function<void()> activityChanged; ///< called from any thread when answering begins or ends

    std::atomic<int> active{0};
    std::atomic<std::uint64_t> answered{0};
    std::atomic<std::uint64_t> failed{0};
    std::atomic<bool> paused{false}; ///< no model is asked; see Gateway::pause()

    ResponseStore responses;
    ModelLimits limits;
    SummaryStore summaries;
    EndpointMemory notCounting; ///< addresses that answered that they do not count tokens
    EndpointMemory lacking;     ///< "responses https://..." where that dialect's endpoint turned out not to exist, "compact https://..."
};

/// What the exchanges of one worker work with. Belongs to the worker's thread.
struct WorkerContext
{
    GatewayShared &shared;
    ReadyList &ready;
    TimerService &timers;
    HttpClient &http;
    ConfigurationPtr configuration;    ///< the newest
    std::set<WakeSignal *> running;    ///< one per exchange under way
    std::set<WakeSignal *> background; ///< those of them that no client waits for
    std::set<WakeSignal *> waitingForKeys;
    std::function<void()> idle; ///< called when the last exchange ends
};

} // namespace gatehouse
