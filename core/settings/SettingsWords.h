// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace gatehouse {

/// The words that a setting may have, each with its value.
template <typename Value, std::size_t Count>
using Words = std::array<std::pair<std::string_view, Value>, Count>;

template <typename Value, std::size_t Count>
constexpr std::optional<Value> valueOf(const Words<Value, Count> &words, std::string_view word)
{
    for (const auto &[known, value] : words)
        if (known == word)
            return value;
    return std::nullopt;
}

/// `"a", "b" or "c"`, for error texts.
template <typename Value, std::size_t Count>
std::string listed(const Words<Value, Count> &words)
{
    std::string list;
    for (std::size_t i = 0; i < Count; ++i) {
        if (i > 0)
            list += i + 1 == Count ? " or " : ", ";
        list.append("\"").append(words[i].first).append("\"");
    }
    return list;
}

inline constexpr Words<Dialect, 3> dialectWords{
    {{"messages", Dialect::Messages}, {"chat", Dialect::Chat}, {"responses", Dialect::Responses}}};
inline constexpr Words<AuthScheme, 4> authWords{
    {{"bearer", AuthScheme::Bearer}, {"x-api-key", AuthScheme::XApiKey}, {"api-key", AuthScheme::ApiKey}, {"none", AuthScheme::None}}};
inline constexpr Words<LogLevel, 4> levelWords{
    {{"error", LogLevel::Error}, {"warning", LogLevel::Warning}, {"info", LogLevel::Info}, {"debug", LogLevel::Debug}}};
inline constexpr Words<CompressionSettings::Mode, 3> compressionWords{{{"off", CompressionSettings::Mode::Off},
                                                                       {"compact", CompressionSettings::Mode::Compact},
                                                                       {"summarize", CompressionSettings::Mode::Summarize}}};
inline constexpr Words<ApplicationSettings::Appearance, 3> appearanceWords{{{"system", ApplicationSettings::Appearance::System},
                                                                            {"light", ApplicationSettings::Appearance::Light},
                                                                            {"dark", ApplicationSettings::Appearance::Dark}}};
inline constexpr Words<ApplicationSettings::Notifications, 3> notificationWords{{{"errors", ApplicationSettings::Notifications::Errors},
                                                                                 {"all", ApplicationSettings::Notifications::All},
                                                                                 {"none", ApplicationSettings::Notifications::None}}};
inline constexpr Words<ApplicationSettings::Closing, 2> closingWords{
    {{"keep_running", ApplicationSettings::Closing::KeepRunning}, {"quit", ApplicationSettings::Closing::Quit}}};

} // namespace gatehouse
