// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientState.h"
#include "core/clients/ClientTexts.h"

#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace gatehouse {

/// How things with a client stand, in words.

/// "Connected", "Points elsewhere: https://...", ...
QString stateWords(const ClientState &state);
/// "Version 2.1.329, /usr/bin/claude"; empty: it was not found.
QString programWords(const ClientState &state);
/// One sentence a line on what wins over our settings.
QString overrideWords(const ClientState &state);
/// What came from a connected client: "The last request arrived 12 s ago."; with nothing yet, what to do.
QString requestWords(const ClientState &state, std::optional<std::chrono::seconds> sinceLast);
/// What the menu calls a form.
QString formWords(TextForm form);
/// "3 settings will change in settings.json; everything else stays."
QString changeWords(const ClientState &state, int settings);

} // namespace gatehouse
