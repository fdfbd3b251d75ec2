// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace gatehouse {

/// A frame around the widget that a search has found. It takes no mouse, no focus and no room. GUI thread.
class HitMark : public QWidget
{
    Q_OBJECT
public:
    explicit HitMark(QWidget *parent = nullptr);

    /// `hit` stands in `host`, which the frame is drawn on; null: around nothing.
    void surround(QWidget *hit, QWidget *host);
    QWidget *hit() const { return m_hit; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int margin() const;
    void follow();
    void watch(bool on);

    QPointer<QWidget> m_hit;
    QPointer<QWidget> m_host;
};

} // namespace gatehouse
