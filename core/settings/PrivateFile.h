// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <functional>
#include <string_view>

namespace gatehouse {

/// Writes a file that only its owner may read (0600), whole or not at all; makes its folder (0700) where there is none. The bytes are on
/// the disk before they take the old ones' place: this waits for the disk. `objection` is asked at the last moment: if it gives a sentence,
/// nothing is written. Returns a sentence with cause and next step, or nothing when all went well. Safe from any thread.
QString writePrivately(const QString &path, std::string_view bytes, const std::function<QString()> &objection = {});

} // namespace gatehouse
