// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/EntryForm.h"

#include "core/probe/ProviderModelLists.h"
#include "core/settings/ProviderKeys.h"
#include "ui/pages/models/FallbackList.h"
#include "ui/pages/models/ModelFacts.h"
#include "ui/pages/models/ModelField.h"
#include "ui/pages/models/ProviderCombo.h"
#include "ui/pages/models/RowTests.h"
#include "ui/pages/models/TickCombo.h"
#include "ui/tray/ModelMapEdit.h"
#include "ui/tray/TrayModel.h"
#include "ui/widgets/Labels.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace gatehouse {

namespace {

/// Text that nobody is in the middle of changing.
void showText(QLineEdit *field, const QString &text)
{
    if (!(field->hasFocus() && field->isModified()) && field->text() != text)
        field->setText(text);
}

/// What can stand in a model's place: the names that clients are shown, and the usual models of the providers that can be used.
QStringList fallbackChoices(const Services &services)
{
    QStringList names;
    for (const Gateway::ListedModel &model : services.gateway.models())
        names += model.name;
    for (const Provider &provider : services.settings.configuration()->providers())
        if (services.keys.usable(provider.id))
            for (const std::string &model : {provider.bigModel, provider.middleModel, provider.smallModel})
                if (!model.empty())
                    names += QString::fromStdString(provider.id + '/' + model);
    names.removeDuplicates();
    return names;
}

} // namespace

EntryForm::EntryForm(Services &services, RowTests &tests, QWidget *parent) : QGroupBox(parent), m_services(services), m_tests(tests)
{
    setObjectName(QStringLiteral("entry"));
    build();
    connect(m_provider, &QComboBox::activated, this, &EntryForm::providerChosen);
    connect(m_model, &ModelField::chosen, this, &EntryForm::modelChosen);
    connect(m_use, &QPushButton::clicked, this, [this] { modelChosen(m_model->typed()); });
    connect(m_name, &QLineEdit::editingFinished, this, &EntryForm::nameChosen);
    connect(m_label, &QLineEdit::editingFinished, this, &EntryForm::labelChosen);
    connect(m_images, &QComboBox::activated, this,
            [this] { tickChosen(m_images, QStringLiteral("images"), tr("Changed what %1 sees.").arg(m_row.title())); });
    connect(m_context, &QComboBox::activated, this,
            [this] { tickChosen(m_context, QStringLiteral("long_context"), tr("Changed the context of %1.").arg(m_row.title())); });
    connect(m_fallbacks, &FallbackList::changed, this, &EntryForm::fallbacksChosen);
    connect(m_test, &QPushButton::clicked, this, [this] { m_tests.start(m_row); });
    connect(&m_tests, &RowTests::changed, this, &EntryForm::update);
    connect(m_remove, &QPushButton::clicked, this, &EntryForm::removalWanted);
}

void EntryForm::build()
{
    m_answers = sentenceLabel(QStringLiteral("answers"), tr("What answers"));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setLayoutDirection(Qt::LeftToRight);
    m_provider = new ProviderCombo(m_services);
    m_provider->setObjectName(QStringLiteral("provider"));
    m_model = new ModelField;
    m_model->setObjectName(QStringLiteral("model"));
    m_use = new QPushButton(tr("&Use this model"));
    m_use->setObjectName(QStringLiteral("use"));
    m_label = new QLineEdit;
    m_label->setObjectName(QStringLiteral("label"));
    m_images = new TickCombo;
    m_images->setObjectName(QStringLiteral("images"));
    m_context = new TickCombo;
    m_context->setObjectName(QStringLiteral("longContext"));
    m_noImages = sentenceLabel(QStringLiteral("noImages"), tr("About images"));
    m_fallbacks = new FallbackList;
    m_test = new QPushButton(tr("&Test"));
    m_test->setObjectName(QStringLiteral("test"));
    m_outcome = sentenceLabel(QStringLiteral("outcome"), tr("Outcome of the test"));
    m_remove = new QPushButton;
    m_remove->setObjectName(QStringLiteral("remove"));
    m_problem = sentenceLabel(QStringLiteral("problem"), tr("Problem"));

    m_form = new QFormLayout;
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [this](const QString &text, QWidget *field, QWidget *buddy) {
        auto *label = new QLabel(text);
        label->setBuddy(buddy);
        m_form->addRow(label, field);
        if (auto *box = qobject_cast<QComboBox *>(field); box && box->isEditable())
            box->lineEdit()->setAccessibleName(QString(text).remove(u'&')); // on Linux Qt names the box itself by its text
    };
    addRow(tr("Na&me:"), m_name, m_name);
    addRow(tr("Pro&vider:"), m_provider, m_provider);
    addRow(tr("Mode&l:"), m_model, m_model);
    addRow(tr("Sho&wn as:"), m_label, m_label);
    addRow(tr("&Images:"), m_images, m_images);
    m_form->addRow(m_noImages);
    addRow(tr("1M &context:"), m_context, m_context);
    m_fallbacksLabel = new QLabel(tr("&Fallbacks:"));
    m_fallbacksLabel->setBuddy(m_fallbacks->firstField());
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_use);
    buttons->addWidget(m_test);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_answers);
    all->addLayout(m_form);
    all->addWidget(m_fallbacksLabel);
    all->addWidget(m_fallbacks);
    all->addWidget(m_problem);
    all->addLayout(buttons);
    all->addWidget(m_outcome);
    announce(m_problem, {});
    m_label->setMaxLength(200);
    m_name->setMaxLength(200);
}

