// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/request/ToolNames.h"
#include "core/settings/ChatTraits.h"
#include "core/settings/MessagesTraits.h"
#include "core/settings/ModelInfo.h"
#include "core/settings/ResponsesTraits.h"

#include <cstdint>
#include <optional>
#include <string>

namespace gatehouse {

class ReasoningStore;

/// Whom a request is for. Everything pointed at must outlive the call that is given it.
struct RequestTarget
{
    std::string model; ///< the provider's own id
    const ChatTraits &traits;
    const ModelInfo *info = nullptr;           ///< null: the model is not known
    const ReasoningStore *reasoning = nullptr; ///< null: nothing was kept
    bool stream = true;
    std::string provider = {}; ///< its id; sealed reasoning of another origin is not sent to it
    MessagesTraits messages = {};
    ResponsesTraits responses = {};
    std::int64_t defaultMaxTokens = 32'000; ///< for dialects that demand a limit where the client gave none; the model's own limit wins
};

/// A request's body in a provider's dialect.
struct EncodedRequest
{
    std::string body;
    ToolNames names; ///< to give the answer's tool calls their names back
    std::optional<std::int64_t>
        loweredMaxTokens; ///< what max_tokens was lowered to, if the client asked for more than the model gives; for the log
};

} // namespace gatehouse
