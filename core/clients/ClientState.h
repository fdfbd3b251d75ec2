// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientEnvironment.h"
#include "core/clients/ClientKind.h"

#include <QtCore/QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// How a client stands to this gateway, as its files tell.
struct ClientState
{
    enum class Kind : std::uint8_t {
        NotFound,     ///< no sign of it on this machine; it can be connected all the same, unless `problem` says why not
        NotConnected, ///< it is there and uses its vendor's own service
        Connected,
        Elsewhere, ///< it points at another address: `address`
        Broken,    ///< its file cannot be read: `problem`
    };
    /// Something that wins over what we would write.
    struct Override
    {
        QString place;   ///< "~/.zshrc, line 12", "the environment of this program", "/etc/claude-code/managed-settings.json"
        QString setting; ///< "ANTHROPIC_BASE_URL"
        bool operator==(const Override &) const = default;
    };

    ClientKind client = ClientKind::ClaudeCode;
    Kind kind = Kind::NotFound;
    QString address;
    QString problem;        ///< a sentence
    bool oldKey = false;    ///< connected, and what it shows as its token is none that the gateway takes
    bool managed = false;   ///< an administrator's settings: shown, never written
    bool canConnect = true; ///< false: only its copy page helps
    bool canUndo = false;
    QString version;            ///< empty: not known
    QString program;            ///< where it is; empty: not found
    std::vector<QString> files; ///< the settings files that connecting edits
    std::vector<Override> overrides;

    bool operator==(const ClientState &) const;
};

/// Whether the gateway takes a token; any thread. Null: any, or nobody knows.
using TokenCheck = std::function<bool(std::string_view token)>;

/// Reads what is there; blocking, any thread. `baseUrl`: this gateway's.
ClientState inspectClient(ClientKind kind, const ClientEnvironment &environment, const std::string &baseUrl, const TokenCheck &check = {});

} // namespace gatehouse
