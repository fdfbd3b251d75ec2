// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsStore.h"

#include "core/base/Log.h"
#include "core/settings/SettingsFile.h"
#include "core/settings/SettingsWriter.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QFileSystemWatcher>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>

#include <chrono>

namespace gatehouse {

namespace {
using namespace std::chrono_literals;

/// Editors write in several steps; one reload is enough for all of them.
constexpr auto settleTime = 100ms;

QString defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/gatehouse/settings.json");
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString nearestFolder(const QString &path)
{
    QDir folder = QFileInfo(path).absoluteDir();
    while (!folder.exists() && !folder.isRoot())
        folder = QFileInfo(folder.absolutePath()).absoluteDir();
    return folder.absolutePath();
}
} // namespace

struct SettingsStore::Private
{
    struct Text : FileText
    {
        QString problem; ///< why it could not be read
    };
    struct InForce
    {
        ConfigurationPtr configuration;
        QStringList warnings;
        QByteArray text;
    };
    struct Basis
    {
        FileText text;
        FileText onDisk; ///< what the change will find there
    };
    struct Step
    {
        FileText before;
        QByteArray ours;
    };

    Private(SettingsStore *store, QString file)
        : q(store), path(std::move(file)), writer(path, [store] {
              QMetaObject::invokeMethod(
                  store, [store] { store->d->collect(); }, Qt::QueuedConnection);
          })
    {
    }

    Text readText() const
    {
        if (!QFileInfo::exists(path)) // QFile's own would call a link to nothing a file
            return {};
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {{{}, true}, tr("%1 cannot be read: %2. Check its owner and permissions.").arg(path, file.errorString())};
        // One byte more than allowed, so that the reader can tell.
        return {{file.read(static_cast<qint64>(SettingsFile::largest) + 1), true}, {}};
    }

    QString sentence(const std::string &text) const { return path + QStringLiteral(": ") + QString::fromStdString(text); }

    static bool isBlank(const Text &text) { return text.problem.isEmpty() && text.bytes.trimmed().isEmpty(); }

    void adopt(SettingsFile::Contents contents, const QByteArray &text)
    {
        inForce.text = text;
        inForce.configuration = std::make_shared<const Configuration>(std::move(contents.settings), Catalogue::builtIn());
        inForce.warnings.clear();
        for (const std::string &warning : contents.warnings)
            inForce.warnings << sentence(warning);
        for (const std::string &warning : inForce.configuration->warnings())
            inForce.warnings << QString::fromStdString(warning);
        problem.clear();
        refusal.clear();
    }

    bool take(const Text &text)
    {
        seen = text.bytes;
        if (!text.problem.isEmpty())
            return refuse(text.problem);
        auto contents = SettingsFile::read(view(text.bytes), Catalogue::builtIn());
        if (!contents)
            return refuse(sentence(contents.error().sentence));
        adopt(std::move(*contents), text.bytes);
        onDisk = inForce;
        Q_EMIT q->changed();
        return true;
    }

    bool refuse(const QString &why)
    {
        problem = why;
        Q_EMIT q->broken(problem);
        return false;
    }

    /// Of one call that changed nothing: for its caller, and gone when that has read it. The settings themselves are as well as before.
    bool fail(const QString &why)
    {
        refusal = why;
        QMetaObject::invokeMethod(
            q, [this] { refusal.clear(); }, Qt::QueuedConnection);
        return false;
    }

    /// The folder, because editors put a new file in place of the old one; the file itself, because others write into it; where it is a
    /// link, as those make it who keep their settings in one place, the folder that it leads to.
    void watch()
    {
        QStringList wanted{nearestFolder(path)};
        if (const QFileInfo file(path); file.isSymLink())
            wanted << nearestFolder(file.symLinkTarget());
        if (QFileInfo::exists(path))
            wanted << path;
        const QStringList watched = watcher.files() + watcher.directories();
        for (const QString &place : watched)
            if (!wanted.contains(place))
                watcher.removePath(place);
        for (const QString &place : wanted)
            if (!watched.contains(place))
                watcher.addPath(place);
    }

    void look()
    {
        if (writing) // the file is between two texts of ours; collect() looks again
            return;
        watch();
        const Text text = readText();
        if (isBlank(text)) // perhaps between two steps of an editor; the settings in force are the better guess
            return;
        const bool isNews = text.problem.isEmpty() ? text.bytes != seen || seenMissing : text.problem != problem;
        if (isNews) {
            seenMissing = false;
            take(text);
        }
    }

    /// The text that a change starts from: the file's, or our own that is still on its way there. Where the file is gone or empty it is the
    /// one in force, which people still see: a change of one setting must not be the end of all others. Nothing, with problem() set, if the
    /// file cannot be read or is broken: that is a person's unfinished work, and never written over.
    std::optional<Basis> basis()
    {
        Text text = readText();
        if (writing && text.problem.isEmpty() && writer.explains(text.bytes))
            return Basis{newest, newest};
        if (writing) { // it has ended, or somebody's edit came between
            q->flush();
            text = readText();
        }
        if (!text.problem.isEmpty()) {
            fail(text.problem);
            return std::nullopt;
        }
        if (const auto before = SettingsFile::read(view(text.bytes), Catalogue::builtIn()); !before) {
            fail(sentence(before.error().sentence));
            return std::nullopt;
        }
        if (isBlank(text) && !inForce.text.trimmed().isEmpty())
            return Basis{{inForce.text, true}, text};
        return Basis{text, text};
    }

