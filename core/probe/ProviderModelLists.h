// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/ProviderModels.h"
#include "core/settings/Configuration.h"

#include <QtCore/QObject>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse {

/// What the tests of this run have shown of each provider, for the lists that people choose models from. Main thread.
class ProviderModelLists : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The models to choose from: what the provider listed, else what the catalogue knows of it. In the provider's order.
    std::vector<ProviderModel> models(const Configuration &configuration, const std::string &provider) const;
    bool fetched(const std::string &provider) const { return m_fetched.contains(provider); }
    void learn(const std::string &provider, std::vector<ProviderModel> models);

    /// The time to the first token of the last test that passed.
    std::optional<std::chrono::milliseconds> firstToken(const std::string &provider) const;
    void learnFirstToken(const std::string &provider, std::chrono::milliseconds time);

Q_SIGNALS:
    void changed(const std::string &provider);

private:
    std::map<std::string, std::vector<ProviderModel>> m_fetched;
    std::map<std::string, std::chrono::milliseconds> m_firstTokens;
};

} // namespace gatehouse
