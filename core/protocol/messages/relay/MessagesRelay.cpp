// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/relay/MessagesRelay.h"

#include "core/protocol/messages/relay/MessagesRelayPipe.h"

namespace gatehouse {

std::unique_ptr<AnswerPipe> makeMessagesRelay(AnswerOptions options)
{
    return std::make_unique<MessagesRelayPipe>(std::move(options));
}

} // namespace gatehouse
