// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/request/ToolNames.h"

#include <QtCore/QByteArray>
#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace gatehouse {
namespace {

constexpr std::size_t longest = 64;
constexpr std::size_t keptOfLong = 55; // 55 + '_' + 8 hex digits = 64

constexpr bool isLegal(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

std::string digest(std::string_view text)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), QCryptographicHash::Sha256);
    return hash.toHex().left(8).toStdString();
}

/// A legal name in place of one that is not. The hash keeps two names apart that differ only in what was replaced or cut.
std::string replacement(std::string_view original)
{
    std::string name(original.substr(0, keptOfLong));
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !isLegal(c); }, '_');
    if (name.empty())
        name = "tool";
    return name + '_' + digest(original);
}

} // namespace

std::string ToolNames::sent(std::string_view original)
{
    if (const auto known = m_sentByOriginal.find(original); known != m_sentByOriginal.end())
        return known->second;
    const bool legal = !original.empty() && original.size() <= longest && std::all_of(original.begin(), original.end(), isLegal);
    std::string name = legal ? std::string(original) : replacement(original);
    // A legal name may look like another one's replacement; whoever comes second gives way.
    for (int salt = 2;; ++salt) {
        const auto taken = m_originalBySent.find(name);
        if (taken == m_originalBySent.end() || taken->second == original)
            break;
        name = replacement(std::string(original) + '#' + std::to_string(salt));
    }
    m_originalBySent.emplace(name, original);
    if (name != original)
        m_sentByOriginal.emplace(original, name);
    return name;
}

std::string_view ToolNames::original(std::string_view sentName) const
{
    const auto known = m_originalBySent.find(sentName);
    return known == m_originalBySent.end() ? sentName : std::string_view(known->second);
}

} // namespace gatehouse
