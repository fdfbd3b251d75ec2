// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/request/ToolSchemaStrict.h"

#include "core/protocol/json/JsonSlices.h"

#include <set>

namespace gatehouse {
namespace {

constexpr int deepestStrictSchema = 24;

bool isStrict(std::string_view schema, int depth)
{
    if (depth > deepestStrictSchema)
        return false;
    if (slices::isArray(schema)) {
        for (slices::Walk walk(schema); walk.next();)
            if (slices::isObject(walk.value()) && !isStrict(walk.value(), depth + 1))
                return false;
        return true;
    }
    std::set<std::string_view> properties;
    std::size_t required = 0;
    bool closed = false;
    bool object = slices::member(schema, "type") == "\"object\"";
    for (slices::Walk walk(schema); walk.next();) {
        const std::string_view key = walk.key();
        const std::string_view value = walk.value();
        if (key == "properties" || key == "$defs" || key == "definitions") {
            for (slices::Walk inner(value); inner.next();) {
                if (key == "properties")
                    properties.insert(inner.key());
                if (slices::isObject(inner.value()) && !isStrict(inner.value(), depth + 1))
                    return false;
            }
            object = object || key == "properties";
        } else if (key == "items" || key == "anyOf") {
            if (!isStrict(value, depth + 1))
                return false;
        } else if (key == "oneOf" || key == "allOf" || key == "not" || key == "patternProperties") {
            return false;
        } else if (key == "required") {
            for (slices::Walk inner(value); inner.next();)
                ++required;
        } else if (key == "additionalProperties") {
            closed = value == "false";
        }
    }
    return !object || (closed && required == properties.size());
}

} // namespace

bool isStrictSchema(std::string_view schema)
{
    return slices::isObject(schema) && slices::member(schema, "type") == "\"object\"" && isStrict(schema, 0);
}

} // namespace gatehouse
