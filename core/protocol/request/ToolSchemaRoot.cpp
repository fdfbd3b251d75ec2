// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/request/ToolSchemaRoot.h"

#include "core/protocol/json/JsonSlices.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace gatehouse {
namespace {

constexpr std::array<std::string_view, 5> refused{"anyOf", "oneOf", "allOf", "enum", "not"};

bool isRefused(std::string_view key)
{
    return std::find(refused.begin(), refused.end(), key) != refused.end();
}

class PlainRoot
{
public:
    explicit PlainRoot(std::string_view schema) : m_schema(schema) {}
    std::string written();

private:
    using Names = std::vector<std::string_view>;
    void take(std::string_view schema, Names &required, int depth);
    void takeProperty(std::string_view name, std::string_view value);
    void takeAlternatives(std::string_view alternatives, Names &required, int depth);
    std::string_view resolve(std::string_view reference) const;

    static constexpr int deepest = 8;
    std::string_view m_schema;
    std::vector<std::pair<std::string_view, std::vector<std::string_view>>> m_properties; ///< name → what was said of it
};

std::string_view PlainRoot::resolve(std::string_view reference) const
{
    for (const std::string_view holder : {"$defs", "definitions"}) {
        const std::string prefix = "#/" + std::string(holder) + '/';
        if (const std::string_view path = slices::inside(reference); path.starts_with(prefix))
            return slices::member(slices::member(m_schema, holder), path.substr(prefix.size()));
    }
    return {};
}

void PlainRoot::takeProperty(std::string_view name, std::string_view value)
{
    const auto known = std::find_if(m_properties.begin(), m_properties.end(), [name](const auto &entry) { return entry.first == name; });
    if (known == m_properties.end())
        m_properties.push_back({name, {value}});
    else if (std::find(known->second.begin(), known->second.end(), value) == known->second.end())
        known->second.push_back(value);
}

void PlainRoot::takeAlternatives(std::string_view alternatives, Names &required, int depth)
{
    bool first = true;
    Names common;
    for (slices::Walk walk(alternatives); walk.next();) {
        Names own;
        take(walk.value(), own, depth + 1);
        if (std::exchange(first, false))
            common = std::move(own);
        else
            std::erase_if(common, [&own](std::string_view name) { return std::find(own.begin(), own.end(), name) == own.end(); });
    }
    required.insert(required.end(), common.begin(), common.end());
}

void PlainRoot::take(std::string_view schema, Names &required, int depth)
{
    if (depth > deepest || !slices::isObject(schema))
        return;
    for (slices::Walk walk(schema); walk.next();) {
        const std::string_view value = walk.value();
        if (walk.key() == "properties" && slices::isObject(value)) {
            for (slices::Walk inner(value); inner.next();)
                takeProperty(inner.key(), inner.value());
        } else if (walk.key() == "required" && slices::isArray(value)) {
            for (slices::Walk inner(value); inner.next();)
                required.push_back(inner.value());
        } else if ((walk.key() == "anyOf" || walk.key() == "oneOf") && slices::isArray(value)) {
            takeAlternatives(value, required, depth);
        } else if (walk.key() == "allOf" && slices::isArray(value)) {
            for (slices::Walk inner(value); inner.next();)
                take(inner.value(), required, depth + 1);
        } else if (walk.key() == "$ref") {
            take(resolve(value), required, depth + 1);
        }
    }
}

std::string PlainRoot::written()
{
    Names required;
    take(m_schema, required, 0);
    std::string out = R"({"type":"object","properties":{)";
    for (const auto &[name, said] : m_properties) {
        if (out.back() != '{')
            out += ',';
        out.append("\"").append(name).append("\":");
        if (said.size() == 1) {
            out += said.front();
            continue;
        }
        out += "{\"anyOf\":[";
        for (const std::string_view each : said)
            (out += out.back() == '[' ? "" : ",") += each;
        out += "]}";
    }
    out += '}';
    Names once;
    for (const std::string_view name : required)
        if (std::find(once.begin(), once.end(), name) == once.end())
            once.push_back(name);
    for (std::size_t at = 0; at < once.size(); ++at)
        (out += at == 0 ? ",\"required\":[" : ",") += once[at];
    if (!once.empty())
        out += ']';
    for (slices::Walk walk(m_schema); walk.next();)
        if (!isRefused(walk.key()) && walk.key() != "type" && walk.key() != "properties" && walk.key() != "required" &&
            walk.key() != "$ref")
            out.append(",\"").append(walk.key()).append("\":").append(walk.value());
    return out + '}';
}

} // namespace

std::string withPlainRoot(std::string_view schema)
{
    if (!slices::isObject(schema))
        return {};
    for (slices::Walk walk(schema); walk.next();)
        if (isRefused(walk.key()))
            return PlainRoot(schema).written();
    return {};
}

} // namespace gatehouse
