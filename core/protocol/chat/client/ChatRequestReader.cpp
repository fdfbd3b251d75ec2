// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/client/ChatRequestReader.h"

#include <charconv>

namespace gatehouse {

std::string ChatRequestPlace::text() const
{
    std::string place = parent ? parent->text() : std::string();
    if (!member.empty()) {
        if (!place.empty())
            place += '.';
        place += member;
    }
    if (index != none)
        place += '[' + std::to_string(index) + ']';
    return place;
}

void ChatRequestReader::refuse(const ChatRequestPlace &place, std::string_view what)
{
    if (m_fault)
        return;
    const std::string where = place.text();
    m_fault = makeError(ErrorKind::InvalidRequest, where + ": " + std::string(what));
    m_fault->param = where;
}

JsonText ChatRequestReader::text(RequestCursor &in, const ChatRequestPlace &place)
{
    if (in.peek() == '"')
        return in.string();
    if (in.skip() != "null")
        refuse(place, "must be a string");
    return {};
}

JsonText ChatRequestReader::text(std::string_view value, const ChatRequestPlace &place)
{
    if (value.size() >= 2 && value.front() == '"')
        return {value.substr(1, value.size() - 2)};
    if (!value.empty() && value != "null")
        refuse(place, "must be a string");
    return {};
}

bool ChatRequestReader::boolean(RequestCursor &in, const ChatRequestPlace &place)
{
    const std::string_view value = in.skip();
    if (value != "true" && value != "false" && value != "null")
        refuse(place, "must be a boolean");
    return value == "true";
}

std::string_view ChatRequestReader::number(RequestCursor &in, const ChatRequestPlace &place)
{
    const char first = in.peek();
    const std::string_view value = in.skip();
    if (first == '-' || (first >= '0' && first <= '9'))
        return value;
    if (value != "null")
        refuse(place, "must be a number");
    return {};
}

std::optional<std::int64_t> ChatRequestReader::count(RequestCursor &in, const ChatRequestPlace &place)
{
    const std::string_view value = in.skip();
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size() && number > 0)
        return number;
    if (value != "null")
        refuse(place, "must be a positive integer");
    return std::nullopt;
}

std::string_view ChatRequestReader::object(RequestCursor &in, const ChatRequestPlace &place)
{
    const bool isObject = in.peek() == '{';
    const std::string_view value = in.skip();
    if (isObject)
        return value;
    if (value != "null")
        refuse(place, "must be an object");
    return {};
}

bool ChatRequestReader::enterObject(RequestCursor &in, const ChatRequestPlace &place)
{
    if (in.enterObject())
        return true;
    if (in.skip() != "null")
        refuse(place, "must be an object");
    return false;
}

bool ChatRequestReader::enterArray(RequestCursor &in, const ChatRequestPlace &place)
{
    if (in.enterArray())
        return true;
    if (in.skip() != "null")
        refuse(place, "must be an array");
    return false;
}

} // namespace gatehouse
