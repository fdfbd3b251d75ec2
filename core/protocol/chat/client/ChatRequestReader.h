// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/protocol/json/RequestCursor.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// Where in a request a value stands, e.g. messages[3].content[0]. Made into text only for an error; a chain on the stack until then.
struct ChatRequestPlace
{
    static constexpr std::size_t none = SIZE_MAX;
    const ChatRequestPlace *parent = nullptr;
    std::string_view member;
    std::size_t index = none;

    ChatRequestPlace in(std::string_view name) const { return {this, name, none}; }
    ChatRequestPlace at(std::size_t element) const { return {this, {}, element}; }
    std::string text() const;
};

/// Takes values of a Chat Completions request for what they should be. The first one that is not is the fault; null counts as not given.
class ChatRequestReader
{
public:
    void refuse(const ChatRequestPlace &place, std::string_view what);
    bool failed() const { return m_fault.has_value(); }
    const std::optional<ApiError> &fault() const { return m_fault; }

    JsonText text(RequestCursor &in, const ChatRequestPlace &place);
    /// The same of a value that was skipped over; empty: not there.
    JsonText text(std::string_view value, const ChatRequestPlace &place);
    bool boolean(RequestCursor &in, const ChatRequestPlace &place);
    /// A raw number.
    std::string_view number(RequestCursor &in, const ChatRequestPlace &place);
    /// Whole and above zero.
    std::optional<std::int64_t> count(RequestCursor &in, const ChatRequestPlace &place);
    /// A raw object; empty: not given.
    std::string_view object(RequestCursor &in, const ChatRequestPlace &place);
    /// Enters an object or an array; false: not given, or refused.
    bool enterObject(RequestCursor &in, const ChatRequestPlace &place);
    bool enterArray(RequestCursor &in, const ChatRequestPlace &place);

private:
    std::optional<ApiError> m_fault;
};

} // namespace gatehouse
