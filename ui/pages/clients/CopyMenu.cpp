// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clients/CopyMenu.h"

#include "core/clients/ClientDesk.h"
#include "ui/pages/clients/ClientWords.h"
#include "ui/tray/SensitiveClipboard.h"

#include <QtCore/QPointer>
#include <QtWidgets/QMenu>

namespace gatehouse {

QString copiedWords(const Services &services)
{
    return CopyMenu::tr("Copied. Clears in %n second(s).", nullptr, static_cast<int>(services.clipboard.lifetime().count()));
}

CopyMenu::CopyMenu(Services &services, ClientKind kind, QWidget *parent)
    : QPushButton(tr("Copy settings"), parent), m_services(services), m_kind(kind)
{
    setObjectName(QStringLiteral("copy"));
    setAccessibleName(tr("Copy settings for %1").arg(clientName(kind)));
    auto *menu = new QMenu(this);
    for (const TextForm form : textForms(kind)) {
        QAction *action = menu->addAction(formWords(form));
        action->setObjectName(QStringLiteral("copy%1").arg(static_cast<int>(form)));
        connect(action, &QAction::triggered, this, [this, form] { copy(form); });
    }
    setMenu(menu);
}

void CopyMenu::copy(TextForm form)
{
    m_services.clients.text(m_kind, form, [self = QPointer(this)](const Result<Secret, QString> &text) {
        if (!self)
            return;
        if (text)
            self->m_services.clipboard.copy(*text);
        Q_EMIT self->copied(text ? copiedWords(self->m_services) : text.error());
    });
}

} // namespace gatehouse
