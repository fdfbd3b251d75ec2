// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/request/TargetModel.h"

namespace gatehouse {

/// What a target of a Chat Completions provider takes.
class ChatRequestModel : public TargetModel
{
public:
    using TargetModel::TargetModel;

    bool usesMaxCompletionTokens() const;
    bool takesCacheControl() const;
    bool takesDeveloperRole() const;
    /// One of OpenAI's models, or OpenAI itself.
    bool isOpenAi() const { return m_target.traits.openAiMembers || m_name.starts_with("gpt-") || isOpenAiReasoning(); }
    /// GLM forgets earlier reasoning unless told not to.
    bool clearsThinking() const { return m_name.starts_with("glm"); }
};

} // namespace gatehouse
