// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ModelTable.h"

#include <algorithm>
#include <simdjson.h>
#include <tuple>

namespace gatehouse {

namespace {
/// [id, name, context, output, flags], as the file's "fields" says.
std::pair<std::string, ModelInfo> readModel(simdjson::dom::array fields)
{
    const std::string_view flags = fields.at(4).get_string();
    const auto has = [flags](char flag) { return flags.find(flag) != std::string_view::npos; };
    ModelInfo info;
    info.name = std::string_view(fields.at(1));
    info.context = fields.at(2).get_int64();
    info.output = fields.at(3).get_int64();
    info.images = has('i');
    info.pdf = has('p');
    info.reasoning = has('r');
    info.temperature = has('t');
    return {std::string(std::string_view(fields.at(0))), std::move(info)};
}
} // namespace

ModelTable::ModelTable(std::string_view json)
{
    try {
        simdjson::dom::parser parser;
        const simdjson::padded_string padded(json);
        const simdjson::dom::object providers = parser.parse(padded)["providers"];
        for (const auto &[provider, models] : providers) {
            for (const simdjson::dom::element model : models.get_array()) {
                auto [id, info] = readModel(model);
                m_entries.push_back({m_providers.size(), std::move(id), std::move(info)});
            }
            m_providers.emplace_back(provider);
        }
    } catch (const simdjson::simdjson_error &) {
        m_entries.clear();
        m_providers.clear();
    }
    m_entries.shrink_to_fit();
    std::sort(m_entries.begin(), m_entries.end(),
              [](const Entry &left, const Entry &right) { return std::tie(left.provider, left.id) < std::tie(right.provider, right.id); });
}

const ModelInfo *ModelTable::find(std::string_view provider, std::string_view model) const
{
    const auto found = std::find(m_providers.begin(), m_providers.end(), provider);
    return found == m_providers.end() ? nullptr : find(static_cast<std::size_t>(found - m_providers.begin()), model);
}

const ModelInfo *ModelTable::findAnywhere(std::string_view model) const
{
    for (std::size_t provider = 0; provider < m_providers.size(); ++provider)
        if (const ModelInfo *info = find(provider, model))
            return info;
    return nullptr;
}

const ModelInfo *ModelTable::find(std::size_t provider, std::string_view model) const
{
    const auto place =
        std::lower_bound(m_entries.begin(), m_entries.end(), std::pair(provider, model), [](const Entry &entry, const auto &wanted) {
            return std::pair(entry.provider, std::string_view(entry.id)) < wanted;
        });
    return place != m_entries.end() && place->provider == provider && place->id == model ? &place->info : nullptr;
}

} // namespace gatehouse
