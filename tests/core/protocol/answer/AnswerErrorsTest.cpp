// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/OpenAiErrors.h"
#include "core/protocol/messages/MessagesErrors.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace gatehouse;

class AnswerErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeGivesItsWords_data();
    void everyShapeGivesItsWords();
    void longWordsAreCutAtACharacter();
    void aPromptThatIsTooLongLetsClaudeCodeCompact_data();
    void aPromptThatIsTooLongLetsClaudeCodeCompact();
    void numbersBesideTheWordsCountToo();
    void otherLimitsAreNoOverflow_data();
    void otherLimitsAreNoOverflow();
    void retryAfterGoesThrough();
    void oneBodySatisfiesBothDialects();
    void detailsOfAMessagesProviderAreKept();
    void everyKindHasItsType();
};

void AnswerErrorsTest::everyShapeGivesItsWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::string>("message");
    const auto row = [](const char *name, int status, const std::string &body, ErrorKind kind, const char *message) {
        QTest::newRow(name) << status << body << int(kind) << std::string(message);
    };
    row("OpenAI", 400, R"({"error":{"message":"Unsupported parameter","type":"invalid_request_error","param":"x","code":null}})",
        ErrorKind::InvalidRequest, "Unsupported parameter");
    row("Anthropic", 529, R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})", ErrorKind::Overloaded,
        "Overloaded");
    row("error as text", 400, R"({"error":"no"})", ErrorKind::InvalidRequest, "no");
    row("detail as text", 422, R"({"detail":"wrong"})", ErrorKind::InvalidRequest, "wrong");
    row("detail as list (FastAPI)", 422, R"({"detail":[{"loc":["body"],"msg":"field required","type":"missing"}]})",
        ErrorKind::InvalidRequest, "field required");
    row("message alone", 404, R"({"message":"no route"})", ErrorKind::NotFound, "no route");
    row("Google, in an array", 404, R"([{"error":{"code":404,"message":"models/x is not found","status":"NOT_FOUND"}}])",
        ErrorKind::NotFound, "models/x is not found");
    row("a wrong key told as 400 (Google)", 400,
        R"([{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT"}}])",
        ErrorKind::Authentication, "API key not valid. Please pass a valid API key.");
    row("OpenRouter", 400,
        R"({"error":{"message":"Provider returned error","code":400,"metadata":{"raw":"{\"error\":{\"message\":\"bad tool\"}}","provider_name":"X"}}})",
        ErrorKind::InvalidRequest, "Provider returned error: bad tool");
    row("JSON in the message", 500, R"({"error":{"message":"{\"error\":{\"message\":\"inner\"}}"}})", ErrorKind::Api, "inner");
    row("MiniMax", 200, R"({"base_resp":{"status_code":1002,"status_msg":"rate limit"}})", ErrorKind::RateLimit, "rate limit");
    row("quota", 429, R"({"error":{"message":"You exceeded your current quota","type":"insufficient_quota","code":"insufficient_quota"}})",
        ErrorKind::Billing, "You exceeded your current quota");
    row("rate limit", 429, R"({"error":{"message":"slow down","type":"requests"}})", ErrorKind::RateLimit, "slow down");
    row("HTML with a title", 502,
        "<!DOCTYPE html><html><head><title>502 Bad\n Gateway</title><style>a{}</style></head><body>x</body></html>", ErrorKind::BadGateway,
        "502 Bad Gateway");
    row("HTML without", 503, "<html><body><script>var a;</script><h1>Down</h1> for <b>repairs</b></body></html>", ErrorKind::Unavailable,
        "Down for repairs");
    row("text", 500, "upstream connect error", ErrorKind::Api, "upstream connect error");
    row("cut JSON", 500, R"({"error":{"message":"bo)", ErrorKind::Api, R"({"error":{"message":"bo)");
    row("nothing", 502, "", ErrorKind::BadGateway,
        "The provider answered with status 502 and no explanation. Try again, or choose another provider.");
    row("nothing, 401", 401, "{}", ErrorKind::Authentication,
        "The provider answered with status 401 and no explanation. Check the provider's key.");
    row("a status of its own", 522, "", ErrorKind::Api,
        "The provider answered with status 522 and no explanation. Try again, or choose another provider.");
    row("in an answer, by type", 200, R"({"error":{"type":"rate_limit_error","message":"slow"}})", ErrorKind::RateLimit, "slow");
    row("in an answer, by number", 200, R"({"error":{"code":503,"message":"later"}})", ErrorKind::Unavailable, "later");
    row("in an answer, unknown", 200, R"({"error":{"message":"hm"}})", ErrorKind::Api, "hm");
    row("escapes, overrides, controls", 400, "{\"error\":{\"message\":\"a\\u001b[31mred\\u001b[0m\\u202e b\\r\\n\\tc\\u0000d\\u0007\"}}",
        ErrorKind::InvalidRequest, "ared b c d");
    row("broken UTF-8", 400,
        "{\"error\":\"a\xff"
        "b\"}",
        ErrorKind::InvalidRequest,
        "a\xef\xbf\xbd"
        "b");
    row("keys", 401,
        "{\"error\":\"Incorrect API key provided: sk-proj-abcdef1234567890. AIzaSyA1234567890abcdefghij Authorization: Bearer "
        "abcdefgh.123 eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-def_1\"}",
        ErrorKind::Authentication, "Incorrect API key provided: [redacted]. [redacted] Authorization: Bearer [redacted] [redacted]");
    row("a key without a mark", 401, R"({"error":"Invalid API key: 0123456789abcdef0123"})", ErrorKind::Authentication,
        "Invalid API key: [redacted]");
    row("words that are no keys", 400, R"({"error":"task-force sk- risk-assessment-of-things, bearer of news, token limit 4096"})",
        ErrorKind::InvalidRequest, "task-force sk- risk-assessment-of-things, bearer of news, token limit 4096");
}

void AnswerErrorsTest::everyShapeGivesItsWords()
{
    QFETCH(int, status);
    QFETCH(std::string, body);
    QFETCH(int, kind);
    QFETCH(std::string, message);
    const ApiError chat = readOpenAiError(status, {}, body, 0, 0);
    QCOMPARE(chat.message, message);
    QCOMPARE(int(chat.kind), kind);
    QCOMPARE(chat.status, defaultStatus(chat.kind));
    const ApiError messages = readMessagesError(status, {}, body);
    QCOMPARE(messages.message, message);
    QCOMPARE(int(messages.kind), kind);
}

void AnswerErrorsTest::longWordsAreCutAtACharacter()
{
    std::string words = "a";
    while (words.size() < 5000)
        words += "\xe2\x9c\x93";
    const std::string message = readOpenAiError(400, {}, words, 0, 0).message;
    QCOMPARE(message, words.substr(0, 1 + 682 * 3) + "\xe2\x80\xa6");
}

void AnswerErrorsTest::aPromptThatIsTooLongLetsClaudeCodeCompact_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("words");
    QTest::addColumn<std::string>("message");
    const auto row = [](const char *name, int status, const char *words, const char *message) {
        QTest::newRow(name) << status << std::string(words) << std::string(message);
    };
    const char *ours = "prompt is too long: 140000 tokens > 131072 maximum";
    row("OpenAI, DeepSeek", 400,
        "This model's maximum context length is 65536 tokens. However, you requested 70000 tokens (66000 in the messages, 4000 in the "
        "completion). Please reduce the length.",
        "prompt is too long: 70000 tokens > 65536 maximum");
    row("OpenAI, newer", 400, "Your input exceeds the context window of this model. Please adjust your input and try again.", ours);
    row("Anthropic", 400, "prompt is too long: 210000 tokens > 200000 maximum", "prompt is too long: 210000 tokens > 200000 maximum");
    row("Google", 400, "The input token count (1100000) exceeds the maximum number of tokens allowed (1048576).",
        "prompt is too long: 1100000 tokens > 1048576 maximum");
    row("Moonshot", 400, "Invalid request: Your request exceeded model token limit: 131072", ours);
    row("Qwen", 400, "Range of input length should be [1, 98304]", "prompt is too long: 140000 tokens > 98304 maximum");
    row("xAI", 400, "This model's maximum prompt length is 131072 but the request contains 150000 tokens.",
        "prompt is too long: 150000 tokens > 131072 maximum");
    row("Mistral", 400, "Prompt contains 40,000 tokens and 0 draft tokens, too large for model with 32,768 maximum context length",
        "prompt is too long: 40000 tokens > 32768 maximum");
    row("Zhipu", 400, "Prompt exceeds max length", ours);
    row("llama.cpp", 500, "the request exceeds the available context size. try increasing the context size or enable context shift", ours);
    row("vLLM", 400,
        "This model's maximum context length is 8192 tokens. However, your request has 9000 input tokens. Please reduce the length of "
        "the input messages.",
        "prompt is too long: 9000 tokens > 8192 maximum");
    row("LM Studio", 400,
        "Trying to keep the first 9000 tokens when context the overflows. However, the model is loaded with context length of only "
        "4096 tokens",
        "prompt is too long: 9000 tokens > 4096 maximum");
    row("413", 413, "Input is too long for requested model.", ours);
}

