// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/OpenAiErrors.h"
#include "core/server/CountTokensExchange.h"
#include "tests/core/server/ExchangeBench.h"
#include "tests/core/settings/FakeSecretStore.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace gatehouse;
using namespace std::chrono_literals;
using Json = nlohmann::json;

namespace {

const std::array<Dialect, 3> dialects{Dialect::Messages, Dialect::Chat, Dialect::Responses};

std::string_view pathOf(Dialect dialect);
std::string_view targetOf(Dialect dialect);
std::string providerOf(Dialect dialect);
/// A request for `model` that says "Hi".
std::string requestOf(Dialect dialect, const std::string &model, bool stream, const std::string &more = {});
/// A provider's answer that says "Hello" after 10 tokens of input.
FakeScript answerOf(Dialect dialect, bool stream);
/// The text of a whole answer, or of the events of a streamed one.
std::string textOf(Dialect dialect, bool stream, const std::string &body);
/// What the provider was told by the user.
std::string askedOf(Dialect dialect, const std::string &body);

} // namespace

class InferenceDialectsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyClientIsAnsweredByAnyProvider_data();
    void anyClientIsAnsweredByAnyProvider();
    void aProvidersErrorComesInTheClientsOwnDialect_data();
    void aProvidersErrorComesInTheClientsOwnDialect();
    void aCutAnswerIsAnErrorInEveryDialect_data();
    void aCutAnswerIsAnErrorInEveryDialect();
    void aResponsesBodyAtTheChatAddressIsTakenForWhatItIs();
    void theUsageOfAStreamIsAskedForAndHiddenFromAClientThatDidNotAsk();
    void aProviderWithoutAResponsesEndpointIsRememberedAndTranslatedFor();
    void aModelThatIsNotThereIsNoMissingEndpoint();
    void aResponseCanBeGoneOnFrom();
    void anUnknownResponseIsRefusedSoThatTheClientSendsAll();
    void aThreadIsRefusedSoThatTheClientSendsAll();
    void aConversationIsCompacted();
    void tokensAreCountedForResponsesClients();
    void theClientsOwnHeadersOfTheDialectGoOn();
    void aStrangerIsOfferedNoToolsToRunByItself();
    void theSettingsMembersGoWhereTheClientGaveNone_data();
    void theSettingsMembersGoWhereTheClientGaveNone();
};

