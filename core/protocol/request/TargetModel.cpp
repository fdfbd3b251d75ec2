// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/request/TargetModel.h"

#include <algorithm>

namespace gatehouse {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The digits at `at`, as a number; -1 if there are none.
int numberAt(std::string_view text, std::size_t at)
{
    if (at >= text.size() || !isDigit(text[at]))
        return -1;
    int value = 0;
    for (; at < text.size() && isDigit(text[at]) && value < 1000; ++at)
        value = value * 10 + (text[at] - '0');
    return value;
}

} // namespace

TargetModel::TargetModel(const RequestTarget &target)
    : m_target(target), m_name(target.model.substr(target.model.rfind('/') + 1)) // npos + 1 is 0
{
    std::transform(m_name.begin(), m_name.end(), m_name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (m_name.starts_with("gpt-")) {
        const int version = numberAt(m_name, 4);
        // gpt-5-chat does not reason.
        m_openAiReasoning = version >= 5 && m_name.find("-chat") == std::string::npos;
        m_olderGpt = version == 3 || version == 4;
    } else if (m_name.size() >= 2 && m_name[0] == 'o' && m_name[1] >= '1' && m_name[1] <= '9') {
        m_openAiReasoning = m_name.size() == 2 || m_name[2] == '-';
    }
}

bool TargetModel::takesSampling() const
{
    return m_target.info ? m_target.info->temperature : !m_openAiReasoning;
}

bool TargetModel::takesEffort() const
{
    return m_target.info ? m_target.info->reasoning : !m_olderGpt;
}

bool TargetModel::isGptFrom(int major, int minor) const
{
    if (!m_name.starts_with("gpt-"))
        return false;
    const int version = numberAt(m_name, 4);
    const std::size_t dot = m_name.find('.');
    const int behind = version < 10 && dot == 5 ? numberAt(m_name, dot + 1) : 0;
    return version > major || (version == major && behind >= minor);
}

bool TargetModel::takesExtraHighEffort() const
{
    return isGptFrom(5, 2) || (m_name.starts_with("gpt-") && m_name.find("codex-max") != std::string::npos);
}

bool TargetModel::takesMinimalEffort() const
{
    return isGptFrom(5, 0) && !isGptFrom(5, 1) && m_name.find("codex") == std::string::npos;
}

bool TargetModel::canSkipReasoning() const
{
    return isGptFrom(5, 1) && m_name.find("codex") == std::string::npos && m_name.find("-pro") == std::string::npos;
}

std::string_view TargetModel::effortWord(const ConversationReasoning &reasoning, std::string_view least) const
{
    using Effort = ConversationReasoning::Effort;
    switch (reasoning.effort) {
    case Effort::Minimal:
        return least;
    case Effort::Low:
        return "low";
    case Effort::Medium:
        return "medium";
    case Effort::High:
        return "high";
    case Effort::ExtraHigh:
    case Effort::Max:
        return takesExtraHighEffort() ? "xhigh" : "high";
    case Effort::Unspecified:
        break;
    }
    if (reasoning.mode != ConversationReasoning::Mode::Budget)
        return {};
    if (reasoning.budget < 4000)
        return "low";
    return reasoning.budget < 16'000 ? "medium" : "high";
}

} // namespace gatehouse
