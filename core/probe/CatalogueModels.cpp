// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/CatalogueModels.h"

#include "core/settings/Catalogue.h"

#include <QtCore/QByteArray>
#include <QtCore/QResource>

#include <map>
#include <simdjson.h>

namespace gatehouse {

namespace {

using Table = std::map<std::string, std::vector<ProviderModel>, std::less<>>;

/// [id, name, context, output, flags], as the file's "fields" says.
ProviderModel readModel(simdjson::dom::array fields)
{
    const std::string_view flags = fields.at(4).get_string();
    const auto has = [flags](char flag) { return flags.find(flag) != std::string_view::npos; };
    return {.id = std::string(std::string_view(fields.at(0))),
            .name = std::string(std::string_view(fields.at(1))),
            .context = fields.at(2).get_int64(),
            .output = fields.at(3).get_int64(),
            .images = has('i'),
            .pdf = has('p'),
            .reasoning = has('r'),
            .temperature = has('t')};
}

Table readAll()
{
    Catalogue::builtIn(); // it keeps the resource
    const QByteArray json = QResource(QStringLiteral(":/catalogue/models.json")).uncompressedData();
    Table table;
    try {
        simdjson::dom::parser parser;
        const simdjson::padded_string padded(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
        const simdjson::dom::object providers = parser.parse(padded)["providers"];
        for (const auto &[provider, models] : providers)
            for (const simdjson::dom::element model : models.get_array())
                table[std::string(provider)].push_back(readModel(model));
    } catch (const simdjson::simdjson_error &) {
        table.clear();
    }
    return table;
}

} // namespace

const std::vector<ProviderModel> &catalogueModels(std::string_view provider)
{
    static const Table table = readAll();
    static const std::vector<ProviderModel> none;
    const auto found = table.find(provider);
    return found == table.end() ? none : found->second;
}

} // namespace gatehouse
