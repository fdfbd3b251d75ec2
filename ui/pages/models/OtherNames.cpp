// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/OtherNames.h"

#include "core/settings/SettingsStore.h"
#include "ui/pages/models/ModelFacts.h"
#include "ui/pages/models/ProviderCombo.h"
#include "ui/tray/ModelMapEdit.h"
#include "ui/widgets/Labels.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>

namespace gatehouse {

OtherNames::OtherNames(Services &services, QWidget *parent) : QGroupBox(tr("Other names"), parent), m_services(services)
{
    setObjectName(QStringLiteral("otherNames"));
    m_provider = new ProviderCombo(services);
    m_provider->setObjectName(QStringLiteral("defaultProvider"));
    m_strict = new QCheckBox(tr("Onl&y known names"));
    m_strict->setObjectName(QStringLiteral("strictNames"));
    m_strict->setToolTip(tr("Names that are not known get an error, and never go to this provider."));
    m_problem = sentenceLabel(QStringLiteral("otherNamesProblem"), tr("Problem with other names"));
    auto *label = new QLabel(tr("Go to t&his provider as they are:"));
    label->setBuddy(m_provider);
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(label, m_provider);
    form->addRow(m_strict);
    form->addRow(m_problem);
    announce(m_problem, {});
    connect(m_provider, &QComboBox::activated, this, &OtherNames::chooseProvider);
    connect(m_strict, &QCheckBox::clicked, this, &OtherNames::chooseStrictness);
    refresh();
}

void OtherNames::refresh()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    m_provider->fill({{tr("None: they get an error"), QString()}});
    m_provider->setValue(QString::fromStdString(configuration->settings().defaultProvider));
    m_strict->setChecked(configuration->settings().strictNames);
}

void OtherNames::chooseProvider()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const QString id = m_provider->value();
    if (id.toStdString() != configuration->settings().defaultProvider)
        apply(mapPlace(configuration->settings(), QStringLiteral("default_provider")), id.isEmpty() ? QByteArray() : jsonString(id),
              id.isEmpty() ? tr("Other names get an error.") : tr("Other names go to %1.").arg(providerName(m_services, id.toStdString())));
}

void OtherNames::chooseStrictness()
{
    const bool strict = m_strict->isChecked();
    apply({QStringLiteral("strict_names")}, strict ? QByteArrayLiteral("true") : QByteArray(),
          strict ? tr("Only known names are served.") : tr("Names that are not known are served too."));
}

void OtherNames::apply(const QStringList &place, const QByteArray &json, const QString &sentence)
{
    const bool done = m_services.settings.set(place, json);
    const QString problem = done ? QString() : m_services.settings.problem();
    refresh();
    announce(m_problem, problem);
    if (done)
        Q_EMIT undoable(sentence);
}

} // namespace gatehouse
