// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/AnswerIds.h"

#include <QtCore/QRandomGenerator>

namespace gatehouse {

std::string randomId(std::string_view prefix)
{
    static constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    std::string id(prefix);
    for (int i = 0; i < 24; ++i)
        id += letters[static_cast<std::size_t>(QRandomGenerator::global()->bounded(static_cast<int>(letters.size())))];
    return id;
}

} // namespace gatehouse
