// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/TextAnswer.h"

namespace gatehouse {

/// Notices the first thing that a model says or thinks. Writes nothing.
class FirstToken : public TextAnswer
{
public:
    bool came() const { return m_came; }

    void text(std::string_view) override { m_came = true; }
    void reasoning(std::string_view) override { m_came = true; }
    void reasoningDetails(std::string_view) override { m_came = true; }
    void refusal(std::string_view) override { m_came = true; }
    void toolCallStart(std::size_t, std::string_view, std::string_view) override { m_came = true; }

private:
    bool m_came = false;
};

} // namespace gatehouse
