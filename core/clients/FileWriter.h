// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <functional>
#include <string_view>

namespace gatehouse {

/// Puts whole files in place: whatever happens in between, there is the old file or the new one. Blocking; any thread.
class FileWriter
{
public:
    virtual ~FileWriter() = default;

    /// Writes a new file beside the old one, lets it reach the disk, and puts it in the old one's place, with the old one's group and
    /// attributes where there is one. `mode`: permission bits. `isAsKnown` is asked right before that, since the rest takes a while: false
    /// leaves the old file. Returns the system's reason, or nothing when all went well.
    virtual QString write(const QString &path, std::string_view bytes, unsigned mode, const std::function<bool()> &isAsKnown = {});
    virtual QString remove(const QString &path);
    /// Removes what a process that was killed while it wrote has left beside the file.
    static void sweep(const QString &path);
};

} // namespace gatehouse
