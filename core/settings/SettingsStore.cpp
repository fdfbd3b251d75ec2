// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsStore.h"

#include "core/settings/PrivateFile.h"
#include "core/settings/SettingsFile.h"

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
    struct Text
    {
        QByteArray bytes;
        bool exists = false;
        QString problem; ///< why it could not be read
    };

    explicit Private(SettingsStore *store) : q(store) {}

    Text readText() const
    {
        QFile file(path);
        if (!file.exists())
            return {};
        if (!file.open(QIODevice::ReadOnly))
            return {{}, true, tr("%1 cannot be read: %2. Check its owner and permissions.").arg(path, file.errorString())};
        // One byte more than allowed, so that the reader can tell.
        return {file.read(static_cast<qint64>(SettingsFile::largest) + 1), true, {}};
    }

    QString sentence(const std::string &text) const { return path + QStringLiteral(": ") + QString::fromStdString(text); }

    void adopt(SettingsFile::Contents contents)
    {
        configuration = std::make_shared<const Configuration>(std::move(contents.settings), Catalogue::builtIn());
        warnings.clear();
        for (const std::string &warning : contents.warnings)
            warnings << sentence(warning);
        for (const std::string &warning : configuration->warnings())
            warnings << QString::fromStdString(warning);
        problem.clear();
    }

    bool take(const Text &text)
    {
        seen = text.bytes;
        if (!text.problem.isEmpty())
            return refuse(text.problem);
        auto contents = SettingsFile::read(view(text.bytes), Catalogue::builtIn());
        if (!contents)
            return refuse(sentence(contents.error().sentence));
        adopt(std::move(*contents));
        Q_EMIT q->changed();
        return true;
    }

    bool refuse(const QString &why)
    {
        problem = why;
        Q_EMIT q->broken(problem);
        return false;
    }

    /// The folder, because editors put a new file in place of the old one; the file itself, because others write into it.
    void watch()
    {
        const QStringList wanted = QFileInfo::exists(path) ? QStringList{nearestFolder(path), path} : QStringList{nearestFolder(path)};
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
        watch();
        const Text text = readText();
        // A file that is gone or empty may be between two steps of an editor; the settings in force are the better guess.
        const bool unfinished = !text.exists || (text.problem.isEmpty() && text.bytes.trimmed().isEmpty());
        if (!unfinished && (!text.problem.isEmpty() || text.bytes != seen || seenMissing)) {
            seenMissing = false;
            take(text);
        }
    }

    SettingsStore *q;
    QString path;
    ConfigurationPtr configuration;
    QString problem;
    QStringList warnings;
    QByteArray seen;
    bool seenMissing = false;
    QFileSystemWatcher watcher;
    QTimer settle;
};

SettingsStore::SettingsStore(QString path, QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
    d->path = QFileInfo(path.isEmpty() ? defaultPath() : path).absoluteFilePath();
    d->adopt({});
    d->settle.setSingleShot(true);
    d->settle.setInterval(settleTime);
    connect(&d->settle, &QTimer::timeout, this, [this] { d->look(); });
    const auto noticed = [this] { d->settle.start(); };
    connect(&d->watcher, &QFileSystemWatcher::fileChanged, this, noticed);
    connect(&d->watcher, &QFileSystemWatcher::directoryChanged, this, noticed);
}

SettingsStore::~SettingsStore() = default;

QString SettingsStore::path() const
{
    return d->path;
}

bool SettingsStore::load()
{
    d->watch();
    const Private::Text text = d->readText();
    d->seenMissing = !text.exists;
    return d->take(text);
}

ConfigurationPtr SettingsStore::configuration() const
{
    return d->configuration;
}

QString SettingsStore::problem() const
{
    return d->problem;
}

QStringList SettingsStore::warnings() const
{
    return d->warnings;
}

bool SettingsStore::set(const QStringList &place, const QByteArray &json)
{
    const Private::Text text = d->readText();
    if (!text.problem.isEmpty()) {
        d->problem = text.problem;
        return false;
    }
    std::vector<std::string> steps;
    for (const QString &step : place)
        steps.push_back(step.toStdString());

    // A broken file is a person's unfinished work: it is never written over.
    if (const auto before = SettingsFile::read(view(text.bytes), Catalogue::builtIn()); !before) {
        d->problem = d->sentence(before.error().sentence);
        return false;
    }
    auto edited = SettingsFile::withValue(view(text.bytes), steps, view(json));
    if (!edited) {
        d->problem = d->sentence(edited.error().sentence);
        return false;
    }
    auto contents = SettingsFile::read(*edited, Catalogue::builtIn());
    if (!contents) {
        d->problem = d->sentence(contents.error().sentence);
        return false;
    }
    if (const QString failure = writePrivately(d->path, *edited); !failure.isEmpty()) {
        d->problem = failure;
        return false;
    }
    d->seen = QByteArray::fromStdString(*edited);
    d->seenMissing = false;
    d->watch();
    d->adopt(std::move(*contents));
    Q_EMIT changed();
    return true;
}

} // namespace gatehouse
