// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

#include <functional>

class QLabel;

namespace gatehouse {

/// What is shown instead of all else when the settings file cannot be read at the start: what is wrong with it, the way to it, and another
/// try, which is made by itself when a person comes back from the editor. Accepted when the file is in order. GUI thread.
class BrokenSettings : public QDialog
{
    Q_OBJECT
public:
    /// `readAgain` reads the file and says what is wrong with it; empty: nothing any more.
    BrokenSettings(const QString &path, std::function<QString()> readAgain, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    void tryAgain();

    std::function<QString()> m_readAgain;
    QLabel *m_problem;
};

} // namespace gatehouse
