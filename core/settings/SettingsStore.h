// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Configuration.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <memory>

namespace gatehouse {

/// settings.json on disk and in memory: loaded at start, watched and loaded again when it changes, written atomically. A broken edit keeps
/// the old settings and says where it is broken; keys that we do not know are kept and named in a warning. What is set is in force at once
/// and written by a thread of the store's own, so that nobody waits for a disk; if that fails, the settings go back to what the file says.
/// Main thread only; the snapshot may go anywhere.
class SettingsStore : public QObject
{
    Q_OBJECT
public:
    /// `path` empty: settings.json in the platform's configuration folder. The file need not exist.
    explicit SettingsStore(QString path = {}, QObject *parent = nullptr);
    ~SettingsStore() override;

    QString path() const;
    /// Reads the file. False if it is broken: then problem() says where and why, and the configuration stays what it was (at first: the
    /// defaults).
    bool load();
    ConfigurationPtr configuration() const;
    QString problem() const;      ///< one sentence with place and what is allowed; empty when all is well
    QStringList warnings() const; ///< unknown keys and the like

    /// Sets one value by its path in the file ({"families","opus"}), keeping everything else in the file as it is, and loads the result.
    /// `json` is the value's JSON text; empty removes the member. False with problem() set if the value is wrong, or the file is broken or
    /// cannot be read: then nothing changed. A file that then cannot be written is told by broken().
    bool set(const QStringList &place, const QByteArray &json);

    struct Change
    {
        QStringList place;
        QByteArray json; ///< empty removes the member
    };
    /// Several values at once, each in what the ones before made: all of them, or none.
    bool apply(const std::vector<Change> &changes);
    /// Takes back the last set() or apply() of this program, unless the file was changed by somebody else since.
    bool undo();
    bool canUndo() const;
    /// Waits until everything is written: for commands, which end right after. False with problem() set if the last of it could not be.
    bool flush();

Q_SIGNALS:
    void changed();                      ///< a new configuration is in force
    void broken(const QString &problem); ///< an edit was refused, or could not be written

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
