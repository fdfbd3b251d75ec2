// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace gatehouse {

/// What a file holds, or is to hold.
struct FileText
{
    QByteArray bytes;
    bool exists = false;
};

/// Writes one private file in a thread of its own, each text whole or not at all and in order; of several that wait only the newest is
/// written. A file that holds something else than what its newest text was made from is somebody's edit, and is left alone. Owned and
/// called by one thread; the end waits for the last write.
class SettingsWriter
{
public:
    /// `ended` is called in the writer's thread whenever nothing is left to write.
    SettingsWriter(QString path, std::function<void()> ended);
    ~SettingsWriter();
    SettingsWriter(const SettingsWriter &) = delete;
    SettingsWriter &operator=(const SettingsWriter &) = delete;

    /// `base`: what the file held when `text` was made. Counts only if nothing is being written: otherwise it is the text before.
    void write(FileText text, const FileText &base);
    bool isIdle() const;
    /// Whether the file may hold these bytes by our own doing while we write.
    bool explains(const QByteArray &bytes) const;
    /// Waits until nothing is left to write. A sentence with cause and next step if the newest text could not be written; empty when all
    /// went well.
    QString wait();

private:
    struct Job
    {
        FileText text;
        QByteArray base;
    };
    void run();
    QString perform(const Job &job) const;

    const QString m_path;
    const std::function<void()> m_ended;

    mutable std::mutex m_mutex; ///< for all below
    std::condition_variable m_changed;
    std::optional<Job> m_next;
    std::optional<Job> m_current;
    QString m_failure; ///< of the newest text
    bool m_closing = false;
    std::thread m_thread; ///< begun with the first write
};

} // namespace gatehouse
