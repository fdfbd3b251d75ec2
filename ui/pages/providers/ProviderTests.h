// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/ProviderProbe.h"
#include "ui/Services.h"

#include <QtCore/QObject>

#include <map>
#include <optional>
#include <set>
#include <string>

namespace gatehouse {

/// The tests of the providers that people start, and what each has found last. What they learn goes to ProviderModelLists. GUI thread.
class ProviderTests : public QObject
{
    Q_OBJECT
public:
    explicit ProviderTests(Services &services, QObject *parent = nullptr);
    ~ProviderTests() override;

    enum class Extent { Whole, List };
    /// A test under way is taken anew. `key`: the one that was just given, else the one in use.
    void start(const std::string &provider, Extent extent = Extent::Whole, std::optional<Secret> key = std::nullopt);
    /// What was found holds no more: the address or the dialect is another.
    void forget(const std::string &provider);
    bool isRunning(const std::string &provider) const;
    /// The last test, or the one under way; null: none yet.
    const ProbeReport *report(const std::string &provider) const;

    /// The dialect in the settings is a guess: tests find it out and write it down.
    void setDialectUnknown(const std::string &provider, bool unknown);
    bool isDialectUnknown(const std::string &provider) const { return m_unknown.contains(provider); }

Q_SIGNALS:
    void changed(const std::string &provider);
    void finished(const std::string &provider);

private:
    struct Test
    {
        quint64 number = 0; ///< 0: over
        bool findsDialect = false;
        ProbeReport report = {};
    };
    void take(quint64 number, const ProbeReport &report);
    void learn(const std::string &provider, const Test &test);

    Services &m_services;
    std::map<std::string, Test> m_tests;
    std::set<std::string> m_unknown;
};

} // namespace gatehouse
