// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gatehouse {

/// The clients that Gatehouse can connect by itself.
enum class ClientKind : std::uint8_t { ClaudeDesktop, ClaudeCode, Codex, OpenCode, QwenCode };

inline constexpr std::array allClients{ClientKind::ClaudeDesktop, ClientKind::ClaudeCode, ClientKind::Codex, ClientKind::OpenCode,
                                       ClientKind::QwenCode};

/// "claude-desktop", "claude-code", "codex", "opencode", "qwen-code": on the command line, in the log, in the keychain.
std::string_view clientId(ClientKind kind);
std::optional<ClientKind> clientFromId(std::string_view id);
/// As its vendor writes it.
QString clientName(ClientKind kind);

} // namespace gatehouse