namespace {

std::string_view pathOf(Dialect dialect)
{
    return dialect == Dialect::Messages ? "/v1/messages" : dialect == Dialect::Chat ? "/v1/chat/completions" : "/v1/responses";
}

std::string_view targetOf(Dialect dialect)
{
    return dialect == Dialect::Messages ? "/base/v1/messages"
           : dialect == Dialect::Chat   ? "/base/v1/chat/completions"
                                        : "/base/v1/responses";
}

std::string providerOf(Dialect dialect)
{
    return dialect == Dialect::Messages ? "lab/m" : dialect == Dialect::Chat ? "talk/m" : "reply/m";
}

std::string requestOf(Dialect dialect, const std::string &model, bool stream, const std::string &more)
{
    std::string body = R"({"model":")" + model + R"(","stream":)" + (stream ? "true" : "false") + more;
    if (dialect == Dialect::Messages)
        return body + R"(,"max_tokens":100,"messages":[{"role":"user","content":"Hi"}]})";
    if (dialect == Dialect::Chat)
        return body + R"(,"messages":[{"role":"user","content":"Hi"}]})";
    return body + R"(,"input":"Hi"})";
}

FakeScript answerOf(Dialect dialect, bool stream)
{
    const std::string message =
        R"("id":"msg_1","type":"message","role":"assistant","model":"m","stop_sequence":null,"usage":{"input_tokens":10,"output_tokens":2})";
    const std::string response =
        R"({"id":"resp_1","object":"response","created_at":1,"status":"completed","model":"m","output":[{"type":"message","id":"msg_1","role":"assistant","status":"completed","content":[{"type":"output_text","text":"Hello","annotations":[]}]}],"usage":{"input_tokens":10,"input_tokens_details":{"cached_tokens":0},"output_tokens":2,"output_tokens_details":{"reasoning_tokens":0},"total_tokens":12}})";
    if (!stream) {
        if (dialect == Dialect::Messages)
            return FakeScript::answer(200, "{" + message + R"(,"content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn"})");
        if (dialect == Dialect::Responses)
            return FakeScript::answer(200, response);
        return FakeScript::answer(
            200,
            R"({"id":"c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":2,"total_tokens":12}})");
    }
    const auto event = [](const char *name, const std::string &data) { return std::string("event: ") + name + "\ndata: " + data + "\n\n"; };
    if (dialect == Dialect::Messages)
        return FakeScript::events(
            {event("message_start", R"({"type":"message_start","message":{)" + message + R"(,"content":[],"stop_reason":null}})"),
             event("content_block_start", R"({"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}})"),
             event("content_block_delta", R"({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello"}})"),
             event("content_block_stop", R"({"type":"content_block_stop","index":0})"),
             event("message_delta",
                   R"({"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":2}})"),
             event("message_stop", R"({"type":"message_stop"})")});
    if (dialect == Dialect::Responses)
        return FakeScript::events(
            {event("response.created",
                   R"({"type":"response.created","sequence_number":0,"response":{"id":"resp_1","model":"m","output":[]}})"),
             event(
                 "response.output_item.added",
                 R"({"type":"response.output_item.added","sequence_number":1,"output_index":0,"item":{"type":"message","id":"msg_1","role":"assistant","content":[]}})"),
             event(
                 "response.output_text.delta",
                 R"({"type":"response.output_text.delta","sequence_number":2,"item_id":"msg_1","output_index":0,"content_index":0,"delta":"Hello"})"),
             event(
                 "response.output_item.done",
                 R"({"type":"response.output_item.done","sequence_number":3,"output_index":0,"item":{"type":"message","id":"msg_1","role":"assistant","content":[{"type":"output_text","text":"Hello","annotations":[]}]}})"),
             event("response.completed", R"({"type":"response.completed","sequence_number":4,"response":)" + response + "}")});
    return FakeScript::events(
        {"data: {\"id\":\"c\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"Hello\"}}]}\n\n",
         "data: {\"id\":\"c\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n",
         "data: "
         "{\"id\":\"c\",\"model\":\"m\",\"choices\":[],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":2,\"total_tokens\":12}}\n\n",
         "data: [DONE]\n\n"});
}

/// The data of all events that are JSON.
std::vector<Json> eventsOf(const std::string &body)
{
    std::vector<Json> events;
    for (std::size_t at = body.find("data: "); at != std::string::npos; at = body.find("data: ", at + 1)) {
        const std::string data = body.substr(at + 6, body.find('\n', at) - at - 6);
        if (data.starts_with('{'))
            events.push_back(Json::parse(data));
    }
    return events;
}

std::string textOf(Dialect dialect, bool stream, const std::string &body)
{
    std::string text;
    if (!stream) {
        const Json whole = Json::parse(body);
        if (dialect == Dialect::Messages)
            return whole.at("content").at(0).at("text");
        if (dialect == Dialect::Chat)
            return whole.at("choices").at(0).at("message").at("content");
        return whole.at("output").at(0).at("content").at(0).at("text");
    }
    for (const Json &event : eventsOf(body)) {
        if (dialect == Dialect::Messages && event.at("type") == "content_block_delta")
            text += event.at("delta").at("text").get<std::string>();
        else if (dialect == Dialect::Responses && event.at("type") == "response.output_text.delta")
            text += event.at("delta").get<std::string>();
        else if (dialect == Dialect::Chat && !event.at("choices").empty() &&
                 event["choices"][0]["delta"].value("content", Json()).is_string())
            text += event["choices"][0]["delta"]["content"].get<std::string>();
    }
    return text;
}

