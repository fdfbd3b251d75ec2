// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientKind.h"
#include "core/clients/ClientTexts.h"
#include "ui/Services.h"

#include <QtWidgets/QPushButton>

namespace gatehouse {

/// A button whose menu copies a client's settings in each form that it has. What is copied holds a token, so the clipboard forgets it.
class CopyMenu : public QPushButton
{
    Q_OBJECT
public:
    CopyMenu(Services &services, ClientKind kind, QWidget *parent = nullptr);

Q_SIGNALS:
    /// What came of it, a sentence.
    void copied(const QString &sentence);

private:
    void copy(TextForm form);

    Services &m_services;
    const ClientKind m_kind;
};

/// "Copied. Clears in 60 s."
QString copiedWords(const Services &services);

} // namespace gatehouse
