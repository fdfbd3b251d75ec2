// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/protocol/RequestReferee.h"
#include "tests/core/protocol/TranslationWays.h"

#include <QtTest/QTest>

#include <string>

/// Rows of a table of rules on requests, each for every pair of dialects that it touches.
namespace gatehouse::test {

inline void addRuleColumns()
{
    QTest::addColumn<Dialect>("client");
    QTest::addColumn<Dialect>("provider");
    QTest::addColumn<std::string>("asked");
    QTest::addColumn<std::string>("wanted");
    QTest::addColumn<Setup>("setup");
}

/// A row for each pair of dialects that both can say it.
inline void rule(const char *name, const Ways &asked, const Ways &wanted, const Setup &setup = {})
{
    for (const Dialect client : dialects)
        for (const Dialect provider : dialects)
            if (!asked.of(client).empty() && !wanted.of(provider).empty())
                QTest::newRow(wayName(name, client, provider)) << client << provider << asked.of(client) << wanted.of(provider) << setup;
}

inline Setup with(void (*change)(Setup &))
{
    Setup setup;
    change(setup);
    return setup;
}

/// Empty: the rule holds.
inline std::string brokenRule(Dialect client, Dialect provider, const std::string &asked, const std::string &wanted, const Setup &setup)
{
    const auto request = sent(client, provider, asked, setup);
    if (!request)
        return request.error().message;
    if (const std::string fault = RequestReferee::refused(provider, request->body); !fault.empty())
        return fault + ": " + request->request.body;
    return difference(request->body, Json::parse(wanted));
}

} // namespace gatehouse::test
