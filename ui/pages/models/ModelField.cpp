// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/ModelField.h"

#include <QtGui/QWheelEvent>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

namespace gatehouse {

ModelField::ModelField(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    auto *found = new QCompleter(model(), this);
    found->setFilterMode(Qt::MatchContains);
    found->setCaseSensitivity(Qt::CaseInsensitive);
    found->setCompletionMode(QCompleter::PopupCompletion);
    setCompleter(found);
    lineEdit()->setLayoutDirection(Qt::LeftToRight);
    connect(this, &QComboBox::activated, this, &ModelField::take);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ModelField::take);
}

void ModelField::setModels(const std::vector<ProviderModel> &models)
{
    bool same = static_cast<int>(models.size()) == count();
    for (int i = 0; same && i < count(); ++i)
        same = models[static_cast<std::size_t>(i)].id == itemText(i).toStdString();
    if (same)
        return;
    const QString text = currentText();
    const bool modified = lineEdit()->isModified();
    const QSignalBlocker quiet(this);
    clear();
    for (const ProviderModel &one : models) {
        addItem(QString::fromStdString(one.id));
        if (!one.name.empty())
            setItemData(count() - 1, QString::fromStdString(one.name), Qt::ToolTipRole);
    }
    setEditText(text);
    lineEdit()->setModified(modified);
}

void ModelField::setModel(const QString &id)
{
    if (lineEdit()->hasFocus() && lineEdit()->isModified())
        m_told = id;
    else
        resetModel(id);
}

void ModelField::resetModel(const QString &id)
{
    m_told = id;
    if (currentText() != id || currentIndex() != findText(id)) {
        const QSignalBlocker quiet(this);
        setCurrentIndex(findText(id));
        setEditText(id);
    }
    lineEdit()->setModified(false);
}

void ModelField::take()
{
    const QString id = typed();
    if (id.isEmpty()) {
        resetModel(m_told);
        return;
    }
    lineEdit()->setModified(false);
    if (id == m_told)
        return;
    m_told = id;
    Q_EMIT chosen(id);
}

void ModelField::wheelEvent(QWheelEvent *event)
{
    if (lineEdit()->hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace gatehouse
