// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/request/RequestTarget.h"

#include <string>
#include <string_view>

namespace gatehouse {

/// What a target takes, where that hangs on the model and not on the provider alone. What the catalogue knows goes before what the name
/// tells.
class TargetModel
{
public:
    explicit TargetModel(const RequestTarget &target);

    /// temperature and top_p.
    bool takesSampling() const;
    bool takesStop() const { return !m_openAiReasoning; }
    bool takesImages() const { return !m_target.info || m_target.info->images; }
    bool takesEffort() const;
    /// Known to be one of OpenAI's that reason, by its name.
    bool isOpenAiReasoning() const { return m_openAiReasoning; }
    bool takesExtraHighEffort() const;
    bool takesMinimalEffort() const;
    /// Takes the effort `none`.
    bool canSkipReasoning() const;

    /// OpenAI's word for a wish to think that is not Mode::Off; empty: leave it to the provider. `least`: the word for Effort::Minimal.
    std::string_view effortWord(const ConversationReasoning &reasoning, std::string_view least) const;

protected:
    const RequestTarget &m_target;
    std::string m_name; ///< lower case, without the maker's name before a slash

private:
    bool isGptFrom(int major, int minor) const;

    bool m_openAiReasoning = false; ///< o1 to o9, gpt-5 and later
    bool m_olderGpt = false;        ///< gpt-3 and gpt-4: known not to reason
};

} // namespace gatehouse
