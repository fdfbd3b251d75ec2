// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    std::string client; ///< "default" for the token of all clients
    Bytes digest{};

    static Bytes of(std::string_view token);
};

/// Finds the client whose digest is that of `token`. All digests are compared, each in constant time, so that the time tells nothing of
/// them.
std::optional<std::string> clientOf(const std::vector<TokenDigest> &digests, std::string_view token);

/// The state file, {"tokens": [{"client", "sha256"}]}, 0600. Nothing in it opens anything: a digest of 256 random bits cannot be turned
/// back.
std::vector<TokenDigest> readTokenFile(const QString &path);
/// A sentence with cause and next step if it failed; empty when all went well.
QString writeTokenFile(const QString &path, const std::vector<TokenDigest> &digests);

} // namespace gatehouse
