// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gatehouse {

/// The address of one call: `path` ("/chat/completions", "/v1/messages?beta=true") behind a provider's base URL `endpoint`. The endpoint's
/// own query (Azure's `?api-version=`) comes behind the path and is joined with the path's; `{model}` in it becomes `model`,
/// percent-encoded. What people paste is understood: slashes at the end, an address that ends in /chat/completions, /responses, /messages
/// or /v1/messages already, and one that ends in /v1 before a path that begins so.
std::string endpointUrl(std::string_view endpoint, std::string_view path, std::string_view model);

/// Whether the endpoint has a place for the model's name, as Azure's deployments have.
bool namesModel(std::string_view endpoint);

} // namespace gatehouse
