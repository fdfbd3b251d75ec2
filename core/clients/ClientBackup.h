// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/clients/ConfigFile.h"
#include "core/clients/FileWriter.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// The originals of one client's files, and the journal that names them: {"files": [{...}]} in journal.json, 0600, beside the copies. Both
/// are on the disk before a file is touched.
class ClientBackup
{
public:
    /// What was there before we wrote.
    struct Kept
    {
        QString path;        ///< as the plan names it
        QString target = {}; ///< where the links led
        bool existed = false;
        unsigned mode = 0;
        std::string digest = {};            ///< of the original, which is the name of its copy too
        QStringList madeFolders = {};       ///< on the way to it, the outermost first
        std::vector<std::string> ours = {}; ///< digests of what we wrote there

        bool isOurs(std::string_view bytes) const;
        void addOurs(std::string_view bytes);
    };

    /// `writer` must outlive this.
    ClientBackup(QString folder, FileWriter &writer);

    /// Empty where there is no journal. The error: there is one, and it cannot be read.
    Result<std::vector<Kept>, QString> load() const;
    /// Each of the two returns a sentence, empty when all went well.
    QString save(const std::vector<Kept> &kept);
    QString keepOriginal(const Kept &kept, std::string_view bytes);
    Result<std::string, QString> original(const Kept &kept) const;
    /// The journal, then the copies.
    void forget();

private:
    QString file(const std::string &name) const;
    QString put(const QString &path, std::string_view bytes);

    QString m_folder;
    FileWriter &m_writer;
};

/// SHA-256 in hexadecimal digits.
std::string digestOf(std::string_view bytes);

} // namespace gatehouse
