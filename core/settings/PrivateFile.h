// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string_view>

namespace gatehouse {

/// Writes a file that only its owner may read (0600), whole or not at all; makes its folder (0700) where there is none.
/// Returns a sentence with cause and next step, or nothing when all went well.
QString writePrivately(const QString &path, std::string_view bytes);

} // namespace gatehouse
