// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientConnector.h"

#include "core/clients/ClientBackup.h"
#include "core/clients/ConfigFile.h"
#include "core/clients/FolderLock.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace gatehouse {

namespace {

using Kept = ClientBackup::Kept;

constexpr std::chrono::seconds patience{5};
constexpr unsigned secretMode = 0600, openMode = 0644;
/// Whoever could read the file before is not to read our token.
constexpr unsigned strangers = 0007;
constexpr unsigned allButOwner = 0077;

QString nameOf(ClientKind kind)
{
    const std::string_view id = clientId(kind);
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

/// One file of a plan that is being carried out.
struct Step
{
    const PlannedFile *planned;
    ConfigFile file;
    std::string after; ///< bytes
    bool changes() const { return file.bytes != after; }
};

Result<std::vector<Step>, QString> stepsOf(const ClientPlan &plan)
{
    std::vector<Step> steps;
    for (const PlannedFile &planned : plan.files) {
        auto file = ConfigFile::read(planned.path);
        if (!file)
            return file.error();
        if (!file->bytes && !planned.mayBeCreated)
            return QCoreApplication::translate("ClientConnector",
                                               "%1 does not exist. Start the program once so that it makes it, then try again.")
                .arg(planned.path);
        const auto text = planned.edit(file->text());
        if (!text)
            return text.error();
        Step step{&planned, std::move(*file), {}};
        step.after = step.file.withMark(*text);
        // No text where there is no file is no file.
        if (!step.file.bytes && step.after.empty())
            continue;
        if (step.changes())
            if (const QString problem = step.file.whyNotWritable(); !problem.isEmpty())
                return problem;
        steps.push_back(std::move(step));
    }
    return steps;
}

FileChange changeOf(const Step &step)
{
    return {step.planned->path, step.file.bytes, step.after};
}

/// Why it is not our turn, in a sentence; empty: it is.
QString problemOf(const FolderLock &turn, const QString &stateFolder)
{
    switch (turn.outcome()) {
    case FolderLock::Outcome::Locked:
        break;
    case FolderLock::Outcome::Busy:
        return QCoreApplication::translate("ClientConnector",
                                           "Another Gatehouse is changing these settings right now. Try again in a moment.");
    case FolderLock::Outcome::NoFolder:
        return QCoreApplication::translate("ClientConnector", "The folder %1 cannot be made. Check the permissions of the folder above it.")
            .arg(stateFolder);
    }
    return {};
}

/// A file before it may have made the folder already.
bool makeFolder(const QString &folder)
{
    return QFileInfo(folder).isDir() ||
           (QDir().mkdir(folder) &&
            QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
}

void removeFolders(const QStringList &made)
{
    for (auto folder = made.rbegin(); folder != made.rend(); ++folder)
        if (!QDir().rmdir(*folder)) // somebody put something into it
            return;
}

/// Puts a file that a failed connect has written back to what it was. False if that failed too.
bool putBack(FileWriter &writer, const Step &step)
{
    if (step.file.bytes)
        return writer.write(step.file.target, *step.file.bytes, step.file.mode).isEmpty();
    if (!writer.remove(step.file.target).isEmpty())
        return false;
    removeFolders(step.file.missingFolders);
    return true;
}

/// Whether a file is still as it was read: its own program may write it at any time.
bool isAsRead(const ConfigFile &file)
{
    const auto now = ConfigFile::read(file.path);
    return now && now->bytes == file.bytes && now->target == file.target;
}

QString writeStep(FileWriter &writer, const Step &step)
{
    const auto changed = [&step] {
        return QCoreApplication::translate("ClientConnector", "%1 was changed by another program just now. Try again.")
            .arg(step.planned->path);
    };
    if (!isAsRead(step.file))
        return changed();
    for (const QString &folder : step.file.missingFolders)
        if (!makeFolder(folder)) {
            removeFolders(step.file.missingFolders);
            return QCoreApplication::translate("ClientConnector",
                                               "The folder %1 cannot be made. Check the permissions of the folder above it.")
                .arg(folder);
        }
    bool isKnown = true;
    const unsigned mode = !step.planned->secret ? (step.file.bytes ? step.file.mode : openMode)
                          : step.file.bytes     ? step.file.mode & ~strangers
                                                : secretMode;
    const QString reason = writer.write(step.file.target, step.after, mode, [&step, &isKnown] { return isKnown = isAsRead(step.file); });
    if (reason.isEmpty())
        return {};
    if (!isKnown)
        return changed();
    if (!step.file.bytes)
        removeFolders(step.file.missingFolders);
    return QCoreApplication::translate("ClientConnector",
                                       "%1 cannot be written: %2. Check its permissions and the space on the disk, then try again.")
        .arg(step.planned->path, reason);
}

/// What the journal should say of a file before it is written. A text that points here is no original; nor is one that we wrote.
void keep(std::vector<Kept> &all, const Step &step)
{
    const auto known = std::find_if(all.begin(), all.end(), [&step](const Kept &kept) { return kept.path == step.planned->path; });
    const bool isOurs =
        step.planned->pointsHere(step.file.text()) || (known != all.end() && step.file.bytes && known->isOurs(*step.file.bytes));
    if (known == all.end() && isOurs)
        return;
    Kept fresh{.path = step.planned->path, .target = step.file.target};
    if (step.file.bytes) {
        fresh.existed = true;
        fresh.mode = step.file.mode;
        fresh.digest = digestOf(*step.file.bytes);
    } else {
        fresh.madeFolders = step.file.missingFolders;
    }
    if (known == all.end()) {
        all.push_back(std::move(fresh));
        all.back().addOurs(step.after);
        return;
    }
    // Someone went back to other settings by hand: those are what was there before, now.
    if (!isOurs && (known->existed != fresh.existed || known->digest != fresh.digest))
        *known = std::move(fresh);
    known->addOurs(step.after);
}

/// The name for an edited file that must not get lost; empty: a copy of it is there already.
QString nameAside(const ConfigFile &file)
{
    const QString base = file.target + QStringLiteral(".gatehouse-edited");
    for (int number = 1;; ++number) {
        const QString name = number == 1 ? base : base + QStringLiteral("-%1").arg(number);
        if (!QFileInfo::exists(name) && !QFileInfo(name).isSymLink())
            return name;
        const auto there = ConfigFile::read(name);
        if (there && there->bytes == file.bytes)
            return {};
    }
}

/// Takes back what connect() made of one file. A sentence if it failed.
QString restore(FileWriter &writer, const Kept &kept, const std::optional<std::string> &original, const QString &place,
                ClientConnector::Undone &undone)
{
    const auto file = ConfigFile::read(place);
    if (!file)
        return file.error();
    FileWriter::sweep(file->target);
    if (file->bytes == original) {
        if (!original)
            removeFolders(kept.madeFolders);
        return {};
    }
    if (const QString problem = file->whyNotWritable(); !problem.isEmpty())
        return problem;
    const auto failed = [&kept](const QString &reason) {
        return QCoreApplication::translate("ClientConnector",
                                           "%1 cannot be put back: %2. Check its permissions and the space on the disk, then try again.")
            .arg(kept.path, reason);
    };
    if (file->bytes && !kept.isOurs(*file->bytes)) {
        const QString aside = nameAside(*file);
        if (!aside.isEmpty()) {
            if (const QString reason = writer.write(aside, *file->bytes, file->mode & ~allButOwner); !reason.isEmpty())
                return failed(reason);
            undone.notes.append(
                QCoreApplication::translate("ClientConnector", "%1 was edited since it was connected. The edited file is kept as %2.")
                    .arg(kept.path, aside));
        }
    }
    if (original) {
        for (const QString &folder : file->missingFolders)
            makeFolder(folder);
        if (const QString reason = writer.write(file->target, *original, kept.mode, [&file] { return isAsRead(*file); }); !reason.isEmpty())
            return failed(reason);
    } else {
        if (const QString reason = writer.remove(file->target); !reason.isEmpty())
            return failed(reason);
        removeFolders(kept.madeFolders);
    }
    undone.changes.push_back({kept.path, file->bytes, original});
    return {};
}

QString restore(FileWriter &writer, const ClientBackup &backup, const Kept &kept, ClientConnector::Undone &undone)
{
    std::optional<std::string> original;
    if (kept.existed) {
        auto bytes = backup.original(kept);
        if (!bytes)
            return bytes.error();
        original = std::move(*bytes);
    }
    // Where a link has been put in another place since, what we wrote may stand in the old one still.
    const auto old = ConfigFile::read(kept.target);
    if (QFileInfo(kept.path).canonicalFilePath() != kept.target && old && old->bytes && kept.isOurs(*old->bytes))
        if (const QString problem = restore(writer, kept, original, kept.target, undone); !problem.isEmpty())
            return problem;
    return restore(writer, kept, original, kept.path, undone);
}

} // namespace

ClientConnector::ClientConnector(QString stateFolder, std::shared_ptr<FileWriter> writer)
    : m_stateFolder(std::move(stateFolder)), m_writer(writer ? std::move(writer) : std::make_shared<FileWriter>())
{
}

Result<std::vector<FileChange>, QString> ClientConnector::preview(const ClientPlan &plan) const
{
    const auto steps = stepsOf(plan);
    if (!steps)
        return steps.error();
    std::vector<FileChange> changes;
    for (const Step &step : *steps)
        changes.push_back(changeOf(step));
    return changes;
}

Result<std::vector<FileChange>, QString> ClientConnector::connect(ClientKind kind, const ClientPlan &plan)
{
    const FolderLock turn(m_stateFolder, patience);
    if (const QString problem = problemOf(turn, m_stateFolder); !problem.isEmpty())
        return problem;
    ClientBackup backup(QDir(m_stateFolder).filePath(nameOf(kind)), *m_writer);
    const auto before = backup.load();
    if (!before)
        return before.error();
    auto steps = stepsOf(plan);
    if (!steps)
        return steps.error();
    std::erase_if(*steps, [](const Step &step) { return !step.changes(); });
    std::vector<FileChange> changes;
    if (steps->empty())
        return changes;

    std::vector<Kept> kept = *before;
    const auto takeBackJournal = [&backup, &before] {
        if (before->empty())
            backup.forget();
        else
            backup.save(*before);
    };
    for (const Step &step : *steps) {
        keep(kept, step);
        const bool isOriginal = std::any_of(kept.begin(), kept.end(), [&step](const Kept &one) {
            return one.path == step.planned->path && step.file.bytes && one.digest == digestOf(*step.file.bytes);
        });
        if (!isOriginal)
            continue;
        if (const QString problem = backup.keepOriginal({.path = {}, .digest = digestOf(*step.file.bytes)}, *step.file.bytes);
            !problem.isEmpty()) {
            takeBackJournal();
            return problem;
        }
    }
    if (!kept.empty())
        if (const QString problem = backup.save(kept); !problem.isEmpty()) {
            takeBackJournal();
            return problem;
        }
    for (std::size_t i = 0; i < steps->size(); ++i) {
        if (const QString problem = writeStep(*m_writer, (*steps)[i]); !problem.isEmpty()) {
            bool isAsBefore = true;
            while (i-- > 0)
                isAsBefore = putBack(*m_writer, (*steps)[i]) && isAsBefore;
            if (!isAsBefore) // the journal stays: with it undo() can do what failed here
                return problem + QLatin1Char(' ') + QCoreApplication::translate("ClientConnector", "Then take back what was changed.");
            takeBackJournal();
            return problem;
        }
        changes.push_back(changeOf((*steps)[i]));
    }
    return changes;
}

Result<ClientConnector::Undone, QString> ClientConnector::undo(ClientKind kind)
{
    const FolderLock turn(m_stateFolder, patience);
    if (const QString problem = problemOf(turn, m_stateFolder); !problem.isEmpty())
        return problem;
    ClientBackup backup(QDir(m_stateFolder).filePath(nameOf(kind)), *m_writer);
    auto kept = backup.load();
    if (!kept)
        return kept.error();
    Undone undone;
    if (kept->empty()) {
        backup.forget(); // copies that a killed process has left without a journal
        undone.notes.append(
            QCoreApplication::translate("ClientConnector", "There is nothing to take back: Gatehouse has kept no other settings of %1.")
                .arg(clientName(kind)));
        return undone;
    }
    QStringList problems;
    std::vector<Kept> left;
    for (auto one = kept->rbegin(); one != kept->rend(); ++one)
        if (const QString problem = restore(*m_writer, backup, *one, undone); !problem.isEmpty()) {
            problems.append(problem);
            left.insert(left.begin(), *one);
        }
    if (!problems.isEmpty()) {
        backup.save(left); // what went well is not to be done again
        return problems.join(QLatin1Char(' '));
    }
    backup.forget();
    return undone;
}

bool ClientConnector::canUndo(ClientKind kind) const
{
    const auto kept = ClientBackup(QDir(m_stateFolder).filePath(nameOf(kind)), *m_writer).load();
    return kept && !kept->empty();
}

} // namespace gatehouse