std::string askedOf(Dialect dialect, const std::string &body)
{
    const Json request = Json::parse(body);
    const Json &turns = request.at(dialect == Dialect::Responses ? "input" : "messages");
    if (turns.is_string())
        return turns;
    const Json &content = turns.at(turns.size() - 1).at("content");
    return content.is_string() ? content.get<std::string>() : content.at(0).at("text").get<std::string>();
}

} // namespace

void InferenceDialectsTest::anyClientIsAnsweredByAnyProvider_data()
{
    QTest::addColumn<int>("client");
    QTest::addColumn<int>("provider");
    QTest::addColumn<bool>("stream");
    for (const Dialect client : dialects)
        for (const Dialect provider : dialects)
            for (const bool stream : {true, false})
                QTest::addRow("%s client, %s provider, %s", toString(client).data(), toString(provider).data(),
                              stream ? "streamed" : "whole")
                    << int(client) << int(provider) << stream;
}

void InferenceDialectsTest::anyClientIsAnsweredByAnyProvider()
{
    QFETCH(int, client);
    QFETCH(int, provider);
    QFETCH(bool, stream);
    const auto asking = Dialect(client);
    const auto answering = Dialect(provider);
    ExchangeBench bench;
    bench.provider.answer(answerOf(answering, stream));
    const auto answer = bench.askAt(pathOf(asking), requestOf(asking, providerOf(answering), stream));
    QTRY_VERIFY(answer->finished);
    QVERIFY2(!answer->errorSent, answer->error.message.c_str());
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->streamed, stream);
    const FakeProvider::Request request = bench.provider.requests().at(0);
    QCOMPARE(request.target, std::string(targetOf(answering)));
    QCOMPARE(askedOf(answering, request.body), std::string("Hi"));
    QCOMPARE(Json::parse(request.body).at("model"), Json("m"));
    QCOMPARE(Json::parse(request.body).at("stream"), Json(stream));
    QCOMPARE(textOf(asking, stream, answer->body), std::string("Hello"));
    QVERIFY2(answer->body.find('"' + providerOf(answering) + '"') != std::string::npos,
             answer->body.c_str()); // the name that was asked for
    if (stream && asking == Dialect::Chat)
        QVERIFY2(answer->body.ends_with("data: [DONE]\n\n"), answer->body.c_str());
    QTRY_VERIFY(bench.context.running.empty());
}

void InferenceDialectsTest::aProvidersErrorComesInTheClientsOwnDialect_data()
{
    QTest::addColumn<int>("client");
    QTest::addColumn<int>("provider");
    for (const Dialect client : dialects)
        for (const Dialect provider : dialects)
            QTest::addRow("%s client, %s provider", toString(client).data(), toString(provider).data()) << int(client) << int(provider);
}

