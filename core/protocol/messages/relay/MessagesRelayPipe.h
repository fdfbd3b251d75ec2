// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/RelayPipe.h"
#include "core/protocol/messages/relay/MessagesRelayCollector.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// See makeMessagesRelay().
class MessagesRelayPipe : public RelayPipe
{
public:
    explicit MessagesRelayPipe(AnswerOptions options);
    void ping(std::string &out) override;

private:
    enum class Type : std::uint8_t { Delta, BlockStart, MessageStart, MessageDelta, MessageStop, Error, Done, Other };

    static Type typeOf(const SseEvent &event);
    void take(const SseEvent &event, std::string &out) override;
    void takeWhole(std::string_view text, std::string &out) override;
    void takeEnd(std::string &out) override;
    void writeError(const ApiError &error, std::string &out) override;
    void observeBlock(std::string_view block);
    void observeStop(std::string_view reason);

    std::optional<MessagesRelayCollector> m_collector; ///< when a whole answer is wanted
    bool m_begun = false;                              ///< message_start was written
    bool m_hasTool = false;
};

} // namespace gatehouse
