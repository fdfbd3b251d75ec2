// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ModelNames.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace gatehouse {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// Levenshtein's distance, ASCII case ignored.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            const std::size_t replaced = diagonal + (lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1);
            row[j] = std::min({above + 1, row[j - 1] + 1, replaced});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

std::string_view withoutContextMark(std::string_view name)
{
    constexpr std::string_view mark = "[1m]";
    if (name.size() <= mark.size())
        return name;
    const std::string_view tail = name.substr(name.size() - mark.size());
    const bool marked = std::equal(tail.begin(), tail.end(), mark.begin(), [](char a, char b) { return lower(a) == b; });
    return marked ? name.substr(0, name.size() - mark.size()) : name;
}

std::string_view withoutDate(std::string_view name)
{
    constexpr std::size_t length = 9; // -YYYYMMDD
    if (name.size() <= length || name[name.size() - length] != '-')
        return name;
    const std::string_view digits = name.substr(name.size() - length + 1);
    const bool date = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
                      (digits.starts_with("19") || digits.starts_with("20"));
    return date ? name.substr(0, name.size() - length) : name;
}

bool containsIgnoringCase(std::string_view text, std::string_view part)
{
    return std::search(text.begin(), text.end(), part.begin(), part.end(), [](char a, char b) { return lower(a) == lower(b); }) !=
           text.end();
}

std::vector<std::string> closeMatches(std::string_view name, const std::vector<std::string> &known)
{
    const std::string_view cut = name.substr(0, 128); // a name of a megabyte must cost nothing
    const std::size_t limit = std::max<std::size_t>(3, cut.size() / 3);
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string &candidate : known) {
        if (candidate.size() > 128)
            continue;
        const std::size_t far = distance(cut, candidate);
        if (far <= limit)
            near.emplace_back(far, candidate);
    }
    std::stable_sort(near.begin(), near.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<std::string> best;
    for (const auto &[far, candidate] : near)
        if (best.size() < 3)
            best.push_back(candidate);
    return best;
}

} // namespace gatehouse
