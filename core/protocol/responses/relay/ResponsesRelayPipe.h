// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/RelayPipe.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// See makeResponsesRelay().
class ResponsesRelayPipe : public RelayPipe
{
public:
    explicit ResponsesRelayPipe(AnswerOptions options) : RelayPipe(std::move(options)) {}
    void ping(std::string &out) override;

private:
    enum class Type : std::uint8_t { Delta, Frame, Completed, Incomplete, Failed, ItemAdded, ItemDone, Error, Done, Other };

    static Type typeOf(const SseEvent &event);
    void take(const SseEvent &event, std::string &out) override;
    void takeWhole(std::string_view text, std::string &out) override;
    void takeEnd(std::string &out) override;
    void writeError(const ApiError &error, std::string &out) override;
    void takeFrame(const SseEvent &event, Type type, std::string &out);
    void observeItem(std::string_view item, bool done);
    void observeEnd(std::string_view response);
    std::string collected(std::string_view response) const;

    std::string m_frame;         ///< the newest object `response`, raw, as the client is told it
    std::string m_items;         ///< complete items, raw, comma-separated; when a whole answer is wanted
    std::int64_t m_sequence = 0; ///< number of the next event
    bool m_hasCall = false;
};

} // namespace gatehouse
