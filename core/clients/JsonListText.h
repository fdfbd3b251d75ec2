// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/clients/JsonTree.h"

#include <QtCore/QString>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

/// Which items of a list are ours, and what they are to be.
struct JsonListEdit
{
    std::vector<std::string> place; ///< the list's, as in JsonEdit
    std::function<bool(const JsonNode &item)> ours;
    std::vector<std::string> items; ///< JSON texts; they stand first
};
/// The text with our items in place of those that were ours; the other items and what stands between them stay as they are. A missing list
/// is made. The error is a sentence.
Result<std::string, QString> editJsonList(std::string_view text, const JsonListEdit &edit);

/// JSON texts, in one line.
std::string jsonObject(const std::vector<std::pair<std::string, std::string>> &members);
std::string jsonList(const std::vector<std::string> &items);
/// A string member's value, or an empty text.
std::string stringMember(const JsonNode &object, std::string_view name);

} // namespace gatehouse
