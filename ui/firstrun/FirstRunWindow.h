// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientKind.h"
#include "ui/Services.h"
#include "ui/pages/Page.h"

#include <QtWidgets/QDialog>

#include <optional>

class QLabel;
class QPushButton;

namespace gatehouse {

class ConnectStep;
class KeyStep;
class ProblemRows;
class ProviderCards;
class ProviderSetup;
class WaitStep;

/// From nothing to a client's first answer: choose a provider, paste its key, connect a client, see the first request arrive. Everything
/// can be skipped, nothing is modal; where it was left it goes on. GUI thread.
class FirstRunWindow : public QDialog
{
    Q_OBJECT
public:
    enum class Step : std::uint8_t { Provider, Key, Connect, Wait };

    explicit FirstRunWindow(Services &services, QWidget *parent = nullptr);

    /// Shows the window above the others, at the step that comes next as things are.
    void present();
    Step step() const { return m_step; }

    void reject() override;

Q_SIGNALS:
    void settingsRequested(gatehouse::PageId page, const QString &detail);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build();
    void wire();
    void turnTo(Step step);
    Step nextStep() const;
    void choose(const QString &provider);
    void skip();
    void back();
    void leave();
    /// `anew`: as high as this step needs, and no higher.
    void makeRoom(bool anew);

    Services &m_services;
    ProviderSetup *m_setup;
    QWidget *m_content = nullptr; ///< all of it, so that it can be made anew in another language
    QLabel *m_title;
    ProblemRows *m_problems;
    ProviderCards *m_cards;
    KeyStep *m_key;
    ConnectStep *m_connect;
    WaitStep *m_wait;
    QPushButton *m_back;
    QPushButton *m_skip;
    QSize m_ours; ///< the last size that makeRoom() gave
    Step m_step = Step::Provider;
    std::optional<ClientKind> m_client;
    QString m_notes;
};

} // namespace gatehouse
