// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SecretFile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <openssl/crypto.h>

#include <algorithm>

namespace gatehouse {

SecretFile SecretFile::read(const std::string &path)
{
    const auto refused = [&path](const std::string &why) { return SecretFile{{}, "The file " + path + " " + why}; };
    const QString name = QString::fromStdString(path);
    const QFileInfo info(name);
    if (!info.exists())
        return refused("does not exist. Create it, or name another one in the settings.");
    if (!info.isFile())
        return refused("is not an ordinary file. Name another one in the settings.");
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return refused("cannot be read: " + file.errorString().toStdString() + ". Check its owner and permissions.");
    QByteArray bytes = file.read(largest + 1);
    std::string text = bytes.size() > largest ? std::string() : bytes.toStdString();
    const bool tooLarge = bytes.size() > largest;
    OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    if (tooLarge)
        return refused("is larger than 64 KiB, so it is no key. Name another one in the settings.");

    Secret secret;
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    const bool control = std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    secret = Secret(std::move(text));
    if (secret.isEmpty())
        return refused("is empty. Write the key into it.");
    if (control)
        return refused("holds more than one line, so it is no key. It should hold the key alone.");

    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (info.permissions() & others)
        return {std::move(secret), "The file " + path + " can be read or changed by other users. Run: chmod 600 " + path};
    return {std::move(secret), {}};
}

} // namespace gatehouse
