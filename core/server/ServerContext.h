// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/ReadyList.h"
#include "core/async/TimerService.h"
#include "core/server/ConnectionRegistry.h"
#include "core/server/RequestHandler.h"
#include "core/server/RequestRules.h"

namespace gatehouse {

/// What the connections of one worker have in common. Outlives them.
struct ServerContext
{
    RequestHandler &handler;
    ReadyList &ready;
    TimerService &timers;
    RulesProvider rules;
    ConnectionRegistry registry = {};
    bool stopping = false; ///< every connection ends with its running answer
};

} // namespace gatehouse
