// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Dialect.h"
#include "core/routing/ProviderModels.h"

#include <QtCore/QString>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse {

/// One step on the way to a provider's first token.
struct ProbeStep
{
    enum class Kind : std::uint8_t {
        Name,       ///< the host's name is found
        Connection, ///< its port answers
        Tls,        ///< its certificate is trusted; skipped for http
        Key,        ///< the key is taken
        Models,     ///< it lists its models; skipped where there is no list
        Answer,     ///< a model answers with one token, streamed
    };
    enum class State : std::uint8_t { Pending, Running, Passed, Failed, Skipped };
    Kind kind = Kind::Name;
    State state = State::Pending;
    QString sentence;                  ///< failed: cause and next step; passed or skipped: what is worth knowing, or empty
    std::chrono::milliseconds took{0}; ///< passed: from the step's start
};

/// What a test of a provider has found so far. Holds no secret.
struct ProbeReport
{
    std::vector<ProbeStep> steps; ///< all of them, in order
    bool finished = false;
    std::optional<Dialect> dialect;           ///< the one that it answered in
    std::vector<ProviderModel> models;        ///< as it lists them; empty: no list
    std::string model;                        ///< the one that answered, or was asked
    std::chrono::milliseconds firstToken{-1}; ///< -1: none came
    bool keyRefused = false;

    /// The step that failed, or null.
    const ProbeStep *failure() const
    {
        for (const ProbeStep &step : steps)
            if (step.state == ProbeStep::State::Failed)
                return &step;
        return nullptr;
    }
    bool passed() const { return finished && !failure(); }
};

/// "Name", "Connection", ...: what a person sees beside the step's state.
QString stepName(ProbeStep::Kind kind);
/// The whole in a sentence: "Key works – 214 models – 380 ms", or the failed step's.
QString summary(const ProbeReport &report);

} // namespace gatehouse
