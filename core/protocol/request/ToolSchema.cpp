// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/request/ToolSchema.h"

#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/json/RequestCursor.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace gatehouse {
namespace {

using Member = std::pair<std::string, std::string_view>;
using Members = std::vector<Member>;

Members membersOf(std::string_view object)
{
    Members members;
    RequestCursor in(object);
    std::string_view key;
    for (bool inside = in.enterObject(); inside && in.nextMember(key);) {
        std::string name(key);
        const std::string_view value = in.skip();
        if (!value.empty())
            members.emplace_back(std::move(name), value);
    }
    return members;
}

std::vector<std::string_view> elementsOf(std::string_view array)
{
    std::vector<std::string_view> elements;
    RequestCursor in(array);
    for (bool inside = in.enterArray(); inside && in.nextElement();)
        if (const std::string_view value = in.skip(); !value.empty())
            elements.push_back(value);
    return elements;
}

const Member *find(const Members &members, std::string_view key)
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member &member) { return member.first == key; });
    return found == members.end() ? nullptr : &*found;
}

bool isObject(std::string_view value)
{
    return !value.empty() && value.front() == '{';
}

/// Rewrites a schema in the subset of OpenAPI 3.0 that Gemini takes.
class StrictSchema
{
public:
    StrictSchema(std::string &out, std::string_view root) : m_out(out), m_start(out.size()), m_root(membersOf(root)) {}

    void write(std::string_view schema, int depth, bool root);

private:
    static constexpr int deepest = 24;                  ///< a schema that refers to itself ends here
    static constexpr std::size_t largest = 512u * 1024; ///< and one that doubles at each level, here

    void gather(std::string_view schema, Members &all, int depth) const;
    std::string_view resolve(std::string_view reference) const;
    void writeType(const Members &all, bool root, json::Writer &writer, std::string &type);
    void writeEnum(const std::vector<std::string_view> &values, json::Writer &writer) const;
    void writeProperties(const Members &properties, int depth, json::Writer &writer);
    void writeRequired(std::string_view required, const Members &properties, json::Writer &writer) const;

    std::string &m_out;
    std::size_t m_start;
    Members m_root;
};

/// The definition that "#/$defs/Name" or "#/definitions/Name" points at.
std::string_view StrictSchema::resolve(std::string_view reference) const
{
    RequestCursor in(reference);
    const std::string path = in.peek() == '"' ? in.string().decoded() : std::string();
    for (const std::string_view holder : {"$defs", "definitions"}) {
        const std::string prefix = "#/" + std::string(holder) + '/';
        const Member *definitions = find(m_root, holder);
        if (!definitions || !path.starts_with(prefix))
            continue;
        const Members all = membersOf(definitions->second);
        if (const Member *found = find(all, std::string_view(path).substr(prefix.size())))
            return found->second;
    }
    return {};
}

/// The members of a schema with those of what it refers to and of its allOf; the first of a name stays.
void StrictSchema::gather(std::string_view schema, Members &all, int depth) const
{
    if (depth > deepest)
        return;
    for (Member &member : membersOf(schema)) {
        if (member.first == "$ref") {
            gather(resolve(member.second), all, depth + 1);
        } else if (member.first == "allOf") {
            for (const std::string_view part : elementsOf(member.second))
                gather(part, all, depth + 1);
        } else if (!find(all, member.first)) {
            all.push_back(std::move(member));
        }
    }
}

void StrictSchema::writeType(const Members &all, bool root, json::Writer &writer, std::string &type)
{
    bool nullable = false;
    if (const Member *given = find(all, "type")) {
        RequestCursor in(given->second);
        if (in.peek() == '"') {
            type = in.string().decoded();
        } else {
            for (const std::string_view one : elementsOf(given->second)) {
                if (one == "\"null\"")
                    nullable = true;
                else if (type.empty() && one.size() > 2)
                    type = one.substr(1, one.size() - 2);
            }
        }
    }
    if (root || (type.empty() && find(all, "properties")))
        type = "object";
    else if (type.empty() && find(all, "items"))
        type = "array";
    else if (type.empty() && !find(all, "anyOf") && !find(all, "oneOf"))
        type = "string";
    if (find(all, "enum") || find(all, "const"))
        type = "string";
    if (!type.empty())
        writer.member("type", std::string_view(type));
    if (nullable || (find(all, "nullable") && find(all, "nullable")->second == "true"))
        writer.member("nullable", true);
}