void InferenceDialectsTest::aProvidersErrorComesInTheClientsOwnDialect()
{
    QFETCH(int, client);
    QFETCH(int, provider);
    ExchangeBench bench;
    bench.provider.answer(FakeScript::answer(
        400,
        R"({"error":{"message":"This model's maximum context length is 1000 tokens. However, your messages resulted in 2000 tokens.","type":"invalid_request_error","code":"context_length_exceeded"}})"));
    const auto answer = bench.askAt(pathOf(Dialect(client)), requestOf(Dialect(client), providerOf(Dialect(provider)), true));
    QTRY_VERIFY(answer->finished);
    QVERIFY(answer->errorSent);
    QCOMPARE(int(answer->errorDialect), client);
    QCOMPARE(answer->error.status, 400);
    QCOMPARE(answer->error.message, std::string("prompt is too long: 2000 tokens > 1000 maximum"));
    QCOMPARE(openAiErrorCode(answer->error), std::string("context_length_exceeded"));
}

void InferenceDialectsTest::aCutAnswerIsAnErrorInEveryDialect_data()
{
    aProvidersErrorComesInTheClientsOwnDialect_data();
}

void InferenceDialectsTest::aCutAnswerIsAnErrorInEveryDialect()
{
    QFETCH(int, client);
    QFETCH(int, provider);
    const auto asking = Dialect(client);
    const auto answering = Dialect(provider);
    static const std::map<Dialect, std::string> openings{
        {Dialect::Messages, "data: {\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"model\":\"m\",\"content\":[]}}\n\ndata: "
                            "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\ndata: "
                            "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hello\"}}\n\n"},
        {Dialect::Chat, "data: {\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"}}]}\n\n"},
        {Dialect::Responses,
         "data: {\"type\":\"response.created\",\"response\":{\"id\":\"resp_1\",\"model\":\"m\"}}\n\ndata: "
         "{\"type\":\"response.output_item.added\",\"output_index\":0,\"item\":{\"type\":\"message\",\"id\":\"msg_1\"}}\n\ndata: "
         "{\"type\":\"response.output_text.delta\",\"output_index\":0,\"item_id\":\"msg_1\",\"delta\":\"Hello\"}\n\n"}};
    ExchangeBench bench;
    bench.provider.answer(FakeScript::events({openings.at(answering)}));
    const auto answer = bench.askAt(pathOf(asking), requestOf(asking, providerOf(answering), true));
    QTRY_VERIFY(answer->finished);
    QVERIFY(answer->streamed);
    const std::vector<Json> events = eventsOf(answer->body);
    QVERIFY(!events.empty());
    const Json &last = events.back();
    if (asking == Dialect::Messages)
        QCOMPARE(last.at("type"), Json("error"));
    else if (asking == Dialect::Chat)
        QVERIFY2(last.contains("error") && answer->body.find("[DONE]") == std::string::npos, answer->body.c_str());
    else
        QVERIFY2(last.at("type") == "response.failed" || last.at("type") == "error", answer->body.c_str());
}

void InferenceDialectsTest::aResponsesBodyAtTheChatAddressIsTakenForWhatItIs()
{
    ExchangeBench bench;
    bench.provider.answer(answerOf(Dialect::Chat, true));
    const auto answer = bench.askAt("/v1/chat/completions", requestOf(Dialect::Responses, "talk/m", true));
    QTRY_VERIFY(answer->finished);
    QCOMPARE(textOf(Dialect::Responses, true, answer->body), std::string("Hello"));
}

void InferenceDialectsTest::theUsageOfAStreamIsAskedForAndHiddenFromAClientThatDidNotAsk()
{
    const auto ask = [](const std::string &more) {
        ExchangeBench bench;
        bench.provider.answer(answerOf(Dialect::Chat, true));
        const auto answer = bench.askAt("/v1/chat/completions", requestOf(Dialect::Chat, "talk/m", true, more));
        for (int i = 0; i < 500 && !answer->finished; ++i)
            QTest::qWait(1);
        return std::pair(Json::parse(bench.provider.requests().at(0).body), answer->body);
    };
    const Json wanted{{"include_usage", true}};
    for (const char *more : {"", R"(,"stream_options":null)", R"(,"stream_options":{})", R"(,"stream_options":{"include_usage":false})"}) {
        const auto [request, body] = ask(more);
        QCOMPARE(request.at("stream_options"), wanted);
        QVERIFY2(body.find("prompt_tokens") == std::string::npos, body.c_str());
    }
    const auto [request, body] = ask(R"(,"stream_options":{"include_usage":true})");
    QCOMPARE(request.at("stream_options"), wanted);
    QVERIFY2(body.find("\"prompt_tokens\":10") != std::string::npos, body.c_str());
}

void InferenceDialectsTest::aProviderWithoutAResponsesEndpointIsRememberedAndTranslatedFor()
{
    for (const int status : {404, 405}) {
        ExchangeBench bench;
        bench.provider.answer(FakeScript::answer(status, status == 404 ? R"({"detail":"Not Found"})" : "Method Not Allowed"));
        bench.provider.answer(answerOf(Dialect::Chat, true));
        auto answer = bench.askAt("/v1/responses", requestOf(Dialect::Responses, "both/m", true));
        QTRY_VERIFY(answer->finished);
        QCOMPARE(textOf(Dialect::Responses, true, answer->body), std::string("Hello"));
        bench.provider.answer(answerOf(Dialect::Chat, false));
        answer = bench.askAt("/v1/responses", requestOf(Dialect::Responses, "both/m", false));
        QTRY_VERIFY(answer->finished);
        QCOMPARE(bench.provider.requestCount(), std::size_t(3));
        QCOMPARE(bench.provider.requests().at(2).target, std::string("/base/v1/chat/completions"));
    }
}

