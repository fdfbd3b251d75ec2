// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerDecoder.h"
#include "core/protocol/messages/provider/MessagesAnswerCalls.h"
#include "core/protocol/messages/provider/MessagesAnswerSearches.h"
#include "core/protocol/messages/provider/MessagesAnswerThought.h"

#include <cstdint>
#include <map>
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
        std::string id;        ///< ServerTool, like the next
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
    void takeStop(std::string_view delta);
    void checkCalls();
    void complete();
    std::int64_t indexOf(std::string_view data, bool begins) const;

    AnswerMemory m_memory;
    MessagesAnswerCalls m_calls;
    MessagesAnswerSearches m_searches;
    MessagesAnswerThought m_thought;
    std::map<std::int64_t, Block> m_blocks; ///< that are open
    Usage m_usage;
    std::int64_t m_lastIndex = -1;
    std::string m_stop; ///< stop_reason
    std::string m_stopSequence;
    bool m_started = false;
    bool m_stopped = false;
};

} // namespace gatehouse
