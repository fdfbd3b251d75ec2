// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerDecoder.h"
#include "core/protocol/messages/provider/MessagesAnswerCalls.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace gatehouse {

/// See AnswerDecoder; for Messages.
class MessagesAnswerDecoder : public AnswerDecoder
{
public:
    MessagesAnswerDecoder(AnswerSink &sink, IdSource ids, AnswerMemory memory);

    void event(const SseEvent &event) override;
    void whole(std::string_view body) override;
    void end() override;

private:
    enum class Kind : std::uint8_t { Text, Thinking, Tool, ServerTool, Other };
    struct Block
    {
        Kind kind = Kind::Other;
        std::size_t call = 0;  ///< Tool
        std::string signature; ///< Thinking
        std::string id;        ///< ServerTool, like the next two
        std::string name;
        std::string input;
    };
    void take(std::string_view type, std::string_view data);
    void takeMessage(std::string_view message);
    void start(std::string_view message);
    void beginBlock(std::int64_t index, std::string_view frame);
    void takeDelta(std::int64_t index, std::string_view delta);
    void endBlock(Block &block);
    void endBlocks();
    void endThinking();
    void think(std::string_view text);
    void redacted(std::string_view data);
    void cite(std::string_view citation);
    void searched(std::string_view frame);
    void takeStop(std::string_view delta);
    void checkCalls();
    void complete();
    std::shared_ptr<const Reasoning> thought();
    std::int64_t indexOf(std::string_view data, bool begins) const;

    AnswerMemory m_memory;
    MessagesAnswerCalls m_calls;
    std::map<std::int64_t, Block> m_blocks;  ///< that are open
    std::map<std::string, Block> m_searches; ///< searches of the provider by id, until their results come
    Reasoning m_thought;                     ///< the thinking block told last
    std::shared_ptr<const Reasoning> m_kept; ///< the same for the calls behind it; null: not made yet
    Usage m_usage;
    std::int64_t m_lastIndex = -1;
    std::string m_stop; ///< stop_reason
    std::string m_stopSequence;
    bool m_started = false;
    bool m_stopped = false;
    bool m_newThought = true; ///< what is thought next is another block
};

} // namespace gatehouse
