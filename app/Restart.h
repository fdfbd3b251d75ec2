// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gatehouse {

/// Becomes the same program again, with the same arguments, in the same process where the platform can do that, so that whoever watches it
/// sees no end. Returns only if that failed.
void restartProgram();

} // namespace gatehouse
