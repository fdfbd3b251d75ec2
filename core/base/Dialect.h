// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gatehouse {

/// The three ways in which clients and providers speak: Anthropic Messages, OpenAI Chat Completions, OpenAI Responses.
enum class Dialect : std::uint8_t { Messages, Chat, Responses };

/// The word used in settings and logs: "messages", "chat", "responses".
constexpr std::string_view toString(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Messages:
        return "messages";
    case Dialect::Chat:
        return "chat";
    case Dialect::Responses:
        return "responses";
    }
    return {};
}

constexpr std::optional<Dialect> dialectFromString(std::string_view word)
{
    for (Dialect dialect : {Dialect::Messages, Dialect::Chat, Dialect::Responses})
        if (toString(dialect) == word)
            return dialect;
    return std::nullopt;
}

} // namespace gatehouse
