// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ModelList.h"

#include "core/protocol/json/JsonWriter.h"
#include "core/routing/ModelFamilies.h"
#include "core/routing/ModelNames.h"

#include <algorithm>

namespace gatehouse {

namespace {

// Clients only show or ignore it; a constant keeps the body the same from call to call.
constexpr std::string_view createdAt = "2026-01-01T00:00:00Z";
constexpr std::int64_t created = 1767225600;

std::string_view familyOf(std::string_view name)
{
    for (const ModelFamily &family : modelFamilies)
        if (containsIgnoringCase(name, family.word))
            return family.word;
    return {};
}

void write(json::Writer &writer, const NameResolver::Listed &model)
{
    writer.beginObject()
        .member("id", std::string_view(model.name))
        .member("object", "model")
        .member("type", "model")
        .member("created", created)
        .member("created_at", createdAt)
        .member("owned_by", std::string_view(model.route.provider->id))
        .member("display_name", std::string_view(displayName(model.route)));
    if (const std::string_view family = familyOf(model.name); !family.empty()) {
        writer.member("anthropic_family_tier", family);
        if (model.familyDefault)
            writer.member("is_family_default", true);
    }
    if (const std::int64_t context = offeredContext(model.route); context > 0)
        writer.member("max_input_tokens", context);
    if (model.route.info && model.route.info->output > 0)
        writer.member("max_tokens", model.route.info->output);
    writer.endObject();
}

/// The list as it is sent: a name with a million tokens of context a second time, marked, which is how Claude's clients learn of it.
std::vector<NameResolver::Listed> withMarkedNames(const std::vector<NameResolver::Listed> &models)
{
    std::vector<NameResolver::Listed> all;
    for (const NameResolver::Listed &model : models) {
        all.push_back(model);
        if (!model.route.longContext || !isClaudeName(model.name) || withoutContextMark(model.name) != model.name)
            continue;
        NameResolver::Listed marked = model;
        marked.name += "[1m]";
        marked.familyDefault = false;
        if (std::any_of(models.begin(), models.end(), [&](const NameResolver::Listed &other) { return other.name == marked.name; }))
            continue;
        marked.route.label = displayName(model.route) + " – 1M";
        all.push_back(std::move(marked));
    }
    return all;
}

} // namespace

std::string displayName(const Route &route)
{
    if (!route.label.empty())
        return route.label;
    const std::string &model = route.info && !route.info->name.empty() ? route.info->name : route.model;
    return model + " (" + (route.provider->displayName.empty() ? route.provider->id : route.provider->displayName) + ")";
}

std::int64_t offeredContext(const Route &route)
{
    constexpr std::int64_t usual = 200'000;
    const std::int64_t context = route.info ? route.info->context : 0;
    return context >= longWindow && !route.longContext ? usual : context;
}

std::string modelListBody(const std::vector<NameResolver::Listed> &names)
{
    const std::vector<NameResolver::Listed> models = withMarkedNames(names);
    std::string body;
    json::Writer writer(body);
    writer.beginObject().member("object", "list").key("data").beginArray();
    for (const NameResolver::Listed &model : models)
        write(writer, model);
    writer.endArray().member("has_more", false);
    if (models.empty())
        writer.key("first_id").null().key("last_id").null();
    else
        writer.member("first_id", std::string_view(models.front().name)).member("last_id", std::string_view(models.back().name));
    // Codex reads `models` and keeps its own catalogue when it is empty.
    writer.key("models").beginArray().endArray().endObject();
    return body;
}

std::string modelBody(const NameResolver::Listed &model)
{
    std::string body;
    json::Writer writer(body);
    write(writer, model);
    return body;
}

} // namespace gatehouse
