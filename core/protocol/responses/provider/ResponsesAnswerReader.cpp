// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/provider/ResponsesAnswerReader.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

#include <deque>
#include <simdjson.h>
#include <string>
#include <utility>

namespace gatehouse {

namespace {
using simdjson::ondemand::array;
using simdjson::ondemand::document;
using simdjson::ondemand::field;
using simdjson::ondemand::json_type;
using simdjson::ondemand::object;
using simdjson::ondemand::value;
} // namespace

struct ResponsesAnswerReader::Private
{
    json_type typeOf(value &from)
    {
        json_type type = json_type::null;
        if (!from.type().get(type))
            return type;
        broken = true;
        return json_type::null;
    }

    /// A string's text; empty for anything else. Lone surrogates do not make it unreadable.
    std::string_view text(value &from)
    {
        if (typeOf(from) != json_type::string)
            return {};
        const std::string_view token = from.raw_json_token();
        std::string_view result;
        if (!from.get_string().get(result))
            return result;
        return repaired.emplace_back(json::unescaped(slices::inside(slices::trimmed(token))));
    }

    /// All of an object or an array; empty for anything else.
    std::string_view container(value &from)
    {
        std::string_view result;
        object members;
        array list;
        const json_type type = typeOf(from);
        if (type == json_type::object)
            broken = broken || from.get_object().get(members) || members.raw_json().get(result);
        else if (type == json_type::array)
            broken = broken || from.get_array().get(list) || list.raw_json().get(result);
        return result;
    }

    /// A string's text, or the JSON of an object that stands where its text should.
    std::string_view textOrObject(value &from) { return typeOf(from) == json_type::object ? container(from) : text(from); }

    static std::optional<std::int64_t> number(value &from) { return slices::number(slices::trimmed(from.raw_json_token())); }

    void take(std::string_view key, value &inner);
    void judge(std::string_view json);
    bool read(std::string_view json);

    simdjson::ondemand::parser parser;
    std::deque<std::string> repaired;
    std::string valid; ///< the text with its broken UTF-8 replaced
    ResponsesAnswerEvent event;
    bool broken = false;
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

bool ResponsesAnswerReader::Private::read(std::string_view json)
{
    document top;
    object all;
    if (parser.iterate(json.data(), json.size(), json.size() + simdjson::SIMDJSON_PADDING).get(top) || top.get_object().get(all))
        return false;
    for (auto result : all) {
        field member;
        std::string_view key;
        if (std::move(result).get(member) || member.unescaped_key().get(key))
            return false;
        value inner = member.value();
        take(key, inner);
        if (broken)
            return false;
    }
    judge(json);
    return true;
}

ResponsesAnswerReader::ResponsesAnswerReader() : d(new Private) {}

ResponsesAnswerReader::~ResponsesAnswerReader() = default;

const ResponsesAnswerEvent *ResponsesAnswerReader::read(std::string_view json)
{
    const auto reset = [this] {
        d->event = {};
        d->repaired.clear();
        d->broken = d->hasError = d->hasOutput = d->isResponse = d->odd = false;
    };
    reset();
    if (d->read(json))
        return &d->event;
    std::string valid = slices::validUtf8(json);
    if (valid == json)
        return nullptr;
    reset();
    d->valid = std::move(valid);
    d->valid.reserve(d->valid.size() + simdjson::SIMDJSON_PADDING);
    return d->read(d->valid) ? &d->event : nullptr;
}

} // namespace gatehouse
