// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace gatehouse {

/// The next id of a request, unique in the process. Safe from any thread.
std::uint64_t nextRequestId();
/// How clients and logs see it: "req_", then what tells this run of the program from others, then the id.
std::string requestIdText(std::uint64_t id);

} // namespace gatehouse
