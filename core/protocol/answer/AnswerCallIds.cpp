// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/AnswerCallIds.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::size_t longestId = 64;
/// Shorter ids (`call_0`, `1`) are counters that begin anew in each answer; a conversation needs its ids to be unique.
constexpr std::size_t shortestId = 8;

bool isLegal(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

} // namespace

std::string AnswerCallIds::next(std::string_view given)
{
    std::string id(given.substr(0, longestId));
    std::replace_if(
        id.begin(), id.end(), [](char c) { return !isLegal(c); }, '_');
    if (given.empty())
        id = m_newId("toolu_");
    else if (id.size() < shortestId)
        id = m_newId(id + '_');
    const std::string base = id.substr(0, longestId - 4);
    for (int copy = 2; !m_used.insert(id).second; ++copy)
        id = base + '_' + std::to_string(copy);
    return id;
}

} // namespace gatehouse
