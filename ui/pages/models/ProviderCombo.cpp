// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/ProviderCombo.h"

#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"

#include <QtGui/QWheelEvent>

namespace gatehouse {

ProviderCombo::ProviderCombo(const Services &services, QWidget *parent) : QComboBox(parent), m_services(services)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
}

void ProviderCombo::fill(const std::vector<std::pair<QString, QString>> &first)
{
    std::vector<std::pair<QString, QString>> wanted = first;
    const ConfigurationPtr configuration = m_services.settings.configuration();
    std::vector<std::pair<QString, QString>> others;
    for (const Provider &provider : configuration->providers()) {
        using State = ProviderKeys::State;
        const State key = m_services.keys.state(provider.id);
        // While the keychain is asked again, a provider stays where it was.
        if (key != State::Loading && m_services.keys.usable(provider.id))
            m_usable.insert(provider.id);
        else if (key != State::Loading)
            m_usable.erase(provider.id);
        const bool usable = m_usable.contains(provider.id);
        const QString name = QString::fromStdString(provider.displayName.empty() ? provider.id : provider.displayName);
        (usable ? wanted : others)
            .emplace_back(usable || key == State::Loading ? name : tr("%1 – no key").arg(name), QString::fromStdString(provider.id));
    }
    wanted.insert(wanted.end(), others.begin(), others.end());
    bool same = static_cast<int>(wanted.size()) == count();
    for (int i = 0; same && i < count(); ++i)
        same = wanted[static_cast<std::size_t>(i)] == std::pair(itemText(i), itemData(i).toString());
    if (same)
        return;
    const QString chosen = value();
    const QSignalBlocker quiet(this);
    clear();
    for (const auto &[text, id] : wanted)
        addItem(text, id);
    setValue(chosen);
}

void ProviderCombo::setValue(const QString &value)
{
    setCurrentIndex(findData(value));
}

void ProviderCombo::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace gatehouse
