// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"

#include <QtCore/QString>

namespace gatehouse {

/// What somebody needs to know who is to help: versions, the desktop, how the gateway, the providers and the clients stand. In English; no
/// secret, no prompt, no path, no address of a provider. GUI thread.
QString diagnosticReport(const Services &services);

} // namespace gatehouse
