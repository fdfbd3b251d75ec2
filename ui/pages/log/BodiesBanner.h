// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QLabel;

namespace gatehouse {

class RequestLog;

/// Warns for as long as bodies are kept, says how long that will be, and turns it off. Hidden otherwise.
class BodiesBanner : public QFrame
{
    Q_OBJECT
public:
    /// `log` must outlive the banner.
    explicit BodiesBanner(RequestLog &log, QWidget *parent = nullptr);

    void refresh();

private:
    RequestLog &m_log;
    QLabel *m_sentence;
    QTimer m_minutes;
    bool m_told = false; ///< a screen reader has said it
};

} // namespace gatehouse
