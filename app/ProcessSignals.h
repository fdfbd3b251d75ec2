// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

namespace gatehouse {

/// The signals of the operating system as Qt's: SIGTERM and SIGINT ask to end, SIGHUP to read the settings again. One object per process.
/// On Windows Ctrl+C and closing the console ask to end.
class ProcessSignals : public QObject
{
    Q_OBJECT
public:
    explicit ProcessSignals(QObject *parent = nullptr);
    ~ProcessSignals() override;

Q_SIGNALS:
    void terminate();
    void reload();
};

} // namespace gatehouse
