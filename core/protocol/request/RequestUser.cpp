// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/request/RequestUser.h"

#include <QtCore/QByteArray>
#include <QtCore/QCryptographicHash>

namespace gatehouse {

std::string sentUser(const JsonText &userId)
{
    std::string user = userId.decoded();
    if (user.size() <= 64 && user.find_first_of("{}\"") == std::string::npos)
        return user;
    return QCryptographicHash::hash(QByteArrayView(user.data(), static_cast<qsizetype>(user.size())), QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

} // namespace gatehouse
