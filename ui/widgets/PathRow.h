// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;

namespace gatehouse {

/// A file's path to read and copy, with a button that opens its folder in the desktop's file manager. GUI thread.
class PathRow : public QWidget
{
    Q_OBJECT
public:
    /// `button` has a mnemonic that is unique on the page; `name` is what screen readers say of the field.
    PathRow(const QString &objectName, const QString &name, const QString &button, const QString &path, QWidget *parent = nullptr);

    /// The field itself: the buddy of a label.
    QLineEdit *field() const { return m_field; }

private:
    QLineEdit *m_field;
};

} // namespace gatehouse
