// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingsStore.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <chrono>

class QLabel;
class QPushButton;

namespace gatehouse {

/// The window's lower edge: what the last change came to, for a while, with a button that takes it back. Screen readers say each sentence.
/// GUI thread.
class StatusStrip : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds shownFor{10};

    /// `settings` outlives the strip.
    explicit StatusStrip(SettingsStore &settings, std::chrono::milliseconds time = shownFor, QWidget *parent = nullptr);

    void say(const QString &sentence);
    /// With the button.
    void sayUndoable(const QString &sentence);
    bool offersUndo() const;

private:
    void undo();
    void end();

    SettingsStore &m_settings;
    QTimer m_timer;
    QLabel *m_sentence;
    QPushButton *m_undo;
};

} // namespace gatehouse
