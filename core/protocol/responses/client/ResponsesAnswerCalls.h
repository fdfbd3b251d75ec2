// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/answer/AnswerSink.h"
#include "core/protocol/conversation/ClientTools.h"
#include "core/protocol/responses/client/ResponsesAnswerItems.h"

#include <memory>
#include <string>
#include <string_view>

namespace gatehouse {

/// A tool call in the client's own terms.
class ResponsesAnswerCall : public ResponsesAnswerItem
{
public:
    /// `tool` null: a function that is called `name`. `callId` is what the client answers it by.
    static std::unique_ptr<ResponsesAnswerCall> make(const ClientTool *tool, std::string_view name, std::string_view callId,
                                                     const IdSource &ids);
    /// The next fragment of arguments as AnswerSink has them.
    virtual void addArguments(std::string_view fragment) = 0;

protected:
    ResponsesAnswerCall(std::string id, ClientTool tool, std::string_view callId)
        : ResponsesAnswerItem(std::move(id)), m_tool(std::move(tool)), m_callId(callId)
    {
    }
    const ClientTool m_tool;
    const std::string m_callId;
};

/// A web search that the provider has run. Null: a tool that the Responses API has no item for.
std::unique_ptr<ResponsesAnswerItem> makeResponsesAnswerSearch(const AnswerServerTool &tool, const IdSource &ids);

} // namespace gatehouse
