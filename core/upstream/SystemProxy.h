// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gatehouse {

/// The proxy that the system's settings name for an address, as curl takes it ("http://host:port"). Empty: none, or the platform's way is
/// environment variables (HTTPS_PROXY, NO_PROXY and the like), which curl reads by itself. Asked of the system once per address of a
/// provider; safe from any thread.
std::string systemProxy(const std::string &url);

} // namespace gatehouse
