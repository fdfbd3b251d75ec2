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

/// From the name that a client asks for to the provider and model that answer. Looked for in this order: the name as it is (settings, then
/// the built-in names); without `[1m]`; without a date; a model id that a provider with a key lists; `provider/model`; the family in the
/// name (opus, sonnet, haiku, or one that the settings add); the default provider, which gets the name as it is, unless names are strict. A
/// plain function of what it is given; safe from any thread.
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
    };
    /// Every known name that leads somewhere now, the settings' first.
    std::vector<Listed> list() const;

private:
    struct Target
    {
        const Provider *provider = nullptr;
        std::string model;
        const ModelSettings *entry = nullptr;
    };
    std::optional<Target> known(std::string_view name) const;
    std::optional<Target> standIn(std::string_view name) const;
    std::optional<Target> upstreamId(std::string_view name) const;
    std::optional<Target> namespaced(std::string_view name) const;
    std::optional<Target> family(std::string_view name) const;
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
