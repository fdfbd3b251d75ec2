// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Makes one whole message of a stream's events.
class MessagesRelayCollector
{
public:
    /// The data of one event.
    void take(std::string_view data);
    void appendMessage(std::string &out) const;

private:
    struct Block
    {
        std::string frame; ///< content_block as it began, raw JSON
        std::string text;  ///< insides of JSON strings, joined: text, thinking
        std::string signature;
        std::string input;     ///< UTF-8
        std::string citations; ///< raw, joined by commas
    };
    void takeDelta(Block &block, std::string_view delta);
    static std::string whole(const Block &block);

    std::string m_message = "{}";
    std::map<std::int64_t, Block> m_blocks;
};

} // namespace gatehouse
