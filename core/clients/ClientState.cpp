// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientState.h"

#include "core/clients/ClientDefinition.h"
#include "core/clients/ClientFiles.h"
#include "core/clients/ProgramSearch.h"
#include "core/clients/ShellOverrides.h"

namespace gatehouse {

bool ClientState::operator==(const ClientState &) const = default;

ClientState inspectClient(ClientKind kind, const ClientEnvironment &environment, const std::string &baseUrl, const TokenCheck &check)
{
    const ClientDefinition &definition = clientDefinition(kind);
    ClientReading reading = definition.read(environment, baseUrl);
    const FoundProgram program = findProgram(definition.program(environment), environment);

    ClientState state;
    state.client = kind;
    if (!reading.broken.isEmpty())
        state.kind = ClientState::Kind::Broken;
    else if (reading.address && isGateway(*reading.address, baseUrl))
        state.kind = ClientState::Kind::Connected;
    else if (reading.address)
        state.kind = ClientState::Kind::Elsewhere;
    else if (reading.present || !program.path.isEmpty())
        state.kind = ClientState::Kind::NotConnected;
    state.oldKey = state.kind == ClientState::Kind::Connected && check && !reading.token.isEmpty() && !check(reading.token.reveal());
    if (reading.address)
        state.address = shownAddress(*reading.address);
    state.problem = reading.broken.isEmpty() ? reading.problem : reading.broken;
    state.managed = reading.managed;
    state.canConnect = reading.canConnect;
    state.version = program.version;
    state.program = program.path;
    state.files = std::move(reading.files);
    state.overrides = std::move(reading.overrides);
    for (ClientState::Override &more : shellOverrides(definition.variables(), environment, baseUrl))
        state.overrides.push_back(std::move(more));
    return state;
}

} // namespace gatehouse
