// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Conversation.h"

namespace gatehouse::responses {

/// Gives an image or document its source: what a data: URL holds, or the address itself.
void setAddress(Conversation &conversation, ConversationPart &part, JsonText address);

/// Gives a document the content of `file_data`, a data: URL or plain base64. What turns out to be text becomes Source::Text, a picture an
/// Image. The part's title helps to tell.
void setFileData(Conversation &conversation, ConversationPart &part, JsonText data);

} // namespace gatehouse::responses
