// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PathRow.h"

#include "ui/widgets/LineIcon.h"
#include "ui/widgets/ReadOnlyField.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace gatehouse {

PathRow::PathRow(const QString &objectName, const QString &name, const QString &button, const QString &path, QWidget *parent)
    : QWidget(parent), m_field(readOnlyField(objectName, name))
{
    showText(m_field, QDir::toNativeSeparators(path));
    m_field->setToolTip(m_field->text());
    auto *open = new QPushButton(button);
    setLineIcon(open, LineIcon::Folder);
    open->setObjectName(objectName + QStringLiteral("Folder"));
    open->setAccessibleDescription(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_field, 1);
    row->addWidget(open);
    connect(open, &QPushButton::clicked, this,
            [folder = QFileInfo(path).absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

} // namespace gatehouse
