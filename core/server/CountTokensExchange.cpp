// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/CountTokensExchange.h"

#include "core/base/Log.h"
#include "core/protocol/Dialects.h"
#include "core/protocol/conversation/ConversationTokens.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/server/ExchangeScope.h"
#include "core/server/ExchangeSteps.h"
#include "core/server/InferenceRequest.h"
#include "core/server/PassThrough.h"
#include "core/server/ProviderCall.h"
#include "core/server/RequestTrace.h"
#include "core/usage/RequestRecord.h"

namespace gatehouse {

namespace {

constexpr std::size_t answerLimit = 64 * 1024;

/// Leaves the request's line in the log when it goes, and its end in the log of requests.
struct LogLine
{
    LogLine(const ClientRequest &request, const WorkerContext &context)
        : timers(context.timers), started(timers.now()), trace(context, request)
    {
        record.id = request.id;
        record.client = request.client;
        record.path = request.path;
        record.outcome = "client left";
    }
    ~LogLine()
    {
        record.total = std::chrono::duration_cast<std::chrono::milliseconds>(timers.now() - started);
        if (log::enabled(log::Level::Info))
            log::info(requestLine(record));
        trace.ends(record);
    }
    LogLine(const LogLine &) = delete;
    LogLine &operator=(const LogLine &) = delete;

    TimerService &timers;
    Clock::TimePoint started;
    RequestTrace trace;
    RequestRecord record;
};

void refuse(ResponseStream &response, Dialect dialect, const ApiError &error, LogLine &line)
{
    line.record.status = error.status;
    line.record.outcome = "error: " + error.message;
    line.trace.sendsError(dialect, error);
    response.sendError(dialect, error);
}

/// A client that has left is told nothing.
void refuseIfStopped(ExchangeScope &scope, ResponseStream &response, Dialect dialect, LogLine &line)
{
    if (scope.wake().cancelled() == CancelReason::Shutdown)
        refuse(response, dialect, gatehouseStops(), line);
}

void answerWith(ResponseStream &response, std::string_view answer, const char *outcome, LogLine &line)
{
    line.record.status = 200;
    line.record.outcome = outcome;
    line.trace.sends(answer);
    response.sendWhole(200, {{"Content-Type", "application/json"}}, answer);
}

void estimate(ResponseStream &response, const InferenceRequest &request, LogLine &line)
{
    ClientTools tools;
    const auto conversation = decodeRequest(request.dialect, request.client->body, request.earlier, tools);
    if (!conversation) {
        refuse(response, request.dialect, conversation.error(), line);
        return;
    }
    std::string answer;
    json::Writer writer(answer);
    writer.beginObject();
    if (request.dialect == Dialect::Responses)
        writer.member("object", "response.input_tokens");
    writer.member("input_tokens", estimateTokens(*conversation)).endObject();
    answerWith(response, answer, "estimated", line);
}

/// What clients read; a page of HTML with status 200 is none.
bool isCount(std::string_view body)
{
    return slices::isWhole(body) && slices::number(slices::member(body, "input_tokens")).has_value();
}

} // namespace

Task<> answerCountTokens(WorkerContext &context, std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response)
{
    ExchangeScope scope(context);
    response->setWake(&scope.wake());
    LogLine line(*request, context);
    if (!request->body)
        request->body = RequestBody::copyOf({});
    Dialect dialect = request->route->dialect;
    const auto inference = readInference(*request, context.shared.responses, dialect);
    if (!inference) {
        refuse(*response, dialect, inference.error(), line);
        co_return;
    }
    line.record.name = inference->facts.model;
    const bool known = co_await keysAreKnown(context, scope.wake());
    if (!known) {
        refuseIfStopped(scope, *response, dialect, line);
        co_return;
    }
    const auto route = resolver(context).resolve(inference->facts.model, dialect);
    if (!route) {
        refuse(*response, dialect, route.error(), line);
        co_return;
    }
    line.record.route = route->name();
    const std::string endpoint = inferenceUrl(*route, {}, dialect == Dialect::Messages ? "/count_tokens" : "/input_tokens");
    const auto key = keyFor(context, *route);
    if (context.shared.paused || route->dialect != dialect || !key || context.shared.notCounting.contains(endpoint)) {
        estimate(*response, *inference, line);
        co_return;
    }

    UpstreamRequest upstream = providerRequest(*route, *key, *request, endpoint, false);
    passOn(upstream, *route, *inference, targetOf(*route, context.shared.reasoning, false), {});
    markHop(upstream, *request, context.shared.instance);
    line.trace.asks(line.record, *route, *key, upstream.url);
    const std::unique_ptr<Transfer> transfer = context.http.start(std::move(upstream), scope.wake());

    std::string answer;
    while (!transfer->ended() && answer.size() < answerLimit) {
        const Wake why = co_await scope.wake().wait();
        if (why == Wake::Cancelled) {
            refuseIfStopped(scope, *response, dialect, line);
            co_return;
        }
        answer.append(transfer->pending());
        transfer->consume(transfer->pending().size());
    }
    if (transfer->ended() && !transfer->error() && transfer->hasHead() && transfer->status() == 200 && isCount(answer)) {
        answerWith(*response, answer, "counted", line);
        co_return;
    }
    if (transfer->hasHead() && meansNoEndpoint(transfer->status(), readProviderError(*route, *key, *transfer, answer, 0))) {
        context.shared.notCounting.insert(endpoint);
        log::info(route->provider->id + " does not count tokens: they are estimated from now on");
    }
    if (!transfer->error() && transfer->hasHead() && transfer->status() == 400) {
        refuse(*response, dialect, readProviderError(*route, *key, *transfer, answer, 0), line);
        co_return;
    }
    estimate(*response, *inference, line); // a figure that is about right helps the client more than an error
}

} // namespace gatehouse