void InferenceDialectsTest::aModelThatIsNotThereIsNoMissingEndpoint()
{
    ExchangeBench bench;
    bench.provider.answer(FakeScript::answer(404, R"({"error":{"message":"The model 'm' does not exist","code":"model_not_found"}})"));
    const auto answer = bench.askAt("/v1/responses", requestOf(Dialect::Responses, "both/m", true));
    QTRY_VERIFY(answer->finished);
    QCOMPARE(answer->error.status, 404);
    QCOMPARE(bench.provider.requestCount(), std::size_t(1));
}

void InferenceDialectsTest::aResponseCanBeGoneOnFrom()
{
    ExchangeBench bench;
    bench.provider.answer(answerOf(Dialect::Chat, false));
    const auto first = bench.askAt("/v1/responses", requestOf(Dialect::Responses, "talk/m", false));
    QTRY_VERIFY(first->finished);
    const std::string id = Json::parse(first->body).at("id");
    const std::string goOn = R"(,"previous_response_id":")" + id + '"';

    bench.provider.answer(answerOf(Dialect::Chat, false));
    auto second = bench.askAt("/v1/responses", requestOf(Dialect::Responses, "talk/m", false, goOn));
    QTRY_VERIFY(second->finished);
    Json messages = Json::parse(bench.provider.requests().at(1).body).at("messages");
    QCOMPARE(messages.dump(),
             std::string(R"([{"content":"Hi","role":"user"},{"content":"Hello","role":"assistant"},{"content":"Hi","role":"user"}])"));

    // A provider that speaks Responses itself has never heard of it.
    bench.provider.answer(answerOf(Dialect::Responses, false));
    second = bench.askAt("/v1/responses", requestOf(Dialect::Responses, "reply/m", false, goOn));
    QTRY_VERIFY(second->finished);
    const Json passed = Json::parse(bench.provider.requests().at(2).body);
    QVERIFY(passed.at("previous_response_id").is_null());
    QCOMPARE(passed.at("input").size(), std::size_t(3));

    // What is not to be kept is not.
    bench.provider.answer(answerOf(Dialect::Chat, false));
    const auto unkept = bench.askAt("/v1/responses", requestOf(Dialect::Responses, "talk/m", false, R"(,"store":false)"));
    QTRY_VERIFY(unkept->finished);
    const std::string unkeptId = Json::parse(unkept->body).at("id");
    const auto lost =
        bench.askAt("/v1/responses", requestOf(Dialect::Responses, "talk/m", false, R"(,"previous_response_id":")" + unkeptId + '"'));
    QTRY_VERIFY(lost->finished);
    QCOMPARE(lost->error.code, std::string("previous_response_not_found"));
}

void InferenceDialectsTest::anUnknownResponseIsRefusedSoThatTheClientSendsAll()
{
    ExchangeBench bench;
    const auto answer =
        bench.askAt("/v1/responses", requestOf(Dialect::Responses, "talk/m", true, R"(,"previous_response_id":"resp_gone")"));
    QTRY_VERIFY(answer->finished);
    QCOMPARE(answer->error.status, 400);
    QCOMPARE(answer->error.code, std::string("previous_response_not_found"));
    QCOMPARE(answer->error.param, std::string("previous_response_id"));
    QCOMPARE(bench.provider.requestCount(), std::size_t(0));
    // Where the provider keeps them itself it is the one to know.
    bench.provider.answer(answerOf(Dialect::Responses, true));
    const auto passed =
        bench.askAt("/v1/responses", requestOf(Dialect::Responses, "reply/m", true, R"(,"previous_response_id":"resp_theirs")"));
    QTRY_VERIFY(passed->finished);
    QCOMPARE(Json::parse(bench.provider.requests().at(0).body).at("previous_response_id"), Json("resp_theirs"));
}

