// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/Catalogue.h"
#include "core/settings/Settings.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// The text of settings.json, read and checked; plain functions from text to result.
///
/// {"gateway": {"address", "port", "workers", "require_token", "token"}, "providers": {ID: {"like", "name", "dialect", "base_url",
/// "endpoints", "api_version", "auth", "key", "timeouts", "headers", "models": {"big", "middle", "small"}, "models_url", "counts_tokens",
/// "prompt_compression", "request", "proxy", "chat", "messages", "responses"}}, MAP, "profiles": {NAME: {MAP}}, "profile": NAME,
/// "application": {"language", "appearance": "system" | "light" | "dark", "notifications": "errors" | "all" | "none",
/// "closing": "keep_running" | "quit", "start_gateway", "show_window", "welcomed"}, "strict_names", "rewrite_names", "fetch_model_limits",
/// "max_tokens_fallback", "max_tokens_floor", "prompt_compression": {"mode", "max_system_tokens"}, "log": {"level"}}.
///
/// MAP is "models": [{"name", TARGET}], "families": {FAMILY: NAME or {TARGET}}, "default_provider"; TARGET is "provider", "model", "label",
/// "images", "long_context", "fallbacks": [NAME or "PROVIDER/MODEL", at most three], "timeouts", "prompt_compression", "request". The map
/// at the top is profiles[0], which has no name; the one that "profile" names is in force. A provider's "chat", "messages" and "responses"
/// are its traits (TraitTable.cpp); its proxy is an address as ProxyAddress.h says, "none", or "" for the system's. Timeouts {"connect",
/// "first_byte", "idle", "total"} are numbers of seconds, fractions allowed. Port 0 takes any free one. A byte order mark is allowed;
/// members that we do not know are named in a warning and kept by withValue().
class SettingsFile
{
public:
    static constexpr std::size_t largest = 4 * 1024 * 1024; ///< bytes
    static constexpr int deepest = 32;                      ///< objects and lists in one another

    struct Contents
    {
        Settings settings;
        std::vector<std::string> warnings; ///< sentences that name a place
    };
    /// One sentence: the place ("line 3, column 14" or "providers.lab.dialect") and what is allowed there.
    struct Problem
    {
        std::string sentence;
    };

    static Result<Contents, Problem> read(std::string_view text, const Catalogue &catalogue);

    /// The text with one value set, everything else as it was, in its order. `place` is the path of member names (numbers in a list; "-"
    /// adds to it); `json` empty removes the member. Empty text is an empty file. The result is not checked: read() it.
    static Result<std::string, Problem> withValue(std::string_view text, const std::vector<std::string> &place, std::string_view json);
};

} // namespace gatehouse
