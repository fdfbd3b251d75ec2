// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingsStore.h"
#include "ui/Services.h"
#include "ui/pages/models/MapRow.h"

#include <QtWidgets/QGroupBox>

#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gatehouse {

class FallbackList;
class ModelField;
class ProviderCombo;
class RowTests;
class TickCombo;

/// All of one row of the model map. Every change is applied at once; what was typed and not yet taken stays while the settings change.
class EntryForm : public QGroupBox
{
    Q_OBJECT
public:
    /// Both must outlive the form.
    EntryForm(Services &services, RowTests &tests, QWidget *parent = nullptr);

    /// Another row, or the same one as the settings say it now.
    void setRow(const MapRow &row);
    const MapRow &row() const { return m_row; }
    /// Rows without a target begin with this provider; empty: with none.
    void suggest(const std::string &provider);
    void focusFirst();

Q_SIGNALS:
    void undoable(const QString &sentence);
    /// The row is to go: out of the settings, or off the page where it never got there.
    void removalWanted();
    /// The name now has another; it is in force.
    void renamed(const QString &key);

private:
    void build();
    void fillProviders();
    void fillTicks();
    void update();
    bool apply(const std::vector<SettingsStore::Change> &changes, const QString &sentence);
    void applyTarget(const std::string &provider, const QString &model);
    void applyMember(const QString &member, const QByteArray &json, const QString &sentence);
    void providerChosen();
    void modelChosen(const QString &model);
    void nameChosen();
    void labelChosen();
    void tickChosen(const TickCombo *combo, const QString &member, const QString &sentence);
    void fallbacksChosen(const QStringList &names);
    std::string provider() const; ///< the row's, or the one that was chosen and has no model yet

    Services &m_services;
    RowTests &m_tests;
    MapRow m_row;
    std::string m_suggested; ///< for rows without a target
    std::string m_begun;     ///< the provider chosen for this row, which still lacks a model

    QFormLayout *m_form = nullptr;
    QLabel *m_answers = nullptr;
    QLineEdit *m_name = nullptr;
    ProviderCombo *m_provider = nullptr;
    ModelField *m_model = nullptr;
    QPushButton *m_use = nullptr;
    QLineEdit *m_label = nullptr;
    TickCombo *m_images = nullptr;
    TickCombo *m_context = nullptr;
    QLabel *m_noImages = nullptr;
    QLabel *m_fallbacksLabel = nullptr;
    FallbackList *m_fallbacks = nullptr;
    QPushButton *m_test = nullptr;
    QLabel *m_outcome = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace gatehouse
