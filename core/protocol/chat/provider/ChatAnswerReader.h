// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/chat/provider/ChatAnswerChunk.h"

#include <memory>
#include <string_view>

namespace gatehouse {

/// Reads chunks and whole answers of Chat Completions providers, leniently. Memory is reused from one to the next.
class ChatAnswerReader
{
public:
    ChatAnswerReader();
    ~ChatAnswerReader();

    /// `json` is followed by 64 readable bytes and must live as long as what is returned. Null: it is not JSON, or not an object.
    const ChatAnswerChunk *read(std::string_view json);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
