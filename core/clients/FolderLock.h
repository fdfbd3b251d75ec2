// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <chrono>
#include <memory>

namespace gatehouse {

/// One process, and one thread in it, at a time works in a folder. The lock ends with the process, however that ends, and leaves nothing
/// behind. Where the file system knows no locks it is taken for granted.
class FolderLock
{
public:
    /// Makes the folder (0700) where there is none. Blocks for up to `patience`.
    FolderLock(const QString &folder, std::chrono::milliseconds patience);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    enum class Outcome { Locked, Busy, NoFolder };
    Outcome outcome() const { return m_outcome; }

private:
    struct Private;
    std::unique_ptr<Private> d;
    Outcome m_outcome = Outcome::Locked;
};

} // namespace gatehouse
