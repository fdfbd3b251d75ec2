// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientKind.h"
#include "core/usage/RequestLog.h"
#include "ui/Services.h"

#include <QtWidgets/QWidget>

#include <cstdint>
#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace gatehouse {

/// Waiting for the client's first request and its answer, as the log shows them live; and the last choice, starting at login. GUI thread.
class WaitStep : public QWidget
{
    Q_OBJECT
public:
    explicit WaitStep(Services &services, QWidget *parent = nullptr);

    /// `client`: the one that was connected; nothing: any. `notes`: what is left to do for it.
    void begin(std::optional<ClientKind> client, const QString &notes);

Q_SIGNALS:
    void finished();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void finish();
    /// The request to tell of: an answered one before one that only began or failed. Null: none since begin().
    LoggedRequestPtr firstRequest() const;
    QString hint() const;

    Services &m_services;
    QLabel *m_state;
    QLabel *m_hint;
    QLabel *m_notes;
    QCheckBox *m_login;
    QLabel *m_outcome;
    QPushButton *m_finish;
    std::optional<ClientKind> m_client;
    bool m_begun = false;
    std::uint64_t m_before = 0; ///< the newest request that was there already
};

} // namespace gatehouse
