// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// A settings file of another program's as it stands on disk, or the place for one.
struct ConfigFile
{
    static constexpr std::int64_t largest = 4 * 1024 * 1024; ///< bytes

    QString path;                     ///< as it was asked for
    QString target;                   ///< with all links followed
    std::optional<std::string> bytes; ///< nothing: there is no such file
    unsigned mode = 0;                ///< permission bits of the one that is there
    QStringList missingFolders = {};  ///< on the way to it, the outermost first

    /// Blocking; never waits on a pipe. The error is a sentence: it is there but no file that can be edited, or it cannot be read.
    static Result<ConfigFile, QString> read(const QString &path);
    /// Why it must not be written, in a sentence; empty: it may be.
    QString whyNotWritable() const;

    /// The text without the mark that some editors put in front of it.
    std::string_view text() const;
    /// A text as the file's new bytes, with that mark where the file has one.
    std::string withMark(std::string_view text) const;
};

} // namespace gatehouse
