// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/clients/ClientEnvironment.h"
#include "core/clients/ClientKind.h"
#include "core/clients/GatewayOffer.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// One file of a client's, and what connecting makes of it. Texts are without a byte order mark; who writes the file keeps the one it has.
struct PlannedFile
{
    QString path;
    /// From the text that is there (empty: no file) to the text that points here, with everything else as it was. Pure. The error is a
    /// sentence with cause and next step ("settings.json is not valid JSON: line 3, column 7. Mend it, then connect again.").
    std::function<Result<std::string, QString>(std::string_view text)> edit;
    /// Whether the text points at a Gatehouse already: such a text is no original, and no backup is taken of it.
    std::function<bool(std::string_view text)> pointsHere;
    bool mayBeCreated = true;
    bool secret = true; ///< holds the token: a new file gets mode 0600, one that is there stays closed to, or is closed to, other people
};

/// What connecting a client comes to.
struct ClientPlan
{
    std::vector<PlannedFile> files; ///< written in this order, taken back in the opposite one
    QStringList notes;              ///< sentences for a person: "Restart Claude Desktop to use it.", ...
};

/// The error: why this client cannot be connected by itself here, in a sentence (its settings are managed by an administrator, ...).
Result<ClientPlan, QString> planFor(ClientKind kind, const ClientEnvironment &environment, const GatewayOffer &offer);

} // namespace gatehouse
