// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QListWidget>

namespace gatehouse {

/// A list that is as high as so many lines of text.
class LineList : public QListWidget
{
    Q_OBJECT
public:
    explicit LineList(int lines, QWidget *parent = nullptr);

    /// Shows these lines, changing only what differs, so that selection and scroll position stay.
    void setLines(const QStringList &lines);
    QStringList lines() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    int m_height;
};

} // namespace gatehouse