std::string EntryForm::provider() const
{
    return m_row.hasTarget() && m_begun.empty() ? m_row.entry.provider : m_begun;
}

void EntryForm::setRow(const MapRow &row)
{
    const bool another = row.key() != m_row.key();
    const bool target = row.entry.provider != m_row.entry.provider || row.entry.model != m_row.entry.model;
    m_row = row;
    if (another || target) {
        m_begun = row.isSet() ? std::string() : m_suggested;
        announce(m_problem, {});
    }
    if (another) {
        for (QLineEdit *field : {m_name, m_label})
            field->setModified(false);
        m_model->resetModel(QString::fromStdString(row.entry.model));
    }
    update();
}

void EntryForm::suggest(const std::string &provider)
{
    m_suggested = provider;
    if (m_row.isSet())
        return;
    m_begun = provider;
    m_model->resetModel({});
    update();
}

void EntryForm::focusFirst()
{
    (provider().empty() ? static_cast<QWidget *>(m_provider) : m_model)->setFocus(Qt::OtherFocusReason);
}

void EntryForm::fillProviders()
{
    std::vector<std::pair<QString, QString>> first;
    if (m_row.isAlias())
        first.emplace_back(tr("As %1").arg(QString::fromStdString(m_row.entry.name)), QStringLiteral("="));
    if (m_row.kind == MapRow::Kind::Slot)
        first.emplace_back(tr("Not set"), QString());
    else if (!m_row.hasTarget())
        first.emplace_back(tr("Choose a provider"), QString());
    m_provider->fill(first);
    m_provider->setValue(m_row.isAlias() && m_begun.empty() ? QStringLiteral("=") : QString::fromStdString(provider()));
}

void EntryForm::fillTicks()
{
    const ModelSettings &entry = m_row.entry;
    const auto images = takesImages(m_services, entry.provider, entry.model);
    m_images->setKnown(images);
    m_images->setTick(entry.images);
    m_context->setKnown(hasLongContext(m_services, entry.provider, entry.model));
    m_context->setTick(entry.longContext);
    announce(m_noImages,
             m_row.hasTarget() && !entry.images.value_or(images.value_or(true)) ? tr("This model cannot read images.") : QString());
}

void EntryForm::update()
{
    const bool set = m_row.hasTarget();
    setTitle(m_row.title());
    m_form->setRowVisible(0, m_row.kind == MapRow::Kind::Name);
    showText(m_name, QString::fromStdString(m_row.name));
    fillProviders();
    const std::string from = provider();
    m_model->setModels(from.empty() ? std::vector<ProviderModel>() : m_services.lists.models(*m_services.settings.configuration(), from));
    m_model->setEnabled(!from.empty());
    const bool begun = !m_begun.empty();
    if (!begun)
        m_model->setModel(QString::fromStdString(m_row.entry.model));
    else if (m_model->typed().isEmpty() && !m_model->hasFocus())
        m_model->setEditText(QString::fromStdString(usualModel(m_services, m_row, from)));
    m_use->setVisible(begun);
    showText(m_label, QString::fromStdString(m_row.entry.label));
    fillTicks();
    QStringList fallbacks;
    for (const std::string &name : m_row.entry.fallbacks)
        fallbacks += QString::fromStdString(name);
    m_fallbacks->setFallbacks(fallbacks);
    m_fallbacks->setChoices(fallbackChoices(m_services));
    for (QWidget *field : std::initializer_list<QWidget *>{m_label, m_images, m_context})
        m_form->setRowVisible(field, set);
    for (QWidget *part : std::initializer_list<QWidget *>{m_fallbacksLabel, m_fallbacks, m_test})
        part->setVisible(set);
    m_remove->setText(m_row.isStandard() ? tr("&Empty this slot") : tr("R&emove"));
    m_remove->setEnabled(m_row.isSet() || !m_row.isStandard());
    announce(m_answers, answersSentence(m_services, m_row));
    const RowTests::Outcome *outcome = m_tests.of(m_row);
    m_test->setEnabled(set && !(outcome && outcome->test));
    announce(m_outcome, outcome ? outcome->sentence : QString());
}