void StrictSchema::writeEnum(const std::vector<std::string_view> &values, json::Writer &writer) const
{
    writer.key("enum").beginArray();
    for (const std::string_view value : values) {
        if (value == "null" || value == "\"\"")
            continue;
        if (value.front() == '"')
            writer.raw(value);
        else
            writer.string(value);
    }
    writer.endArray();
}

void StrictSchema::writeProperties(const Members &properties, int depth, json::Writer &writer)
{
    writer.key("properties").beginObject();
    for (const Member &property : properties) {
        writer.string(property.first);
        m_out += ':';
        write(property.second, depth + 1, false);
    }
    writer.endObject();
}

void StrictSchema::writeRequired(std::string_view required, const Members &properties, json::Writer &writer) const
{
    std::vector<std::string_view> known;
    for (const std::string_view name : elementsOf(required)) {
        RequestCursor in(name);
        if (in.peek() == '"' && find(properties, in.string().decoded()))
            known.push_back(name);
    }
    if (known.empty())
        return;
    writer.key("required").beginArray();
    for (const std::string_view name : known)
        writer.raw(name);
    writer.endArray();
}

void StrictSchema::write(std::string_view schema, int depth, bool root)
{
    static constexpr std::array<std::string_view, 12> kept{"description", "title",         "minimum",       "maximum",
                                                           "minItems",    "maxItems",      "minLength",     "maxLength",
                                                           "pattern",     "minProperties", "maxProperties", "default"};
    if (depth > deepest || m_out.size() - m_start > largest) {
        m_out += R"({"type":"object"})";
        return;
    }
    Members all;
    gather(schema, all, depth);
    json::Writer writer(m_out);
    writer.beginObject();
    std::string type;
    writeType(all, root, writer, type);
    for (const Member &member : all)
        if (std::find(kept.begin(), kept.end(), member.first) != kept.end())
            writer.key(member.first).raw(member.second);
    if (const Member *format = find(all, "format"); format && (format->second == "\"date-time\"" || format->second == "\"enum\""))
        writer.key("format").raw(format->second);
    if (const Member *values = find(all, "enum"))
        writeEnum(elementsOf(values->second), writer);
    else if (const Member *constant = find(all, "const"))
        writeEnum({constant->second}, writer);
    for (const std::string_view choice : {"anyOf", "oneOf"}) {
        const Member *choices = find(all, choice);
        if (!choices || (choice == "oneOf" && find(all, "anyOf")))
            continue;
        writer.key("anyOf").beginArray();
        for (const std::string_view one : elementsOf(choices->second)) {
            writer.raw({}); // the comma that is due
            write(one, depth + 1, false);
        }
        writer.endArray();
    }
    if (type == "array") {
        const Member *items = find(all, "items");
        writer.key("items").raw({});
        write(items && isObject(items->second) ? items->second : std::string_view(), depth + 1, false);
    }
    if (const Member *properties = find(all, "properties"); properties || type == "object") {
        const Members named = properties ? membersOf(properties->second) : Members();
        writeProperties(named, depth, writer);
        if (const Member *required = find(all, "required"))
            writeRequired(required->second, named, writer);
    }
    writer.endObject();
}

} // namespace

void appendParameters(std::string &out, std::string_view schema, bool strict)
{
    if (!isObject(schema)) {
        out += R"({"type":"object","properties":{}})";
        return;
    }
    if (strict) {
        StrictSchema(out, schema).write(schema, 0, true);
        return;
    }
    std::string_view type;
    std::string_view properties;
    RequestCursor in(schema);
    std::string_view key;
    for (bool inside = in.enterObject(); inside && in.nextMember(key);) {
        if (key == "type")
            type = in.skip();
        else if (key == "properties")
            properties = in.skip();
        else
            in.skip();
    }
    if (type == "\"object\"" && isObject(properties)) {
        out += schema;
        return;
    }
    out += R"({"type":"object","properties":)";
    out += isObject(properties) ? properties : std::string_view("{}");
    for (const Member &member : membersOf(schema)) {
        if (member.first == "type" || member.first == "properties")
            continue;
        out += ',';
        json::appendString(out, member.first);
        out += ':';
        out += member.second;
    }
    out += '}';
}

} // namespace gatehouse
