// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/Catalogue.h"

#include "core/settings/CatalogueReader.h"
#include "core/settings/ModelTable.h"

#include <QtCore/QByteArray>
#include <QtCore/QResource>

#include <mutex>

/// Q_INIT_RESOURCE must stand outside a namespace. It makes the linker keep the resource of a static library.
static void keepCatalogueResource()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace gatehouse {

namespace {
QByteArray resource(const QString &name)
{
    return QResource(QStringLiteral(":/catalogue/") + name).uncompressedData();
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}
} // namespace

struct Catalogue::Models
{
    const ModelTable &table()
    {
        std::call_once(once, [this] {
            const QByteArray json = resource(QStringLiteral("models.json"));
            models = ModelTable(view(json));
        });
        return models;
    }

    std::once_flag once;
    ModelTable models;
};

Catalogue::Catalogue() : m_models(std::make_shared<Models>()) {}

const Catalogue &Catalogue::builtIn()
{
    static const Catalogue catalogue = read();
    return catalogue;
}

Catalogue Catalogue::read()
{
    keepCatalogueResource();
    const QByteArray json = resource(QStringLiteral("providers.json"));
    auto contents = readCatalogue(view(json));
    if (!contents)
        qFatal("%s", contents.error().c_str());
    Catalogue catalogue;
    catalogue.m_providers = std::move(contents->providers);
    catalogue.m_defaultNames = std::move(contents->names);
    catalogue.m_standInNames = std::move(contents->standIns);
    return catalogue;
}

const Provider *Catalogue::provider(std::string_view id) const
{
    for (const Provider &provider : m_providers)
        if (provider.id == id)
            return &provider;
    return nullptr;
}

const ModelInfo *Catalogue::model(std::string_view providerId, std::string_view model) const
{
    const ModelTable &table = m_models->table();
    if (const Provider *known = provider(providerId)) {
        const ModelInfo *own = table.find(providerId, model);
        return own || known->modelsOf.empty() ? own : table.find(known->modelsOf, model);
    }
    return table.findAnywhere(model);
}

} // namespace gatehouse
