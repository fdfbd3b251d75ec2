// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/ChatTraits.h"
#include "core/settings/MessagesTraits.h"
#include "core/settings/ResponsesTraits.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace gatehouse {

/// What data can say of a trait. monostate: a value of another kind.
using TraitValue = std::variant<std::monostate, bool, std::int64_t, std::string>;

// Sets the trait that data calls `name`: one table for the catalogue and for settings.json, so that a new trait is one row in
// TraitTable.cpp. Returns what is wrong as the end of "<place> must ..."; empty: it is set.
std::string setTrait(ChatTraits &traits, std::string_view name, const TraitValue &value);
std::string setTrait(MessagesTraits &traits, std::string_view name, const TraitValue &value);
std::string setTrait(ResponsesTraits &traits, std::string_view name, const TraitValue &value);

} // namespace gatehouse
