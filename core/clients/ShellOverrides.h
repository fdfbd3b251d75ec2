// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientDefinition.h"
#include "core/clients/ClientEnvironment.h"
#include "core/clients/ClientState.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// The variables that change what a client does: those of this program's own environment, and those that the person's shells set. One that
/// only says what we would say is none. Blocking; values do not leave this function.
std::vector<ClientState::Override> shellOverrides(const ClientVariables &variables, const ClientEnvironment &environment,
                                                  const std::string &baseUrl);

/// Whether a line of a shell's start file sets the variable (sh and its like, fish, csh, PowerShell).
bool setsVariable(std::string_view line, std::string_view name);

} // namespace gatehouse
