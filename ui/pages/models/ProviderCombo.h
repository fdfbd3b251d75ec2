// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"

#include <QtWidgets/QComboBox>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace gatehouse {

/// A choice among the providers, those that can be used now first. The wheel turns it only while it has the focus: it stands on a page that
/// scrolls.
class ProviderCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit ProviderCombo(const Services &services, QWidget *parent = nullptr);

    /// `first`: words and values that stand before the providers. Keeps what is there where it stays the same.
    void fill(const std::vector<std::pair<QString, QString>> &first);
    /// The provider's id, or one of the values.
    QString value() const { return currentData().toString(); }
    void setValue(const QString &value);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    const Services &m_services;
    std::set<std::string> m_usable;
};

} // namespace gatehouse
