// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/answer/TranslationPipe.h"
#include "core/protocol/chat/client/ChatClient.h"
#include "core/protocol/messages/client/MessagesAnswerEncoder.h"
#include "core/protocol/responses/client/ResponsesClient.h"
#include "tests/core/protocol/TranslationWays.h"
#include "tests/core/protocol/answer/AnswerFeeding.h"

#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// Answers on their whole way, from a provider of any dialect to a client of any.
namespace gatehouse::test {

/// Writes down what an answer says, a line for each piece; how it was cut does not show.
class AnswerListener : public AnswerEncoder
{
public:
    explicit AnswerListener(std::string &told) : m_told(told) {}

    void start(std::string_view model) override { m_model = model; }
    void text(std::string_view utf8) override { add("text ", utf8); }
    void reasoning(std::string_view utf8) override { add("think ", utf8); }
    void reasoningDetails(std::string_view) override {}
    void reasoningMark(ReasoningMark, std::string_view) override {}
    void reasoningEnd() override {}
    void refusal(std::string_view utf8) override { add("refusal ", utf8); }
    void citation(const AnswerCitation &citation) override { m_lines.emplace_back("cite ", citation.url); }
    void serverTool(const AnswerServerTool &tool) override
    {
        m_lines.emplace_back("server ",
                             std::string(tool.name) + ' ' + std::string(tool.inputJson) + (tool.errorCode.empty() ? "" : " failed"));
    }
    void toolCallStart(std::size_t call, std::string_view id, std::string_view name) override
    {
        m_calls[call] = m_lines.size();
        // An id that was made up is another one each time.
        m_lines.emplace_back("call ", std::string(id.size() > 20 ? "?" : id) + ' ' + std::string(name) + ' ');
    }
    void toolCallArguments(std::size_t call, std::string_view fragment) override { m_lines.at(m_calls.at(call)).second += fragment; }
    void toolCallEnd(std::size_t) override {}
    void usage(const Usage &usage) override
    {
        m_usage = "usage in=" + std::to_string(usage.input) + " read=" + std::to_string(usage.cacheRead) +
                  " write=" + std::to_string(usage.cacheWrite) + " out=" + std::to_string(usage.output);
    }
    void finish(StopReason reason, std::string_view stopSequence) override
    {
        static const char *const names[] = {"end", "max", "stop", "tools", "refusal", "pause", "context"};
        std::ostringstream all;
        for (const auto &[kind, content] : m_lines)
            all << kind << content << '\n';
        all << "finish " << names[static_cast<int>(reason)] << (stopSequence.empty() ? "" : " ") << stopSequence << '\n' << m_usage;
        m_told = all.str() + (m_model.empty() || m_model == "asked-for" ? "" : "\nWRONG model " + m_model);
    }
    void error(const ApiError &error) override { m_told = "error " + error.message; }
    void fail(const ApiError &) override {}
    void ping() override {}

private:
    void add(const char *kind, std::string_view utf8)
    {
        if (m_lines.empty() || m_lines.back().first != kind)
            m_lines.emplace_back(kind, "");
        m_lines.back().second += utf8;
    }

