// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/LimitsExchange.h"

#include "core/base/Log.h"
#include "core/server/ExchangeScope.h"
#include "core/server/ProviderCall.h"

namespace gatehouse {
namespace {

constexpr std::size_t listLimit = 16u * 1024 * 1024;
constexpr std::chrono::seconds patience{30};

void giveUp(WorkerContext &context, const Route &route, const std::string &why)
{
    context.shared.limits.failed(route.provider->id, context.timers.now());
    log::debug(route.provider->id + " did not tell how much its models take: " + why);
}

} // namespace

Task<> learnLimits(WorkerContext &context, Route route, Secret key)
{
    const Provider &provider = *route.provider;
    const ModelListAddress page = modelsPage(provider);
    if (!route.configuration->settings().fetchModelLimits || page.url.empty() ||
        !context.shared.limits.takeTurn(provider.id, context.timers.now()))
        co_return;
    ExchangeScope scope(context, ExchangeScope::Kind::Background);
    route.dialect = page.dialect;
    const ClientRequest nobody;
    UpstreamRequest upstream = providerRequest(route, key, nobody, page.url, false);
    upstream.method = UpstreamRequest::Method::Get;
    upstream.totalTimeout = patience;
    markHop(upstream, nobody, context.shared.instance);
    const std::unique_ptr<Transfer> transfer = context.http.start(std::move(upstream), scope.wake());
    std::string list;
    while (!transfer->ended() && list.size() < listLimit) {
        const Wake why = co_await scope.wake().wait();
        if (why == Wake::Cancelled) {
            giveUp(context, route, "Gatehouse is being stopped");
            co_return;
        }
        list.append(transfer->pending());
        transfer->consume(transfer->pending().size());
    }
    if (transfer->error() || !transfer->ended() || !transfer->hasHead() || transfer->status() != 200) {
        giveUp(context, route,
               transfer->error()     ? transfer->error()->sentence
               : transfer->hasHead() ? "status " + std::to_string(transfer->status())
                                     : std::string("too long an answer"));
        co_return;
    }
    const auto models = readProviderModels(list);
    if (!models) {
        giveUp(context, route, models.error());
        co_return;
    }
    context.shared.limits.learned(provider.id, *models, route.configuration->catalogue(), context.timers.now());
    log::debug(provider.id + " told of " + std::to_string(models->size()) + " models");
}

} // namespace gatehouse
