// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsWriter.h"

#include "core/settings/PrivateFile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace gatehouse {

SettingsWriter::SettingsWriter(QString path, std::function<void()> ended) : m_path(std::move(path)), m_ended(std::move(ended)) {}

SettingsWriter::~SettingsWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void SettingsWriter::write(FileText text, const FileText &base)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_next)
            m_next->text = std::move(text);
        else
            m_next = Job{std::move(text), m_current ? m_current->text.bytes : base.bytes};
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_changed.notify_all();
}

bool SettingsWriter::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return !m_next && !m_current;
}

bool SettingsWriter::explains(const QByteArray &bytes) const
{
    const std::lock_guard lock(m_mutex);
    return (m_current && (bytes == m_current->base || bytes == m_current->text.bytes)) || (m_next && bytes == m_next->base);
}

QString SettingsWriter::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_next && !m_current; });
    return m_failure;
}

void SettingsWriter::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_next || m_closing; });
        if (!m_next)
            return;
        m_current = std::exchange(m_next, std::nullopt);
        lock.unlock();
        QString failure = perform(*m_current);
        lock.lock();
        // What waits was made from a text that never came: the file still holds what that one was made from.
        if (!failure.isEmpty() && m_next)
            m_next->base = m_current->base;
        m_failure = std::move(failure);
        m_current.reset();
        if (m_next)
            continue;
        m_changed.notify_all();
        lock.unlock();
        m_ended();
        lock.lock();
    }
}

QString SettingsWriter::perform(const Job &job) const
{
    const auto changedBySomebody = [&]() -> QString {
        if (!QFileInfo::exists(m_path) && job.base.isEmpty())
            return {};
        QFile file(m_path);
        if (file.open(QIODevice::ReadOnly) && file.read(job.base.size() + 1) == job.base)
            return {};
        return QCoreApplication::translate(
                   "SettingsWriter", "%1 was changed by another program at the same moment, so your change was left out. Make it again.")
            .arg(m_path);
    };
    if (job.text.exists)
        return writePrivately(m_path, {job.text.bytes.constData(), static_cast<std::size_t>(job.text.bytes.size())}, changedBySomebody);
    if (QString why = changedBySomebody(); !why.isEmpty())
        return why;
    const QFileInfo place(m_path);
    if (!place.exists())
        return {};
    QFile file(place.isSymLink() ? place.canonicalFilePath() : m_path); // a link is somebody's own: it stays
    if (file.remove())
        return {};
    return QCoreApplication::translate("SettingsWriter", "%1 cannot be removed: %2. Check the permissions of its folder.")
        .arg(m_path, file.errorString());
}

} // namespace gatehouse
