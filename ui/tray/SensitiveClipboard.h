// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

namespace gatehouse {

/// Puts secrets on the clipboard so that clipboard managers leave them out of their history, and takes them off again after a while or when
/// it goes, unless something else was copied since. GUI thread.
class SensitiveClipboard : public QObject
{
    Q_OBJECT
public:
    explicit SensitiveClipboard(std::chrono::milliseconds lifetime = std::chrono::seconds{60}, QObject *parent = nullptr);
    ~SensitiveClipboard() override;

    void copy(const Secret &secret);
    std::chrono::seconds lifetime() const;

private:
    void clearIfUnchanged();

    QTimer m_timer;
    QByteArray m_digest; ///< of what we put there: enough to recognise it, and no second copy of the secret
};

} // namespace gatehouse
