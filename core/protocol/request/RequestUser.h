// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/json/RequestCursor.h"

#include <string>

namespace gatehouse {

/// A client's id of its user as OpenAI's dialects take it: 64 characters at most and no JSON; else a hash, which still tells users apart.
std::string sentUser(const JsonText &userId);

} // namespace gatehouse
