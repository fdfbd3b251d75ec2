// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QComboBox>

#include <optional>

namespace gatehouse {

/// A tick with three states that are told in words: as known, yes, no.
class TickCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit TickCombo(QWidget *parent = nullptr);

    /// What "as known" means; unset: nothing is known.
    void setKnown(std::optional<bool> known);
    void setTick(std::optional<bool> tick) { setCurrentIndex(!tick ? 0 : *tick ? 1 : 2); }
    std::optional<bool> tick() const { return currentIndex() <= 0 ? std::nullopt : std::optional(currentIndex() == 1); }

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace gatehouse
