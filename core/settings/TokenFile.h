// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QtCore/QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// The SHA-256 digest of one client's token.
struct TokenDigest
{
    using Bytes = std::array<unsigned char, 32>;

    static constexpr std::string_view everyClient = "default";

    std::string client; ///< everyClient for the token of all clients
    Bytes digest{};

    static Bytes of(std::string_view token);
};

/// A new token: 256 bits from the system's generator, base64url.
Secret makeToken();

/// The digest of one client's token, if there is one.
std::optional<TokenDigest::Bytes> digestOf(const std::vector<TokenDigest> &digests, std::string_view client);

/// Finds the client whose digest is that of `token`. All digests are compared, each in constant time, so that the time tells nothing of
/// them.
std::optional<std::string> clientOf(const std::vector<TokenDigest> &digests, std::string_view token);

/// The state file, {"tokens": [{"client", "sha256"}]}, 0600. Nothing in it opens anything: a digest of 256 random bits cannot be turned
/// back.
std::vector<TokenDigest> readTokenFile(const QString &path);
/// A sentence with cause and next step if it failed; empty when all went well.
QString writeTokenFile(const QString &path, const std::vector<TokenDigest> &digests);

struct TokenFileChange
{
    std::vector<TokenDigest> digests; ///< what the file holds now, or should
    QString problem;                  ///< as of writeTokenFile()
};
/// Puts one client's digest in place of its old one, or takes it out where there is none to put, and leaves the others as they are. One
/// process at a time; nothing is written where nothing changes.
TokenFileChange changeTokenFile(const QString &path, const std::string &client, const std::optional<TokenDigest::Bytes> &digest);

} // namespace gatehouse
