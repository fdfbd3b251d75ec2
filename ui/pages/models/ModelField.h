// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/ProviderModels.h"

#include <QtWidgets/QComboBox>

#include <vector>

namespace gatehouse {

/// A field for a model's id, with a list to choose from that grows shorter while one types. Text that was typed and not yet taken stays
/// while list and model change behind it.
class ModelField : public QComboBox
{
    Q_OBJECT
public:
    explicit ModelField(QWidget *parent = nullptr);

    void setModels(const std::vector<ProviderModel> &models);
    /// Shows the id, unless somebody is typing another.
    void setModel(const QString &id);
    /// The same, whatever is there.
    void resetModel(const QString &id);
    QString typed() const { return currentText().trimmed(); }

Q_SIGNALS:
    /// Another id than the one shown before was taken: from the list, with Enter, or by leaving the field.
    void chosen(const QString &id);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void take();
    QString m_told;
};

} // namespace gatehouse
