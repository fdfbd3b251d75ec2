// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/request/ToolCallIds.h"

#include <QtCore/QByteArray>
#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace gatehouse {
namespace {

constexpr std::size_t longest = 64;

constexpr bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

QByteArray digest(std::string_view text)
{
    return QCryptographicHash::hash(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), QCryptographicHash::Sha256);
}

} // namespace

std::string ToolCallIds::legal(std::string_view original) const
{
    if (m_style == ChatTraits::ToolIds::NineAlphanumerics) {
        if (original.size() == 9 && std::all_of(original.begin(), original.end(), isAlphanumeric))
            return std::string(original);
        static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        const QByteArray hash = digest(original);
        std::string id;
        for (qsizetype i = 0; i < 9; ++i)
            id += alphabet[static_cast<unsigned char>(hash[i]) % alphabet.size()];
        return id;
    }
    std::string id(original);
    std::replace_if(
        id.begin(), id.end(), [](char c) { return !isAlphanumeric(c) && c != '_' && c != '-'; }, '_');
    if (id.size() > longest)
        id = id.substr(0, 55) + '_' + digest(original).toHex().left(8).toStdString();
    return id;
}

std::string ToolCallIds::next(std::string_view original)
{
    ++m_calls;
    const std::string name = original.empty() ? "call_" + std::to_string(m_calls) : std::string(original);
    std::string id = legal(name);
    for (int copy = 2; !m_used.insert(id).second; ++copy)
        id = legal(name + '_' + std::to_string(copy));
    return id;
}

} // namespace gatehouse
