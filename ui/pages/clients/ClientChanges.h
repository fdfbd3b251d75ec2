// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientDesk.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPlainTextEdit;

namespace gatehouse {

/// What connecting would change, as a sentence and a diff to read.
class ClientChanges : public QWidget
{
    Q_OBJECT
public:
    explicit ClientChanges(ClientKind kind, QWidget *parent = nullptr);

    void showPreview(const ClientState &state, const ClientDesk::Preview &preview);

private:
    QLabel *m_sentence;
    QPlainTextEdit *m_diff;
};

} // namespace gatehouse
