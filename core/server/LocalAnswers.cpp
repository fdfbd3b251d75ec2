// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/LocalAnswers.h"

#include "core/protocol/json/JsonWriter.h"
#include "core/routing/ModelList.h"
#include "core/routing/ModelNames.h"
#include "core/server/ExchangeScope.h"
#include "core/server/ExchangeSteps.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::string_view jsonType = "application/json";

HeaderList jsonHeaders(const WorkerContext &context)
{
    return {{"Content-Type", std::string(jsonType)}, {"X-Gatehouse-Instance", context.shared.instance}};
}

std::string_view keyState(ProviderKeys::State state)
{
    switch (state) {
    case ProviderKeys::State::Loading:
        return "loading";
    case ProviderKeys::State::Ready:
        return "ready";
    case ProviderKeys::State::Missing:
        return "missing";
    case ProviderKeys::State::Locked:
        return "locked";
    case ProviderKeys::State::NotNeeded:
        return "not needed";
    }
    return {};
}

/// A provider that is worth naming: set up by the user, or one with a key.
bool inUse(const WorkerContext &context, const Provider &provider)
{
    return provider.fromSettings || context.shared.keys.usable(provider.id);
}

void health(WorkerContext &context, const ClientRequest &request, ResponseStream &response)
{
    std::string body;
    json::Writer writer(body);
    writer.beginObject().member("ok", true).member("service", "gatehouse");
    if (request.authorised) {
        writer.key("providers").beginObject();
        for (const Provider &provider : context.configuration->providers()) {
            if (!inUse(context, provider))
                continue;
            const ProviderKeys::State state = context.shared.keys.state(provider.id);
            writer.key(provider.id)
                .beginObject()
                .member("has_key", state == ProviderKeys::State::Ready)
                .member("key", keyState(state))
                .member("dialect", toString(provider.preferred))
                .member("base_url", std::string_view(provider.endpoints.at(provider.preferred)));
            if (const ProviderTrouble trouble = context.shared.health.trouble(provider.id); trouble.kind != ProviderTrouble::Kind::None)
                writer.member("problem", std::string_view(trouble.words));
            writer.endObject();
        }
        writer.endObject().key("models").beginObject();
        for (const NameResolver::Listed &model : resolver(context).list()) {
            std::string name;
            json::appendEscaped(name, model.name);
            writer.key(name).string(model.route.name());
        }
        writer.endObject();
    }
    writer.endObject();
    response.sendWhole(200, jsonHeaders(context), body);
}

void ready(WorkerContext &context, ResponseStream &response)
{
    const auto &providers = context.configuration->providers();
    const bool any =
        std::any_of(providers.begin(), providers.end(), [&](const Provider &provider) { return context.shared.keys.usable(provider.id); });
    response.sendWhole(any ? 200 : 503, jsonHeaders(context), any ? R"({"ok":true})" : R"({"ok":false})");
}

void model(WorkerContext &context, const ClientRequest &request, ResponseStream &response)
{
    // Listed or not: a name that would be answered has an entry.
    auto route = resolver(context).resolve(request.rest, Dialect::Messages);
    if (!route) {
        response.sendError(matchRoute(request.method, request.path).dialect, route.error());
        return;
    }
    response.sendWhole(200, jsonHeaders(context), modelBody({std::string(withoutContextMark(request.rest)), std::move(*route)}));
}

bool dependsOnKeys(RouteId route)
{
    return route == RouteId::Models || route == RouteId::Model;
}

void answer(WorkerContext &context, const ClientRequest &request, ResponseStream &response)
{
    switch (request.route->id) {
    case RouteId::Health:
        health(context, request, response);
        return;
    case RouteId::Ready:
        ready(context, response);
        return;
    case RouteId::Models:
        response.sendWhole(200, jsonHeaders(context), modelListBody(resolver(context).list()));
        return;
    case RouteId::Model:
        model(context, request, response);
        return;
    case RouteId::EventLogging:
        response.sendWhole(200, jsonHeaders(context), "{}");
        return;
    case RouteId::Root:
    case RouteId::Hello:
        response.sendWhole(200, {{"Content-Type", "text/plain"}}, {});
        return;
    case RouteId::Messages:
    case RouteId::CountTokens:
    case RouteId::Chat:
    case RouteId::Responses:
    case RouteId::ResponsesCompact:
    case RouteId::ResponsesInputTokens:
        break;
    }
    response.sendError(request.route->dialect, makeError(ErrorKind::NotFound, "There is nothing at this path."));
}

} // namespace

Task<> answerLocally(WorkerContext &context, std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response)
{
    if (dependsOnKeys(request->route->id) && context.shared.keys.anyLoading()) {
        ExchangeScope scope(context);
        response->setWake(&scope.wake());
        const bool known = co_await keysAreKnown(context, scope.wake());
        response->setWake(nullptr);
        if (!known)
            co_return;
    }
    answer(context, *request, *response);
}

} // namespace gatehouse