bool EntryForm::apply(const std::vector<SettingsStore::Change> &changes, const QString &sentence)
{
    if (!m_services.settings.apply(changes)) {
        const QString problem = m_services.settings.problem();
        update();
        announce(m_problem, problem);
        return false;
    }
    announce(m_problem, {});
    Q_EMIT undoable(sentence);
    return true;
}

void EntryForm::applyTarget(const std::string &provider, const QString &model)
{
    const QString title = m_row.title();
    if (!apply(
            targetChanges(m_services.settings.configuration()->settings(), m_row, provider, model.toStdString()),
            tr("%1 goes to %2 (%3).").arg(title, modelName(m_services, provider, model.toStdString()), providerName(m_services, provider))))
        m_model->resetModel(QString::fromStdString(m_row.entry.model));
}

void EntryForm::applyMember(const QString &member, const QByteArray &json, const QString &sentence)
{
    if (m_row.hasTarget())
        apply({memberChange(m_services.settings.configuration()->settings(), m_row, member, json)}, sentence);
}

void EntryForm::providerChosen()
{
    const QString chosen = m_provider->value();
    const std::string id = chosen.toStdString();
    if (chosen.isEmpty()) {
        m_begun.clear();
        if (m_row.kind == MapRow::Kind::Slot && m_row.isSet())
            Q_EMIT removalWanted();
        update();
        return;
    }
    if (chosen == QLatin1String("=") || (m_row.hasTarget() && id == m_row.entry.provider)) {
        m_begun.clear();
        m_model->resetModel(QString::fromStdString(m_row.entry.model));
        update();
        return;
    }
    if (const std::string model = usualModel(m_services, m_row, id); !model.empty()) {
        m_begun.clear();
        applyTarget(id, QString::fromStdString(model));
        return;
    }
    m_begun = id;
    m_model->resetModel({});
    update();
    announce(m_problem, tr("Choose a model of %1.").arg(providerName(m_services, id)));
    m_model->setFocus(Qt::OtherFocusReason);
}

void EntryForm::modelChosen(const QString &model)
{
    const std::string from = provider();
    if (from.empty() || model.isEmpty()) {
        announce(m_problem,
                 from.empty() ? tr("Choose a provider first.") : tr("Choose a model of %1.").arg(providerName(m_services, from)));
        return;
    }
    applyTarget(from, model);
}

void EntryForm::nameChosen()
{
    const QString name = m_name->text().trimmed();
    if (!m_name->isModified() || m_row.kind != MapRow::Kind::Name)
        return;
    m_name->setModified(false);
    if (name == m_row.title() || name.isEmpty()) {
        m_name->setText(m_row.title());
        return;
    }
    MapRow renamedRow = m_row;
    renamedRow.name = name.toStdString();
    if (m_row.hasTarget() &&
        !apply({memberChange(m_services.settings.configuration()->settings(), m_row, QStringLiteral("name"), jsonString(name))},
               tr("%1 is named %2.").arg(m_row.title(), name)))
        return;
    Q_EMIT renamed(renamedRow.key());
}

void EntryForm::labelChosen()
{
    const QString label = m_label->text().trimmed();
    if (!m_label->isModified())
        return;
    m_label->setModified(false);
    if (label.toStdString() == m_row.entry.label)
        return;
    applyMember(QStringLiteral("label"), label.isEmpty() ? QByteArray() : jsonString(label),
                label.isEmpty() ? tr("%1 is shown by its model's name.").arg(m_row.title())
                                : tr("%1 is shown as %2.").arg(m_row.title(), label));
}

void EntryForm::tickChosen(const TickCombo *combo, const QString &member, const QString &sentence)
{
    const std::optional<bool> tick = combo->tick();
    if (tick == (combo == m_images ? m_row.entry.images : m_row.entry.longContext))
        return;
    applyMember(member, !tick ? QByteArray() : *tick ? QByteArrayLiteral("true") : QByteArrayLiteral("false"), sentence);
}

void EntryForm::fallbacksChosen(const QStringList &names)
{
    applyMember(QStringLiteral("fallbacks"),
                names.isEmpty() ? QByteArray() : QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact),
                tr("Changed the fallbacks of %1.").arg(m_row.title()));
}

} // namespace gatehouse
