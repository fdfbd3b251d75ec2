// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/AnswerIds.h"
#include "core/protocol/AnswerSink.h"
#include "core/protocol/ClientTools.h"
#include "core/protocol/responses/ResponsesAnswerItems.h"

#include <memory>
#include <string>
#include <string_view>

namespace gatehouse {

/// A tool call, in the terms of the client's own tool.
class ResponsesAnswerCall : public ResponsesAnswerItem
{
public:
    using ResponsesAnswerItem::ResponsesAnswerItem;
    /// `tool` is null for a plain function called `flatName`; `callId` goes to the client as it is.
    static std::unique_ptr<ResponsesAnswerCall> make(const ClientTool *tool, std::string_view flatName, std::string_view callId,
                                                     const IdSource &newId);
    /// The next fragment of the call's arguments, JSON.
    virtual void addArguments(std::string_view fragment) = 0;
};

/// A search that the provider ran; null for any other of its tools.
std::unique_ptr<ResponsesAnswerItem> makeResponsesAnswerSearch(const AnswerServerTool &tool, const IdSource &newId);

} // namespace gatehouse
