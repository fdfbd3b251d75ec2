// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Result.h"
#include "core/routing/ModelLimits.h"
#include "core/routing/Route.h"

#include <functional>
#include <string_view>
#include <vector>

namespace gatehouse {

/// From the name that a client asks for to the provider and model that answer. Looked for in this order: a name of the settings, as it is,
/// without `[1m]`, without a date; `provider/model`; another maker's model id that a provider with a key lists; a slot of the settings
/// (opus, sonnet, haiku, ...) whose word a Claude name or an alias holds; the built-in names; any other id that a provider lists; the
/// built-in family in the name; the default provider, which gets the name as it is, unless names are strict. A slot or name whose provider
/// has no key keeps it: the error then names the key. A plain function of what it is given; safe from any thread.
class NameResolver
{
public:
    /// Whether a provider can be used now (it has its key, or needs none).
    using Usable = std::function<bool(std::string_view provider)>;

    /// Whether an address that the settings give for a dialect answers in it, as far as is known.
    using Speaks = std::function<bool(const std::string &endpoint, Dialect dialect)>;

    /// `limits`: what the providers told of their models; null: nothing. Must outlive the resolver.
    NameResolver(ConfigurationPtr configuration, Usable usable, Speaks speaks = {}, const ModelLimits *limits = nullptr);

    /// `dialect`: the client's own, kept where the provider speaks it too; else the one that the provider prefers. The error is a 404 that
    /// names close matches, or says which key is missing.
    Result<Route, ApiError> resolve(std::string_view name, Dialect dialect) const;

    /// One name as /v1/models lists it.
    struct Listed
    {
        std::string name;
        Route route;
        bool familyDefault = false; ///< of the names of its family, the one to take
    };
    /// Every known name that leads somewhere now: the settings' first, then one for each slot and Claude's own, then the built-in ones.
    std::vector<Listed> list() const;

private:
    struct Target
    {
        const Provider *provider = nullptr;
        std::string model;
        const ModelSettings *entry = nullptr;
    };
    using Matches = bool (*)(std::string_view name, std::string_view word);
    std::optional<Target> ofSettings(std::string_view name) const;
    std::optional<Target> builtIn(std::string_view name) const;
    std::optional<Target> standIn(std::string_view name) const;
    std::optional<Target> upstreamId(std::string_view name) const;
    std::optional<Target> namespaced(std::string_view name) const;
    std::optional<Target> slot(std::string_view name, Matches matches, int depth) const;
    std::optional<Target> behind(std::string_view slotsName, int depth) const;
    std::optional<Target> family(std::string_view name, Matches matches) const;
    std::optional<Target> find(std::string_view name) const;
    Dialect spoken(const Provider &provider, Dialect wanted) const;
    std::shared_ptr<const ModelInfo> info(const Provider &provider, const std::string &model) const;
    Route route(const Target &target, Dialect wanted) const;
    ApiError unknown(std::string_view name) const;

    ConfigurationPtr m_configuration;
    Usable m_usable;
    Speaks m_speaks;
    const ModelLimits *m_limits;
};

} // namespace gatehouse