void AnswerErrorsTest::aPromptThatIsTooLongLetsClaudeCodeCompact()
{
    QFETCH(int, status);
    QFETCH(std::string, words);
    QFETCH(std::string, message);
    const std::string body = nlohmann::json{{"error", {{"message", words}}}}.dump();
    const ApiError error = readOpenAiError(status, {}, body, 131072, 140000);
    QCOMPARE(error.message, message);
    QCOMPARE(error.status, 400);
    QCOMPARE(int(error.kind), int(ErrorKind::InvalidRequest));
    QCOMPARE(error.code, std::string("context_length_exceeded"));
}

void AnswerErrorsTest::numbersBesideTheWordsCountToo()
{
    const std::string body =
        R"({"error":{"code":400,"message":"the request exceeds the available context size","type":"exceed_context_size_error","n_prompt_tokens":9000,"n_ctx":4096}})";
    QCOMPARE(readOpenAiError(400, {}, body, 0, 0).message, std::string("prompt is too long: 9000 tokens > 4096 maximum"));
    QCOMPARE(readOpenAiError(400, {}, R"({"error":{"message":"Your input exceeds the context window of this model."}})", 0, 0).message,
             std::string("prompt is too long: Your input exceeds the context window of this model."));
}

void AnswerErrorsTest::otherLimitsAreNoOverflow_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("words");
    QTest::newRow("max_tokens") << 400
                                << std::string("max_tokens is too large: 128000. This model supports at most 8192 completion tokens.");
    QTest::newRow("max_tokens beside the prompt") << 400
                                                  << std::string("input length and `max_tokens` exceed context limit: 190000 + 20000 > "
                                                                 "200000, decrease input length or `max_tokens` and try again");
    QTest::newRow("rate") << 429 << std::string("Request too large: limit 30000 tokens per minute, maximum context length exceeded");
    QTest::newRow("key") << 401 << std::string("prompt is too long for this key");
}

