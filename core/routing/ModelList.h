// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/NameResolver.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// The body of GET /v1/models: one that Claude Desktop, Claude Code, the SDKs and Codex all accept, never paged. A Claude name
/// that is offered with a million tokens of context stands in it twice, bare and with `[1m]`.
std::string modelListBody(const std::vector<NameResolver::Listed> &models);
/// The body of GET /v1/models/{id}.
std::string modelBody(const NameResolver::Listed &model);
/// What people are shown for a route: the label of the settings, else "Model (Provider)".
std::string displayName(const Route &route);
/// The context in tokens that clients are told of; 0: not known. Where a million is not to be offered it is Claude's usual one.
std::int64_t offeredContext(const Route &route);

} // namespace gatehouse
