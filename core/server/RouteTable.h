// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Dialect.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace gatehouse {

enum class Method : std::uint8_t { Get, Head, Post, Other };

/// What a path is for. One table serves the guard (what is open, 404, 405, the error's shape) and QHttpServer's routes.
enum class RouteId : std::uint8_t {
    Messages,
    CountTokens,
    Chat,
    Responses,
    ResponsesCompact,
    ResponsesInputTokens,
    Models,
    Model,
    EventLogging,
    Health,
    Ready,
    Root,
    Hello
};

struct RouteEntry
{
    std::string_view path; ///< exact; for Model the prefix before the id
    bool get = false;      ///< GET and HEAD; POST where false
    RouteId id = RouteId::Root;
    Dialect dialect = Dialect::Messages; ///< shape of its errors
    bool open = false;                   ///< answered without a token
    bool prefix = false;                 ///< matches everything that starts with `path` and goes on, but not with a slash at its end
    bool headOnly = false;
};

/// Paths are matched as raw bytes, before `?`. `/v1/v1/...` (from base URLs that carry /v1), `/anthropic/v1/...` and `/openai/v1/...` are
/// matched as `/v1/...`.
inline constexpr std::array<RouteEntry, 18> routeTable{{
    {"/v1/messages", false, RouteId::Messages},
    {"/v1/messages/count_tokens", false, RouteId::CountTokens},
    {"/v1/chat/completions", false, RouteId::Chat, Dialect::Chat},
    {"/chat/completions", false, RouteId::Chat, Dialect::Chat}, // base URLs without /v1
    {"/v1/responses", false, RouteId::Responses, Dialect::Responses},
    {"/responses", false, RouteId::Responses, Dialect::Responses},
    {"/v1/responses/compact", false, RouteId::ResponsesCompact, Dialect::Responses},
    {"/v1/responses/input_tokens", false, RouteId::ResponsesInputTokens, Dialect::Responses},
    {"/v1/models", true, RouteId::Models},
    {"/models", true, RouteId::Models},
    {"/v1/models/", true, RouteId::Model, Dialect::Messages, false, true},
    {"/api/event_logging/batch", false, RouteId::EventLogging},
    {"/health", true, RouteId::Health, Dialect::Messages, true},
    {"/healthz", true, RouteId::Health, Dialect::Messages, true},
    {"/ready", true, RouteId::Ready, Dialect::Messages, true},
    {"/", true, RouteId::Root, Dialect::Messages, true},
    {"/v1", true, RouteId::Root, Dialect::Messages, true},
    {"/api/hello", true, RouteId::Hello, Dialect::Messages, true, false, true},
}};

struct RouteMatch
{
    const RouteEntry *entry = nullptr; ///< null: no such path
    bool methodAllowed = false;
    std::string_view rest;               ///< for a prefix route: what comes after the prefix
    Dialect dialect = Dialect::Messages; ///< error shape, also where there is no such path
};
/// `path` is the target before `?`.
RouteMatch matchRoute(Method method, std::string_view path);
/// What the Allow header says for a path: "GET, HEAD", "POST", ...
std::string_view allowedMethods(const RouteEntry &entry);

} // namespace gatehouse
