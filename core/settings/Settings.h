// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Dialect.h"
#include "core/settings/TraitTable.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gatehouse {

/// How a provider wants its key: `Authorization: Bearer`, `x-api-key`, `api-key`, or not at all.
enum class AuthScheme : std::uint8_t { Bearer, XApiKey, ApiKey, None };

/// Unset fields are inherited: model, then provider, then catalogue, then the built-in defaults.
struct TimeoutSettings
{
    std::optional<std::chrono::milliseconds> connect;
    std::optional<std::chrono::milliseconds> firstByte;
    std::optional<std::chrono::milliseconds> idle;
    std::optional<std::chrono::milliseconds> total;
};

/// Where a secret comes from. `name` is the variable's or the file's.
struct KeySource
{
    enum class Kind : std::uint8_t { Keychain, Environment, File, None };
    Kind kind = Kind::Keychain; ///< Keychain: the keychain, then the provider's usual environment variables
    std::string name;
    bool operator==(const KeySource &) const = default;
};

/// What a header's value is read from where it does not stand in the settings: Environment or File.
using HeaderSource = std::pair<std::string, KeySource>;

/// What becomes of a client's system prompt before a model sees it. Unset fields are inherited: model, then provider, then all.
struct CompressionSettings
{
    enum class Mode : std::uint8_t { Off, Compact, Summarize };
    static constexpr std::int64_t defaultBudget = 4096;
    std::optional<Mode> mode;
    std::optional<std::int64_t> maxSystemTokens;
};

/// Members of a request's body that go to a provider where the client gave none of that name: name and raw JSON value.
using RequestMembers = std::vector<std::pair<std::string, std::string>>;

/// One trait that the settings give a provider; checked when it was read.
struct TraitSettings
{
    Dialect dialect = Dialect::Chat;
    std::string name;
    TraitValue value;
};

struct GatewaySettings
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 8787;
    int workers = 1; ///< 1 to 4
    bool requireToken = true;
    std::optional<KeySource> token; ///< unset: GATEHOUSE_TOKEN, then the keychain
};

struct ProviderSettings
{
    std::optional<Dialect> dialect;
    std::string baseUrl;
    std::map<Dialect, std::string> endpoints;
    std::optional<AuthScheme> auth;
    std::optional<KeySource> key;
    TimeoutSettings timeouts;
    std::vector<std::pair<std::string, std::string>> headers;
    std::vector<HeaderSource> secretHeaders;
    std::string like;       ///< the catalogue's provider that this one is like in all but its key; empty: none
    std::string name;       ///< for people; empty: the catalogue's, else the id
    std::string apiVersion; ///< Azure's api-version
    std::vector<TraitSettings> traits;
    std::string bigModel, middleModel, smallModel;
    std::optional<bool> countsTokens;
    std::optional<std::string> modelsUrl;
    CompressionSettings compression;
    RequestMembers request;
    std::string proxy; ///< "http://host:port" or "socks5://host:port", "none"; empty: the system's
};

struct ModelSettings
{
    std::string name;
    std::string provider;
    std::string model;
    std::string label;
    TimeoutSettings timeouts;
    CompressionSettings compression = {};
    RequestMembers request = {};          ///< wins over the provider's
    std::optional<bool> images = {};      ///< whether it sees pictures; unset: as its provider or the catalogue says
    std::optional<bool> longContext = {}; ///< offered to clients with a window of a million tokens; unset: as the catalogue says
    /// Who answers in its place when it cannot, in this order: names, or "provider/model". At most ModelMap::mostFallbacks.
    std::vector<std::string> fallbacks = {};
};

/// Which model answers under which name.
struct ModelMap
{
    static constexpr std::size_t mostFallbacks = 3;
    std::vector<ModelSettings> models;
    /// Slots: "opus", "sonnet", "haiku", ... Names with that word in them go there, before the built-in names. An entry without a provider
    /// stands for the name in `name`; one with a provider has no name.
    std::map<std::string, ModelSettings> families;
    std::string defaultProvider;
};

/// A model map that can be switched to as a whole.
struct ModelProfile
{
    std::string name; ///< empty: the map that stands outside of "profiles"
    ModelMap map;
};

/// What only the application with its windows needs to know.
struct ApplicationSettings
{
    enum class Appearance : std::uint8_t { System, Light, Dark };
    enum class Notifications : std::uint8_t { Errors, All, None };
    enum class Closing : std::uint8_t { KeepRunning, Quit }; ///< what closing the last window does
    std::string language;                                    ///< "en", "de", "ja", "zh_CN"; empty: the system's
    Appearance appearance = Appearance::System;
    Notifications notifications = Notifications::Errors;
    Closing closing = Closing::KeepRunning;
    bool startGateway = true; ///< together with the application
    bool showWindow = false;  ///< at the start
    bool welcomed = false;    ///< the first run was finished or left
};

enum class LogLevel : std::uint8_t { Error, Warning, Info, Debug };

/// settings.json, read and checked. What it leaves out has its default here. As a ModelMap it is the map in force.
struct Settings : ModelMap
{
    GatewaySettings gateway;
    std::map<std::string, ProviderSettings> providers;
    std::vector<ModelProfile> profiles; ///< in the file's order, after the nameless one
    std::string profile;                ///< the one in force; empty: the nameless
    ApplicationSettings application;
    bool strictNames = false;
    bool rewriteNames = true;
    LogLevel logLevel = LogLevel::Info;
    CompressionSettings compression;
    std::int64_t maxTokensFallback = 32'000; ///< asked for where a dialect demands a limit and nobody gave one
    std::int64_t maxTokensFloor = 0;         ///< a client that asks for less gets this; 0: none
    bool fetchModelLimits = true;            ///< the providers are asked how much their models take
};

} // namespace gatehouse
