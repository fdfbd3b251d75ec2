// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientDefinition.h"
#include "core/clients/ClientEnvironment.h"

#include <QtCore/QString>

namespace gatehouse {

struct FoundProgram
{
    QString path;    ///< empty: not found
    QString version; ///< empty: not known
};
/// Looks where the shell would, and in the usual places. Runs nothing: the version is read from what stands beside the program. Blocking.
FoundProgram findProgram(const ClientProgram &program, const ClientEnvironment &environment);

} // namespace gatehouse
