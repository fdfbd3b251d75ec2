// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <string>

namespace gatehouse {

/// A proxy's address as a person wrote it, checked: http, https, socks5 or socks5h, a host and a port, without slashes at its end.
struct ProxyAddress
{
    std::string address; ///< as curl takes it
};

/// The error is the end of "<place> must ...". User name and password are refused: the settings hold no secrets. The port must be named,
/// because what is meant without one differs by program.
Result<ProxyAddress, std::string> readProxyAddress(std::string text);

} // namespace gatehouse
