// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Dialect.h"
#include "core/base/Result.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// A provider's address as a person wrote it, checked.
struct ProviderAddress
{
    std::string base;               ///< without slashes and a dialect's path at its end; Azure's `{model}` and `?api-version=` are kept
    std::optional<Dialect> dialect; ///< what the path at its end told
    bool exposed = false;           ///< http to another machine
};

/// http or https, a host, no user information or fragment, no query but `api-version` (a key would be seen there). The error is the end of
/// "<place> must ...".
Result<ProviderAddress, std::string> readProviderAddress(std::string text);

/// Azure's older form. An address of a host alone, or of its /openai, leads to the deployment that has the model's name; any other gets the
/// version as its query.
std::string withApiVersion(std::string address, Dialect dialect, std::string_view version);

/// Digits, letters, dots and dashes, as in 2024-10-21 or preview.
bool isApiVersion(std::string_view version);

} // namespace gatehouse
