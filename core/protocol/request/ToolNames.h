// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace gatehouse {

/// The tools' names as the provider was given them, and back. Names that a provider would refuse (over 64 characters, other than
/// [a-zA-Z0-9_-], twice, none) are replaced; all others stand for themselves.
class ToolNames
{
public:
    /// The name to send for `original`; the same one each time.
    std::string sent(std::string_view original);
    /// What the client calls the tool that the provider calls `sentName`.
    std::string_view original(std::string_view sentName) const;

private:
    std::map<std::string, std::string, std::less<>> m_sentByOriginal; ///< only those that differ
    std::map<std::string, std::string, std::less<>> m_originalBySent;
};

} // namespace gatehouse
