// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"

#include <QtWidgets/QGroupBox>

class QCheckBox;
class QLabel;

namespace gatehouse {

class ProviderCombo;

/// What becomes of names that nothing above knows.
class OtherNames : public QGroupBox
{
    Q_OBJECT
public:
    explicit OtherNames(Services &services, QWidget *parent = nullptr);

    /// Shows what the settings say now.
    void refresh();

Q_SIGNALS:
    void undoable(const QString &sentence);

private:
    void chooseProvider();
    void chooseStrictness();
    void apply(const QStringList &place, const QByteArray &json, const QString &sentence);

    Services &m_services;
    ProviderCombo *m_provider;
    QCheckBox *m_strict;
    QLabel *m_problem;
};

} // namespace gatehouse
