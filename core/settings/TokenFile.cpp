// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/TokenFile.h"

#include "core/settings/PrivateFile.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QLockFile>
#include <QtCore/QRandomGenerator>

#include <nlohmann/json.hpp>
#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <algorithm>
#include <chrono>

namespace gatehouse {

namespace {
using Json = nlohmann::ordered_json;

constexpr qint64 largestFile = 64 * 1024;
/// For another process's change, which takes as long as a write to the disk.
constexpr std::chrono::milliseconds longestWait{50};

std::optional<TokenDigest> readDigest(const Json &entry)
{
    if (!entry.is_object())
        return std::nullopt;
    const auto client = entry.find("client"), sha256 = entry.find("sha256");
    if (client == entry.end() || sha256 == entry.end() || !client->is_string() || !sha256->is_string())
        return std::nullopt;
    const QByteArray bytes = QByteArray::fromHex(QByteArray::fromStdString(sha256->get<std::string>()));
    TokenDigest digest{client->get<std::string>(), {}};
    if (bytes.size() != static_cast<qsizetype>(digest.digest.size()))
        return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), digest.digest.begin());
    return digest;
}
} // namespace

TokenDigest::Bytes TokenDigest::of(std::string_view token)
{
    Bytes digest;
    SHA256(reinterpret_cast<const unsigned char *>(token.data()), token.size(), digest.data());
    return digest;
}

Secret makeToken()
{
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    const QByteArray raw(reinterpret_cast<const char *>(bits.data()), sizeof(bits));
    return Secret("gh-" + raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).toStdString());
}

std::optional<TokenDigest::Bytes> digestOf(const std::vector<TokenDigest> &digests, std::string_view client)
{
    const auto found = std::find_if(digests.begin(), digests.end(), [&client](const TokenDigest &known) { return known.client == client; });
    return found == digests.end() ? std::nullopt : std::optional(found->digest);
}

std::optional<std::string> clientOf(const std::vector<TokenDigest> &digests, std::string_view token)
{
    const auto shown = TokenDigest::of(token);
    const TokenDigest *found = nullptr;
    for (const TokenDigest &known : digests)
        if (CRYPTO_memcmp(known.digest.data(), shown.data(), shown.size()) == 0)
            found = &known;
    return found ? std::optional(found->client) : std::nullopt;
}

std::vector<TokenDigest> readTokenFile(const QString &path)
{
    std::vector<TokenDigest> digests;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return digests;
    const QByteArray text = file.read(largestFile);
    const Json root = Json::parse(text.begin(), text.end(), nullptr, false);
    const auto tokens = root.is_object() ? root.find("tokens") : root.end();
    if (!root.is_object() || tokens == root.end() || !tokens->is_array())
        return digests;
    for (const Json &entry : *tokens)
        if (auto digest = readDigest(entry))
            digests.push_back(std::move(*digest));
    return digests;
}

QString writeTokenFile(const QString &path, const std::vector<TokenDigest> &digests)
{
    Json tokens = Json::array();
    for (const TokenDigest &known : digests) {
        const auto hex =
            QByteArray(reinterpret_cast<const char *>(known.digest.data()), static_cast<qsizetype>(known.digest.size())).toHex();
        tokens.push_back({{"client", known.client}, {"sha256", hex.toStdString()}});
    }
    return writePrivately(path, Json{{"tokens", std::move(tokens)}}.dump(2) + "\n");
}

TokenFileChange changeTokenFile(const QString &path, const std::string &client, const std::optional<TokenDigest::Bytes> &digest)
{
    // Where there is no folder yet there is no lock either, and nobody to lock out.
    QLockFile lock(path + QStringLiteral(".lock"));
    (void)lock.tryLock(static_cast<int>(longestWait.count()));
    TokenFileChange change{readTokenFile(path), {}};
    const auto isClient = [&client](const TokenDigest &known) { return known.client == client; };
    const auto count = std::count_if(change.digests.begin(), change.digests.end(), isClient);
    const auto known = std::find_if(change.digests.begin(), change.digests.end(), isClient);
    if (digest ? count == 1 && known->digest == *digest : count == 0)
        return change;
    std::erase_if(change.digests, isClient);
    if (digest)
        change.digests.push_back({client, *digest});
    change.problem = writeTokenFile(path, change.digests);
    return change;
}

} // namespace gatehouse
