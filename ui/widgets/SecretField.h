// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <chrono>
#include <cstddef>

class QLineEdit;
class QPushButton;

namespace gatehouse {

/// A field for one secret that is kept elsewhere. Without one it is empty, for pasting; with one it shows as many dots, and buttons to see
/// it for a while, to replace and to remove it. It holds the secret itself only while it is typed or shown, and no screen reader is told
/// more than its length. GUI thread.
class SecretField : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds shownFor{10};

    /// `name` is what it is called: "API key". Objects are named after `objectName`: "key" (the field), "keySave", "keyShow", "keyReplace",
    /// "keyRemove".
    SecretField(const QString &objectName, QString name, QWidget *parent = nullptr);

    /// The field itself: the buddy of a label.
    QLineEdit *edit() const { return m_edit; }
    /// A secret of that many characters is kept; 0: none. What is being typed stays.
    void setKept(std::size_t length);
    /// It can be given, replaced and removed; else it can only be looked at.
    void setChangeable(bool changeable);
    /// What was given is on its way.
    void setBusy(bool busy);
    /// What was given is kept: the field forgets it.
    void accept();
    /// Shows what showWanted() asked for, for a while.
    void reveal(const Secret &secret);
    /// Forgets what is typed or shown.
    void clear();
    /// Puts the cursor where a secret can be pasted.
    void askForOne();

Q_SIGNALS:
    /// Pasted, or typed and confirmed; without spaces around it. It stays in the field until accept().
    void given(const gatehouse::Secret &secret);
    void showWanted();
    void removeWanted();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void edited(const QString &text);
    void give();
    void hideAgain();
    void replace(bool on);
    void display();
    bool isAsking() const { return m_kept == 0 || m_replacing; }

    const QString m_name;
    QLineEdit *m_edit;
    QPushButton *m_save;
    QPushButton *m_show;
    QPushButton *m_replace;
    QPushButton *m_remove;
    QTimer m_shown;
    std::size_t m_kept = 0;
    qsizetype m_length = 0; ///< of the text before the last edit
    bool m_replacing = false;
    bool m_changeable = true;
    bool m_busy = false;
};

} // namespace gatehouse
