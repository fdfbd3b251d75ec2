// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Catalogue.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// One of Claude's families: names that hold its word stand for a provider's big, middle or small model.
struct ModelFamily
{
    std::string_view word;
    std::string Provider::*model;
};

/// The biggest first.
inline constexpr std::array<ModelFamily, 5> modelFamilies{{
    {"opus", &Provider::bigModel},
    {"sonnet", &Provider::middleModel},
    {"haiku", &Provider::smallModel},
    {"fable", &Provider::bigModel},
    {"mythos", &Provider::bigModel},
}};

/// Whether the name is one of Claude's, or made to look like one.
bool isClaudeName(std::string_view name);
/// Whether a client that says this name means the family: a Claude name with the word in it, the bare word, or the word with a version.
bool asksForFamily(std::string_view name, std::string_view word);
/// Claude's own names, the big family and the newest first: clients take the first name of a list for their default.
std::vector<std::string> claudeNames(const Catalogue &catalogue);

} // namespace gatehouse
