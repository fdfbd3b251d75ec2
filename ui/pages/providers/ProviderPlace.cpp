// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProviderPlace.h"

#include "ui/tray/ModelMapEdit.h"

namespace gatehouse {

QStringList providerPlace(const std::string &provider, const QStringList &members)
{
    return QStringList{QStringLiteral("providers"), QString::fromStdString(provider)} + members;
}

QByteArray jsonText(const QString &text)
{
    return text.isEmpty() ? QByteArray() : jsonString(text);
}

const ProviderSettings &settingsOf(const Configuration &configuration, const std::string &provider)
{
    static const ProviderSettings none;
    const auto found = configuration.settings().providers.find(provider);
    return found == configuration.settings().providers.end() ? none : found->second;
}

} // namespace gatehouse
