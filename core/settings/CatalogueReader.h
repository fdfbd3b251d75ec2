// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/Catalogue.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// What resources/catalogue/providers.json says.
struct CatalogueContents
{
    std::vector<Provider> providers;
    std::vector<Catalogue::DefaultName> names;
    std::map<std::string, std::string, std::less<>> standIns;
};

/// The error is a sentence for the log; only a damaged build can cause one.
Result<CatalogueContents, std::string> readCatalogue(std::string_view json);

} // namespace gatehouse