void InferenceDialectsTest::aThreadIsRefusedSoThatTheClientSendsAll()
{
    for (const Dialect provider : dialects) {
        ExchangeBench bench;
        const auto answer = bench.ask(requestOf(Dialect::Messages, providerOf(provider), true, R"(,"thread":{"type":"create"})"));
        QTRY_VERIFY(answer->finished);
        QCOMPARE(answer->error.status, 400);
        QCOMPARE(answer->error.detailsJson, std::string(R"({"error_code":"thread_unsupported_request","unsupported":["thread"]})"));
    }
}

void InferenceDialectsTest::aConversationIsCompacted()
{
    for (const Dialect provider : {Dialect::Chat, Dialect::Messages}) {
        ExchangeBench bench;
        bench.provider.answer(answerOf(provider, false));
        const auto answer = bench.askAt(
            "/v1/responses/compact",
            R"({"model":")" + providerOf(provider) +
                R"(","instructions":"Be kind","tools":[{"type":"function","name":"f","parameters":{"type":"object"}}],"input":[{"role":"user","content":"Hi"},{"type":"message","role":"assistant","content":[{"type":"output_text","text":"Ho"}]}]})");
        QTRY_VERIFY(answer->finished);
        QVERIFY2(!answer->errorSent, answer->error.message.c_str());
        const Json asked = Json::parse(bench.provider.requests().at(0).body);
        QVERIFY(!asked.contains("tools"));
        const Json compacted = Json::parse(answer->body);
        QCOMPARE(compacted.at("object"), Json("response.compaction"));
        QCOMPARE(compacted.at("output").size(), std::size_t(2));
        QCOMPARE(compacted.at("output").at(0).at("content"), Json("Hi"));
        QCOMPARE(compacted.at("output").at(1).at("type"), Json("compaction"));
        QCOMPARE(compacted.at("usage").at("input_tokens"), Json(10));

        // The next turn opens what was sealed.
        bench.provider.answer(answerOf(provider, false));
        Json next{{"model", providerOf(provider)}, {"input", compacted.at("output")}};
        next["input"].push_back({{"role", "user"}, {"content", "Go on"}});
        const auto second = bench.askAt("/v1/responses", next.dump());
        QTRY_VERIFY(second->finished);
        QVERIFY2(!second->errorSent, second->error.message.c_str());
        const std::string sent = bench.provider.requests().at(1).body;
        QVERIFY2(sent.find("Hello") != std::string::npos, sent.c_str()); // the summary
    }
    ExchangeBench bench;
    bench.provider.answer(FakeScript::answer(
        200,
        R"({"id":"resp_1","object":"response.compaction","created_at":1,"output":[],"usage":{"input_tokens":1,"output_tokens":1,"total_tokens":2}})"));
    const auto answer = bench.askAt("/v1/responses/compact", requestOf(Dialect::Responses, "reply/m", false));
    QTRY_VERIFY(answer->finished);
    QCOMPARE(bench.provider.requests().at(0).target, std::string("/base/v1/responses/compact"));
    QVERIFY2(answer->body.find("response.compaction") != std::string::npos, answer->body.c_str());
}

void InferenceDialectsTest::tokensAreCountedForResponsesClients()
{
    ExchangeBench bench;
    auto answer = bench.askAt("/v1/responses/input_tokens", requestOf(Dialect::Responses, "talk/m", false), &answerCountTokens);
    QTRY_VERIFY(answer->finished);
    const Json estimated = Json::parse(answer->body);
    QCOMPARE(estimated.at("object"), Json("response.input_tokens"));
    QVERIFY(estimated.at("input_tokens").get<int>() > 0);
    QCOMPARE(bench.provider.requestCount(), std::size_t(0));

    bench.provider.answer(FakeScript::answer(200, R"({"object":"response.input_tokens","input_tokens":77})"));
    answer = bench.askAt("/v1/responses/input_tokens", requestOf(Dialect::Responses, "reply/m", false), &answerCountTokens);
    QTRY_VERIFY(answer->finished);
    QCOMPARE(bench.provider.requests().at(0).target, std::string("/base/v1/responses/input_tokens"));
    QCOMPARE(Json::parse(answer->body).at("input_tokens"), Json(77));
}