    void commit(const FileText &before, FileText text, SettingsFile::Contents contents)
    {
        seen = text.bytes;
        seenMissing = !text.exists;
        newest = text;
        adopt(std::move(contents), text.bytes);
        if (text.bytes != before.bytes || text.exists != before.exists) {
            writing = true;
            failed = false;
            writer.write(std::move(text), before);
        }
        Q_EMIT q->changed();
    }

    /// Takes the writer's word on how it went.
    void collect()
    {
        if (!writing || !writer.isIdle())
            return;
        writing = false;
        const QString failure = writer.wait();
        failed = !failure.isEmpty();
        const std::optional<Step> undone = std::exchange(undoing, std::nullopt);
        if (failed) {
            fallBack(failure);
            if (undone && undone->ours == seen)
                undoable = undone;
        } else {
            onDisk = inForce;
            look();
        }
    }

    /// Nothing of what we wanted came to the disk: what is there holds.
    void fallBack(const QString &failure)
    {
        const Text text = readText();
        seen = text.bytes;
        seenMissing = !text.exists;
        inForce = onDisk;
        QString why = failure;
        if (!isBlank(text) && text.problem.isEmpty()) {
            if (auto contents = SettingsFile::read(view(text.bytes), Catalogue::builtIn())) {
                adopt(std::move(*contents), text.bytes);
                onDisk = inForce;
            } else {
                why += QLatin1Char(' ') + sentence(contents.error().sentence);
            }
        }
        problem = why;
        Q_EMIT q->changed();
        Q_EMIT q->broken(why);
    }

    SettingsStore *q;
    QString path;
    InForce inForce;
    InForce onDisk; ///< of the text that was last known to be in the file
    QString problem;
    QString refusal; ///< of the call that just failed
    QByteArray seen; ///< what the file holds, or will hold when all is written
    bool seenMissing = false;
    QFileSystemWatcher watcher;
    QTimer settle;

    std::optional<Step> undoable; ///< good as long as the file holds `ours`
    std::optional<Step> undoing;  ///< on its way to the disk
    FileText newest;              ///< of what is on its way to the disk
    bool writing = false;         ///< until collect() has heard of the end
    bool failed = false;          ///< the last write
    SettingsWriter writer;        ///< last: it calls until it is gone
};

SettingsStore::SettingsStore(QString path, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, QFileInfo(path.isEmpty() ? defaultPath() : path).absoluteFilePath()))
{
    d->adopt(*SettingsFile::read({}, Catalogue::builtIn()), {});
    d->onDisk = d->inForce;
    d->settle.setSingleShot(true);
    d->settle.setInterval(settleTime);
    connect(&d->settle, &QTimer::timeout, this, [this] { d->look(); });
    const auto noticed = [this] { d->settle.start(); };
    connect(&d->watcher, &QFileSystemWatcher::fileChanged, this, noticed);
    connect(&d->watcher, &QFileSystemWatcher::directoryChanged, this, noticed);
}

SettingsStore::~SettingsStore()
{
    if (!d->writing)
        return;
    if (const QString failure = d->writer.wait(); !failure.isEmpty())
        log::error(failure.toStdString());
}

QString SettingsStore::path() const
{
    return d->path;
}

bool SettingsStore::load()
{
    flush();
    d->watch();
    const Private::Text text = d->readText();
    d->seenMissing = !text.exists;
    return d->take(text);
}

ConfigurationPtr SettingsStore::configuration() const
{
    return d->inForce.configuration;
}

QString SettingsStore::problem() const
{
    return d->refusal.isEmpty() ? d->problem : d->refusal;
}

QStringList SettingsStore::warnings() const
{
    return d->inForce.warnings;
}

bool SettingsStore::set(const QStringList &place, const QByteArray &json)
{
    return apply({{place, json}});
}

bool SettingsStore::apply(const std::vector<Change> &changes)
{
    const auto base = d->basis();
    if (!base)
        return false;
    const FileText &before = base->text;
    Result<std::string, SettingsFile::Problem> edited = before.bytes.toStdString();
    for (const Change &change : changes) {
        std::vector<std::string> steps;
        for (const QString &step : change.place)
            steps.push_back(step.toStdString());
        edited = SettingsFile::withValue(*edited, steps, view(change.json));
        if (!edited)
            return d->fail(d->sentence(edited.error().sentence));
    }
    auto contents = SettingsFile::read(*edited, Catalogue::builtIn());
    if (!contents)
        return d->fail(d->sentence(contents.error().sentence));
    FileText text = before;
    if (*edited != view(before.bytes)) {
        text = {QByteArray::fromStdString(*edited), true};
        d->undoable = Private::Step{before, text.bytes};
        d->undoing.reset();
    }
    d->commit(base->onDisk, std::move(text), std::move(*contents));
    return true;
}

bool SettingsStore::undo()
{
    if (!canUndo())
        return d->fail(tr("There is no change to take back."));
    const auto base = d->basis();
    if (!base)
        return false;
    if (!d->undoable || base->onDisk.bytes != d->undoable->ours) {
        d->undoable.reset();
        return d->fail(tr("%1 was changed by another program since, so nothing was taken back.").arg(d->path));
    }
    auto contents = SettingsFile::read(view(d->undoable->before.bytes), Catalogue::builtIn());
    if (!contents)
        return d->fail(d->sentence(contents.error().sentence));
    d->undoing = std::exchange(d->undoable, std::nullopt);
    d->commit(base->onDisk, d->undoing->before, std::move(*contents));
    return true;
}

bool SettingsStore::canUndo() const
{
    return d->undoable && d->undoable->ours == d->seen;
}

bool SettingsStore::flush()
{
    if (d->writing) {
        d->writer.wait();
        d->collect();
    }
    return !d->failed;
}

} // namespace gatehouse
