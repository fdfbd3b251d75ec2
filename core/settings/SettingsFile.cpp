// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsFile.h"

#include "core/settings/SettingsReader.h"
#include "core/settings/SettingsText.h"

#include <charconv>

namespace gatehouse {

namespace {
using Json = nlohmann::ordered_json;
using Problem = SettingsFile::Problem;

/// The item that `step` names in a list; one behind the last for "-".
std::optional<std::size_t> indexIn(const Json &list, const std::string &step)
{
    if (step == "-")
        return list.size();
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
    const bool number = error == std::errc{} && end == step.data() + step.size();
    return number && index < list.size() ? std::optional(index) : std::nullopt;
}

/// The value at one step below `parent`, made where it is missing. Null if there is no way there.
Json *below(Json &parent, const std::string &step)
{
    if (parent.is_null())
        parent = step == "-" ? Json(Json::array()) : Json(Json::object());
    if (parent.is_object())
        return &parent[step];
    if (!parent.is_array())
        return nullptr;
    const auto index = indexIn(parent, step);
    if (index && *index == parent.size())
        parent.push_back(nullptr);
    return index ? &parent[*index] : nullptr;
}

void remove(Json &root, const std::vector<std::string> &place)
{
    Json *parent = &root;
    for (std::size_t i = 0; i + 1 < place.size(); ++i) {
        if (parent->is_object() && parent->contains(place[i]))
            parent = &(*parent)[place[i]];
        else if (const auto index = parent->is_array() ? indexIn(*parent, place[i]) : std::nullopt; index && *index < parent->size())
            parent = &(*parent)[*index];
        else
            return;
    }
    if (parent->is_object())
        parent->erase(place.back());
    else if (const auto index = parent->is_array() ? indexIn(*parent, place.back()) : std::nullopt; index && *index < parent->size())
        parent->erase(*index);
}

std::string joined(const std::vector<std::string> &place)
{
    std::string text;
    for (const std::string &step : place)
        text += (text.empty() ? "" : ".") + step;
    return text;
}
} // namespace

Result<SettingsFile::Contents, Problem> SettingsFile::read(std::string_view text, const Catalogue &catalogue)
{
    const auto json = parseSettingsText(text);
    if (!json)
        return json.error();
    SettingsFindings findings;
    Contents contents;
    contents.settings = readSettings(*json, catalogue, findings);
    if (!findings.problem.empty())
        return Problem{std::move(findings.problem)};
    contents.warnings = std::move(findings.warnings);
    return contents;
}

Result<std::string, Problem> SettingsFile::withValue(std::string_view text, const std::vector<std::string> &place, std::string_view json)
{
    auto root = parseSettingsText(text);
    if (!root)
        return root.error();
    if (place.empty())
        return Problem{"A setting needs a place."};
    if (json.empty()) {
        remove(*root, place);
    } else {
        Json value = Json::parse(json.begin(), json.end(), nullptr, false);
        if (value.is_discarded())
            return Problem{"The value for " + joined(place) + " is not JSON."};
        Json *target = &*root;
        for (const std::string &step : place) {
            target = below(*target, step);
            if (!target)
                return Problem{joined(place) + " is no place in the file."};
        }
        *target = std::move(value);
    }
    return root->dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace gatehouse
