// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerEncoder.h"
#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/answer/AnswerOptions.h"
#include "core/protocol/answer/AnswerReasoning.h"
#include "core/protocol/request/ToolNames.h"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace gatehouse {

/// Writes an answer as the Messages API has it. Streamed, the blocks come strictly one after another: the open tool call goes out as it
/// comes, what belongs behind it waits.
class MessagesAnswerEncoder : public AnswerEncoder
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
    void usage(const Usage &usage) override;
    void finish(StopReason reason, std::string_view stopSequence) override;
    void error(const ApiError &error) override;

    void fail(const ApiError &error) override;
    void ping() override;

private:
    enum class Kind : std::uint8_t { Text, Reasoning, Sealed, Tool, ServerTool, Result };
    /// A content block: the first is open at the client's, the others wait.
    struct Block
    {
        Kind kind = Kind::Text;
        std::size_t call = 0;
        std::string id;
        std::string name;
        std::string content; ///< what has not gone out; for Sealed the seal, for Result the whole block
        bool ended = false;
        std::string seal;                   ///< Reasoning, once ended
        std::vector<std::string> citations; ///< Text: what has not gone out, raw
    };

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
    void open(const Block &block);
    void write(Block &block);
    void close(const Block &block);
    void begin();
    void appendWhole(const Block &block);
    Usage estimatedUsage() const;

    const AnswerOptions m_options;
    const ToolNames m_names;
    IdSource m_newId;
    std::string m_id;
    std::string m_model;
    std::deque<Block> m_blocks;
    std::deque<Block> m_leading; ///< what beginWith() was given
    AnswerReasoning m_unsealed;  ///< opaque parts that no block carries yet
    std::string m_whole;         ///< finished blocks of a whole answer, raw JSON
    std::size_t m_index = 0;     ///< of the open block
    std::size_t m_bytes = 0;     ///< of content, for the estimate
    bool m_begun = false;
    bool m_opened = false; ///< the first block has been opened
    bool m_hasTool = false;
    bool m_hasBlock = false;
    bool m_refused = false;
    bool m_closed = false; ///< the terminal or error event was written
};

} // namespace gatehouse
