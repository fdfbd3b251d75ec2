// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Usage.h"
#include "core/protocol/answer/AnswerSink.h"

#include <string>
#include <string_view>

/// The text of the Messages API's stream events and of the parts that they share with a whole message. All append to `out`.
namespace gatehouse::messages {

/// Full members of `usage`, as message_start and whole messages have it.
void appendUsage(std::string &out, const Usage &usage);
/// A message; `content` and `stopReason` are raw JSON, `stopReason` "null" or quoted.
void appendMessage(std::string &out, std::string_view id, std::string_view model, std::string_view content, std::string_view stopReason,
                   std::string_view stopSequence, const Usage &usage);

void appendMessageStart(std::string &out, std::string_view id, std::string_view model, const Usage &usage);
void appendPing(std::string &out);
/// `block` is raw JSON.
void appendBlockStart(std::string &out, std::size_t index, std::string_view block);
/// A delta with one member of text, e.g. `text_delta`, `text`. `value` is UTF-8.
void appendDelta(std::string &out, std::size_t index, std::string_view type, std::string_view member, std::string_view value);
/// The same with a value whose JSON escapes stand already.
void appendEscapedDelta(std::string &out, std::size_t index, std::string_view type, std::string_view member, std::string_view inside);
/// The same with a value that is raw JSON.
void appendRawDelta(std::string &out, std::size_t index, std::string_view type, std::string_view member, std::string_view value);
void appendBlockStop(std::string &out, std::size_t index);
void appendMessageDelta(std::string &out, StopReason reason, std::string_view stopSequence, const Usage &usage);
void appendMessageStop(std::string &out);

} // namespace gatehouse::messages
