// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ShellQuoting.h"

#include <algorithm>

namespace gatehouse {

namespace {
bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_@%+:,./-").find(c) != std::string_view::npos;
}
} // namespace

std::string shellQuoted(std::string_view text)
{
    if (!text.empty() && std::all_of(text.begin(), text.end(), isPlain))
        return std::string(text);
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + "'";
}

std::string powerShellQuoted(std::string_view text)
{
    // PowerShell takes the typographic single quotes (U+2018 to U+201B) for plain ones.
    std::string quoted = "'";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view next = text.substr(i, 3);
        if (next.size() == 3 && next.starts_with("\xe2\x80") && next[2] >= '\x98' && next[2] <= '\x9b') {
            quoted.append(next).append(next);
            i += 2;
        } else {
            quoted.append(text[i] == '\'' ? 2 : 1, text[i]);
        }
    }
    return quoted + "'";
}

} // namespace gatehouse
