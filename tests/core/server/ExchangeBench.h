// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/InferenceExchange.h"
#include "core/server/RequestId.h"
#include "tests/core/async/ManualClock.h"
#include "tests/core/server/RecordedResponse.h"
#include "tests/core/upstream/FakeProvider.h"

#include <QtCore/QTemporaryDir>

namespace gatehouse {

/// One worker's context with a clock that the test moves, a provider of each dialect (lab: Messages, talk: Chat, reply:
/// Responses, both: Responses and Chat) and no sockets towards the client.
struct ExchangeBench
{
    /// `store` null: no keychain. `change` has the last word on the settings.
    explicit ExchangeBench(SecretStore *store = nullptr, const std::function<void(Settings &)> &change = {})
        : tokens(folder.filePath(QStringLiteral("tokens.json")), nullptr), keys(store), shared{.keys = keys,
                                                                                               .tokens = tokens,
                                                                                               .requests = requests,
                                                                                               .reasoning = ReasoningStore(),
                                                                                               .health = ProviderHealth(),
                                                                                               .instance = "test",
                                                                                               .activityChanged = [] {},
                                                                                               .responses = ResponseStore(),
                                                                                               .limits = {},
                                                                                               .summaries = SummaryStore(),
                                                                                               .notCounting = {},
                                                                                               .lacking = {}},
          timers(clock), http(ready, timers), context{.shared = shared,
                                                      .ready = ready,
                                                      .timers = timers,
                                                      .http = http,
                                                      .configuration = {},
                                                      .running = {},
                                                      .background = {},
                                                      .waitingForKeys = {},
                                                      .idle = {}}
    {
        qputenv("GATEHOUSE_TEST_KEY", "provider-key");
        Settings settings;
        settings.fetchModelLimits = false;
        const std::string messages = provider.url("/base");
        const std::string openAi = provider.url("/base/v1");
        const auto add = [&settings](const char *id, std::map<Dialect, std::string> endpoints, Dialect preferred) {
            ProviderSettings entry;
            entry.dialect = preferred;
            entry.endpoints = std::move(endpoints);
            entry.key = KeySource{KeySource::Kind::Environment, "GATEHOUSE_TEST_KEY"};
            settings.providers.emplace(id, entry);
        };
        add("lab", {{Dialect::Messages, messages}}, Dialect::Messages);
        add("talk", {{Dialect::Chat, openAi}}, Dialect::Chat);
        add("reply", {{Dialect::Responses, openAi}}, Dialect::Responses);
        add("both", {{Dialect::Chat, openAi}, {Dialect::Responses, openAi}}, Dialect::Chat);
        if (change)
            change(settings);
        context.configuration = std::make_shared<const Configuration>(settings, Catalogue::builtIn());
        keys.load(context.configuration);
    }
    ~ExchangeBench()
    {
        const std::set<WakeSignal *> running = context.running;
        for (WakeSignal *wake : running)
            wake->cancel(CancelReason::Shutdown);
        ready.drain();
    }

    using Answerer = Task<> (*)(WorkerContext &, std::unique_ptr<ClientRequest>, std::unique_ptr<ResponseStream>);
    std::shared_ptr<Recorded> ask(std::string_view body, Answerer answerer = &answerInference)
    {
        return askAt("/v1/messages", body, answerer);
    }
    /// `path` must be one of the table's, and outlive the answer.
    std::shared_ptr<Recorded> askAt(std::string_view path, std::string_view body, Answerer answerer = &answerInference)
    {
        auto request = std::make_unique<ClientRequest>();
        request->id = nextRequestId();
        request->method = Method::Post;
        request->route = matchRoute(Method::Post, path).entry;
        request->path = path;
        request->headers = {{"anthropic-version", "2023-06-01"},
                            {"Anthropic-Beta", "one"},
                            {"anthropic-beta", "two"},
                            {"x-api-key", "client-secret"},
                            {"Authorization", "Bearer client-secret"},
                            {"session_id", "one-session"},
                            {"Cookie", "a=client-secret"}};
        request->body = RequestBody::copyOf(body);
        auto record = std::make_shared<Recorded>();
        answerer(context, std::move(request), std::make_unique<RecordedResponse>(record));
        return record;
    }
    std::shared_ptr<Recorded> askFor(const char *model, bool stream = true)
    {
        return ask(std::string(R"({"max_tokens":10,"x-unknown":[1.0,2e3],"model":")") + model +
                   R"(","messages":[{"role":"user","content":"Hi"}],"stream":)" + (stream ? "true" : "false") + "}");
    }
    void move(Clock::Duration by)
    {
        clock.advance(by);
        timers.fireDue();
        ready.drain();
    }

    QTemporaryDir folder;
    FakeProvider provider;
    AccessTokens tokens;
    RequestLog requests;
    ProviderKeys keys;
    GatewayShared shared;
    ManualClock clock;
    ReadyList ready;
    TimerService timers;
    HttpClient http;
    WorkerContext context;
};

} // namespace gatehouse