void InferenceDialectsTest::theClientsOwnHeadersOfTheDialectGoOn()
{
    ExchangeBench bench;
    bench.provider.answer(answerOf(Dialect::Responses, true));
    const auto answer = bench.askAt("/v1/responses", requestOf(Dialect::Responses, "reply/m", true));
    QTRY_VERIFY(answer->finished);
    const std::string head = bench.provider.requests().at(0).head;
    QVERIFY2(head.find("session_id: one-session") != std::string::npos, head.c_str());
    QVERIFY2(head.find("client-secret") == std::string::npos, head.c_str());
    QVERIFY2(head.find("anthropic") == std::string::npos, head.c_str());
}

void InferenceDialectsTest::aStrangerIsOfferedNoToolsToRunByItself()
{
    ExchangeBench bench;
    bench.provider.answer(answerOf(Dialect::Messages, false));
    const std::string tools = R"(,"tools":[{"type":"web_search"},{"type":"function","name":"f","parameters":{"type":"object"}}])";
    auto answer = bench.askAt("/v1/responses", requestOf(Dialect::Responses, "lab/m", false, tools));
    QTRY_VERIFY(answer->finished);
    Json sent = Json::parse(bench.provider.requests().at(0).body).at("tools");
    QCOMPARE(sent.size(), std::size_t(1));
    QCOMPARE(sent.at(0).at("name"), Json("f"));
    // In its own dialect the client's request goes on as it is.
    bench.provider.answer(answerOf(Dialect::Messages, false));
    answer = bench.ask(requestOf(Dialect::Messages, "lab/m", false, R"(,"tools":[{"type":"web_search_20250305","name":"web_search"}])"));
    QTRY_VERIFY(answer->finished);
    sent = Json::parse(bench.provider.requests().at(1).body).at("tools");
    QCOMPARE(sent.at(0).at("type"), Json("web_search_20250305"));
}

void InferenceDialectsTest::theSettingsMembersGoWhereTheClientGaveNone_data()
{
    aProvidersErrorComesInTheClientsOwnDialect_data();
}

void InferenceDialectsTest::theSettingsMembersGoWhereTheClientGaveNone()
{
    QFETCH(int, client);
    QFETCH(int, provider);
    const auto asking = Dialect(client);
    const auto answering = Dialect(provider);
    ExchangeBench bench(nullptr, [](Settings &settings) {
        for (auto &[id, entry] : settings.providers)
            entry.request = {{"provider", R"({"order":["a","b"]})"}, {"temperature", "0.5"}};
        settings.models.push_back(
            {.name = "mine", .provider = "talk", .model = "m", .label = {}, .timeouts = {}, .request = {{"temperature", "0.7"}}});
    });
    bench.provider.answer(answerOf(answering, false));
    auto answer = bench.askAt(pathOf(asking), requestOf(asking, providerOf(answering), false, R"(,"temperature":0.25)"));
    QTRY_VERIFY(answer->finished);
    Json request = Json::parse(bench.provider.requests().at(0).body);
    QCOMPARE(request.at("provider").dump(), std::string(R"({"order":["a","b"]})"));
    QCOMPARE(request.at("temperature"), Json(0.25));
    bench.provider.answer(answerOf(Dialect::Chat, false));
    answer = bench.askAt(pathOf(asking), requestOf(asking, "mine", false));
    QTRY_VERIFY(answer->finished);
    request = Json::parse(bench.provider.requests().at(1).body);
    QCOMPARE(request.at("temperature"), Json(0.7));
    QVERIFY(request.contains("provider"));
}

QTEST_GUILESS_MAIN(InferenceDialectsTest)
#include "InferenceDialectsTest.moc"
