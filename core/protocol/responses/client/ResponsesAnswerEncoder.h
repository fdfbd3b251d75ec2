// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerReasoning.h"
#include "core/protocol/answer/DialectEncoder.h"
#include "core/protocol/responses/client/ResponsesAnswerCalls.h"
#include "core/protocol/responses/client/ResponsesAnswerFrame.h"
#include "core/protocol/responses/client/ResponsesAnswerItems.h"
#include "core/protocol/responses/client/ResponsesAnswerWriter.h"
#include "core/protocol/responses/client/ResponsesClient.h"

#include <deque>
#include <map>
#include <memory>
#include <string>

namespace gatehouse {

/// Writes an answer as the Responses API has it. Streamed, the items come strictly one after another: the first that is not complete goes
/// out as it comes, what belongs behind it waits.
class ResponsesAnswerEncoder : public DialectEncoder
{
public:
    ResponsesAnswerEncoder(ResponsesEncoderOptions options, IdSource ids);

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
    void writeError(const ApiError &error) override;
    Usage estimatedUsage() const override;
    void say(std::string_view utf8, bool refusal);
    void addOpaque();
    void push(std::unique_ptr<ResponsesAnswerItem> item);
    void endLast(bool cutShort = false);
    std::string takeSeal(const std::string &text);
    void advance();
    void begin();
    void writeFrame(std::string_view type, const ResponsesAnswerFrame::State &state);
    void keep(const ResponsesAnswerItem &item);

    const ToolNames m_names;
    const ClientTools m_tools;
    const ResponseDone m_done;
    IdSource m_newId;
    ResponsesAnswerFrame m_frame;
    ResponsesAnswerWriter m_writer;
    std::deque<std::unique_ptr<ResponsesAnswerItem>> m_items; ///< the first is open at the client's, the others wait
    ResponsesAnswerMessage *m_message = nullptr;              ///< the last item, if more text can go into it
    ResponsesAnswerThought *m_thought = nullptr;              ///< the last item, if more reasoning can
    std::map<std::size_t, ResponsesAnswerCall *> m_calls;     ///< those whose arguments are not complete
    AnswerReasoning m_unsealed;                               ///< opaque parts that no item carries yet
    std::string m_output;                                     ///< complete items, raw, comma-separated
    std::size_t m_index = 0;                                  ///< of the first of m_items in the output
    bool m_begun = false;
    bool m_hasItem = false;
    bool m_hasCall = false;
    bool m_refused = false;
};

} // namespace gatehouse
