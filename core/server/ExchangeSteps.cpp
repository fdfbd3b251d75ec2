// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ExchangeSteps.h"

#include "core/protocol/Dialects.h"
#include "core/server/ProviderCall.h"

namespace gatehouse {

namespace {
constexpr std::chrono::seconds keyPatience{5};
constexpr std::chrono::seconds errorBodyPatience{10};
constexpr std::size_t errorBodyLimit = 64 * 1024;
} // namespace

ApiError gatehouseStops()
{
    return makeError(ErrorKind::Unavailable, "Gatehouse is being stopped. Start it again and repeat the request.");
}

Task<bool> keysAreKnown(WorkerContext &context, WakeSignal &wake)
{
    if (!context.shared.keys.anyLoading())
        co_return !wake.cancelled().has_value();
    const Clock::TimePoint deadline = context.timers.now() + keyPatience;
    context.waitingForKeys.insert(&wake);
    Wake why = Wake::Notified;
    while (why == Wake::Notified && context.shared.keys.anyLoading())
        why = co_await wake.wait(deadline);
    context.waitingForKeys.erase(&wake);
    co_return why != Wake::Cancelled;
}

NameResolver resolver(const WorkerContext &context)
{
    return {context.configuration, [&keys = context.shared.keys](std::string_view provider) { return keys.usable(provider); },
            [&lacking = context.shared.lacking](const std::string &endpoint, Dialect dialect) {
                return !lacking.contains(std::string(toString(dialect)) + ' ' + endpoint);
            },
            &context.shared.limits};
}

Result<Secret, ApiError> keyFor(const WorkerContext &context, const Route &route)
{
    const ProviderKeys::Entry entry = context.shared.keys.entry(route.provider->id);
    switch (entry.state) {
    case ProviderKeys::State::Ready:
    case ProviderKeys::State::NotNeeded:
        return entry.key;
    case ProviderKeys::State::Loading:
        return makeError(ErrorKind::Unavailable, "The keychain has not answered yet with the key of " + route.provider->id +
                                                     ". Unlock it and try again, or give the key in an environment variable.");
    case ProviderKeys::State::Locked:
        return makeError(ErrorKind::Unavailable,
                         "The keychain with the key of " + route.provider->id + " is locked. Unlock it and try again.");
    case ProviderKeys::State::Missing:
        break;
    }
    std::string sentence = "There is no key for " + route.provider->id + ". Add one in Gatehouse's settings or with \"gatehouse key set " +
                           route.provider->id + "\"";
    if (!route.provider->keyVariables.empty())
        sentence += ", or start Gatehouse with " + route.provider->keyVariables.front() + " set";
    sentence += entry.problem.empty() ? "." : ". " + entry.problem;
    return makeError(ErrorKind::Authentication, std::move(sentence));
}

Task<std::optional<std::string>> errorBody(const WorkerContext &context, WakeSignal &wake, Transfer &transfer)
{
    std::string body;
    const Clock::TimePoint deadline = context.timers.now() + errorBodyPatience;
    for (;;) {
        const std::string_view pending = transfer.pending();
        body.append(pending.substr(0, errorBodyLimit - std::min(errorBodyLimit, body.size())));
        transfer.consume(pending.size());
        if (transfer.ended() || body.size() >= errorBodyLimit)
            break;
        const Wake why = co_await wake.wait(deadline);
        if (why == Wake::Cancelled)
            co_return std::nullopt;
        if (why == Wake::TimedOut)
            break;
    }
    co_return body;
}

ApiError readProviderError(const Route &route, const Secret &key, const Transfer &transfer, std::string_view body,
                           std::int64_t estimatedInput)
{
    const int status = transfer.status();
    const std::string_view retryAfter = transfer.header("retry-after").value_or(std::string_view());
    if (status < 400) {
        ApiError error =
            makeError(ErrorKind::BadGateway,
                      "answered with status " + std::to_string(status) +
                          " where an answer or an error was expected; redirects are not followed. Check the provider's base_url.");
        return attributed(route, key, std::move(error));
    }
    const std::int64_t context = route.info ? route.info->context : 0;
    return attributed(route, key, readErrorBody(route.dialect, status, retryAfter, body, context, estimatedInput));
}

void noteFailure(WorkerContext &context, const Route &route, const ApiError &error)
{
    using Kind = ProviderTrouble::Kind;
    Kind kind = Kind::None;
    switch (error.kind) {
    case ErrorKind::Authentication:
    case ErrorKind::Permission:
        kind = Kind::KeyRefused;
        break;
    case ErrorKind::Billing:
        kind = Kind::Unpaid;
        break;
    case ErrorKind::BadGateway:
    case ErrorKind::Timeout:
        kind = Kind::Unreachable;
        break;
    default:
        return; // the caller's mistake, or load that passes
    }
    const std::string prefix = route.provider->id + ": ";
    const bool attributed = error.message.starts_with(prefix);
    context.shared.health.failed(route.provider->id, {kind, attributed ? error.message.substr(prefix.size()) : error.message});
}

} // namespace gatehouse
