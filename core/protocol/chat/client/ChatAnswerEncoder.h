// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/answer/DialectEncoder.h"
#include "core/protocol/answer/FreeformInput.h"
#include "core/protocol/chat/client/ChatAnswerWriter.h"
#include "core/protocol/conversation/ClientTools.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/request/ToolNames.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// Writes an answer as Chat Completions has it; see makeChatEncoder(). Tool calls that come side by side go out side by side, told apart by
/// their `index`.
class ChatAnswerEncoder : public DialectEncoder
{
public:
    ChatAnswerEncoder(AnswerOptions options, ToolNames names, ClientTools tools, IdSource ids);

    void start(std::string_view model) override;
    void text(std::string_view utf8) override;
    void reasoning(std::string_view utf8) override;
    void reasoningDetails(std::string_view json) override;
    void reasoningMark(ReasoningMark mark, std::string_view value) override;
    void reasoningEnd() override;
    void refusal(std::string_view utf8) override;
    void citation(const AnswerCitation &citation) override;
    void serverTool(const AnswerServerTool &tool) override;
    void toolCallStart(std::size_t call, std::string_view id, std::string_view name) override;
    void toolCallArguments(std::size_t call, std::string_view fragment) override;
    void toolCallEnd(std::size_t call) override;
    void finish(StopReason reason, std::string_view stopSequence) override;

private:
    struct Call
    {
        std::size_t index = 0; ///< the client's
        std::string id;
        std::string name;
        std::string content;                ///< of a whole answer: arguments, or the freeform input
        std::optional<FreeformInput> input; ///< of a freeform tool
        bool isLegacy = false;              ///< the answer's one `function_call`
        bool hasContent = false;
        bool ended = false;
    };

    void writeError(const ApiError &error) override;
    void begin(std::string_view firstContent);
    void write(std::string_view member, std::string_view utf8, std::string &whole);
    bool isLegacy() const { return !m_calls.empty() && m_calls.begin()->second.isLegacy; }
    void beginCall(const Call &call);
    void appendCalls(json::Writer &writer) const;
    void writeCall(Call &call, std::string_view content);
    void endCall(Call &call);
    std::string citationJson(const AnswerCitation &citation);
    void appendWhole(std::string_view finishReason);

    const ToolNames m_names;
    const ClientTools m_tools;
    const std::string m_id;
    std::string m_model;
    std::optional<chat::Chunks> m_chunks; ///< once the answer has begun
    std::map<std::size_t, Call> m_calls;  ///< by the sink's number
    std::string m_text;                   ///< of a whole answer, like the next three
    std::string m_reasoning;
    std::string m_refusal;
    std::string m_annotations;     ///< raw, joined by commas
    std::int64_t m_characters = 0; ///< of text
    std::int64_t m_citedFrom = 0;  ///< the piece of text that is cited
    std::int64_t m_citedTo = 0;
};

} // namespace gatehouse
