// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/provider/ResponsesAnswerReader.h"

#include "core/protocol/json/JsonOndemand.h"

namespace gatehouse {

struct ResponsesAnswerReader::Private : json::OndemandReader
{
    /// All of an object or an array; empty for anything else.
    std::string_view container(value &from)
    {
        std::string_view result;
        object members;
        array list;
        const json_type type = typeOf(from);
        if (type == json_type::object)
            m_broken = m_broken || from.get_object().get(members) || members.raw_json().get(result);
        else if (type == json_type::array)
            m_broken = m_broken || from.get_array().get(list) || list.raw_json().get(result);
        return result;
    }

    /// A string's text, or the JSON of an object that stands where its text should.
    std::string_view textOrObject(value &from) { return typeOf(from) == json_type::object ? container(from) : text(from); }

    void take(std::string_view key, value &inner);
    void judge(std::string_view json);
    bool readTop(std::string_view json);
    bool read(std::string_view json)
    {
        return readLeniently(json, [this](std::string_view text) { return readTop(text); });
    }

    ResponsesAnswerEvent event;
    bool hasError = false;
    bool hasOutput = false;
    bool isResponse = false;
    bool odd = false; ///< says something, but not in the words of an answer
};

void ResponsesAnswerReader::Private::take(std::string_view key, value &inner)
{
    if (key == "type")
        event.type = text(inner);
    else if (key == "delta")
        event.delta = text(inner);
    else if (key == "output_index")
        event.outputIndex = number(inner);
    else if (key == "item_id")
        event.itemId = text(inner);
    else if (key == "content_index" || key == "summary_index")
        event.partIndex = number(inner).value_or(0);
    else if (key == "text" || key == "refusal" || key == "input")
        event.text = event.text.empty() ? text(inner) : event.text;
    else if (key == "arguments")
        event.text = textOrObject(inner);
    else if (key == "name")
        event.name = text(inner);
    else if (key == "item")
        event.item = container(inner);
    else if (key == "part")
        event.part = container(inner);
    else if (key == "annotation")
        event.annotation = container(inner);
    else if (key == "response")
        event.response = container(inner);
    else if (key == "error") {
        const std::string_view told = typeOf(inner) == json_type::string ? text(inner) : container(inner);
        hasError = hasError || (!told.empty() && told != "{}" && told != "[]");
    } else if (key == "output")
        hasOutput = typeOf(inner) == json_type::array;
    else if (key == "object")
        isResponse = text(inner) == "response";
    else if (key == "message" || key == "detail" || key == "msg" || key == "errors" || key == "base_resp")
        odd = odd || typeOf(inner) != json_type::null;
}

/// Tells a whole response and an error without a type by their members.
void ResponsesAnswerReader::Private::judge(std::string_view json)
{
    event.isResponse = event.type.empty() && (hasOutput || isResponse) && event.response.empty();
    if (event.isResponse)
        event.response = json;
    else if (hasError || event.type == "error" || event.type == "response.error" || (odd && event.type.empty()))
        event.error = json;
}

bool ResponsesAnswerReader::Private::readTop(std::string_view json)
{
    event = {};
    m_broken = hasError = hasOutput = isResponse = odd = false;
    document top;
    object all;
    const auto takeMember = [this](std::string_view key, value &inner) {
        take(key, inner);
        return !m_broken;
    };
    if (!open(json, top, all) || !membersOf(all, takeMember))
        return false;
    judge(json);
    return true;
}

ResponsesAnswerReader::ResponsesAnswerReader() : d(new Private) {}

ResponsesAnswerReader::~ResponsesAnswerReader() = default;

const ResponsesAnswerEvent *ResponsesAnswerReader::read(std::string_view json)
{
    return d->read(json) ? &d->event : nullptr;
}

} // namespace gatehouse
