// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/chat/ChatRequest.h"

#include <string_view>

namespace gatehouse {

/// What a target takes, where that hangs on the model and not on the provider alone.
class ChatRequestModel
{
public:
    explicit ChatRequestModel(const RequestTarget &target);

    bool usesMaxCompletionTokens() const;
    /// temperature and top_p.
    bool takesSampling() const;
    bool takesStop() const { return !m_openAiReasoning; }
    bool takesImages() const { return !m_target.info || m_target.info->images; }
    bool takesEffort() const;
    bool takesExtraHighEffort() const;
    bool takesCacheControl() const;
    bool takesDeveloperRole() const;
    bool takesJsonSchema() const;
    /// GLM forgets earlier reasoning unless told not to.
    bool clearsThinking() const { return m_name.starts_with("glm"); }

private:
    const RequestTarget &m_target;
    std::string m_name;             ///< lower case, without the maker's name before a slash
    bool m_openAiReasoning = false; ///< o1 to o9, gpt-5 and later
    bool m_olderGpt = false;        ///< gpt-3 and gpt-4: known not to reason
};

} // namespace gatehouse
