// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/clients/ClientKind.h"
#include "core/clients/GatewayOffer.h"

#include <QtCore/QString>

#include <cstdint>
#include <string>
#include <vector>

namespace gatehouse {

/// The forms in which a client's settings can be had as text. They hold the token.
enum class TextForm : std::uint8_t {
    Json,
    Toml,
    Sh,     ///< exports and a start line for sh, bash, zsh
    Ps1,    ///< the same for PowerShell
    Dialog, ///< label and value lines in the words of the client's own dialog (Claude Desktop)
};

/// As the command line names it: "json".
QString formName(TextForm form);
/// The forms that make sense for a client, the usual one first.
std::vector<TextForm> textForms(ClientKind kind);
/// The error says which forms there are.
Result<std::string, QString> clientText(ClientKind kind, TextForm form, const GatewayOffer &offer);

} // namespace gatehouse
