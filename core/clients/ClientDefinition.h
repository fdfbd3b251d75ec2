// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/clients/ClientPlan.h"
#include "core/clients/ClientState.h"
#include "core/clients/ClientTexts.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <string>
#include <vector>

namespace gatehouse {

/// What a client's settings files say.
struct ClientReading
{
    std::vector<QString> files = {};         ///< those that connecting edits
    bool present = false;                    ///< something of it is there
    std::optional<std::string> address = {}; ///< where it points, for comparing; nothing: at its vendor's own service
    Secret token = {};                       ///< what it shows there; empty: the files do not tell
    QString broken = {};                     ///< a sentence
    QString problem = {};                    ///< why connecting does not work, a sentence
    bool managed = false;
    bool canConnect = true;
    std::vector<ClientState::Override> overrides = {};
};

/// How a client's program is found.
struct ClientProgram
{
    QString command;         ///< "claude"
    QString package = {};    ///< its name at npm
    QStringList places = {}; ///< known places of the program itself; "~/" is the home
};

/// Variables that change what a client does, whatever its settings say.
struct ClientVariables
{
    std::vector<std::string> winning = {}; ///< win over what we write, or are sent beside it
    std::vector<std::string> placing = {}; ///< say where its settings are; what a shell sets and this program does not know
};

/// All that is particular to one client. Has no state; any thread.
class ClientDefinition
{
public:
    virtual ~ClientDefinition() = default;

    virtual Result<ClientPlan, QString> plan(const ClientEnvironment &environment, const GatewayOffer &offer) const = 0;
    virtual ClientReading read(const ClientEnvironment &environment, const std::string &baseUrl) const = 0;
    virtual ClientProgram program(const ClientEnvironment &environment) const = 0;
    virtual ClientVariables variables() const = 0;
    virtual std::vector<TextForm> forms() const = 0;
    /// A form of forms().
    virtual Result<std::string, QString> text(TextForm form, const GatewayOffer &offer) const = 0;
};

const ClientDefinition &clientDefinition(ClientKind kind);
const ClientDefinition &claudeDesktopDefinition();
const ClientDefinition &claudeCodeDefinition();
const ClientDefinition &codexDefinition();
const ClientDefinition &openCodeDefinition();
const ClientDefinition &qwenCodeDefinition();

} // namespace gatehouse
