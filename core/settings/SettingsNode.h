// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

/// What reading the settings found: the first wrong value, and everything that is merely odd.
struct SettingsFindings
{
    std::string problem;               ///< empty: nothing is wrong
    std::vector<std::string> warnings; ///< sentences, each with its place
};

/// One value of the settings file together with its place, so that every complaint can name it. Complaints never repeat the value: people
/// paste keys into wrong places. Include this in .cpp files only.
class SettingsNode
{
public:
    using Json = nlohmann::ordered_json;

    SettingsNode(const Json &value, std::string place, SettingsFindings &findings);

    const std::string &place() const { return m_place; }
    const Json &json() const { return *m_value; }

    /// `must` completes the sentence "<place> must ...". Only the first complaint counts.
    void wrong(std::string_view must) const;
    void warn(std::string_view says) const;

    /// True for an object. Members that are not `known` are named in a warning.
    bool isObject(std::initializer_list<std::string_view> known) const;
    /// The members of an object whose names are the user's own; empty, with a complaint, if it is something else.
    std::vector<std::pair<std::string, SettingsNode>> members() const;
    std::vector<SettingsNode> items() const;
    std::optional<SettingsNode> member(std::string_view name) const;

    std::optional<std::string> text() const;
    /// Text that is not empty and has no control characters.
    std::optional<std::string> name() const;
    std::optional<bool> flag() const;
    std::optional<int> integer(int least, int most) const;

private:
    const Json *m_value;
    std::string m_place;
    SettingsFindings *m_findings;
};

} // namespace gatehouse