void AnswerErrorsTest::otherLimitsAreNoOverflow()
{
    QFETCH(int, status);
    QFETCH(std::string, words);
    const ApiError error = readOpenAiError(status, {}, words, 100, 200);
    QCOMPARE(error.message, words);
    QCOMPARE(error.status, status);
}

void AnswerErrorsTest::retryAfterGoesThrough()
{
    QCOMPARE(readOpenAiError(429, " 2 ", "", 0, 0).retryAfter.value_or(""), std::string("2"));
    QVERIFY(!readOpenAiError(429, "", "", 0, 0).retryAfter);
    QVERIFY(!readMessagesError(429, "1\r\nX: y", "").retryAfter);
}

void AnswerErrorsTest::oneBodySatisfiesBothDialects()
{
    ApiError error = makeError(ErrorKind::NotFound, "model: \"x\"\nnot there");
    auto body = nlohmann::json::parse(messagesErrorBody(error, "req_1"));
    QCOMPARE(
        body.dump(),
        std::string(
            R"({"error":{"code":null,"message":"model: \"x\"\nnot there","param":null,"type":"not_found_error"},"request_id":"req_1","type":"error"})"));
    error.code = "model_not_found";
    error.detailsJson = R"({"a":1})";
    body = nlohmann::json::parse(messagesErrorBody(error, {}));
    QCOMPARE(body["error"]["code"].get<std::string>(), std::string("model_not_found"));
    QCOMPARE(body["error"]["details"].dump(), std::string(R"({"a":1})"));
    QVERIFY(body["request_id"].is_null());
    std::string event;
    appendMessagesErrorEvent(event, error, "req_1");
    QVERIFY(event.starts_with("event: error\ndata: {\"type\":\"error\",") && event.ends_with("}\n\n"));
    QCOMPARE(std::count(event.begin(), event.end(), '\n'), 3);
}

void AnswerErrorsTest::detailsOfAMessagesProviderAreKept()
{
    const ApiError error = readMessagesError(
        400, {},
        R"({"type":"error","error":{"type":"invalid_request_error","message":"m","details":{"error_code":"thread_unsupported_request"}}})");
    QCOMPARE(error.detailsJson, std::string(R"({"error_code":"thread_unsupported_request"})"));
}

void AnswerErrorsTest::everyKindHasItsType()
{
    QCOMPARE(std::string(messagesErrorType(ErrorKind::Billing)), std::string("billing_error"));
    QCOMPARE(std::string(messagesErrorType(ErrorKind::Overloaded)), std::string("overloaded_error"));
    QCOMPARE(std::string(messagesErrorType(ErrorKind::BadGateway)), std::string("api_error"));
    QCOMPARE(std::string(messagesErrorType(ErrorKind::RequestTooLarge)), std::string("request_too_large"));
}

QTEST_APPLESS_MAIN(AnswerErrorsTest)
#include "AnswerErrorsTest.moc"
