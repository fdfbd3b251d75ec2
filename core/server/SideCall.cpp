// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/SideCall.h"

#include "core/base/Log.h"
#include "core/protocol/Dialects.h"
#include "core/protocol/answer/TextAnswer.h"
#include "core/protocol/answer/TranslationPipe.h"
#include "core/server/ExchangeSteps.h"
#include "core/server/ProviderCall.h"

#include <algorithm>

namespace gatehouse {
namespace {

Conversation conversationOf(const SideQuestion &question)
{
    Conversation conversation(RequestBody::copyOf("{}"));
    ConversationPart part;
    part.text = conversation.keep(question.instructions);
    conversation.system.push_back(part);
    part.text = conversation.keep(question.text);
    conversation.parts.push_back(part);
    conversation.turns.push_back({.role = Conversation::Role::User, .firstPart = 0, .partCount = 1});
    conversation.temperature = "0";
    if (question.maxTokens > 0)
        conversation.maxTokens = question.maxTokens;
    return conversation;
}

std::optional<std::string> failed(const Route &route, const ApiError &error)
{
    log::warning("a question of Gatehouse's own to " + route.name() + " failed: " + error.message);
    return std::nullopt;
}

} // namespace

Task<std::optional<std::string>> askAside(WorkerContext &context, WakeSignal &wake, const Route &route, const Secret &key,
                                          const ClientRequest &client, SideQuestion question, SidePatience patience)
{
    auto encoded = encodeRequest(route.dialect, conversationOf(question), targetOf(route, context.shared.reasoning, false));
    if (!encoded)
        co_return failed(route, encoded.error());
    UpstreamRequest upstream = providerRequest(route, key, client, inferenceUrl(route, {}), false);
    const auto body = std::make_shared<const std::string>(std::move(encoded->body));
    upstream.body = {*body};
    upstream.owner = body;
    upstream.totalTimeout = question.patience;
    markHop(upstream, client, context.shared.instance);

    auto answer = std::make_unique<TextAnswer>();
    const TextAnswer &said = *answer;
    auto decoder = makeDecoder(route.dialect, *answer, {});
    TranslationPipe pipe(std::move(answer), std::move(decoder));
    std::string nothing;
    const std::unique_ptr<Transfer> transfer = context.http.start(std::move(upstream), wake);
    Clock::TimePoint lastTick = context.timers.now();
    while (!pipe.progress().terminal && !pipe.progress().error) {
        if (transfer->hasHead() && transfer->status() / 100 != 2) {
            const std::optional<std::string> words = co_await errorBody(context, wake, *transfer);
            if (!words)
                co_return std::nullopt;
            co_return failed(route, readProviderError(route, key, *transfer, *words, 0));
        }
        pipe.feed(transfer->pending(), nothing);
        transfer->consume(transfer->pending().size());
        if (transfer->ended()) {
            if (transfer->error())
                co_return failed(route, describe(route, key, *transfer->error()));
            pipe.end(nothing);
            continue;
        }
        std::optional<Clock::TimePoint> deadline;
        if (patience.every.count() > 0)
            deadline = lastTick + patience.every;
        const Wake why = co_await wake.wait(deadline);
        if (why == Wake::Cancelled)
            co_return std::nullopt;
        if (why == Wake::TimedOut) {
            lastTick = context.timers.now();
            patience.tick();
        }
    }
    if (pipe.progress().error)
        co_return failed(route, attributed(route, key, *pipe.progress().error));
    co_return said.said();
}

} // namespace gatehouse
