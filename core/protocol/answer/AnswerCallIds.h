// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerIds.h"

#include <set>
#include <string>
#include <string_view>

namespace gatehouse {

/// The ids of an answer's tool calls as clients take them: of [a-zA-Z0-9_-], at most 64 long, no two alike.
class AnswerCallIds
{
public:
    explicit AnswerCallIds(IdSource ids) : m_newId(std::move(ids)) {}

    /// `given` is the provider's; empty: none.
    std::string next(std::string_view given);

private:
    IdSource m_newId;
    std::set<std::string> m_used;
};

} // namespace gatehouse
