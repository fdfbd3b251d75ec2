// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientTexts.h"

#include "core/clients/ClientDefinition.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>

namespace gatehouse {

QString formName(TextForm form)
{
    switch (form) {
    case TextForm::Json:
        return QStringLiteral("json");
    case TextForm::Toml:
        return QStringLiteral("toml");
    case TextForm::Sh:
        return QStringLiteral("sh");
    case TextForm::Ps1:
        return QStringLiteral("ps1");
    case TextForm::Dialog:
        break;
    }
    return QStringLiteral("dialog");
}

std::vector<TextForm> textForms(ClientKind kind)
{
    return clientDefinition(kind).forms();
}

Result<std::string, QString> clientText(ClientKind kind, TextForm form, const GatewayOffer &offer)
{
    const std::vector<TextForm> forms = textForms(kind);
    if (std::find(forms.begin(), forms.end(), form) != forms.end())
        return clientDefinition(kind).text(form, offer);
    QStringList names;
    for (const TextForm there : forms)
        names += formName(there);
    return QCoreApplication::translate("Clients", "There is no %1 text for %2. Choose one of these: %3.")
        .arg(formName(form), clientName(kind), names.join(QLatin1String(", ")));
}

} // namespace gatehouse
