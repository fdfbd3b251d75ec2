// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QScrollArea>

namespace gatehouse {

/// Lets a page be longer than the window, never wider: it asks for the width that its page needs. GUI thread.
class PageScroll : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes the page.
    explicit PageScroll(QWidget *page, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace gatehouse
