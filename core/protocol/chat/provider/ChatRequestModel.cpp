// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/provider/ChatRequestModel.h"

namespace gatehouse {

bool ChatRequestModel::usesMaxCompletionTokens() const
{
    using Field = ChatTraits::MaxTokensField;
    return m_target.traits.maxTokens == Field::MaxCompletionTokens || (m_target.traits.maxTokens == Field::ByModel && isOpenAiReasoning());
}

bool ChatRequestModel::takesCacheControl() const
{
    return m_target.traits.cacheControl && m_name.find("claude") != std::string::npos;
}

bool ChatRequestModel::takesDeveloperRole() const
{
    return m_target.traits.developerRole && (m_target.info ? m_target.info->reasoning : isOpenAiReasoning());
}

} // namespace gatehouse
