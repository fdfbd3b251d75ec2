// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <utility>

namespace gatehouse::json {

/// What readers share that take JSON apart with simdjson, which they do in one pass: leniency. For source files alone, the library's header
/// is large.
class OndemandReader
{
protected:
    using array = simdjson::ondemand::array;
    using document = simdjson::ondemand::document;
    using field = simdjson::ondemand::field;
    using json_type = simdjson::ondemand::json_type;
    using object = simdjson::ondemand::object;
    using value = simdjson::ondemand::value;

    /// Calls `read(text)` with the text, followed by the parser's padding, and, if that returns false, with its broken UTF-8 replaced.
    template <typename Read>
    bool readLeniently(std::string_view json, Read read)
    {
        m_repaired.clear();
        if (read(json))
            return true;
        std::string text = slices::validUtf8(json);
        if (text == json)
            return false;
        m_valid = std::move(text);
        m_valid.reserve(m_valid.size() + simdjson::SIMDJSON_PADDING);
        m_repaired.clear();
        return read(m_valid);
    }

    /// Opens the text's object; false: it is none.
    bool open(std::string_view json, document &top, object &all)
    {
        return !m_parser.iterate(json.data(), json.size(), json.size() + simdjson::SIMDJSON_PADDING).get(top) && !top.get_object().get(all);
    }

    /// Calls `take(key, value)` for each member until it returns false; false: it did, or the object is broken.
    template <typename Take>
    static bool membersOf(object &from, Take take)
    {
        for (auto result : from) {
            field member;
            std::string_view key;
            if (std::move(result).get(member) || member.unescaped_key().get(key))
                return false;
            value inner = member.value();
            if (!take(key, inner))
                return false;
        }
        return true;
    }

    json_type typeOf(value &from)
    {
        json_type type = json_type::null;
        if (!from.type().get(type))
            return type;
        m_broken = true;
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
        return m_repaired.emplace_back(unescaped(slices::inside(slices::trimmed(token))));
    }

    static std::optional<std::int64_t> number(value &from) { return slices::number(slices::trimmed(from.raw_json_token())); }

    bool m_broken = false; ///< a value was met whose type nobody can tell

private:
    simdjson::ondemand::parser m_parser;
    std::deque<std::string> m_repaired; ///< what text() has had to make
    std::string m_valid;                ///< the text with its broken UTF-8 replaced
};

} // namespace gatehouse::json
