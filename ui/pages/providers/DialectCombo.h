// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Dialect.h"
#include "core/settings/Configuration.h"

#include <QtWidgets/QComboBox>

#include <optional>

namespace gatehouse {

/// What people call a dialect: "Anthropic Messages".
QString dialectName(Dialect dialect);

/// Chooses the dialect that a provider is spoken to in, or leaves it open. GUI thread.
class DialectCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit DialectCombo(const QString &objectName, QWidget *parent = nullptr);

    /// What can be chosen: `open` says what happens where none is.
    void offer(const QString &open, const std::vector<Dialect> &dialects);
    std::optional<Dialect> chosen() const;
    /// Without telling of it.
    void choose(std::optional<Dialect> dialect);

Q_SIGNALS:
    void chosenByPerson();
};

} // namespace gatehouse