    std::string &m_told;
    std::string m_model;
    std::string m_usage = "usage none";
    std::vector<std::pair<std::string, std::string>> m_lines;
    std::map<std::size_t, std::size_t> m_calls;
};

/// Ids that count, so that the same answer is written alike each time.
inline IdSource countingIds()
{
    return [count = std::make_shared<int>(0)](std::string_view prefix) { return std::string(prefix) + "made_" + std::to_string(++*count); };
}

/// What an answer is made for.
struct AnswerSetup
{
    bool stream = true;
    ToolNames names = {};
    ClientTools tools = {};
    ReasoningStore *store = nullptr;
    std::string provider = "maker";
};

/// The relay where both speak the same dialect, else the translation.
inline std::unique_ptr<AnswerPipe> newPipe(Dialect client, Dialect provider, const AnswerSetup &setup = {})
{
    AnswerOptions options{
        .stream = setup.stream, .model = "asked-for", .provider = setup.provider, .streamUsage = true, .created = 1770000000};
    if (client == provider)
        return makeRelay(client, options);
    std::unique_ptr<AnswerEncoder> encoder;
    if (client == Dialect::Messages)
        encoder = std::make_unique<MessagesAnswerEncoder>(options, setup.names, countingIds());
    else if (client == Dialect::Chat)
        encoder = makeChatEncoder(options, setup.names, setup.tools, countingIds());
    else
        encoder =
            makeResponsesEncoder({.answer = options, .names = setup.names, .tools = setup.tools, .echo = {}, .done = {}}, countingIds());
    auto decoder = makeDecoder(provider, *encoder, {.store = setup.store, .provider = setup.provider});
    return std::make_unique<TranslationPipe>(std::move(encoder), std::move(decoder));
}

/// What a client of `dialect` understands of an answer.
inline std::string heard(Dialect dialect, const std::string &answer)
{
    std::string told;
    auto listener = std::make_unique<AnswerListener>(told);
    auto decoder = makeDecoder(dialect, *listener, {});
    TranslationPipe pipe(std::move(listener), std::move(decoder));
    answerOf(pipe, answer);
    return told;
}

inline std::string sseEvent(Dialect dialect, const Json &data)
{
    return (dialect == Dialect::Chat ? std::string() : "event: " + data.at("type").get<std::string>() + '\n') + "data: " + data.dump() +
           "\n\n";
}

/// A Messages stream of these blocks, each a start and its deltas.
struct MessagesBlockEvents
{
    const char *start;
    std::vector<const char *> deltas;
};
inline std::string messagesStream(const std::vector<MessagesBlockEvents> &blocks,
                                  const char *stop = R"({"stop_reason":"end_turn","stop_sequence":null})")
{
    const auto event = [](const std::string &json) { return sseEvent(Dialect::Messages, Json::parse(json)); };
    std::string out = event(
        R"({"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"big","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":12,"cache_read_input_tokens":8,"cache_creation_input_tokens":0,"output_tokens":1}}})");
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        const std::string index = "\"index\":" + std::to_string(at);
        out += event(R"({"type":"content_block_start",)" + index + ",\"content_block\":" + blocks[at].start + '}');
        for (const char *delta : blocks[at].deltas)
            out += event(R"({"type":"content_block_delta",)" + index + ",\"delta\":" + delta + '}');
        out += event(R"({"type":"content_block_stop",)" + index + '}');
    }
    return out + event(std::string(R"({"type":"message_delta","delta":)") + stop + R"(,"usage":{"output_tokens":7}})") +
           event(R"({"type":"message_stop"})");
}

inline std::string chatChunk(const std::string &delta, const char *finish = "null")
{
    return R"(data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"big","choices":[{"index":0,"delta":)" + delta +
           R"(,"finish_reason":)" + finish + "}]}\n\n";
}

inline const std::string chatUsage =
    "data: "
    R"({"id":"c","object":"chat.completion.chunk","created":1,"model":"big","choices":[],"usage":{"prompt_tokens":20,"completion_tokens":7,"total_tokens":27,"prompt_tokens_details":{"cached_tokens":8}}})"
    "\n\n";

inline std::string chatStream(const std::vector<const char *> &deltas, const char *finish = "\"stop\"")
{
    std::string out = chatChunk(R"({"role":"assistant","content":""})");
    for (const char *delta : deltas)
        out += chatChunk(delta);
    return out + chatChunk("{}", finish) + chatUsage + "data: [DONE]\n\n";
}

inline const char *const responsesUsage =
    R"("usage":{"input_tokens":20,"input_tokens_details":{"cached_tokens":8},"output_tokens":7,"output_tokens_details":{"reasoning_tokens":0},"total_tokens":27})";

inline std::string responsesStream(const std::vector<std::string> &events, const std::string &output = {},
                                   const std::string &status = "completed", const std::string &details = "null")
{
    const auto frame = [&](const std::string &type, const std::string &state, const std::string &rest) {
        return sseEvent(
            Dialect::Responses,
            Json::parse(R"({"type":"response.)" + type +
                        R"(","sequence_number":0,"response":{"id":"resp_1","object":"response","created_at":1,"model":"big","status":")" +
                        state + "\",\"error\":null," + rest + "}}"));
    };
    std::string out = frame("created", "in_progress", R"("incomplete_details":null,"output":[],"usage":null)");
    for (const std::string &event : events)
        out += sseEvent(Dialect::Responses, Json::parse(event));
    return out + frame(status, status, "\"incomplete_details\":" + details + ",\"output\":[" + output + "]," + responsesUsage);
}

/// The events of an item that comes with its text in one delta.
inline std::vector<std::string> responsesItem(int index, const std::string &begun, const std::string &deltaType, const std::string &delta,
                                              const std::string &done)
{
    const std::string at = "\"output_index\":" + std::to_string(index);
    return {R"({"type":"response.output_item.added",)" + at + ",\"item\":" + begun + '}',
            R"({"type":"response.)" + deltaType + R"(",)" + at + R"(,"item_id":)" + Json::parse(begun).at("id").dump() +
                R"(,"content_index":0,"summary_index":0,"delta":)" + Json(delta).dump() + '}',
            R"({"type":"response.output_item.done",)" + at + ",\"item\":" + done + '}'};
}

} // namespace gatehouse::test
