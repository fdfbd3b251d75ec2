// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/clients/ClientKind.h"
#include "core/clients/ClientPlan.h"
#include "core/clients/FileWriter.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse {

/// What would become of one file.
struct FileChange
{
    QString path;
    std::optional<std::string> before = {}; ///< bytes; nothing: there is no such file
    std::optional<std::string> after = {};  ///< bytes; nothing: the file goes
    bool changes() const { return before != after; }
};

/// Carries plans out on disk, and takes them back. Before the first write of each file its bytes are kept in `stateFolder`; a write is a
/// new file put in the old one's place, through links, with the old one's mode, but that other people may not read a token. Whatever ends
/// the process, each file is the old or the new one, and the original can be had back. Blocking; any thread, also in several processes: one
/// call at a time goes on.
class ClientConnector
{
public:
    /// `writer`: for tests, which let writes fail; null: the usual one.
    explicit ClientConnector(QString stateFolder, std::shared_ptr<FileWriter> writer = {});

    /// What connect() would do now, for each file of the plan; no file is touched.
    Result<std::vector<FileChange>, QString> preview(const ClientPlan &plan) const;
    /// Writes what differs. If one file fails, those written before it are put back. The changes that were made.
    Result<std::vector<FileChange>, QString> connect(ClientKind kind, const ClientPlan &plan);
    /// Puts the exact bytes of before back, or removes what was not there. A file that somebody else edited since then is kept aside beside
    /// it, and named in the error-free result's note. To be called again it stays harmless: without anything to take back it says so.
    struct Undone
    {
        std::vector<FileChange> changes = {};
        QStringList notes = {}; ///< sentences
    };
    Result<Undone, QString> undo(ClientKind kind);
    /// Whether there is something to take back.
    bool canUndo(ClientKind kind) const;

private:
    QString m_stateFolder;
    std::shared_ptr<FileWriter> m_writer;
};

/// A unified diff of two texts for a person, three lines of context, with every secret as "••••": the values that `secrets` names, and what
/// stands behind names such as "api_key" and "ANTHROPIC_AUTH_TOKEN". Empty where nothing changes.
QString unifiedDiff(const FileChange &change, const std::vector<std::string> &secrets);

} // namespace gatehouse
