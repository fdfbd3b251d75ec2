// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ModelList.h"

#include "core/protocol/json/JsonWriter.h"
#include "core/routing/ModelNames.h"

namespace gatehouse {

namespace {

// Clients only show or ignore it; a constant keeps the body the same from call to call.
constexpr std::string_view createdAt = "2026-01-01T00:00:00Z";
constexpr std::int64_t created = 1767225600;

std::string_view familyOf(std::string_view name)
{
    for (std::string_view word : {"opus", "sonnet", "haiku", "fable", "mythos"})
        if (containsIgnoringCase(name, word))
            return word;
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
    if (const std::string_view family = familyOf(model.name); !family.empty())
        writer.member("anthropic_family_tier", family);
    if (model.route.info && model.route.info->context > 0)
        writer.member("max_input_tokens", model.route.info->context);
    if (model.route.info && model.route.info->output > 0)
        writer.member("max_tokens", model.route.info->output);
    writer.endObject();
}

} // namespace

std::string displayName(const Route &route)
{
    if (!route.label.empty())
        return route.label;
    const std::string &model = route.info && !route.info->name.empty() ? route.info->name : route.model;
    return model + " (" + (route.provider->displayName.empty() ? route.provider->id : route.provider->displayName) + ")";
}

std::string modelListBody(const std::vector<NameResolver::Listed> &models)
{
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
