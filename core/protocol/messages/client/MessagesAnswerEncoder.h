// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/answer/AnswerReasoning.h"
#include "core/protocol/answer/DialectEncoder.h"
#include "core/protocol/messages/client/MessagesAnswerBlock.h"
#include "core/protocol/request/ToolNames.h"

#include <deque>
#include <string>

namespace gatehouse {

/// Writes an answer as the Messages API has it. Streamed, the blocks come strictly one after another: the open tool call goes out as it
/// comes, what belongs behind it waits.
class MessagesAnswerEncoder : public DialectEncoder
{
public:
    MessagesAnswerEncoder(AnswerOptions options, ToolNames names, IdSource ids);

    /// A search of the provider that stands before everything else, once there is something else. Copied. Before the first event.
    void beginWith(const AnswerServerTool &tool);

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
    void ping() override;

private:
    using Block = MessagesAnswerBlock;
    using Kind = Block::Kind;

    void writeError(const ApiError &error) override;
    Block &blockFor(Kind kind);
    Block *blockOf(std::size_t call);
    void addOpaque();
    void addLeading();
    void addSearch(const AnswerServerTool &tool);
    bool carriesReasoning() const;
    void push(Block block);
    void endLast();
    std::string takeSeal();
    void advance();
    void begin();

    const ToolNames m_names;
    IdSource m_newId;
    std::string m_id;
    std::string m_model;
    std::deque<Block> m_blocks;  ///< the first is open at the client's, the others wait
    std::deque<Block> m_leading; ///< what beginWith() was given
    AnswerReasoning m_unsealed;  ///< opaque parts that no block carries yet
    std::size_t m_index = 0;     ///< of the open block
    bool m_begun = false;
    bool m_opened = false; ///< the first block has been opened
    bool m_hasTool = false;
    bool m_hasBlock = false;
    bool m_refused = false;
};

} // namespace gatehouse
